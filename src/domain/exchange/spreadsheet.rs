//! A table on its way into a spreadsheet, as delimited text (RFC 4180). The
//! quoting is the work of `csv-core`.
//!
//! A spreadsheet runs what looks like a formula, and what customers are called
//! and write comes from outside. So words never begin like one, while amounts
//! stay numbers that can be added up.

use crate::domain::date::Day;
use crate::domain::exchange::csv::Separator;
use chrono::{NaiveTime, Timelike};
use csv_core::{Terminator, WriteResult, Writer, WriterBuilder};

/// What stands in one place of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words, however somebody wrote them.
    Words(String),
    /// A number without separators, which spreadsheets read as one.
    Number(i64),
    /// A day, as `2026-11-23`.
    Day(Day),
    /// A time of day, as `09:12`.
    Hour(NaiveTime),
    /// Nothing.
    Empty,
}

/// Headings, and rows that are as wide as they.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spreadsheet {
    headings: Vec<String>,
    rows: Vec<Vec<Cell>>,
}

impl Spreadsheet {
    /// A table of so many columns.
    pub fn new<const COLUMNS: usize>(
        headings: [&str; COLUMNS],
        rows: impl IntoIterator<Item = [Cell; COLUMNS]>,
    ) -> Self {
        Self {
            headings: headings.map(str::to_owned).into(),
            rows: rows.into_iter().map(Into::into).collect(),
        }
    }

    /// How many rows there are below the headings.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is nothing below the headings.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Every line as it is written, the headings first. No text in it begins
    /// with a sign by which a spreadsheet knows a formula, but for numbers
    /// below zero, and none holds a zero byte.
    pub fn texts(&self) -> impl Iterator<Item = Vec<String>> {
        let headings = self.headings.iter().map(|it| guarded(it)).collect();
        let rows = self.rows.iter();
        std::iter::once(headings).chain(rows.map(|row| row.iter().map(Cell::text).collect()))
    }

    /// The file: UTF-8 with a byte order mark, by which Excel knows it, and
    /// lines that end with CR and LF.
    /// [`Table::read`](crate::domain::exchange::csv::Table::read) gives the same
    /// texts again.
    pub fn to_csv(&self, separator: Separator) -> Vec<u8> {
        let mut file = File {
            writer: WriterBuilder::new()
                .delimiter(separator.byte())
                .terminator(Terminator::CRLF)
                .build(),
            bytes: BYTE_ORDER_MARK.to_vec(),
        };
        for line in self.texts() {
            for (at, cell) in line.iter().enumerate() {
                if at > 0 {
                    file.step(Writer::delimiter);
                }
                file.cell(cell);
            }
            file.step(Writer::terminator);
        }
        file.bytes
    }
}

impl Cell {
    /// The cell as it is written.
    pub fn text(&self) -> String {
        match self {
            Self::Words(words) => guarded(words),
            Self::Number(number) => number.to_string(),
            // A year outside of 0 to 9999 is written with a sign.
            Self::Day(day) => guarded(&day.to_string()),
            Self::Hour(time) => format!("{:02}:{:02}", time.hour(), time.minute()),
            Self::Empty => String::new(),
        }
    }
}

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// The words with an apostrophe before them where a spreadsheet could take them
/// for a formula. Some drop what stands in front of it first, so that it is not
/// only the first sign that counts; some fold the wide signs of East Asian
/// keyboards. A zero byte would end the text for some programs.
fn guarded(words: &str) -> String {
    let words = words.replace('\0', "\u{fffd}");
    let first_sign = words
        .chars()
        .find(|it| !it.is_whitespace() && !matches!(it, '\u{feff}' | '\u{200b}'));
    let looks_like_formula = first_sign.is_some_and(|it| "=+-@＝＋－＠".contains(it));
    if looks_like_formula || words.starts_with(['\t', '\r', '\n']) {
        format!("'{words}")
    } else {
        words
    }
}

/// Bytes that grow as they are written.
struct File {
    writer: Writer,
    bytes: Vec<u8>,
}

impl File {
    fn cell(&mut self, cell: &str) {
        let mut rest = cell.as_bytes();
        self.write(|writer, room| {
            let (result, taken, written) = writer.field(rest, room);
            rest = &rest[taken..];
            (result, written)
        });
    }

    fn step(&mut self, step: fn(&mut Writer, &mut [u8]) -> (WriteResult, usize)) {
        self.write(step);
    }

    /// Lets the writer go on until it has had room enough.
    fn write(&mut self, mut step: impl FnMut(&mut Writer, &mut [u8]) -> (WriteResult, usize)) {
        let mut room = [0; 256];
        loop {
            let (result, written) = step(&mut self.writer, &mut room);
            self.bytes.extend_from_slice(&room[..written]);
            if result == WriteResult::InputEmpty {
                return;
            }
        }
    }
}
