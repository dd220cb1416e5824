//! A customer whose debts someone else collects now: chasing stops (S1.4).

use crate::domain::date::Day;
use serde::{Deserialize, Serialize};

/// A hand-over as it was written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOver {
    /// The day from which it stands.
    pub since: Day,
    /// Who collects now: an agency, a lawyer, a court.
    pub to: String,
    /// What was agreed with them; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}
