//! Taking less than is owed, where it comes by a day (S3.4).

pub mod standing;

use crate::domain::date::Day;
use crate::domain::id::ReceivableId;
use crate::domain::money::Rupiah;
use serde::{Deserialize, Serialize};

/// An offer as it was written down. Where all of `pay` has come in by its last
/// day, the rest of what it covers is owed no more; else it lapses, and all of
/// it is owed as before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settlement {
    /// The day on which it was offered.
    pub made: Day,
    /// The receivables that it closes.
    pub covers: Vec<ReceivableId>,
    /// What is enough, in rupiah; more than zero, and less than their balance.
    pub pay: Rupiah,
    /// The last day on which paying closes them.
    pub until: Day,
    /// The trader's own words for accepting a loss; empty where it is none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub loss: String,
    /// What else was said; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}
