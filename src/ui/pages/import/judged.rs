//! What became of every row of a debt book.

use crate::domain::date::Moment;
use crate::domain::exchange::debt_book::row::Row;
use crate::domain::exchange::debt_book::verdict::{Notice, Problem, Verdict};
use crate::domain::exchange::debt_book::{self, DraftRow};
use crate::domain::exchange::intake::{CustomerFate, Intake, RowFate};
use crate::domain::ledger::Ledger;
use crate::domain::money::Rupiah;
use std::collections::BTreeMap;

/// Where a row stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It can be taken in.
    Ready {
        /// What it says.
        row: Row,
        /// How it was read where that is not literal.
        notices: Vec<Notice>,
    },
    /// The book has it.
    AlreadyThere(Row),
    /// It cannot be taken in until all of these are mended.
    Refused(Vec<Problem>),
    /// The trader does not want it.
    LeftOut,
}

/// The part of the page in which a row is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// It has to be mended.
    ToMend,
    /// It can be taken in, but was not read literally.
    ToLookAt,
    /// It can be taken in.
    Ready,
    /// The book has it.
    AlreadyThere,
    /// The trader does not want it.
    LeftOut,
}

/// Every row's standing by its number, and whose they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judged {
    /// By the row's number.
    pub rows: BTreeMap<usize, Standing>,
    /// Customers of the ready rows whom the book does not know.
    pub new_customers: usize,
    /// Customers of the ready rows whom the book knows.
    pub known_customers: usize,
}

/// The figures above the rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Rows that can be taken in.
    pub ready: usize,
    /// Those of them that were not read literally.
    pub to_look_at: usize,
    /// Rows that have to be mended.
    pub refused: usize,
    /// Rows that the book has.
    pub already_there: usize,
    /// Rows that the trader does not want.
    pub left_out: usize,
    /// What the ready rows are about, before payments.
    pub owed: Rupiah,
    /// What was paid on them.
    pub paid: Rupiah,
    /// Customers of the ready rows whom the book does not know.
    pub new_customers: usize,
    /// Customers of the ready rows whom the book knows.
    pub known_customers: usize,
}

impl From<Verdict> for Standing {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Understood { row, notices } => Self::Ready { row, notices },
            Verdict::Refused { problems } => Self::Refused(problems),
        }
    }
}

impl Standing {
    /// The part of the page in which the row belongs.
    pub fn part(&self) -> Part {
        match self {
            // That a debt was paid is what the book says, not a reading of it.
            Self::Ready { notices, .. } if notices.iter().all(|it| *it == Notice::PaidInFull) => {
                Part::Ready
            }
            Self::Ready { .. } => Part::ToLookAt,
            Self::AlreadyThere(_) => Part::AlreadyThere,
            Self::Refused(_) => Part::ToMend,
            Self::LeftOut => Part::LeftOut,
        }
    }
}

impl Judged {
    /// Judges a book that was read against the ledger.
    pub fn of(book: debt_book::Book, left_out: &[DraftRow], ledger: &Ledger, now: Moment) -> Self {
        // Nothing is recorded here, so the ids of what would be new do not matter.
        let Intake {
            rows, customers, ..
        } = Intake::of(&book, ledger, now, &mut Default::default);
        let mut judged = Self::default();
        let mut learned: BTreeMap<usize, Notice> = BTreeMap::new();
        for (customer, fate) in book.customers.iter().zip(customers) {
            let mut new = customer
                .rows
                .iter()
                .filter(|at| rows[**at] == RowFate::Taken)
                .peekable();
            if new.peek().is_none() {
                continue;
            }
            match fate.known() {
                Some(_) => judged.known_customers += 1,
                None => judged.new_customers += 1,
            }
            if let Some(notice) = learned_from(fate, ledger) {
                learned.extend(new.map(|at| (*at, notice.clone())));
            }
        }
        for (at, (good, fate)) in book.good.into_iter().zip(rows).enumerate() {
            let mut notices = good.notices;
            let news = learned.remove(&at);
            notices.extend(news.filter(|notice| !notices.contains(notice)));
            let standing = match fate {
                RowFate::Taken => Standing::Ready {
                    row: good.row,
                    notices,
                },
                RowFate::AlreadyThere => Standing::AlreadyThere(good.row),
            };
            judged.rows.insert(good.number, standing);
        }
        for row in book.refused {
            judged
                .rows
                .insert(row.number, Standing::Refused(row.problems));
        }
        for row in left_out {
            judged.rows.insert(row.number, Standing::LeftOut);
        }
        judged
    }

    /// The rows of each part, in the order of the book.
    pub fn parts(&self) -> BTreeMap<Part, Vec<usize>> {
        let mut parts: BTreeMap<Part, Vec<usize>> = BTreeMap::new();
        for (number, standing) in &self.rows {
            parts.entry(standing.part()).or_default().push(*number);
        }
        parts
    }

    /// Adds the rows up.
    pub fn totals(&self) -> Totals {
        let mut totals = Totals {
            new_customers: self.new_customers,
            known_customers: self.known_customers,
            ..Totals::default()
        };
        for standing in self.rows.values() {
            match standing.part() {
                Part::ToMend => totals.refused += 1,
                Part::ToLookAt => {
                    totals.ready += 1;
                    totals.to_look_at += 1;
                }
                Part::Ready => totals.ready += 1,
                Part::AlreadyThere => totals.already_there += 1,
                Part::LeftOut => totals.left_out += 1,
            }
            if let Standing::Ready { row, .. } = standing {
                totals.owed = Rupiah::total([totals.owed, row.amount]);
                if let Some(payment) = row.payment {
                    totals.paid = Rupiah::total([totals.paid, payment.amount]);
                }
            }
        }
        totals
    }
}

/// What the ledger tells about the rows of a customer.
fn learned_from(fate: CustomerFate, ledger: &Ledger) -> Option<Notice> {
    match fate {
        CustomerFate::New | CustomerFate::Known(_) => None,
        CustomerFate::KnownByName(_) => Some(Notice::JoinedByName),
        CustomerFate::NewOnNumberOf(other) => {
            let other = ledger.file(other)?.customer()?;
            Some(Notice::SameNumberOtherName(other.name.clone()))
        }
    }
}
