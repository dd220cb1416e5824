//! How far the worklist may go, said once and without the rules' own code, and
//! held against thousands of random journals.

use crate::random_journal::{any_moment, day_number, journal, with_a_plan};
use chrono::{Datelike, Timelike, Weekday};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use std::cell::Cell;
use tagih_santun::domain::consent::Consent;
use tagih_santun::domain::contact::{Channel, ContactTrace, Outcome};
use tagih_santun::domain::customer::{Customer, Reachability};
use tagih_santun::domain::date::{Moment, days_between};
use tagih_santun::domain::entry::Entry;
use tagih_santun::domain::escalation::holidays::Holidays;
use tagih_santun::domain::escalation::ladder::RungKind::{self, *};
use tagih_santun::domain::ledger::{CustomerFile, Ledger, Matter};
use tagih_santun::domain::money::Rupiah;
use tagih_santun::domain::policy::Policy;
use tagih_santun::domain::worklist::{Cause, Row, worklist};

/// What is wrong, and whether it is.
type Finding = (bool, &'static str);

/// What is wrong with contacting a customer now.
fn trespass(file: &CustomerFile, row: &Row, policy: &Policy, now: Moment) -> Option<&'static str> {
    let customer = file.customer().unwrap();
    let theirs = customer
        .zone
        .map_or(now, |zone| now.with_timezone(&zone.offset()));
    let mut findings = hours(customer, policy, theirs);
    findings.extend(row_itself(file, customer, row, now));
    // An answer to what the customer wrote is no chasing.
    if !matches!(row.cause, Cause::Reply { .. }) {
        findings.extend(caps(file, policy, now, theirs));
        findings.extend(matters(file, customer, row, now));
    }
    if matches!(row.cause, Cause::Step(_) | Cause::InstalmentDue { .. }) {
        findings.push((waits(file, now), "within the wait"));
    }
    findings
        .into_iter()
        .find_map(|(is_wrong, what)| is_wrong.then_some(what))
}

fn hours(customer: &Customer, policy: &Policy, theirs: Moment) -> Vec<Finding> {
    let (today, time) = (theirs.date_naive(), theirs.time());
    let suits = customer
        .windows
        .iter()
        .any(|it| it.days.has(today.weekday()) && it.from <= time && time < it.until);
    let consents = matches!(customer.other_hours, Consent::Given(_)) && suits;
    let usual = (8..20).contains(&theirs.hour())
        && policy.hours.from() <= time
        && time < policy.hours.until();
    vec![
        (!consents && !usual, "outside hours"),
        (
            !consents && theirs.weekday() == Weekday::Sun,
            "on the day of rest",
        ),
        (!consents && policy.holidays.contains(today), "on a holiday"),
        (
            !customer.windows.is_empty() && !suits,
            "when it does not suit the customer",
        ),
    ]
}

fn row_itself(file: &CustomerFile, customer: &Customer, row: &Row, now: Moment) -> Vec<Finding> {
    let balance = file.account(now.date_naive()).balance();
    let is_answer = matches!(row.cause, Cause::Reply { .. });
    let amount = row.reason.amount;
    vec![
        (amount > balance, "for more than is owed"),
        (amount.is_zero() && !is_answer, "for nothing"),
        (
            row.channel.is_none() != (row.cause == Cause::Step(Decide)),
            "without a channel",
        ),
        (
            row.channel == Some(Channel::WhatsApp) && customer.mobile().is_none() && !is_answer,
            "without a mobile number",
        ),
        (
            row.channel == Some(Channel::Phone) && customer.numbers.is_empty() && !is_answer,
            "without a number",
        ),
    ]
}

/// Over all channels; at most two a day and five in seven days, whatever the
/// trader wants. What asks for nothing, and what ended with an hour that the
/// customer named for the next, is not counted; a talk and what puts it in
/// writing on the same day are one.
fn caps(file: &CustomerFile, policy: &Policy, now: Moment, theirs: Moment) -> Vec<Finding> {
    let days_since = |it: &ContactTrace| {
        days_between(
            it.at.with_timezone(theirs.offset()).date_naive(),
            theirs.date_naive(),
        )
    };
    let before = || file.contacts().filter(|it| it.at <= now);
    let talk_that_day = |message: &ContactTrace| {
        before()
            .filter(|it| days_since(it) == days_since(message) && it.at <= message.at)
            .any(|it| it.outcome == Outcome::Spoke && !it.channel.is_written())
    };
    let made: Vec<i64> = before()
        .filter(|it| it.courtesy.is_none())
        .filter(|it| it.answers.is_none() && it.callback.is_none())
        .filter(|it| {
            let note = it.channel.is_written() && it.outcome == Outcome::Sent;
            !(note && it.rung.is_none() && talk_that_day(it))
        })
        .map(days_since)
        .collect();
    let today = made.iter().filter(|days| **days <= 0).count();
    let this_week = made.iter().filter(|days| **days < 7).count();
    vec![
        (today >= policy.caps.a_day().min(2), "too often a day"),
        (this_week >= policy.caps.a_week().min(5), "too often a week"),
    ]
}

/// What stands between the trader and the customer.
fn matters(file: &CustomerFile, customer: &Customer, row: &Row, now: Moment) -> Vec<Finding> {
    let today = now.date_naive();
    vec![
        (
            customer.reachability == Reachability::DoNotContact,
            "against the mark",
        ),
        (
            file.open_hand_overs(today).count() > 0,
            "after the hand-over",
        ),
        (file.open_disputes(today).count() > 0, "during an objection"),
        (
            file.open_hardships(today).any(|(_, it)| today < it.review),
            "in hard times",
        ),
        (promised(file, row, now), "while a promise is waited for"),
        (named_hour_ahead(file, now), "before the hour they named"),
    ]
}

/// Whether the promise that was made last has its day still to come, and cannot
/// have been paid: all money since is less. An earlier one may have been
/// replaced by it, even where it was cancelled since.
fn promised(file: &CustomerFile, row: &Row, now: Moment) -> bool {
    let today = now.date_naive();
    let is_cancelled = |id, by| file.is_closed(Matter::Promise(id), by);
    let last = file
        .promises()
        .filter(|(id, fact)| fact.terms.made <= today && !is_cancelled(*id, fact.terms.made))
        .max_by_key(|(_, fact)| (fact.terms.made, fact.stamp))
        .filter(|(id, _)| !is_cancelled(*id, today));
    let Some((id, fact)) = last else { return false };
    let paid = file
        .payments()
        .filter(|(_, it)| (fact.terms.made..=today).contains(&it.terms.day))
        .map(|(_, it)| it.terms.amount);
    // A part that was promised for an earlier day, and did not come, is asked
    // for while the rest has its time.
    let other_part = matches!(row.cause, Cause::BrokenPromise { promise, .. } if promise != id);
    today <= fact.terms.due && Rupiah::total(paid) < fact.terms.amount && !other_part
}

/// Whether an hour that the customer named is still to come, and they were not
/// spoken to since they named it.
fn named_hour_ahead(file: &CustomerFile, now: Moment) -> bool {
    let made = || file.contacts().filter(|it| it.at <= now);
    let named = made()
        .filter(|it| it.callback.is_some())
        .max_by_key(|it| it.at);
    named.is_some_and(|named| {
        let talks = made().filter(|it| it.outcome == Outcome::Spoke);
        named.callback > Some(now) && talks.into_iter().all(|it| it.at <= named.at)
    })
}

/// Whether a step of the ladder still waits for its answer.
fn waits(file: &CustomerFile, now: Moment) -> bool {
    let wait = |rung: RungKind| match rung {
        Courtesy | DueToday | Call => 1,
        FirstReminder => 2,
        SecondCall => 3,
        Meeting => 5,
        _ => 7,
    };
    file.contacts().filter(|it| it.at <= now).any(|it| {
        let on = it.at.with_timezone(now.offset()).date_naive();
        it.rung
            .is_some_and(|rung| days_between(on, now.date_naive()) < wait(rung))
    })
}

/// How often each kind of row came up.
#[derive(Default)]
struct Seen {
    replies: Cell<usize>,
    broken_promises: Cell<usize>,
    callbacks: Cell<usize>,
    missed: Cell<usize>,
    due: Cell<usize>,
    steps: Cell<usize>,
    decisions: Cell<usize>,
    held: Cell<usize>,
}

impl Seen {
    fn count(&self, cause: &Cause) {
        let kind = match cause {
            Cause::Reply { .. } => &self.replies,
            Cause::BrokenPromise { .. } => &self.broken_promises,
            Cause::Callback { .. } => &self.callbacks,
            Cause::InstalmentMissed { .. } => &self.missed,
            Cause::InstalmentDue { .. } => &self.due,
            Cause::Step(Decide) => &self.decisions,
            Cause::Step(_) => &self.steps,
        };
        kind.set(kind.get() + 1);
    }
}

/// Holds the worklists of random journals against the limits.
fn no_trespass(cases: u32, journals: impl Strategy<Value = Vec<Entry>>) -> Seen {
    let holidays: Holidays = [9, 10, 30, 31, 45].map(day_number).into_iter().collect();
    let seen = Seen::default();
    let mut runner = TestRunner::new(Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    });
    let journals = (journals, prop::collection::vec(any_moment(), 20));
    let outcome = runner.run(&journals, |(entries, moments)| {
        let ledger = Ledger::fold(&entries);
        let policy = ledger.policy(holidays.clone());
        for now in moments {
            let list = worklist(&ledger, &policy, now);
            seen.held.set(seen.held.get() + list.held.len());
            for row in &list.rows {
                seen.count(&row.cause);
                let file = ledger.file(row.customer).unwrap();
                let wrong = trespass(file, row, &policy, now);
                prop_assert_eq!(wrong, None, "{:?} at {}", row, now);
            }
        }
        Ok(())
    });
    assert_eq!(outcome, Ok(()));
    seen
}

#[test]
fn s4_7_no_journal_makes_the_worklist_go_too_far() {
    let seen = no_trespass(25_000, journal(50));
    // The journals are of a kind that puts the rules to work.
    let enough = [
        (&seen.replies, 20_000, "replies"),
        (&seen.broken_promises, 600, "broken promises"),
        (&seen.callbacks, 250, "callbacks"),
        (&seen.steps, 4_000, "steps"),
        (&seen.decisions, 5_000, "decisions"),
        (&seen.held, 200_000, "held"),
    ];
    for (count, least, what) in enough {
        assert!(count.get() > least, "{} {what}", count.get());
    }
}

#[test]
fn s3_3_s4_7_no_plan_makes_the_worklist_go_too_far() {
    let seen = no_trespass(5_000, journal(30).prop_map(with_a_plan));
    let enough = [
        (&seen.missed, 100, "missed instalments"),
        (&seen.due, 100, "instalments that come due"),
    ];
    for (count, least, what) in enough {
        assert!(count.get() > least, "{} {what}", count.get());
    }
}
