//! A debt book that comes in as a table: what each row says, what is wrong
//! with it, and who its customers are.
//!
//! Nothing here writes to the ledger. A draft is read as often as the trader
//! mends a cell or moves a column; the good rows are taken in afterwards.

pub mod columns;
pub mod customers;
pub mod row;
pub mod verdict;

use crate::domain::date::{DateOrder, Day, OrderEvidence};
use crate::domain::exchange::csv::Table;
use crate::domain::money::Rupiah;

use columns::{Aliases, Column, Columns};
use customers::{BookCustomer, gather};
use row::{Row, read_row};
use verdict::{Notice, Problem, Verdict};

/// A table on its way to become a book: columns may be moved and cells mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftBook {
    /// The words above the columns.
    pub header: Vec<String>,
    /// What the columns mean.
    pub columns: Columns,
    /// The rows below the header; without those in which nothing is written.
    pub rows: Vec<DraftRow>,
}

/// The cells of one row, as they were typed or mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftRow {
    /// Its place below the header, from one; it stays when other rows go.
    pub number: usize,
    /// The cells, from the left; may be fewer or more than the columns.
    pub cells: Vec<String>,
}

/// What is taken for granted where a row does not say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assumptions {
    /// How dates of three numbers are read.
    pub order: DateOrder,
    /// The day of the import: taken for a missing date and for a payment
    /// without a day.
    pub import_day: Day,
    /// Days from the date to the due date, where none is given.
    pub days_to_pay: u16,
}

/// A draft as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Book {
    /// The rows that can be taken in.
    pub good: Vec<GoodRow>,
    /// The rows that cannot, until they are mended.
    pub refused: Vec<RefusedRow>,
    /// Who owes by the good rows, in the order in which they first appear.
    pub customers: Vec<BookCustomer>,
}

/// A row that can be taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoodRow {
    /// See [`DraftRow::number`].
    pub number: usize,
    /// What it says.
    pub row: Row,
    /// What the trader should know about how it was read.
    pub notices: Vec<Notice>,
}

/// A row that cannot be taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedRow {
    /// See [`DraftRow::number`].
    pub number: usize,
    /// All that is wrong with it; never empty.
    pub problems: Vec<Problem>,
}

/// The figures of a book, to compare with the trader's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Rows that can be taken in.
    pub good: usize,
    /// Rows that cannot.
    pub refused: usize,
    /// Good rows with at least one notice.
    pub noticed: usize,
    /// Customers of the good rows.
    pub customers: usize,
    /// Good rows to which the customer objects.
    pub disputed: usize,
    /// What the good rows are about, before payments. `None` where the sum is
    /// more than can be added up.
    pub amount: Option<Rupiah>,
    /// What was paid on the good rows. `None` as above.
    pub paid: Option<Rupiah>,
}

impl DraftBook {
    /// Recognises the columns by the words above them.
    pub fn new(table: Table, aliases: &Aliases) -> Self {
        let is_written = |row: &DraftRow| row.cells.iter().any(|cell| !cell.trim().is_empty());
        Self {
            columns: Columns::recognise(&table.header, aliases),
            header: table.header,
            rows: (1..)
                .zip(table.rows)
                .map(|(number, cells)| DraftRow { number, cells })
                .filter(is_written)
                .collect(),
        }
    }

    /// What all dates of the book together tell about their order.
    pub fn order_evidence(&self) -> OrderEvidence {
        let dates = [Column::Date, Column::DueDate, Column::SettledOn];
        OrderEvidence::of(self.rows.iter().flat_map(|row| {
            dates
                .iter()
                .map(|column| self.columns.cell(&row.cells, *column))
        }))
    }

    /// Reads every row.
    pub fn read(&self, assumptions: &Assumptions) -> Book {
        let mut good = Vec::new();
        let mut refused = Vec::new();
        for DraftRow { number, cells } in &self.rows {
            let number = *number;
            match read_row(cells, &self.columns, assumptions) {
                Verdict::Understood { row, notices } => good.push(GoodRow {
                    number,
                    row,
                    notices,
                }),
                Verdict::Refused { problems } => refused.push(RefusedRow { number, problems }),
            }
        }
        let customers = gather(&mut good);
        Book {
            good,
            refused,
            customers,
        }
    }
}

impl Book {
    /// Adds up what the screen shows above the rows.
    pub fn summary(&self) -> Summary {
        let rows = || self.good.iter().map(|it| &it.row);
        Summary {
            good: self.good.len(),
            refused: self.refused.len(),
            noticed: self.good.iter().filter(|it| !it.notices.is_empty()).count(),
            customers: self.customers.len(),
            disputed: rows().filter(|row| row.is_disputed()).count(),
            amount: Rupiah::sum(rows().map(|row| row.amount)),
            paid: Rupiah::sum(rows().filter_map(|row| row.payment).map(|it| it.amount)),
        }
    }
}
