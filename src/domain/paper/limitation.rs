//! When a debt for goods is too old for a court: a shopkeeper's claim lapses
//! after five years (KUHPerdata, article 1971), and a written acknowledgement
//! ends that short time (article 1972). Guidance, no legal advice.

use crate::domain::account::Account;
use crate::domain::date::Day;
use chrono::Months;

/// After so many years.
pub const YEARS: u32 = 5;

/// From so many years on it is time to ask for an acknowledgement.
pub const WARNED_FROM: u32 = 4;

/// A debt that grows old.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aging {
    /// The day on which it was due.
    pub due: Day,
    /// The day on which it lapses, or lapsed.
    pub lapses: Day,
}

/// The debt that lapses first, once its due day is [`WARNED_FROM`] years past;
/// `None` while nothing is that old.
pub fn aging(account: &Account, on: Day) -> Option<Aging> {
    let due = account.oldest_due()?;
    (years_after(due, WARNED_FROM) <= on).then(|| Aging {
        due,
        lapses: lapses(due),
    })
}

/// The day on which a debt lapses that was due on a day.
pub fn lapses(due: Day) -> Day {
    years_after(due, YEARS)
}

/// The same date in another year; the 28th where the 29th is missing.
fn years_after(day: Day, years: u32) -> Day {
    day.checked_add_months(Months::new(12 * years))
        .unwrap_or(Day::MAX)
}
