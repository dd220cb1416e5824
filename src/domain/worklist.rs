//! Whom to contact now, in order, and who is held back.
//!
//! Per customer, never per debt: one contact covers all that they owe.

use crate::domain::account::Account;
use crate::domain::contact::{Channel, ContactTrace, Outcome};
use crate::domain::customer::{Customer, Reachability};
use crate::domain::date::{Day, Moment, days_between};
use crate::domain::escalation::hold::Hold;
use crate::domain::escalation::ladder::{Next, RungKind, Taken};
use crate::domain::id::CustomerId;
use crate::domain::ledger::{CustomerFile, Ledger};
use crate::domain::money::Rupiah;
use crate::domain::policy::Policy;

/// The day's work.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Worklist {
    /// Whom to contact now, the most pressing first.
    pub rows: Vec<Row>,
    /// Who is held back, and why.
    pub held: Vec<HeldRow>,
}

/// A customer to contact now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Who.
    pub customer: CustomerId,
    /// By which step.
    pub rung: RungKind,
    /// On which channel; `None` for a decision of the trader's own.
    pub channel: Option<Channel>,
    /// Why now.
    pub reason: Reason,
    /// Steps that were left out because a number or an address is missing.
    pub passed_over: Vec<RungKind>,
}

/// A customer who would be contacted, were it not for a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldRow {
    /// Who.
    pub customer: CustomerId,
    /// Why not now.
    pub hold: Hold,
    /// What they owe, and since when.
    pub reason: Reason,
    /// Steps that were left out because a number or an address is missing.
    pub passed_over: Vec<RungKind>,
}

/// What makes a customer's turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What is due, or, before that, what comes due first.
    pub amount: Rupiah,
    /// The oldest due day among what is open.
    pub due: Day,
    /// Whole days past that day; negative before it.
    pub days_past_due: i64,
    /// The last contact for this debt, where there was one.
    pub last: Option<LastContact>,
}

/// The last contact for a debt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastContact {
    /// On which channel.
    pub channel: Channel,
    /// On which day.
    pub on: Day,
    /// What came of it.
    pub outcome: Outcome,
}

/// The worklist at a moment, whose offset is that of the trader's own zone.
pub fn worklist(ledger: &Ledger, policy: &Policy, now: Moment) -> Worklist {
    let mut list = Worklist::default();
    for (id, file) in ledger.files() {
        match turn(id, file, policy, now) {
            Some(Turn::Now(row)) => list.rows.push(row),
            Some(Turn::Held(row)) => list.held.push(row),
            None => {}
        }
    }
    list.rows
        .sort_by_cached_key(|row| (pressing(&row.reason), row.customer));
    list.held
        .sort_by_cached_key(|row| (pressing(&row.reason), row.customer));
    list
}

/// What the rules say of one customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Contact them now.
    Now(Row),
    /// Not now.
    Held(HeldRow),
}

/// What the rules say of one customer at a moment; `None` where nothing is
/// open, or nothing comes due soon.
pub fn turn(id: CustomerId, file: &CustomerFile, policy: &Policy, now: Moment) -> Option<Turn> {
    let customer = file.customer()?;
    let today = now.date_naive();
    let account = file.account(today);
    let due = account.oldest_due()?;
    let begins = policy.ladder.begins(due);
    if today < begins {
        return None;
    }

    let contacts: Vec<&ContactTrace> = file
        .contacts()
        .filter(|contact| contact.at <= now)
        .collect();
    let day = |it: &ContactTrace| it.at.with_timezone(now.offset()).date_naive();
    let taken: Vec<Taken> = contacts
        .iter()
        .filter_map(|it| it.rung.map(|kind| Taken { kind, on: day(it) }))
        .collect();
    let last = contacts.iter().max_by_key(|it| it.at);
    let reason = Reason {
        amount: at_stake(&account, today),
        due,
        days_past_due: days_between(due, today),
        last: last.filter(|it| day(it) >= begins).map(|it| LastContact {
            channel: it.channel,
            on: day(it),
            outcome: it.outcome,
        }),
    };

    let next = policy.ladder.next(due, &taken, today, customer);
    let hold = customer_hold(customer, file, today)
        .or_else(|| ladder_hold(&next, customer, today))
        .or_else(|| tact_hold(customer, policy, &contacts, now));
    Some(match (hold, next.rung) {
        (None, Some(rung)) => Turn::Now(Row {
            customer: id,
            rung: rung.kind,
            channel: rung.kind.means().channel(customer),
            reason,
            passed_over: next.passed_over,
        }),
        (hold, _) => Turn::Held(HeldRow {
            customer: id,
            hold: hold.unwrap_or(Hold::NoNumber),
            reason,
            passed_over: next.passed_over,
        }),
    })
}

/// What lies with the customer.
fn customer_hold(customer: &Customer, file: &CustomerFile, today: Day) -> Option<Hold> {
    if customer.reachability == Reachability::DoNotContact {
        return Some(Hold::DoNotContact);
    }
    file.open_disputes(today)
        .map(|(_, dispute)| dispute.opened)
        .min()
        .map(|since| Hold::Dispute { since })
}

/// What lies with the ladder.
fn ladder_hold(next: &Next, customer: &Customer, today: Day) -> Option<Hold> {
    let rung = next.rung?;
    if next.on <= today {
        return None;
    }
    let unreachable = customer.callable().is_none() && customer.address.trim().is_empty();
    Some(match next.waiting {
        _ if unreachable => Hold::NoNumber,
        Some(taken) => Hold::WaitingForAnswer {
            rung: taken.kind,
            since: taken.on,
            until: next.on,
        },
        None => Hold::NextStepLater {
            rung: rung.kind,
            on: next.on,
        },
    })
}

/// What lies with tact: caps, hours, holidays.
fn tact_hold(
    customer: &Customer,
    policy: &Policy,
    contacts: &[&ContactTrace],
    now: Moment,
) -> Option<Hold> {
    let theirs = customer
        .zone
        .map_or(now, |zone| now.with_timezone(&zone.offset()));
    let capped = policy
        .caps
        .reached(contacts.iter().copied(), theirs)
        .map(|(cap, until)| Hold::Capped { cap, until });
    capped.or_else(|| {
        policy
            .hours
            .closed(theirs, &policy.holidays)
            .map(|why| Hold::OutsideHours {
                why,
                until: policy.hours.next_open_day(theirs, &policy.holidays),
            })
    })
}

/// What is due by `today`; before anything is, what comes due first.
fn at_stake(account: &Account, today: Day) -> Rupiah {
    let due = Rupiah::total(account.due(today).map(|it| it.balance()));
    if due.is_zero() {
        account.open().next().map_or(due, |it| it.balance())
    } else {
        due
    }
}

/// Sorts what is past due by money at stake times age, then what is due
/// today, then what comes due; the most pressing first.
fn pressing(reason: &Reason) -> (u8, std::cmp::Reverse<i128>) {
    let group = match reason.days_past_due {
        1.. => 0,
        0 => 1,
        _ => 2,
    };
    let days = i128::from(reason.days_past_due.max(1));
    (
        group,
        std::cmp::Reverse(i128::from(reason.amount.get()) * days),
    )
}
