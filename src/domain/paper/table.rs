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
