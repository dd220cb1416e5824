//! A customer who cannot pay now (S4.6).

use serde::{Deserialize, Serialize};

/// Why the money is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HardshipReason {
    /// There is none at the moment.
    NoMoney,
    /// The work is gone.
    LostJob,
    /// Little is sold in this season.
    SlowSeason,
    /// They, or someone they care for, are ill.
    Illness,
    /// Something else, which the note says.
    Other,
}
