//! Whose turn it is, and what speaks against it.

use crate::domain::account::Account;
use crate::domain::arrangement::Arrangement;
use crate::domain::contact::{Channel, ContactTrace, Outcome};
use crate::domain::customer::{Customer, Reachability};
use crate::domain::date::{Day, Moment, days_between};
use crate::domain::escalation::hold::{Asked, Hold};
use crate::domain::escalation::ladder::{Ladder, Means, Next, Taken};
use crate::domain::escalation::opening::Opening;
use crate::domain::habit::PaymentHabit;
use crate::domain::id::{CustomerId, ReplyId};
use crate::domain::ledger::CustomerFile;
use crate::domain::money::Rupiah;
use crate::domain::named_hour::NamedHour;
use crate::domain::policy::Policy;
use crate::domain::promise::{self, PromiseStanding};
use crate::domain::reply::Reply;
use crate::domain::worklist::{Cause, HeldRow, LastContact, Reason, Row};
use chrono::Days;
use std::borrow::Cow;

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
/// Who wrote is answered before all else (S4.9). An answer is no chasing:
/// nothing that lies with the customer keeps the trader from it, not the mark
/// that they are not to be contacted, nor a hand-over, an objection, hard times
/// or a promise, and no cap counts it. Outside the hours nobody is contacted,
/// be it for an answer.
///
/// Then come a promise that was not kept, and an hour that the customer named
/// (S2.4): both are matters for a call (S4.12), and where there is no number the
/// ladder goes on instead. A promise whose day is to come holds the ladder, but
/// not the question after another part that was promised for an earlier day.
///
/// A plan that both accepted takes what it pays off from the ladder: its
/// instalments are asked for instead, the missed ones before any step, those
/// that come due as a courtesy. What an open offer covers is asked for by
/// nobody. What neither covers is on the ladder as ever (S3.3, S3.4).
pub fn turn(id: CustomerId, file: &CustomerFile, policy: &Policy, now: Moment) -> Option<Turn> {
    let customer = file.customer()?;
    let today = now.date_naive();
    let account = file.account(today);
    let reply = file.open_replies(now).min_by_key(|(id, it)| (it.at, *id));
    let kind = policy.ladder_for(customer, PaymentHabit::of(&account));
    let ladder = policy.ladder(kind);
    let oldest = account.oldest_due();
    if reply.is_none() && oldest.is_none() {
        return None;
    }
    let oldest = oldest.unwrap_or(today);
    let mut arranged = Arrangement::of(file, policy.plan_break, today);
    let case = Case {
        customer,
        file,
        policy,
        account: &account,
        contacts: contacts(file, now),
        begins: ladder.begins(oldest),
        now,
    };
    arranged.let_go(&case);
    let covers = arranged.covers();
    // Most customers have nothing arranged, and accounts can be long.
    let chased = match covers.is_empty() {
        true => Cow::Borrowed(&account),
        false => Cow::Owned(account.without(&covers)),
    };
    let due = chased.oldest_due();
    let begun = due.filter(|due| today >= ladder.begins(*due));
    if reply.is_none() && begun.is_none() && arranged.is_none() {
        return None;
    }
    let next = case.next_step(ladder, due.unwrap_or(oldest));
    let step = begun.map(|_| &next);
    let (cause, hold) = match reply {
        Some(reply) => (Some(answer(reply, customer)), case.hours_hold()),
        None => case.chase(step, &arranged, ladder),
    };
    let asked = cause.as_ref().and_then(|(cause, _)| cause.instalments());
    let asked = asked.or_else(|| arranged.asked().filter(|_| begun.is_none()));
    let reason = match asked {
        Some(asked) => case.reason(asked.amount, asked.due),
        None => {
            let owed = due.map_or(&account, |_| chased.as_ref());
            case.reason(at_stake(owed, today), due.unwrap_or(oldest))
        }
    };
    let (ladder, passed_over) = (kind, next.passed_over);
    Some(match (hold, cause) {
        (None, Some((cause, channel))) => Turn::Now(Row {
            customer: id,
            cause,
            channel,
            reason,
            ladder,
            passed_over,
        }),
        (hold, cause) => Turn::Held(HeldRow {
            customer: id,
            hold: hold.unwrap_or(Hold::NoNumber),
            cause: cause.map(|(cause, _)| cause),
            reason,
            ladder,
            passed_over,
        }),
    })
}

/// What is to be done, and on which channel.
type Move = (Cause, Option<Channel>);

/// Days that a message about a broken promise waits for its answer (S0.1).
const ANSWER_WITHIN: u64 = 2;

/// How often a broken promise is asked about without reaching the customer,
/// until the ladder goes on.
pub(super) const ATTEMPTS: usize = 2;

/// The contacts up to now, the latest last.
fn contacts(file: &CustomerFile, now: Moment) -> Vec<&ContactTrace> {
    let made = file.contacts().filter(|it| it.at <= now);
    let mut contacts: Vec<&ContactTrace> = made.collect();
    contacts.sort_by_key(|it| it.at);
    contacts
}

/// A customer's message, answered the way it came; what was said face to face,
/// or came on paper, by what reaches them faster.
fn answer((reply, it): (ReplyId, &Reply), customer: &Customer) -> Move {
    let channel = match it.channel {
        Channel::WhatsApp | Channel::Sms | Channel::Email | Channel::Phone => it.channel,
        Channel::Meeting | Channel::Visit | Channel::Letter => Means::Message
            .channel(customer)
            .or_else(|| Means::Call.channel(customer))
            .unwrap_or(it.channel),
    };
    let cause = Cause::Reply {
        reply,
        at: it.at,
        channel: it.channel,
        text: it.text.clone(),
    };
    (cause, Some(channel))
}

/// What is known of a customer at a moment.
pub(super) struct Case<'a> {
    customer: &'a Customer,
    file: &'a CustomerFile,
    policy: &'a Policy,
    account: &'a Account,
    /// Up to now, the latest last.
    contacts: Vec<&'a ContactTrace>,
    /// The first day of the ladder for what is owed; contacts before it were
    /// about something else.
    begins: Day,
    now: Moment,
}

impl Case<'_> {
    pub(super) fn next_step(&self, ladder: &Ladder, due: Day) -> Next {
        let steps = self.contacts.iter().filter_map(|it| {
            it.rung.map(|kind| Taken {
                kind,
                on: self.day(it),
            })
        });
        let taken: Vec<Taken> = steps.collect();
        ladder.next(due, &taken, self.today(), self.customer)
    }

    fn reason(&self, amount: Rupiah, due: Day) -> Reason {
        let last = self
            .contacts
            .last()
            .filter(|it| self.day(it) >= self.begins);
        Reason {
            amount,
            due,
            days_past_due: days_between(due, self.today()),
            last: last.map(|it| LastContact {
                channel: it.channel,
                on: self.day(it),
                outcome: it.outcome,
            }),
        }
    }

    /// What comes next with a customer who did not write, and what speaks
    /// against it now. `next` is the step of the ladder for what is not
    /// arranged, where it has begun.
    fn chase(
        &self,
        next: Option<&Next>,
        arranged: &Arrangement,
        ladder: &Ladder,
    ) -> (Option<Move>, Option<Hold>) {
        let promises = promise::standings(self.file, self.today());
        let call = Means::Call.channel(self.customer);
        let broken = promises
            .iter()
            .find(|it| self.is_to_be_asked_about(it))
            .filter(|_| call.is_some());
        let named = self.named_hour();
        let hold = self.customer_hold();
        if let Some(promise) = broken {
            let hold = hold
                .or_else(|| self.named_hour_hold(named))
                .or_else(|| self.answer_hold(promise.terms.due))
                .or_else(|| self.manners_hold());
            let cause = Cause::BrokenPromise {
                promise: promise.id,
                missing: promise.missing().min(self.account.balance()),
                due: promise.terms.due,
            };
            return (Some((cause, call)), hold);
        }
        let hold = hold
            .or_else(|| promise_hold(&promises))
            .or_else(|| self.named_hour_hold(named));
        let callback = named
            .filter(|(named_on, _)| *named_on >= self.begins && call.is_some())
            .map(|(_, at)| (Cause::Callback { at }, call));
        if callback.is_some() {
            return (callback, hold.or_else(|| self.manners_hold()));
        }
        let message = || Means::Message.channel(self.customer);
        if let Some((cause, waits)) = arranged.missed(self) {
            let channel = call.or_else(message);
            let hold = hold
                .or(channel.is_none().then_some(Hold::NoNumber))
                .or(waits)
                .or_else(|| self.manners_hold());
            return (Some((cause, channel)), hold);
        }
        let step = next.and_then(|it| it.rung).map(|rung| {
            let channel = rung.kind.means().channel(self.customer);
            (Cause::Step(rung.kind), channel)
        });
        let waits = next.and_then(|it| ladder_hold(it, self.customer, self.today()));
        let due = arranged.due(self, ladder);
        match due {
            Some(due) if step.is_none() || waits.is_some() => {
                let hold = hold.or_else(|| self.manners_hold());
                (Some((due, message())), hold)
            }
            _ => {
                let hold = hold
                    .or(waits)
                    .or_else(|| arranged.hold(self).filter(|_| next.is_none()))
                    .or_else(|| self.manners_hold());
                (step, hold)
            }
        }
    }

    /// Whether a promise is broken, and to be asked about (S2.4): until the
    /// money came in late, the customer promised anew, or they were spoken to;
    /// or until they could not be reached twice. What was promised before any
    /// of what is owed now was taken is a thing of the past.
    fn is_to_be_asked_about(&self, promise: &PromiseStanding) -> bool {
        let (made, due) = (promise.terms.made, promise.terms.due);
        let is_about_this = || self.account.open().any(|it| it.terms.date <= made);
        let spoken_of = || {
            let since: Vec<_> = self.asked_since(due).collect();
            since.len() >= ATTEMPTS || since.iter().any(|it| it.outcome == Outcome::Spoke)
        };
        promise.is_broken()
            && !promise.is_renewed
            && !promise.missing().is_zero()
            && is_about_this()
            && !spoken_of()
    }

    /// A message about what was missed on a day waits for its answer.
    pub(super) fn answer_hold(&self, missed: Day) -> Option<Hold> {
        let last = self.asked_since(missed).last()?;
        let since = self.day(last);
        let until = since.checked_add_days(Days::new(ANSWER_WITHIN))?;
        let waits = last.outcome == Outcome::Sent && self.today() < until;
        waits.then_some(Hold::WaitingForAnswer {
            to: Asked::Message(last.channel),
            since,
            until,
        })
    }

    /// Contacts after a day, but for courtesies.
    pub(super) fn asked_since(&self, day: Day) -> impl Iterator<Item = &ContactTrace> {
        self.contacts
            .iter()
            .copied()
            .filter(move |it| self.day(it) > day && it.courtesy.is_none())
    }

    /// The hour that the customer named last for a talk, and the day on which
    /// they did; `None` once it was taken up.
    fn named_hour(&self) -> Option<(Day, Moment)> {
        let NamedHour { named, at } = NamedHour::after(&self.contacts)?;
        Some((named.with_timezone(self.now.offset()).date_naive(), at))
    }

    fn named_hour_hold(&self, named: Option<(Day, Moment)>) -> Option<Hold> {
        let (_, at) = named.filter(|(_, at)| *at > self.now)?;
        Some(Hold::Callback { at })
    }

    /// What lies with the customer.
    fn customer_hold(&self) -> Option<Hold> {
        let today = self.today();
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
        self.file
            .open_hardships(today)
            .map(|(_, it)| it)
            .filter(|it| it.review > today)
            .max_by_key(|it| it.review)
            .map(|it| Hold::Hardship {
                since: it.since,
                until: it.review,
            })
    }

    /// What good manners ask of the trader: not too often, and at a good hour.
    fn manners_hold(&self) -> Option<Hold> {
        self.caps_hold().or_else(|| self.hours_hold())
    }

    /// Caps over all channels (S4.7).
    fn caps_hold(&self) -> Option<Hold> {
        let theirs = self.customer.at_their_clock(self.now);
        self.policy
            .caps
            .reached(self.contacts.iter().copied(), theirs)
            .map(|(cap, until)| Hold::Capped { cap, until })
    }

    /// Hours, holidays, and what suits the customer (S4.2).
    fn hours_hold(&self) -> Option<Hold> {
        let theirs = self.customer.at_their_clock(self.now);
        Opening::of(self.customer, self.policy).hold(theirs)
    }

    pub(super) fn today(&self) -> Day {
        self.now.date_naive()
    }

    /// The day of a contact, as the trader counts.
    pub(super) fn day(&self, contact: &ContactTrace) -> Day {
        contact.at.with_timezone(self.now.offset()).date_naive()
    }
}

/// A promise whose day is to come.
fn promise_hold(promises: &[PromiseStanding]) -> Option<Hold> {
    let pending = promises.iter().find(|it| it.is_pending())?;
    Some(Hold::PromisePending {
        amount: pending.missing(),
        due: pending.terms.due,
    })
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
            to: Asked::Step(taken.kind),
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
