//! What a customer said they would pay, and by when.

use crate::domain::clock::Stamp;
use crate::domain::date::Day;
use crate::domain::id::PromiseId;
use crate::domain::ledger::{CustomerFile, Fact};
use crate::domain::money::Rupiah;
use crate::domain::payment::Payment;
use serde::{Deserialize, Serialize};

/// A promise as it was written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promise {
    /// The day on which it was made.
    pub made: Day,
    /// How much; more than zero.
    pub amount: Rupiah,
    /// The last day on which paying keeps it.
    pub due: Day,
    /// What else was said; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// What became of a promise by a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PromiseStatus {
    /// Its day has not passed.
    Pending,
    /// All of it came in by its day.
    Kept,
    /// Its day has passed, and a part came in.
    PartlyKept,
    /// Its day has passed, and nothing came in.
    Broken,
}

/// A promise and what came in for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromiseStanding {
    /// Which promise.
    pub id: PromiseId,
    /// Of the entry that recorded it.
    pub stamp: Stamp,
    /// What was promised.
    pub terms: Promise,
    /// What came in for it by its day; never more than was promised.
    pub paid: Rupiah,
    /// What became of it.
    pub status: PromiseStatus,
}

impl PromiseStanding {
    /// What is missing of it.
    pub fn missing(&self) -> Rupiah {
        self.terms.amount.saturating_sub(self.paid)
    }

    /// Whether its day has passed without all of it.
    pub fn is_broken(&self) -> bool {
        matches!(
            self.status,
            PromiseStatus::Broken | PromiseStatus::PartlyKept
        )
    }

    /// Whether its day is still to come, or today, and something is missing.
    pub fn is_pending(&self) -> bool {
        self.status == PromiseStatus::Pending
    }
}

/// The promises that stand on a day, the first due first. Nobody says which
/// payment keeps which promise: money that comes in after a promise was made,
/// and by its day, goes to the first due.
pub fn standings(file: &CustomerFile, on: Day) -> Vec<PromiseStanding> {
    let mut standings: Vec<PromiseStanding> = file
        .promises()
        .filter(|(id, fact)| fact.terms.made <= on && !file.is_cancelled(*id, on))
        .map(|(id, fact)| PromiseStanding {
            id,
            stamp: fact.stamp,
            terms: fact.terms.clone(),
            paid: Rupiah::ZERO,
            status: PromiseStatus::Pending,
        })
        .collect();
    if standings.is_empty() {
        return standings;
    }
    standings.sort_unstable_by_key(|it| (it.terms.due, it.stamp));
    let mut payments: Vec<&Fact<Payment>> = file
        .payments()
        .map(|(_, fact)| fact)
        .filter(|fact| fact.terms.day <= on)
        .collect();
    payments.sort_unstable_by_key(|fact| (fact.terms.day, fact.stamp));
    for payment in payments {
        let mut rest = payment.terms.amount;
        for standing in standings.iter_mut().filter(|it| it.hears(payment)) {
            let taken = rest.min(standing.missing());
            standing.paid = Rupiah::total([standing.paid, taken]);
            rest = rest.saturating_sub(taken);
        }
    }
    for standing in &mut standings {
        standing.status = if standing.missing().is_zero() {
            PromiseStatus::Kept
        } else if on <= standing.terms.due {
            PromiseStatus::Pending
        } else if standing.paid.is_zero() {
            PromiseStatus::Broken
        } else {
            PromiseStatus::PartlyKept
        };
    }
    standings
}

impl PromiseStanding {
    /// Whether a payment can be one for this promise: made after it, and by its
    /// day. On the day of the promise the order of writing down tells.
    fn hears(&self, payment: &Fact<Payment>) -> bool {
        let day = payment.terms.day;
        let after = day > self.terms.made || (day == self.terms.made && payment.stamp > self.stamp);
        after && day <= self.terms.due
    }
}
