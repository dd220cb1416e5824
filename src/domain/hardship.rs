//! A customer's hard times, which pause chasing for a while (S4.5, S4.6).

use crate::domain::date::Day;
use crate::domain::money::Rupiah;
use crate::domain::names::names;
use chrono::Days;
use serde::{Deserialize, Serialize};

/// Why a customer cannot pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HardshipReason {
    /// There is no money now.
    NoMoney,
    /// The work is gone.
    LostJob,
    /// Few customers of their own at this time of the year.
    SlowSeason,
    /// They, or someone in the family, are ill.
    Illness,
    /// Something else, which the note tells.
    Other,
}

names!(HardshipReason {
    NoMoney = "no_money",
    LostJob = "lost_job",
    SlowSeason = "slow_season",
    Illness = "illness",
    Other = "other",
});

impl HardshipReason {
    /// Every reason, the most common first.
    pub const ALL: [HardshipReason; 5] = [
        HardshipReason::NoMoney,
        HardshipReason::SlowSeason,
        HardshipReason::LostJob,
        HardshipReason::Illness,
        HardshipReason::Other,
    ];
}

/// A hardship as it was written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hardship {
    /// The day from which it stands.
    pub since: Day,
    /// Why.
    pub reason: HardshipReason,
    /// What they can pay at a time, in rupiah, where they said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub can_pay: Option<Rupiah>,
    /// The day on which they next have money, where they said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pays_on: Option<Day>,
    /// What else was said; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The day on which the trader asks again; until then nobody is chased.
    pub review: Day,
}

/// The day on which the trader asks again: the one on which the customer has
/// money, or in [`HARDSHIP_PAUSE`] days where that is not known or not ahead.
pub fn review_day(pays_on: Option<Day>, today: Day) -> Day {
    pays_on
        .filter(|day| *day > today)
        .or_else(|| today.checked_add_days(Days::new(HARDSHIP_PAUSE)))
        .unwrap_or(Day::MAX)
}

/// How many days a customer in hard times is left alone, where they name none.
pub const HARDSHIP_PAUSE: u64 = 14;
