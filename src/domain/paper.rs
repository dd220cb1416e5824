//! Papers: what is printed, as blocks that the screen and a printer show alike.
//!
//! A paper is made in two steps: a model such as [`sheet`] picks the facts, and
//! `i18n` puts them into these blocks. Whatever shows the blocks knows neither.

pub mod sheet;

/// A paper, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// What it is, and about whom.
    pub title: String,
    /// From when, and from whom.
    pub subtitle: String,
    /// Its parts, in the order in which they are read.
    pub sections: Vec<Section>,
}

/// A part of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// What it is about.
    pub heading: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A sentence or a few words.
    Words(String),
    /// Values, each after what it is.
    Facts(Vec<Fact>),
    /// Rows of figures.
    Table(Table),
    /// Short lines, one under the other.
    List(Vec<String>),
    /// Room for handwriting.
    ToFill(Vec<Blank>),
}

/// A value and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// The value.
    pub value: String,
}

impl Fact {
    /// A value after its label.
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            value: value.into(),
        }
    }
}

/// Room for something that is written by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blank {
    /// What is to be written.
    pub label: String,
    /// How much of it.
    pub room: Room,
}

/// How much is written by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// A name, a day, an amount, a signature.
    Line,
    /// A few sentences.
    Paragraph,
}

/// What stands in a column, which decides where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Words, from the left.
    Words,
    /// Amounts, their last digits under each other.
    Figures,
}

/// A table in which every row has a cell for every column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    columns: Vec<(Column, String)>,
    rows: Vec<Vec<String>>,
    total: Vec<String>,
}

impl Table {
    /// A table of rows, as wide as its head.
    pub fn new<const N: usize>(
        head: [(Column, &str); N],
        rows: impl IntoIterator<Item = [String; N]>,
    ) -> Self {
        Self {
            columns: head.map(|(kind, words)| (kind, words.to_owned())).into(),
            rows: rows.into_iter().map(Vec::from).collect(),
            total: Vec::new(),
        }
    }

    /// The same with a last row that adds the others up; an amount stands in
    /// its last column.
    #[must_use]
    pub fn with_total(mut self, words: &str, amount: String) -> Self {
        let between = self.columns.len().saturating_sub(2);
        self.total.push(words.to_owned());
        self.total
            .extend(std::iter::repeat_n(String::new(), between));
        self.total.push(amount);
        self
    }

    /// What stands in each column, and its name.
    pub fn columns(&self) -> &[(Column, String)] {
        &self.columns
    }

    /// The rows, each with a cell for every column.
    pub fn rows(&self) -> &[Vec<String>] {
        &self.rows
    }

    /// The last row, which adds up; empty where there is none.
    pub fn total(&self) -> &[String] {
        &self.total
    }
}
