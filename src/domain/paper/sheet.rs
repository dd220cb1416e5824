//! The sheet for whoever calls in the trader's place (S3.2): all that they need
//! to know of one customer, on one page.

use crate::domain::account::Standing;
use crate::domain::best_hour::{BestHour, best_hour};
use crate::domain::contact::{Channel, Outcome};
use crate::domain::customer::Customer;
use crate::domain::date::{Day, Moment, Zone};
use crate::domain::dispute::Dispute;
use crate::domain::entry::Entry;
use crate::domain::escalation::hold::Hold;
use crate::domain::escalation::hours::Hours;
use crate::domain::escalation::ladder::RungKind;
use crate::domain::event::Event;
use crate::domain::hardship::Hardship;
use crate::domain::id::CustomerId;
use crate::domain::ledger::CustomerFile;
use crate::domain::money::Rupiah;
use crate::domain::payment::Payment;
use crate::domain::plan::standing::{self as plan, PlanStanding};
use crate::domain::policy::Policy;
use crate::domain::promise::{self, PromiseStanding};
use crate::domain::receivable::Receivable;
use crate::domain::script::choosing::{Caller, Situation, fitting};
use crate::domain::script::id::ScriptId;
use crate::domain::worklist::{Cause, Reason, Turn, turn};
use std::cmp::Reverse;
use std::sync::Arc;

/// What whoever calls needs to know of a customer at a moment.
///
/// What can grow without end is cut to a number of lines that one page has room
/// for, and says how much it left out: the sums always hold all of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The moment, whose offset is that of the trader's zone.
    pub at: Moment,
    /// The customer as they are known then.
    pub customer: Customer,
    /// The trader's own hours, which hold where none suit the customer better.
    pub hours: Hours,
    /// When the customer tends to pick up, where that is known.
    pub best_hour: Option<BestHour>,
    /// What is open, the oldest due first.
    pub debts: Cut<Standing>,
    /// What is open beyond the lines that are shown.
    pub rest: Rupiah,
    /// All that is open: the balances of the lines, and the rest.
    pub balance: Rupiah,
    /// What was paid beyond all that is owed.
    pub credit: Rupiah,
    /// What came in, the latest first.
    pub payments: Cut<Payment>,
    /// What was promised and what became of it, the latest day first.
    pub promises: Cut<PromiseStanding>,
    /// When the two were in touch, the latest first.
    pub contacts: Cut<Touch>,
    /// The plan to pay in instalments that both accepted last, where it is not
    /// over.
    pub plan: Option<PlanStanding>,
    /// The objections that stand, the latest first, each with what it is about.
    pub disputes: Cut<Objection>,
    /// The hard times that stand, the latest first.
    pub hardships: Cut<Hardship>,
    /// What comes next with them; `None` where nothing does.
    pub next: Option<Next>,
    /// The talk that fits it.
    pub script: ScriptId,
}

/// Who calls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// Someone who works for the business, by name.
    Staff(String),
    /// Whoever gets the sheet writes their name on it.
    Unnamed,
}

/// The first few of some things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut<T> {
    /// Those that are shown.
    pub shown: Vec<T>,
    /// How many more there are.
    pub left_out: usize,
}

impl<T> Cut<T> {
    /// At most so many of some things.
    pub fn to(most: usize, things: impl IntoIterator<Item = T>) -> Self {
        let mut things = things.into_iter();
        Self {
            shown: things.by_ref().take(most).collect(),
            left_out: things.count(),
        }
    }
}

/// A contact as it is told to whoever makes the next one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touch {
    /// When.
    pub at: Moment,
    /// Which way.
    pub channel: Channel,
    /// What came of it.
    pub outcome: Outcome,
    /// Who spoke, where it was not the owner.
    pub staff: Option<String>,
    /// What was noted, else the text that was sent; may be empty.
    pub said: String,
}

/// An objection and what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objection {
    /// The objection.
    pub terms: Dispute,
    /// What it is about.
    pub receivable: Arc<Receivable>,
}

/// What comes next with a customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// What makes it their turn; `None` where no step is left.
    pub cause: Option<Cause>,
    /// What they owe, and since when.
    pub reason: Reason,
    /// Why it had better wait, if it had.
    pub hold: Option<Hold>,
}

impl Sheet {
    /// Lines of what is open.
    pub const DEBTS: usize = 5;
    /// Payments.
    pub const PAYMENTS: usize = 3;
    /// Promises.
    pub const PROMISES: usize = 3;
    /// Contacts.
    pub const CONTACTS: usize = 3;
    /// Objections.
    pub const DISPUTES: usize = 2;
    /// Hard times.
    pub const HARDSHIPS: usize = 1;

    /// Reads the sheet off a customer's file. `entries` are those about them, in
    /// any order: the journal alone knows what was said. `None` while the
    /// customer has no name.
    pub fn of(
        id: CustomerId,
        file: &CustomerFile,
        entries: &[Entry],
        policy: &Policy,
        now: Moment,
    ) -> Option<Self> {
        let customer = file.customer()?.clone();
        let today = now.date_naive();
        let account = file.account(today);
        let debts = Cut::to(Self::DEBTS, account.open().cloned());
        let balance = account.balance();
        let shown = Rupiah::total(debts.shown.iter().map(Standing::balance));
        let next = turn(id, file, policy, now).map(Next::from);
        Some(Self {
            at: now,
            hours: policy.hours,
            best_hour: best_hour(
                file.contacts().filter(|it| it.at <= now),
                customer.zone.map_or(*now.offset(), Zone::offset),
            ),
            debts,
            rest: balance.saturating_sub(shown),
            balance,
            credit: account.credit,
            payments: payments(file, today),
            promises: promises(file, today),
            contacts: contacts(file, entries, now),
            plan: plan::standings(file, policy.plan_break, today)
                .into_iter()
                .rfind(PlanStanding::is_agreed),
            disputes: disputes(file, today),
            hardships: hardships(file, today),
            script: script(next.as_ref(), balance),
            next,
            customer,
        })
    }
}

impl From<Turn> for Next {
    fn from(turn: Turn) -> Self {
        match turn {
            Turn::Now(row) => Self {
                cause: Some(row.cause),
                reason: row.reason,
                hold: None,
            },
            Turn::Held(row) => Self {
                cause: row.cause,
                reason: row.reason,
                hold: Some(row.hold),
            },
        }
    }
}

/// The talk of someone who works for the business. Whoever owes nothing is
/// thanked.
fn script(next: Option<&Next>, balance: Rupiah) -> ScriptId {
    if balance.is_zero() {
        return ScriptId::Thanks;
    }
    let cause = next.and_then(|it| it.cause.as_ref());
    let situation = match cause {
        Some(Cause::BrokenPromise { .. }) => Situation::PromiseBroken,
        Some(Cause::InstalmentMissed { .. }) => Situation::InstalmentMissed,
        _ => Situation::Usual,
    };
    let rung = cause.and_then(Cause::rung).unwrap_or(RungKind::Call);
    fitting(rung, situation, Caller::Staff)
}

fn payments(file: &CustomerFile, today: Day) -> Cut<Payment> {
    let mut made: Vec<_> = file
        .payments()
        .map(|(_, fact)| fact)
        .filter(|fact| fact.terms.day <= today)
        .collect();
    made.sort_unstable_by_key(|fact| Reverse((fact.terms.day, fact.stamp)));
    Cut::to(
        Sheet::PAYMENTS,
        made.into_iter().map(|fact| fact.terms.clone()),
    )
}

fn promises(file: &CustomerFile, today: Day) -> Cut<PromiseStanding> {
    let made = promise::standings(file, today);
    Cut::to(Sheet::PROMISES, made.into_iter().rev())
}

fn contacts(file: &CustomerFile, entries: &[Entry], now: Moment) -> Cut<Touch> {
    let facts = file.contact_facts().filter(|fact| fact.terms.at <= now);
    let mut made: Vec<_> = facts.collect();
    made.sort_unstable_by_key(|fact| Reverse((fact.terms.at, fact.stamp)));
    let told = made.into_iter().map(|fact| {
        let entry = entries.iter().find(|it| it.id == fact.stamp.entry);
        let (staff, said) = match entry.map(|it| &it.event) {
            Some(Event::ContactMade { terms, .. }) => {
                let said = [&terms.note, &terms.text];
                let said = said.into_iter().find(|it| !it.trim().is_empty());
                (terms.staff.clone(), said.cloned().unwrap_or_default())
            }
            _ => (None, String::new()),
        };
        Touch {
            at: fact.terms.at,
            channel: fact.terms.channel,
            outcome: fact.terms.outcome,
            staff,
            said,
        }
    });
    Cut::to(Sheet::CONTACTS, told)
}

fn disputes(file: &CustomerFile, today: Day) -> Cut<Objection> {
    let mut open: Vec<_> = file.open_disputes(today).collect();
    open.sort_unstable_by_key(|(id, it)| Reverse((it.opened, *id)));
    let about = open.into_iter().filter_map(|(_, terms)| {
        Some(Objection {
            terms: terms.clone(),
            receivable: Arc::clone(&file.receivable(terms.receivable)?.terms),
        })
    });
    Cut::to(Sheet::DISPUTES, about)
}

fn hardships(file: &CustomerFile, today: Day) -> Cut<Hardship> {
    let mut open: Vec<_> = file.open_hardships(today).collect();
    open.sort_unstable_by_key(|(id, it)| Reverse((it.since, *id)));
    Cut::to(
        Sheet::HARDSHIPS,
        open.into_iter().map(|(_, terms)| terms.clone()),
    )
}
