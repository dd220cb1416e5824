//! Messages that ask for nothing: thanks for a payment, and an apology for a
//! reminder that crossed one (S1.5).

use crate::domain::contact::ContactTrace;
use crate::domain::customer::Reachability;
use crate::domain::date::{Day, Moment, days_between};
use crate::domain::id::PaymentId;
use crate::domain::ledger::{CustomerFile, Fact};
use crate::domain::money::Rupiah;
use crate::domain::payment::{Payment, PaymentMethod};
use serde::{Deserialize, Serialize};

/// A message that asks for nothing. The names are part of the journal's format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Courtesy {
    /// For a payment.
    Thanks,
    /// For a reminder that went out though the money was on its way.
    Apology,
}

/// A payment for which nobody has said thank you.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unthanked {
    /// Which payment.
    pub payment: PaymentId,
    /// How much came in.
    pub amount: Rupiah,
    /// The day from which it counts.
    pub paid_on: Day,
}

/// A reminder and the payment that it crossed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crossed {
    /// Which payment.
    pub payment: PaymentId,
    /// How much came in.
    pub amount: Rupiah,
    /// The day from which it counts.
    pub paid_on: Day,
    /// When the reminder went out.
    pub reminded_at: Moment,
    /// Whether the money was there first.
    pub order: Order,
}

/// What the days of a payment and of a reminder tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// The money came on a day before the reminder.
    PaidBefore,
    /// Both are of the same day: the reminder may as well have worked, which
    /// the trader knows.
    SameDay,
}

/// Days after a payment in which thanks do not come late.
pub const THANKS_WITHIN: i64 = 3;

/// Days after a reminder in which an apology for it is not odd.
pub const APOLOGY_WITHIN: i64 = 7;

/// The latest payment of the last [`THANKS_WITHIN`] days, where no contact got
/// through since it was written down. Money that a book was imported with is
/// not thanked for: nobody knows when it came.
pub fn thanks_due(file: &CustomerFile, now: Moment) -> Option<Unthanked> {
    let today = now.date_naive();
    let (payment, fact) = payments(file, today)
        .filter(|(_, fact)| days_between(fact.terms.day, today) <= THANKS_WITHIN)
        .max_by_key(|(_, fact)| (fact.terms.day, fact.stamp))?;
    let thanked = got_through(file, now).any(|contact| contact.stamp > fact.stamp);
    (!thanked).then_some(Unthanked {
        payment,
        amount: fact.terms.amount,
        paid_on: fact.terms.day,
    })
}

/// The last reminder of the ladder, where it went out on the day of a payment
/// or later, the payment was written down only afterwards, and no contact got
/// through since: an apology is due. Not after [`APOLOGY_WITHIN`] days.
pub fn crossed(file: &CustomerFile, now: Moment) -> Option<Crossed> {
    let today = now.date_naive();
    let day = |at: Moment| at.with_timezone(now.offset()).date_naive();
    let last = got_through(file, now).max_by_key(|it| (it.terms.at, it.stamp))?;
    let reminder =
        Some(last).filter(|it| it.terms.rung.is_some() && it.terms.channel.is_written())?;
    let reminded_on = day(reminder.terms.at);
    if days_between(reminded_on, today) > APOLOGY_WITHIN {
        return None;
    }
    let (payment, fact) = payments(file, today)
        .filter(|(_, fact)| fact.terms.day <= reminded_on && fact.stamp > reminder.stamp)
        .min_by_key(|(_, fact)| (fact.terms.day, fact.stamp))?;
    Some(Crossed {
        payment,
        amount: fact.terms.amount,
        paid_on: fact.terms.day,
        reminded_at: reminder.terms.at,
        order: if fact.terms.day < reminded_on {
            Order::PaidBefore
        } else {
            Order::SameDay
        },
    })
}

/// What came in by a day; nothing where the customer wants to hear nothing.
fn payments(file: &CustomerFile, today: Day) -> impl Iterator<Item = (PaymentId, &Fact<Payment>)> {
    let welcome = file
        .customer()
        .is_some_and(|it| it.reachability == Reachability::Open);
    file.payments().filter(move |(_, fact)| {
        welcome && fact.terms.day <= today && fact.terms.method != PaymentMethod::Unrecorded
    })
}

fn got_through(file: &CustomerFile, now: Moment) -> impl Iterator<Item = &Fact<ContactTrace>> {
    file.contact_facts()
        .filter(move |fact| fact.terms.at <= now && fact.terms.outcome.got_through())
}
