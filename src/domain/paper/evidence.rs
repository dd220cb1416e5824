//! The evidence file: all that happened with a customer, the oldest first, with
//! the exact words that were sent, the way of every talk, and the photos (S0.7,
//! S4.10).

use super::debts::Debts;
use super::parties::Parties;
use crate::domain::business::Business;
use crate::domain::date::{Day, Moment};
use crate::domain::entry::Entry;
use crate::domain::event::Event;
use crate::domain::ledger::CustomerFile;
use crate::domain::money::Rupiah;
use chrono::NaiveTime;

/// All that happened with a customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The two it is between.
    pub parties: Parties,
    /// All that is open.
    pub debts: Debts,
    /// All that was given on credit.
    pub given: Rupiah,
    /// All that came in.
    pub paid: Rupiah,
    /// What happened, the oldest first.
    pub happened: Vec<Happened>,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happened {
    /// When, as the two saw the clock or the calendar.
    pub at: When,
    /// What was written down of it.
    pub entry: Entry,
}

/// When something happened; what has no hour comes before what has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct When {
    /// The day.
    pub day: Day,
    /// The hour, where it is known.
    pub time: Option<NaiveTime>,
}

impl From<Day> for When {
    fn from(day: Day) -> Self {
        Self { day, time: None }
    }
}

impl From<Moment> for When {
    fn from(moment: Moment) -> Self {
        Self {
            day: moment.date_naive(),
            time: Some(moment.time()),
        }
    }
}

impl Evidence {
    /// Reads it off a customer's file and the entries about them, in any order.
    /// What was taken back is left out, and so is what only the trader needs:
    /// how the customer is described. `None` while they have no name.
    pub fn of(file: &CustomerFile, business: Business, entries: &[Entry], on: Day) -> Option<Self> {
        let standing = entries.iter().filter(|it| file.stands(it.id));
        let mut happened: Vec<_> = standing
            .filter_map(|it| {
                let at = when(it)?;
                Some(Happened {
                    at,
                    entry: it.clone(),
                })
            })
            .filter(|it| it.at.day <= on)
            .collect();
        happened.sort_unstable_by_key(|it| (it.at, it.entry.stamp()));
        let account = file.account(on);
        let payments = file.payments().map(|(_, fact)| &fact.terms);
        let payments = payments.filter(|it| it.day <= on);
        Some(Self {
            parties: Parties::of(file, business, on)?,
            debts: Debts::of(file, on),
            given: Rupiah::total(account.standings.iter().map(|it| it.terms.amount)),
            paid: Rupiah::total(payments.map(|it| it.amount)),
            happened,
        })
    }
}

/// When what an entry tells happened; `None` where it tells of nothing that
/// happened between the two.
fn when(entry: &Entry) -> Option<When> {
    Some(match &entry.event {
        Event::BusinessDescribed { .. }
        | Event::PolicyDescribed { .. }
        | Event::TextReworded { .. }
        | Event::CustomerDescribed { .. }
        | Event::ReplySettled { .. }
        | Event::Reversed { .. } => return None,
        Event::ReceivableRecorded { terms, .. } => terms.date.into(),
        Event::PaymentReceived { terms, .. } => terms.day.into(),
        Event::ContactMade { terms, .. } => terms.at.into(),
        Event::VoiceNoteKept { .. } => entry.recorded_at.into(),
        Event::DisputeOpened { terms, .. } => terms.opened.into(),
        Event::PromiseMade { terms, .. } => terms.made.into(),
        Event::HardshipNoted { terms, .. } => terms.since.into(),
        Event::ReplyReceived { terms, .. } => terms.at.into(),
        Event::HandedOver { terms, .. } => terms.since.into(),
        Event::PlanProposed { terms, .. } => terms.made.into(),
        Event::SettlementOffered { terms, .. } => terms.made.into(),
        Event::PhotoKept { terms, .. } => terms.kept.into(),
        Event::DisputeSolved { day, .. }
        | Event::PromiseCancelled { day, .. }
        | Event::HardshipEnded { day, .. }
        | Event::HandOverEnded { day, .. }
        | Event::PlanAgreed { day, .. }
        | Event::PlanEnded { day, .. }
        | Event::SettlementWithdrawn { day, .. } => (*day).into(),
    })
}
