//! How the trader wants to collect.

use crate::domain::escalation::hold::Caps;
use crate::domain::escalation::holidays::Holidays;
use crate::domain::escalation::hours::Hours;
use crate::domain::escalation::ladder::Ladder;

/// The rules that a worklist follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// The steps, and when each comes.
    pub ladder: Ladder,
    /// How often a customer may be contacted.
    pub caps: Caps,
    /// The hours in which a customer may be contacted.
    pub hours: Hours,
    /// The days on which nobody is contacted.
    pub holidays: Holidays,
}

impl Policy {
    /// The policy that holds until the trader changes it.
    pub fn standard(holidays: Holidays) -> Self {
        Self {
            ladder: Ladder::standard(),
            caps: Caps::standard(),
            hours: Hours::standard(),
            holidays,
        }
    }
}
