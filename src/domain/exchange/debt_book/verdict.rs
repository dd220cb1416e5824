//! What is said about a row before anything is written.

use crate::domain::customer::{Name, NameProblem};
use crate::domain::date::{DateProblem, Day};
use crate::domain::money::{MoneyProblem, Rupiah};
use crate::domain::phone::PhoneProblem;

use super::columns::Column;
use super::row::Row;

/// Whether a row can be taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It can.
    Understood {
        /// What it says.
        row: Row,
        /// Every reading that is not literal, and what is special.
        notices: Vec<Notice>,
    },
    /// It cannot, until all of these are mended; never empty.
    Refused {
        /// All that is wrong, at once.
        problems: Vec<Problem>,
    },
}

/// Something that keeps a row out, and that the trader can mend in place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The name is missing or too long.
    Name(NameProblem),
    /// The number cannot be read.
    Phone(PhoneProblem),
    /// The amount or what was paid cannot be read, or the amount is missing.
    Money(Column, MoneyProblem),
    /// The amount is zero, so that nothing is owed.
    AmountZero,
    /// A date cannot be read.
    Date(Column, DateProblem),
    /// The money would be due before the goods were taken.
    DueBeforeDate {
        /// The day the goods were taken.
        date: Day,
        /// The day the money would be due.
        due: Day,
    },
    /// All would have been paid before the goods were taken.
    SettledBeforeDate {
        /// The day the goods were taken.
        date: Day,
        /// The day of the payment.
        settled_on: Day,
    },
    /// The row names the day on which all was paid, and yet a smaller payment.
    SettledButPaidLess {
        /// What was paid.
        paid: Rupiah,
        /// What is owed.
        amount: Rupiah,
    },
    /// Whether the customer objects is answered with neither yes nor no.
    NeitherYesNorNo,
    /// The text has more characters than [`LONGEST_TEXT`](super::row::LONGEST_TEXT).
    TextTooLong(Column),
    /// There are more cells than columns: a separator inside a text has moved
    /// the cells behind it.
    TooManyCells {
        /// The columns of the table.
        columns: usize,
        /// The cells of the row.
        cells: usize,
    },
}

/// Something about a good row that the trader should see before it is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// An amount was written with a unit: `1.2jt`.
    UnitsRead(Column, Rupiah),
    /// A text that looks like a formula stays a text.
    FormulaKeptAsText(Column),
    /// No date was given; this day was taken.
    DateAssumed(Day),
    /// No due date was given; this day was taken.
    DueAssumed(Day),
    /// A payment without a day counts as paid on this day.
    PaymentDayAssumed(Day),
    /// The goods are taken after the day of the import; the debt counts from
    /// that day on.
    DateAhead(Day),
    /// The payment lies after the day of the import; it counts from that day on.
    PaymentAhead(Day),
    /// Nothing is left to pay.
    PaidInFull,
    /// More was paid than owed; this much is kept as credit.
    Overpaid(Rupiah),
    /// Without a number the customer can only be visited.
    NoPhone,
    /// The number is a landline: it can be called, not written to.
    LandlineOnly,
    /// Another customer of this book has the same number; both are kept apart.
    SameNumberOtherName(Name),
    /// Another customer of this book has the same name and a different number,
    /// or none that could decide; both are kept apart.
    SameNameOtherNumber,
    /// The row has no number and was put to the customer with the same name.
    JoinedByName,
}

impl Problem {
    /// The column to mend, where it is one.
    pub fn column(&self) -> Option<Column> {
        match self {
            Self::Name(_) => Some(Column::Name),
            Self::Phone(_) => Some(Column::Phone),
            Self::Money(column, _) | Self::Date(column, _) | Self::TextTooLong(column) => {
                Some(*column)
            }
            Self::AmountZero => Some(Column::Amount),
            Self::DueBeforeDate { .. } => Some(Column::DueDate),
            Self::SettledBeforeDate { .. } => Some(Column::SettledOn),
            Self::SettledButPaidLess { .. } => Some(Column::Paid),
            Self::NeitherYesNorNo => Some(Column::Disputed),
            Self::TooManyCells { .. } => None,
        }
    }
}
