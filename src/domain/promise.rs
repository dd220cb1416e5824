//! What a customer said they would pay, and by when.

use crate::domain::clock::Stamp;
use crate::domain::date::{Day, days_between};
use crate::domain::id::PromiseId;
use crate::domain::ledger::{CustomerFile, Fact, Matter};
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
    /// What came in for it by its day.
    pub paid: Rupiah,
    /// What came in for it after its day; with what came in by it, never more
    /// than was promised.
    pub paid_late: Rupiah,
    /// What became of it by its day.
    pub status: PromiseStatus,
    /// Whether the customer promised anew on its day, or after it: that promise
    /// is spoken of from then on.
    pub is_renewed: bool,
}

/// How many days off a promise may be without a question.
pub const FAR: i64 = 31;

/// Whether a promise made on one day for another is so far off that a form
/// asks whether it is meant: it holds the ladder until then.
pub fn is_far_off(made: Day, due: Day) -> bool {
    days_between(made, due) > FAR
}

impl PromiseStanding {
    /// What has not come in for it, late or in time.
    pub fn missing(&self) -> Rupiah {
        self.terms
            .amount
            .saturating_sub(self.paid)
            .saturating_sub(self.paid_late)
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

/// The promises that stand on a day, the first due first.
///
/// Nobody says which payment keeps which promise: money that comes in after a
/// promise was made goes to the first due, in time or late, but not to one that
/// the customer has renewed.
///
/// Nobody promises more than they owe: a promise that does not fit into the
/// balance beside those that are still waited for takes their place, and they
/// stand no more, even where that one is cancelled on a later day. One that does
/// fit is another part, for another day.
pub fn standings(file: &CustomerFile, on: Day) -> Vec<PromiseStanding> {
    let mut made: Vec<PromiseStanding> = file
        .promises()
        .filter(|(_, fact)| fact.terms.made <= on)
        .map(|(id, fact)| PromiseStanding::unpaid(id, fact))
        .collect();
    if made.is_empty() {
        return made;
    }
    let is_cancelled = |it: &PromiseStanding, by: Day| file.is_closed(Matter::Promise(it.id), by);
    let mut payments: Vec<&Fact<Payment>> = file
        .payments()
        .map(|(_, fact)| fact)
        .filter(|fact| fact.terms.day <= on)
        .collect();
    payments.sort_unstable_by_key(|fact| (fact.terms.day, fact.stamp));

    made.sort_unstable_by_key(|it| (it.terms.made, it.stamp));
    let mut standings: Vec<PromiseStanding> = Vec::with_capacity(made.len());
    for next in made {
        let day = next.terms.made;
        if is_cancelled(&next, day) {
            continue;
        }
        standings.retain(|it| !is_cancelled(it, day));
        if standings.iter().any(|it| it.terms.due > day) {
            settle(&mut standings, &payments, day);
            let waited_for = standings.iter().filter(|it| it.terms.due > day);
            let promised = Rupiah::total(waited_for.map(PromiseStanding::missing));
            let together = Rupiah::total([promised, next.terms.amount]);
            if together > file.account(day).balance() {
                standings.retain(|it| it.terms.due <= day || it.missing().is_zero());
            }
        }
        standings.push(next);
    }
    standings.retain(|it| !is_cancelled(it, on));
    settle(&mut standings, &payments, on);
    standings
}

/// Spreads the money that came in by a day, and says what became of the
/// promises by then.
fn settle(standings: &mut [PromiseStanding], payments: &[&Fact<Payment>], on: Day) {
    standings.sort_unstable_by_key(|it| (it.terms.due, it.stamp));
    for at in 0..standings.len() {
        let is_renewed = standings[at].is_renewed_by(standings);
        let standing = &mut standings[at];
        standing.is_renewed = is_renewed;
        (standing.paid, standing.paid_late) = (Rupiah::ZERO, Rupiah::ZERO);
    }
    for payment in payments.iter().take_while(|it| it.terms.day <= on) {
        let mut rest = payment.terms.amount;
        for standing in &mut *standings {
            rest = rest.saturating_sub(standing.take(rest, payment));
        }
    }
    for standing in standings {
        standing.status = standing.status_on(on);
    }
}

impl PromiseStanding {
    fn unpaid(id: PromiseId, fact: &Fact<Promise>) -> Self {
        Self {
            id,
            stamp: fact.stamp,
            terms: fact.terms.clone(),
            paid: Rupiah::ZERO,
            paid_late: Rupiah::ZERO,
            status: PromiseStatus::Pending,
            is_renewed: false,
        }
    }

    fn is_renewed_by(&self, standings: &[PromiseStanding]) -> bool {
        let (made, due) = (self.terms.made, self.terms.due);
        let mut days = standings.iter().map(|it| it.terms.made);
        days.any(|day| day > made && day >= due)
    }

    /// Takes what is missing out of what is left of a payment, and gives what
    /// it took.
    fn take(&mut self, rest: Rupiah, payment: &Fact<Payment>) -> Rupiah {
        let (day, terms) = (payment.terms.day, &self.terms);
        // On the day of the promise the order of writing down tells.
        let after = day > terms.made || (day == terms.made && payment.stamp > self.stamp);
        let in_time = day <= terms.due;
        if !after || (!in_time && self.is_renewed) {
            return Rupiah::ZERO;
        }
        let taken = rest.min(self.missing());
        let kept = if in_time {
            &mut self.paid
        } else {
            &mut self.paid_late
        };
        *kept = Rupiah::total([*kept, taken]);
        taken
    }

    fn status_on(&self, on: Day) -> PromiseStatus {
        if self.paid >= self.terms.amount {
            PromiseStatus::Kept
        } else if on <= self.terms.due {
            PromiseStatus::Pending
        } else if self.paid.is_zero() {
            PromiseStatus::Broken
        } else {
            PromiseStatus::PartlyKept
        }
    }
}
