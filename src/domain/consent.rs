//! What a customer allows, which is asked for and never taken for granted.

use crate::domain::date::Day;
use serde::{Deserialize, Serialize};

/// A customer's answer to a question for consent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Consent {
    /// They were never asked, which counts as no.
    #[default]
    NotAsked,
    /// They said yes on a day.
    Given(Day),
    /// They said no, or took their yes back, on a day.
    Refused(Day),
}

impl Consent {
    /// Whether they said yes.
    pub fn is_given(self) -> bool {
        matches!(self, Self::Given(_))
    }
}
