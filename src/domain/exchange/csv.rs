//! Delimited text, as spreadsheets and old notebooks export it, to a table of
//! cells. Quoting follows RFC 4180 and is the work of `csv-core`.

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};
use serde::{Deserialize, Serialize};

/// A header and rows of cells, all as text. Rows may be shorter or longer than
/// the header.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Nothing where the file itself keeps its cells apart, as a workbook does.
    pub separator: Option<Separator>,
    pub header: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// What stands between two cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Separator {
    Tab,
    Semicolon,
    Comma,
}

/// Why a file is no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableProblem {
    /// Nothing is in it, or nothing below the header.
    Empty,
    /// It has more than [`LARGEST_FILE`] bytes.
    TooLarge { bytes: usize },
    /// It has more than [`MOST_ROWS`] rows.
    TooManyRows,
    /// The row that begins in this line has more than [`MOST_CELLS`] cells.
    TooManyCells { line: usize },
    /// This line is not UTF-8, most often since an old spreadsheet saved it in
    /// a code page: save it as "CSV UTF-8".
    NotUtf8 { line: usize },
    /// It holds zero bytes: no text, but a picture or a program.
    NotText,
    /// A quotation mark in the row that begins in this line is never closed, so
    /// that all that follows would be one cell.
    OpenQuote { line: usize },
}

/// Ten megabytes.
pub const LARGEST_FILE: usize = 10 * 1024 * 1024;
/// Rows below the header.
pub const MOST_ROWS: usize = 100_000;
/// Cells in one row.
pub const MOST_CELLS: usize = 200;

impl Table {
    /// Reads a whole file: UTF-8 with or without a byte order mark, or UTF-16
    /// with one; separated by tab, semicolon or comma. The first row is the
    /// header. Empty lines are skipped.
    ///
    /// # Errors
    ///
    /// The [`TableProblem`]; no part of a file is taken without the rest.
    pub fn read(bytes: &[u8]) -> Result<Table, TableProblem> {
        if bytes.len() > LARGEST_FILE {
            return Err(TableProblem::TooLarge { bytes: bytes.len() });
        }
        let text = decode(bytes)?;
        let separator = Separator::sniff(&text);
        let mut records = Records::new(&text, separator);
        let header = records.next().ok_or(TableProblem::Empty)??;
        let mut rows = Vec::new();
        for record in records {
            if rows.len() == MOST_ROWS {
                return Err(TableProblem::TooManyRows);
            }
            rows.push(record?);
        }
        if rows.is_empty() {
            return Err(TableProblem::Empty);
        }
        Ok(Table {
            separator: Some(separator),
            header,
            rows,
        })
    }
}

impl Separator {
    /// In the order of preference where a file reads equally well with two:
    /// commas turn up inside cells most, tabs least.
    pub const ALL: [Separator; 3] = [Separator::Tab, Separator::Semicolon, Separator::Comma];

    pub const fn byte(self) -> u8 {
        match self {
            Separator::Tab => b'\t',
            Separator::Semicolon => b';',
            Separator::Comma => b',',
        }
    }

    /// The separator by which the most of the first rows are as wide as the
    /// header; of equals, the one that gives more columns.
    fn sniff(text: &str) -> Separator {
        const ROWS_LOOKED_AT: usize = 20;
        let fit = |separator: Separator| {
            let widths: Vec<usize> = Records::new(text, separator)
                .take(ROWS_LOOKED_AT)
                .map(|record| record.map_or(0, |cells| cells.len()))
                .collect();
            match widths.first() {
                None | Some(1) => (0, 0),
                Some(columns) => (widths.iter().filter(|w| *w == columns).count(), *columns),
            }
        };
        let mut best = (Separator::Comma, (0, 0));
        for separator in Separator::ALL {
            let fit = fit(separator);
            if fit > best.1 {
                best = (separator, fit);
            }
        }
        best.0
    }
}

/// The text of a file, ending with a line break.
fn decode(bytes: &[u8]) -> Result<String, TableProblem> {
    let mut text = if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        decode_utf16(rest, u16::from_le_bytes)?
    } else if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        decode_utf16(rest, u16::from_be_bytes)?
    } else {
        let rest = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let text = str::from_utf8(rest).map_err(|problem| TableProblem::NotUtf8 {
            line: line_at(rest, problem.valid_up_to()),
        })?;
        text.to_owned()
    };
    if text.contains('\0') {
        return Err(TableProblem::NotText);
    }
    if !text.ends_with('\n') {
        text.push('\n');
    }
    Ok(text)
}

fn decode_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, TableProblem> {
    let (pairs, odd) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
    match String::from_utf16(&units) {
        Ok(text) if odd.is_empty() => Ok(text),
        _ => Err(TableProblem::NotText),
    }
}

/// Lines are counted from one.
fn line_at(bytes: &[u8], position: usize) -> usize {
    1 + bytes[..position].iter().filter(|b| **b == b'\n').count()
}

/// The records of a text, one after the other; ends after the first problem.
struct Records<'a> {
    reader: Reader,
    text: &'a [u8],
    position: usize,
    cell: Vec<u8>,
    is_over: bool,
}

impl<'a> Records<'a> {
    /// The text has to end with a line break: then only an open quotation mark
    /// can leave a record unfinished.
    fn new(text: &'a str, separator: Separator) -> Records<'a> {
        Records {
            reader: ReaderBuilder::new().delimiter(separator.byte()).build(),
            text: text.as_bytes(),
            position: 0,
            cell: vec![0; 256],
            is_over: false,
        }
    }

    /// Nothing at the end of the text.
    fn read(&mut self) -> Result<Option<Vec<String>>, TableProblem> {
        let start = self.position;
        let mut cells = Vec::new();
        let mut filled = 0;
        loop {
            let input = &self.text[self.position..];
            let (result, taken, written) = self.reader.read_field(input, &mut self.cell[filled..]);
            self.position += taken;
            filled += written;
            match result {
                ReadFieldResult::Field { record_end } => {
                    if cells.len() == MOST_CELLS {
                        let line = self.line_of_record(start);
                        return Err(TableProblem::TooManyCells { line });
                    }
                    let cell = str::from_utf8(&self.cell[..filled]);
                    cells.push(cell.map_err(|_| TableProblem::NotText)?.to_owned());
                    filled = 0;
                    if record_end {
                        return Ok(Some(cells));
                    }
                }
                ReadFieldResult::OutputFull => self.cell.resize(self.cell.len() * 2, 0),
                ReadFieldResult::InputEmpty if filled > 0 || !cells.is_empty() => {
                    let line = self.line_of_record(start);
                    return Err(TableProblem::OpenQuote { line });
                }
                ReadFieldResult::InputEmpty | ReadFieldResult::End => return Ok(None),
            }
        }
    }

    /// The reader skips line breaks before a record, so they do not belong to it.
    fn line_of_record(&self, start: usize) -> usize {
        let breaks = self.text[start..].iter();
        let breaks = breaks.take_while(|byte| matches!(byte, b'\r' | b'\n'));
        line_at(self.text, start + breaks.count())
    }
}

impl Iterator for Records<'_> {
    type Item = Result<Vec<String>, TableProblem>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.is_over {
            return None;
        }
        let record = self.read().transpose();
        self.is_over = !matches!(record, Some(Ok(_)));
        record
    }
}
