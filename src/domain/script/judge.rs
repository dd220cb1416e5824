//! What is to be asked before an answer of a talk is taken down.

use crate::domain::command::Refusal;
use crate::domain::date::{Day, Moment};
use crate::domain::escalation::holidays::Holidays;
use crate::domain::escalation::hours::Hours;
use crate::domain::money::Rupiah;
use crate::domain::promise;

/// An answer that can be taken down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judged {
    /// As it is.
    Plain,
    /// Once the trader has said that they mean it.
    Unusual(Doubt),
}

/// What makes an answer unusual.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The promised day is more than [`promise::FAR`] days off: a customer
    /// forgets it, or a finger slipped.
    FarOff,
    /// Nobody is called at that hour, so it would pass unused.
    OutsideHours,
}

/// Judges a promise against what is left to be promised.
///
/// # Errors
/// Where the journal would not take it either.
pub fn promise(amount: Rupiah, due: Day, left: Rupiah, today: Day) -> Result<Judged, Refusal> {
    if amount.is_zero() {
        Err(Refusal::AmountZero)
    } else if amount > left {
        Err(Refusal::PromiseAboveBalance)
    } else if due < today {
        Err(Refusal::PromisePassed)
    } else if promise::is_far_off(today, due) {
        Ok(Judged::Unusual(Doubt::FarOff))
    } else {
        Ok(Judged::Plain)
    }
}

/// Judges the hour that a customer named for the next talk; both moments are
/// those of the customer's clock.
///
/// # Errors
/// Where it has passed.
pub fn callback(
    at: Moment,
    now: Moment,
    hours: &Hours,
    holidays: &Holidays,
) -> Result<Judged, Refusal> {
    if at <= now {
        Err(Refusal::CallbackPassed)
    } else if hours.closed(at, holidays).is_some() {
        Ok(Judged::Unusual(Doubt::OutsideHours))
    } else {
        Ok(Judged::Plain)
    }
}
