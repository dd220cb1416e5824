//! What is owed: goods given on credit, or a plain amount.

use crate::domain::date::Day;
use crate::domain::line_item::LineItem;
use crate::domain::money::Rupiah;
use serde::{Deserialize, Serialize};

/// A receivable as it was written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receivable {
    /// The number on the note, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note_number: Option<String>,
    /// The day the goods were taken.
    pub date: Day,
    /// The day the money is due.
    pub due: Day,
    /// What is owed, in whole rupiah; more than zero.
    pub amount: Rupiah,
    /// What for; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The goods, line by line (S3.5), which add up to the amount; empty for a
    /// plain amount.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<LineItem>,
}
