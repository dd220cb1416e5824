//! What the columns of a debt book mean.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What a column is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Column {
    /// The customer's name.
    Name,
    /// Their telephone number.
    Phone,
    /// The day the goods were taken.
    Date,
    /// What was taken.
    Goods,
    /// What it costs.
    Amount,
    /// What was paid on it so far.
    Paid,
    /// The day the money is due.
    DueDate,
    /// The day all of it was paid.
    SettledOn,
    /// Whether the customer objects: yes or no.
    Disputed,
    /// The number on the note.
    NoteNumber,
    /// What the trader wants to remember.
    Notes,
}

/// The words that people write above each column, as data from `content`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Aliases(BTreeMap<Column, Vec<String>>);

/// Which column of a table means what. No meaning is given twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns(Vec<Option<Column>>);

impl Column {
    /// Every meaning, in the order in which a screen offers them.
    pub const ALL: [Column; 11] = [
        Column::Name,
        Column::Phone,
        Column::Date,
        Column::Goods,
        Column::Amount,
        Column::Paid,
        Column::DueDate,
        Column::SettledOn,
        Column::Disputed,
        Column::NoteNumber,
        Column::Notes,
    ];

    /// The meanings without which no row can be read.
    pub const REQUIRED: [Column; 2] = [Column::Name, Column::Amount];
}

impl Aliases {
    /// The words for one column, as they are written in the data.
    pub fn of(&self, column: Column) -> &[String] {
        self.0.get(&column).map_or(&[], Vec::as_slice)
    }

    /// The column that a heading stands for, whatever its case, points and
    /// spaces.
    pub fn column(&self, heading: &str) -> Option<Column> {
        let heading = folded(heading);
        self.0
            .iter()
            .find(|(_, words)| words.iter().any(|word| folded(word) == heading))
            .map(|(column, _)| *column)
    }
}

impl FromIterator<(Column, Vec<String>)> for Aliases {
    fn from_iter<I: IntoIterator<Item = (Column, Vec<String>)>>(words: I) -> Self {
        Self(words.into_iter().collect())
    }
}

impl Columns {
    /// Reads the header. Where two headings mean the same, the left one counts
    /// and the other is left open for a person to decide.
    pub fn recognise(header: &[String], aliases: &Aliases) -> Self {
        let mut columns = Self(vec![None; header.len()]);
        for (index, heading) in header.iter().enumerate() {
            if let Some(column) = aliases.column(heading)
                && columns.index(column).is_none()
            {
                columns.0[index] = Some(column);
            }
        }
        columns
    }

    /// How many columns the table has.
    pub fn width(&self) -> usize {
        self.0.len()
    }

    /// What the column at this place means, from zero.
    pub fn meaning(&self, index: usize) -> Option<Column> {
        self.0.get(index).copied().flatten()
    }

    /// Where the column with this meaning is.
    pub fn index(&self, column: Column) -> Option<usize> {
        self.0.iter().position(|it| *it == Some(column))
    }

    /// Gives the column at this place a meaning and takes it from the column
    /// that had it. A place beyond the table changes nothing.
    pub fn assign(&mut self, index: usize, column: Column) {
        if index < self.width() {
            if let Some(before) = self.index(column) {
                self.0[before] = None;
            }
            self.0[index] = Some(column);
        }
    }

    /// Leaves out the column at this place.
    pub fn ignore(&mut self, index: usize) {
        if let Some(meaning) = self.0.get_mut(index) {
            *meaning = None;
        }
    }

    /// The required meanings that no column has yet.
    pub fn missing(&self) -> Vec<Column> {
        let mut missing = Column::REQUIRED.to_vec();
        missing.retain(|column| self.index(*column).is_none());
        missing
    }

    /// What a row has in a column: trimmed, and empty where it has nothing.
    pub fn cell<'a>(&self, cells: &'a [String], column: Column) -> &'a str {
        self.index(column)
            .and_then(|index| cells.get(index))
            .map_or("", |cell| cell.trim())
    }
}

/// The letters and digits of a heading in lower case, one space between words.
fn folded(heading: &str) -> String {
    let lower = heading.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}
