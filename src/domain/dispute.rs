//! A customer's objection, which pauses chasing until it is solved (S4.5).

use crate::domain::date::Day;
use crate::domain::id::ReceivableId;
use serde::{Deserialize, Serialize};

/// An objection as it was written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dispute {
    /// What it is about.
    pub receivable: ReceivableId,
    /// The day from which it stands.
    pub opened: Day,
    /// What the customer says; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}
