//! What a row of a debt book shows, in words.

use super::judged::{Part, Standing};
use super::sheet::Sheet;
use crate::domain::exchange::debt_book::columns::{Column, Columns};
use crate::domain::exchange::debt_book::row::Row;
use crate::domain::exchange::debt_book::verdict::{Notice, Problem};
use crate::domain::phone::PhoneNumber;
use crate::i18n::describe::import as describe;
use crate::i18n::{Language, day, money, text};
use leptos::prelude::With;

/// A place in a row that can be mended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// One cell.
    Cell(Column),
    /// The whole row, where it is not known which cell is which.
    Whole,
}

/// What is wrong, and where to mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The places that it may be mended in; the words stand at the first.
    pub places: Vec<Place>,
    /// What is wrong.
    pub words: String,
}

/// A row as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// How it stands.
    pub part: Part,
    /// Who owes.
    pub name: String,
    /// Their number.
    pub phone: String,
    /// The note and what was taken.
    pub note: String,
    /// The due date.
    pub due: String,
    /// What is owed.
    pub amount: String,
    /// What the trader should know.
    pub remarks: Vec<String>,
    /// What is wrong.
    pub faults: Vec<Fault>,
}

impl Seen {
    /// The row with this number; follows its standing.
    pub fn of(sheet: Sheet, number: usize, language: Language) -> Self {
        sheet
            .judged()
            .with(|judged| match judged.rows.get(&number) {
                Some(standing @ Standing::Ready { row, notices }) => {
                    let remarks = notices
                        .iter()
                        .map(|notice| remark(sheet, number, language, notice));
                    Self {
                        part: standing.part(),
                        remarks: remarks.collect(),
                        ..Self::understood(language, row)
                    }
                }
                Some(Standing::AlreadyThere(row)) => Self {
                    part: Part::AlreadyThere,
                    remarks: vec![text::import::row::already_there_hint(language).to_owned()],
                    ..Self::understood(language, row)
                },
                Some(Standing::Refused(problems)) => {
                    let columns = sheet.with_draft(|draft| draft.columns.clone());
                    let faults = problems.iter().map(|problem| Fault {
                        places: places(problem, &columns),
                        words: describe::problem(language, problem),
                    });
                    Self {
                        faults: faults.collect(),
                        ..Self::written(sheet, number, Part::ToMend)
                    }
                }
                Some(Standing::LeftOut) | None => Self::written(sheet, number, Part::LeftOut),
            })
    }

    fn understood(language: Language, row: &Row) -> Self {
        let paid = row
            .payment
            .map(|it| text::import::row::paid(language, money(language, it.amount)));
        let number = row.note_number.as_ref();
        let note = [
            number.map(|number| text::receivable::note(language, number)),
            Some(row.goods.clone()),
            paid,
            row.is_disputed()
                .then(|| text::import::row::disputed(language).to_owned()),
        ];
        Self {
            part: Part::Ready,
            name: row.name.to_string(),
            phone: row
                .phone
                .as_ref()
                .map_or_else(String::new, PhoneNumber::shown),
            note: joined(note.into_iter().flatten()),
            due: day(language, row.due),
            amount: money(language, row.amount),
            remarks: Vec::new(),
            faults: Vec::new(),
        }
    }

    /// As it stands in the file, for a row that was not understood.
    fn written(sheet: Sheet, number: usize, part: Part) -> Self {
        let cell = |column| sheet.cell(number, column);
        Self {
            part,
            name: cell(Column::Name),
            phone: cell(Column::Phone),
            note: joined([cell(Column::NoteNumber), cell(Column::Goods)]),
            due: cell(Column::DueDate),
            amount: cell(Column::Amount),
            remarks: Vec::new(),
            faults: Vec::new(),
        }
    }
}

fn remark(sheet: Sheet, number: usize, language: Language, notice: &Notice) -> String {
    describe::notice(language, notice, |column| sheet.cell(number, column))
}

/// The cells in which a problem can be mended, the likeliest first, as far as
/// the book has their columns.
fn places(problem: &Problem, columns: &Columns) -> Vec<Place> {
    let has = |column: &Column| columns.index(*column).is_some();
    let candidates: &[Column] = match problem {
        Problem::TooManyCells { .. } => return vec![Place::Whole],
        Problem::DueBeforeDate { .. } => &[Column::DueDate, Column::Date],
        Problem::SettledBeforeDate { .. } => &[Column::SettledOn, Column::Date],
        Problem::SettledButPaidLess { .. } => &[Column::Paid, Column::Amount, Column::SettledOn],
        // A due date that was counted from the date is mended there.
        Problem::Date(Column::DueDate, _) if !has(&Column::DueDate) => &[Column::Date],
        other => return other.column().map(Place::Cell).into_iter().collect(),
    };
    let candidates = candidates.iter().filter(|column| has(column));
    candidates.map(|column| Place::Cell(*column)).collect()
}

fn joined(words: impl IntoIterator<Item = String>) -> String {
    let words: Vec<String> = words.into_iter().filter(|it| !it.is_empty()).collect();
    words.join(" · ")
}
