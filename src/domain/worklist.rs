//! Whom to contact now, in order, and who is held back.
//!
//! Per customer, never per debt: one contact covers all that they owe.

use crate::domain::account::Account;
use crate::domain::contact::{Channel, ContactTrace, Outcome};
use crate::domain::customer::{Customer, Reachability};
use crate::domain::date::{Day, Moment, days_between};
use crate::domain::escalation::hold::Hold;
use crate::domain::escalation::ladder::{LadderKind, Means, Next, RungKind, Taken};
use crate::domain::escalation::window;
use crate::domain::habit::PaymentHabit;
use crate::domain::id::{CustomerId, PromiseId, ReplyId};
use crate::domain::ledger::{CustomerFile, Ledger};
use crate::domain::money::Rupiah;
use crate::domain::policy::Policy;
use crate::domain::promise::{self, PromiseStanding};

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
    /// What makes it their turn.
    pub cause: Cause,
    /// On which channel; `None` for a decision of the trader's own.
    pub channel: Option<Channel>,
    /// What they owe, and since when.
    pub reason: Reason,
    /// Which ladder is climbed with them.
    pub ladder: LadderKind,
    /// Steps that were left out because a number or an address is missing.
    pub passed_over: Vec<RungKind>,
}

/// What makes it a customer's turn, the most pressing first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// They wrote, and nobody has answered (S4.9).
    Reply {
        /// Which message.
        reply: ReplyId,
        /// When it came.
        at: Moment,
        /// Which way it came.
        channel: Channel,
        /// What it says; may be empty.
        text: String,
    },
    /// They did not pay what they promised (S2.4).
    BrokenPromise {
        /// Which promise.
        promise: PromiseId,
        /// What is missing of it.
        missing: Rupiah,
        /// Its day.
        due: Day,
    },
    /// They named this hour for the next talk (S2.4).
    Callback {
        /// The hour.
        at: Moment,
    },
    /// A step of the ladder.
    Step(RungKind),
}

impl Cause {
    /// The step of the ladder that a contact for it is; `None` for what lies
    /// outside the ladder.
    pub fn rung(&self) -> Option<RungKind> {
        match self {
            Self::Step(rung) => Some(*rung),
            Self::Reply { .. } | Self::BrokenPromise { .. } | Self::Callback { .. } => None,
        }
    }

    /// Where it stands in the order of the day.
    fn group(&self) -> u8 {
        match self {
            Self::Reply { .. } => 0,
            Self::BrokenPromise { .. } => 1,
            Self::Callback { .. } => 2,
            Self::Step(_) => 3,
        }
    }
}

/// A customer who would be contacted, were it not for a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldRow {
    /// Who.
    pub customer: CustomerId,
    /// Why not now.
    pub hold: Hold,
    /// What would come next; `None` where no step is left that can be taken.
    pub cause: Option<Cause>,
    /// What they owe, and since when.
    pub reason: Reason,
    /// Which ladder is climbed with them.
    pub ladder: LadderKind,
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
        .sort_by_cached_key(|row| (row.cause.group(), pressing(&row.reason), row.customer));
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
/// open, or nothing comes due soon, and they wait for no answer.
///
/// The holds that lie with the customer (not to be contacted, handed over, an
/// objection, hard times, a promise whose day is to come, an hour they named)
/// do not keep the trader from answering what the customer wrote. Outside the
/// hours nobody is contacted, be it for an answer.
pub fn turn(id: CustomerId, file: &CustomerFile, policy: &Policy, now: Moment) -> Option<Turn> {
    let customer = file.customer()?;
    let today = now.date_naive();
    let account = file.account(today);
    let reply = file.open_replies(now).min_by_key(|(id, it)| (it.at, *id));
    let kind = policy.ladder_for(customer, PaymentHabit::of(&account));
    let ladder = policy.ladder(kind);
    let due = account.oldest_due();
    let begun = due.is_some_and(|due| today >= ladder.begins(due));
    if reply.is_none() && !begun {
        return None;
    }
    let due = due.unwrap_or(today);

    let mut contacts: Vec<&ContactTrace> = file
        .contacts()
        .filter(|contact| contact.at <= now)
        .collect();
    contacts.sort_unstable_by_key(|it| it.at);
    let day = |it: &ContactTrace| it.at.with_timezone(now.offset()).date_naive();
    let taken: Vec<Taken> = contacts
        .iter()
        .filter_map(|it| it.rung.map(|kind| Taken { kind, on: day(it) }))
        .collect();
    let begins = ladder.begins(due);
    let last = contacts.last().filter(|it| day(it) >= begins);
    let reason = Reason {
        amount: at_stake(&account, today),
        due,
        days_past_due: days_between(due, today),
        last: last.map(|it| LastContact {
            channel: it.channel,
            on: day(it),
            outcome: it.outcome,
        }),
    };
    let next = ladder.next(due, &taken, today, customer);
    let seen = Seen {
        customer,
        file,
        policy,
        contacts: &contacts,
        now,
    };

    let (cause, hold) = if let Some((reply, it)) = reply {
        let cause = Cause::Reply {
            reply,
            at: it.at,
            channel: it.channel,
            text: it.text.clone(),
        };
        (Some(cause), seen.hours_hold())
    } else {
        let promises = promise::standings(file, today);
        // Both are matters for a call; without a number the ladder finds a way.
        let urgent = seen
            .broken(&promises)
            .or_else(|| seen.callback())
            .filter(|_| customer.callable().is_some());
        let ladder_hold = || match urgent {
            None => ladder_hold(&next, customer, today),
            Some(_) => None,
        };
        let hold = seen
            .customer_hold(&promises)
            .or_else(ladder_hold)
            .or_else(|| seen.caps_hold())
            .or_else(|| seen.hours_hold());
        let cause = urgent.or(next.rung.map(|rung| Cause::Step(rung.kind)));
        (cause, hold)
    };
    Some(match (hold, cause) {
        (None, Some(cause)) => Turn::Now(Row {
            customer: id,
            channel: channel_for(&cause, customer),
            cause,
            reason,
            ladder: kind,
            passed_over: next.passed_over,
        }),
        (hold, cause) => Turn::Held(HeldRow {
            customer: id,
            hold: hold.unwrap_or(Hold::NoNumber),
            cause,
            reason,
            ladder: kind,
            passed_over: next.passed_over,
        }),
    })
}

/// How a customer is best reached for a cause.
fn channel_for(cause: &Cause, customer: &Customer) -> Option<Channel> {
    match cause {
        Cause::Reply { channel, .. } => Some(*channel),
        Cause::BrokenPromise { .. } | Cause::Callback { .. } => Means::Call.channel(customer),
        Cause::Step(rung) => rung.means().channel(customer),
    }
}

/// What is known when it is a customer's turn.
struct Seen<'a> {
    customer: &'a Customer,
    file: &'a CustomerFile,
    policy: &'a Policy,
    /// The contacts up to now, the latest last.
    contacts: &'a [&'a ContactTrace],
    now: Moment,
}

impl Seen<'_> {
    /// The oldest broken promise that nobody has spoken about: no contact got
    /// through after its day, and no new promise was made.
    fn broken(&self, promises: &[PromiseStanding]) -> Option<Cause> {
        let spoken_of = |due: Day| {
            let contact = self.contacts.iter().any(|it| {
                it.outcome.got_through()
                    && it.at.with_timezone(self.now.offset()).date_naive() > due
            });
            contact || promises.iter().any(|it| it.terms.made > due)
        };
        promises
            .iter()
            .find(|it| it.is_broken() && !spoken_of(it.terms.due))
            .map(|it| Cause::BrokenPromise {
                promise: it.id,
                missing: it.missing(),
                due: it.terms.due,
            })
    }

    /// The hour that the customer named, until there was another talk.
    fn callback(&self) -> Option<Cause> {
        self.contacts
            .iter()
            .rfind(|it| !it.channel.is_written())
            .and_then(|it| it.callback)
            .map(|at| Cause::Callback { at })
    }

    /// What lies with the customer.
    fn customer_hold(&self, promises: &[PromiseStanding]) -> Option<Hold> {
        let today = self.now.date_naive();
        if self.customer.reachability == Reachability::DoNotContact {
            return Some(Hold::DoNotContact);
        }
        let handed_over = self.file.open_hand_overs(today);
        if let Some(since) = handed_over.map(|(_, it)| it.since).min() {
            return Some(Hold::HandedOver { since });
        }
        let disputes = self.file.open_disputes(today);
        if let Some(since) = disputes.map(|(_, it)| it.opened).min() {
            return Some(Hold::Dispute { since });
        }
        let hardships = self.file.open_hardships(today);
        let hardship = hardships
            .map(|(_, it)| it)
            .filter(|it| it.review > today)
            .max_by_key(|it| it.review);
        if let Some(it) = hardship {
            return Some(Hold::Hardship {
                since: it.since,
                until: it.review,
            });
        }
        if let Some(it) = promises.iter().find(|it| it.is_pending()) {
            return Some(Hold::PromisePending {
                amount: it.missing(),
                due: it.terms.due,
            });
        }
        match self.callback() {
            Some(Cause::Callback { at }) if at > self.now => Some(Hold::Callback { at }),
            _ => None,
        }
    }

    /// Caps over all channels (S4.7).
    fn caps_hold(&self) -> Option<Hold> {
        self.policy
            .caps
            .reached(self.contacts.iter().copied(), self.theirs())
            .map(|(cap, until)| Hold::Capped { cap, until })
    }

    /// Hours, holidays, and what suits the customer (S4.2).
    fn hours_hold(&self) -> Option<Hold> {
        let theirs = self.theirs();
        let windows = &self.customer.windows;
        let suits = windows.iter().any(|it| it.holds(theirs.naive_local()));
        // What the customer allows for the hours that suit them.
        let allowed = suits && self.customer.other_hours.is_given();
        let closed = self.policy.hours.closed(theirs, &self.policy.holidays);
        match closed.filter(|_| !allowed) {
            Some(why) => Some(Hold::OutsideHours {
                why,
                until: self
                    .policy
                    .hours
                    .next_open_day(theirs, &self.policy.holidays),
            }),
            None if windows.is_empty() || suits => None,
            None => Some(Hold::OutsideWindow {
                opens: window::next_opening(windows, theirs),
            }),
        }
    }

    /// Now, at the customer's clock.
    fn theirs(&self) -> Moment {
        self.customer
            .zone
            .map_or(self.now, |zone| self.now.with_timezone(&zone.offset()))
    }
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
