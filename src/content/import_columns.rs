//! The words that people write above the columns of a debt book.

use crate::domain::exchange::debt_book::columns::{Aliases, Column};

include!(concat!(env!("OUT_DIR"), "/import_columns.rs"));

/// The words for every column, as `import-columns.toml` has them.
pub fn aliases() -> Aliases {
    WORDS
        .iter()
        .map(|(column, words)| (*column, words.iter().map(ToString::to_string).collect()))
        .collect()
}
