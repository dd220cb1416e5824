//! One row of a debt book, from cells to meaning.

use chrono::{Datelike, Days};

use crate::domain::customer::Name;
use crate::domain::date::{DateProblem, Day, parse_day};
use crate::domain::money::{MoneyProblem, Notation, Rupiah};
use crate::domain::phone::PhoneNumber;

use super::Assumptions;
use super::columns::{Column, Columns};
use super::verdict::{Notice, Problem, Verdict};

/// What a row says, with every value checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Who owes.
    pub name: Name,
    /// Their number, where the book has one.
    pub phone: Option<PhoneNumber>,
    /// The day the goods were taken.
    pub date: Day,
    /// The day the money is due; not before the date.
    pub due: Day,
    /// What is owed, before payments; more than zero.
    pub amount: Rupiah,
    /// What was taken; may be empty.
    pub goods: String,
    /// What was paid on it so far.
    pub payment: Option<EarlierPayment>,
    /// Whether the customer objects.
    pub objection: Objection,
    /// The number on the note.
    pub note_number: Option<String>,
    /// What the trader wants to remember; may be empty.
    pub notes: String,
}

/// A payment that the book already knows of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EarlierPayment {
    /// How much; more than zero, and perhaps more than what is owed.
    pub amount: Rupiah,
    /// The day from which it counts.
    pub day: Day,
}

/// Whether the customer objects to what the row says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Objection {
    /// Not as far as the book knows.
    #[default]
    None,
    /// They do.
    Raised,
}

/// The longest text taken from a cell, in characters: far more than a note, far
/// less than a file that an open quotation mark has put into one cell.
pub const LONGEST_TEXT: usize = 1_000;

impl Row {
    /// Whether the customer objects.
    pub fn is_disputed(&self) -> bool {
        self.objection == Objection::Raised
    }
}

/// Reads a row, and finds all that is wrong with it at once.
pub fn read_row(cells: &[String], columns: &Columns, assumptions: &Assumptions) -> Verdict {
    let written = cells.iter().rposition(|cell| !cell.trim().is_empty());
    let written = written.map_or(0, |last| last + 1);
    if written > columns.width() {
        // Which cell is which cannot be known, so nothing else is said.
        return Verdict::Refused {
            problems: vec![Problem::TooManyCells {
                columns: columns.width(),
                cells: written,
            }],
        };
    }
    let mut reading = Reading {
        cells,
        columns,
        assumptions,
        problems: Vec::new(),
        notices: Vec::new(),
    };
    match reading.row() {
        Some(row) if reading.problems.is_empty() => Verdict::Understood {
            row,
            notices: reading.notices,
        },
        _ => Verdict::Refused {
            problems: reading.problems,
        },
    }
}

/// A row while it is read. A method that gives nothing for a cell that is not
/// blank has noted the problem.
struct Reading<'a> {
    cells: &'a [String],
    columns: &'a Columns,
    assumptions: &'a Assumptions,
    problems: Vec<Problem>,
    notices: Vec<Notice>,
}

impl<'a> Reading<'a> {
    /// Nothing where a problem leaves a gap; every cell is looked at first.
    fn row(&mut self) -> Option<Row> {
        let name = self.name();
        let phone = self.phone();
        let date = self.date();
        let goods = self.text(Column::Goods);
        let amount = self.amount();
        let due = self.due(date);
        let payment = self.payment(date, amount);
        let objection = self.objection();
        let note_number = self.text(Column::NoteNumber);
        let notes = self.text(Column::Notes);
        Some(Row {
            name: name?,
            phone,
            date: date?,
            due: due?,
            amount: amount?,
            goods,
            payment,
            objection,
            note_number: Some(note_number).filter(|it| !it.is_empty()),
            notes,
        })
    }

    /// The cell, unless it is blank or holds the dash that stands for "none".
    fn cell(&self, column: Column) -> Option<&'a str> {
        let cell = self.columns.cell(self.cells, column);
        (!matches!(cell, "" | "-")).then_some(cell)
    }

    fn refuse<T>(&mut self, problem: Problem) -> Option<T> {
        self.problems.push(problem);
        None
    }

    fn name(&mut self) -> Option<Name> {
        let cell = self.cell(Column::Name).unwrap_or_default();
        self.notice_formula(Column::Name, cell);
        match Name::parse(cell) {
            Ok(name) => Some(name),
            Err(problem) => self.refuse(Problem::Name(problem)),
        }
    }

    fn phone(&mut self) -> Option<PhoneNumber> {
        let Some(cell) = self.cell(Column::Phone) else {
            self.notices.push(Notice::NoPhone);
            return None;
        };
        match PhoneNumber::parse(cell) {
            Ok(number) => {
                if !number.is_mobile() {
                    self.notices.push(Notice::LandlineOnly);
                }
                Some(number)
            }
            Err(problem) => self.refuse(Problem::Phone(problem)),
        }
    }

    fn date(&mut self) -> Option<Day> {
        let import_day = self.assumptions.import_day;
        if self.cell(Column::Date).is_none() {
            self.notices.push(Notice::DateAssumed(import_day));
            return Some(import_day);
        }
        let date = self.day(Column::Date)?;
        if date > import_day {
            self.notices.push(Notice::DateAhead(date));
        }
        Some(date)
    }

    fn due(&mut self, date: Option<Day>) -> Option<Day> {
        if self.cell(Column::DueDate).is_none() {
            return self.assumed_due(date?);
        }
        let due = self.day(Column::DueDate)?;
        match date {
            Some(date) if due < date => self.refuse(Problem::DueBeforeDate { date, due }),
            _ => Some(due),
        }
    }

    fn assumed_due(&mut self, date: Day) -> Option<Day> {
        let days = Days::new(u64::from(self.assumptions.days_to_pay));
        match date.checked_add_days(days) {
            Some(due) => {
                self.notices.push(Notice::DueAssumed(due));
                Some(due)
            }
            None => self.refuse(Problem::Date(
                Column::DueDate,
                DateProblem::YearOutOfRange { year: date.year() },
            )),
        }
    }

    fn amount(&mut self) -> Option<Rupiah> {
        if self.cell(Column::Amount).is_none() {
            return self.refuse(Problem::Money(Column::Amount, MoneyProblem::Empty));
        }
        let amount = self.money(Column::Amount)?;
        if amount.is_zero() {
            return self.refuse(Problem::AmountZero);
        }
        Some(amount)
    }

    fn payment(&mut self, date: Option<Day>, amount: Option<Rupiah>) -> Option<EarlierPayment> {
        let paid = self.money(Column::Paid);
        let settled_on = self.day(Column::SettledOn);
        if let (Some(settled_on), Some(date)) = (settled_on, date)
            && settled_on < date
        {
            return self.refuse(Problem::SettledBeforeDate { date, settled_on });
        }
        let amount = amount?;
        let (paid, day) = match (paid, settled_on) {
            (None, None) => return None,
            (Some(paid), Some(_)) if paid < amount => {
                return self.refuse(Problem::SettledButPaidLess { paid, amount });
            }
            (Some(paid), None) if paid.is_zero() => return None,
            (Some(paid), None) => {
                let day = self.assumptions.import_day;
                self.notices.push(Notice::PaymentDayAssumed(day));
                (paid, day)
            }
            (paid, Some(day)) => (paid.unwrap_or(amount), day),
        };
        if day > self.assumptions.import_day {
            self.notices.push(Notice::PaymentAhead(day));
        }
        match paid.checked_sub(amount) {
            Some(credit) if !credit.is_zero() => self.notices.push(Notice::Overpaid(credit)),
            Some(_) => self.notices.push(Notice::PaidInFull),
            None => {}
        }
        Some(EarlierPayment { amount: paid, day })
    }

    fn objection(&mut self) -> Objection {
        const YES: [&str; 6] = ["ya", "y", "ada", "yes", "true", "1"];
        const NO: [&str; 7] = ["tidak", "t", "tdk", "no", "n", "false", "0"];
        let answer = self.cell(Column::Disputed).unwrap_or("no").to_lowercase();
        if YES.contains(&answer.as_str()) {
            return Objection::Raised;
        }
        if !NO.contains(&answer.as_str()) {
            self.problems.push(Problem::NeitherYesNorNo);
        }
        Objection::None
    }

    fn text(&mut self, column: Column) -> String {
        let cell = self.cell(column).unwrap_or_default();
        self.notice_formula(column, cell);
        if cell.chars().count() > LONGEST_TEXT {
            self.problems.push(Problem::TextTooLong(column));
        }
        cell.to_owned()
    }

    fn money(&mut self, column: Column) -> Option<Rupiah> {
        match Rupiah::parse_with_notation(self.cell(column)?) {
            Ok((amount, notation)) => {
                if notation == Notation::Units {
                    self.notices.push(Notice::UnitsRead(column, amount));
                }
                Some(amount)
            }
            Err(problem) => self.refuse(Problem::Money(column, problem)),
        }
    }

    fn day(&mut self, column: Column) -> Option<Day> {
        match parse_day(self.cell(column)?, self.assumptions.order) {
            Ok(day) => Some(day),
            Err(problem) => self.refuse(Problem::Date(column, problem)),
        }
    }

    /// Spreadsheets take these signs for the beginning of a formula. A dash is
    /// left out: in a book it begins the items of a list.
    fn notice_formula(&mut self, column: Column, cell: &str) {
        if cell.starts_with(['=', '+', '@']) {
            self.notices.push(Notice::FormulaKeptAsText(column));
        }
    }
}
