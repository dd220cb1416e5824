//! Workbooks (`.xlsx`), as spreadsheets save them, to a table of cells. The
//! format is the work of `calamine`.
//!
//! A workbook can hold what a table cannot: several sheets, formulas, dates
//! that are numbers. What comes out is what the trader sees: a formula is its
//! stored result, a date is `2026-11-23`, a number has all its digits.

mod cell;
mod sheet;
mod unzip;

use crate::domain::exchange::csv::Table;
use calamine::{Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::io::Cursor;

/// Which sheet of a workbook is wanted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WantedSheet {
    /// The one that has rows; where several have, they are listed.
    TheOnlyOne,
    /// The one of this name.
    Named(String),
}

/// What a workbook holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Workbook {
    /// Several sheets have rows, and one of them has to be chosen.
    Several(Vec<SheetInBrief>),
    /// The sheet that was wanted.
    Sheet(Sheet),
}

/// A sheet to choose from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetInBrief {
    /// The name on its tab.
    pub name: String,
    /// How many rows below the first have something in them.
    pub rows: usize,
}

/// One sheet, read whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// The name on its tab.
    pub name: String,
    /// Its cells, from the header on. The header is the first row with at least
    /// two cells, so that a title above it is passed over; a row's place in the
    /// table is its distance from the header in the sheet.
    pub table: Table,
    /// Its formulas, whose stored results stand in the table; nothing without
    /// any.
    pub formulas: Option<Formulas>,
}

/// The formulas of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Formulas {
    /// How many cells have one.
    pub count: usize,
    /// The first of them.
    pub first: CellName,
}

/// The name of a cell as its sheet shows it, such as `F12`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CellName(String);

/// Why a workbook, or the sheet that was wanted, cannot be read. Nothing of it
/// is taken then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WorkbookProblem {
    /// No sheet has a row below its header.
    Empty,
    /// It is locked with a password.
    Locked,
    /// It is the format of spreadsheets before 2007 (`.xls`).
    OldFormat,
    /// It is another kind of file, or a workbook of another family (`.ods`).
    Unknown,
    /// It is a workbook, but a part of it is missing or spoilt.
    Damaged,
    /// Unpacked, it is more than [`LARGEST_UNPACKED`], or the sheet has more
    /// than [`MOST_WRITTEN`] cells.
    TooMuch,
    /// Something is written in this row of the sheet, more than [`MOST_ROWS`]
    /// below the header.
    TooManyRows { row: usize },
    /// This row of the sheet is wider than
    /// [`MOST_CELLS`](super::csv::MOST_CELLS).
    TooManyCells { row: usize },
    /// The formula in this cell was saved without its result.
    NoResult { cell: CellName },
    /// This cell shows an error, such as `#N/A`.
    Fault { cell: CellName, shown: String },
}

/// Rows below the header. A workbook takes several times the memory and the
/// time of delimited text with the same rows.
pub const MOST_ROWS: usize = 50_000;
/// Cells of a sheet with something in them, so that it fits into the memory of a
/// phone.
pub const MOST_WRITTEN: usize = 2_000_000;
/// The most that all parts of a workbook may have together, in bytes: ten times
/// what the most rows need.
pub const LARGEST_UNPACKED: u64 = 256 * 1024 * 1024;

/// Whether these are the first bytes of a workbook rather than of delimited
/// text; of any kind of workbook, the locked and the old ones too.
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(ZIPPED) || bytes.starts_with(COMPOUND)
}

/// Reads a workbook. `progress` hears now and then how many rows of the sheet
/// are read.
///
/// # Errors
///
/// The [`WorkbookProblem`]; no part of a sheet is taken without the rest.
pub fn read(
    bytes: &[u8],
    wanted: &WantedSheet,
    progress: impl FnMut(usize),
) -> Result<Workbook, WorkbookProblem> {
    if bytes.starts_with(COMPOUND) {
        return Err(locked_or_old(bytes));
    }
    unzip::check(bytes, LARGEST_UNPACKED)?;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes))?;
    let name = match wanted {
        WantedSheet::Named(name) => name.clone(),
        WantedSheet::TheOnlyOne => match only_or_several(&mut workbook)? {
            Found::Only(name) => name,
            Found::Several(sheets) => return Ok(Workbook::Several(sheets)),
        },
    };
    let mut cells = workbook.worksheet_cells_reader(&name)?;
    sheet::read(name, &mut cells, progress).map(Workbook::Sheet)
}

/// Every zip file begins so, and a workbook is one.
const ZIPPED: &[u8] = b"PK\x03\x04";
/// The container of old office files, and of new ones that are locked.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0";

/// What a workbook has of sheets that could be a book.
enum Found {
    Only(String),
    Several(Vec<SheetInBrief>),
}

/// The sheet that the trader sees, or else those that have at least a header
/// and a row.
fn only_or_several(workbook: &mut Xlsx<Cursor<&[u8]>>) -> Result<Found, WorkbookProblem> {
    let names: Vec<String> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.visible == SheetVisible::Visible && sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .collect();
    if let [only] = names.as_slice() {
        return Ok(Found::Only(only.clone()));
    }
    let mut sheets = Vec::new();
    for name in names {
        let written = sheet::written_rows(&mut workbook.worksheet_cells_reader(&name)?)?;
        if let Some(rows @ 1..) = written.checked_sub(1) {
            sheets.push(SheetInBrief { name, rows });
        }
    }
    match sheets.as_slice() {
        [] => Err(WorkbookProblem::Empty),
        [only] => Ok(Found::Only(only.name.clone())),
        [_, _, ..] => Ok(Found::Several(sheets)),
    }
}

/// A locked workbook is a compound file with a part of this name, in UTF-16.
fn locked_or_old(bytes: &[u8]) -> WorkbookProblem {
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    if bytes.windows(name.len()).any(|part| part == name) {
        WorkbookProblem::Locked
    } else {
        WorkbookProblem::OldFormat
    }
}

impl CellName {
    /// Of a row and a column, both from zero.
    fn new(row: u32, column: u32) -> Self {
        const LETTERS: u32 = 26;
        let mut letters = Vec::new();
        let mut rest = column + 1;
        while rest > 0 {
            rest -= 1;
            letters.push(char::from(
                b'A' + u8::try_from(rest % LETTERS).unwrap_or_default(),
            ));
            rest /= LETTERS;
        }
        let column: String = letters.into_iter().rev().collect();
        Self(format!("{column}{}", row + 1))
    }
}

impl fmt::Display for CellName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<XlsxError> for WorkbookProblem {
    fn from(problem: XlsxError) -> Self {
        match problem {
            XlsxError::Password => Self::Locked,
            _ => Self::Damaged,
        }
    }
}
