use crate::journal_builder::{Book, call, day, rupiah};
use crate::random_journal::{any_moment, day_number, journal};
use chrono::{Datelike, Timelike, Weekday};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use std::cell::Cell;
use tagih_santun::domain::account::Account;
use tagih_santun::domain::contact::{Channel, Outcome};
use tagih_santun::domain::customer::Reachability;
use tagih_santun::domain::date::{Moment, days_between};
use tagih_santun::domain::escalation::holidays::Holidays;
use tagih_santun::domain::escalation::ladder::RungKind::{self, *};
use tagih_santun::domain::ledger::{CustomerFile, Ledger};
use tagih_santun::domain::policy::Policy;
use tagih_santun::domain::worklist::{LastContact, Row, Turn, worklist};

fn names(book: &Book) -> Vec<&str> {
    let rows = &book.worklist().rows;
    rows.iter().map(|row| book.name_of(row.customer)).collect()
}

fn only_row(book: &Book) -> Row {
    let list = book.worklist();
    assert_eq!(list.held, []);
    let [row] = &list.rows[..] else {
        panic!("one row, not {list:?}");
    };
    row.clone()
}

#[test]
fn one_row_covers_all_that_a_customer_owes() {
    let row = only_row(
        &Book::on("2026-11-23 10:00")
            .customer("Warung Melati")
            .owes(500_000, "2026-11-16")
            .owes(300_000, "2026-11-23")
            .owes(900_000, "2026-11-24"),
    );
    assert_eq!(
        (row.rung, row.channel),
        (FirstReminder, Some(Channel::WhatsApp))
    );
    assert_eq!(row.reason.amount, rupiah(800_000), "what is due by today");
    assert_eq!(
        (row.reason.due, row.reason.days_past_due),
        (day("2026-11-16"), 7)
    );
    assert_eq!((row.reason.last, row.passed_over), (None, vec![]));
}

#[test]
fn before_anything_is_due_a_row_names_what_comes_first() {
    let row = only_row(
        &Book::on("2026-11-23 10:00")
            .customer("Warung Melati")
            .owes(500_000, "2026-11-25")
            .owes(300_000, "2026-11-26"),
    );
    assert_eq!(
        (row.rung, row.reason.amount, row.reason.days_past_due),
        (Courtesy, rupiah(500_000), -2)
    );
}

#[test]
fn a_row_says_what_was_done_last_for_this_debt() {
    let book = Book::on("2026-11-23 10:00")
        .customer("Warung Melati")
        .owes(500_000, "2026-11-14")
        .had_a_chat("2026-11-01 10:00");
    assert_eq!(
        only_row(&book).reason.last,
        None,
        "that was about something else"
    );

    let book = book.was_sent(FirstReminder, "2026-11-18 10:00");
    let row = only_row(&book);
    assert_eq!((row.rung, row.channel), (Call, Some(Channel::Phone)));
    let last = LastContact {
        channel: Channel::WhatsApp,
        on: day("2026-11-18"),
        outcome: Outcome::Sent,
    };
    assert_eq!(row.reason.last, Some(last));
}

#[test]
fn a_missing_number_is_said() {
    let landline = Book::on("2026-11-23 10:00")
        .customer("Warung Melati")
        .has_numbers(&["021-555-0100"])
        .owes(500_000, "2026-11-14");
    let row = only_row(&landline);
    assert_eq!((row.rung, row.passed_over), (Call, vec![FirstReminder]));
    // Until the call has its day, the hold says it.
    let list = landline.at("2026-11-18 10:00").worklist();
    assert_eq!(list.held[0].passed_over, [FirstReminder]);
}

#[test]
fn who_owes_nothing_now_is_not_listed() {
    let book = Book::on("2026-11-23 10:00")
        .customer("has paid")
        .owes(500_000, "2026-11-14")
        .paid(500_000, "2026-11-20")
        .customer("has credit")
        .owes(500_000, "2026-11-14")
        .paid(600_000, "2026-11-20")
        .customer("owes much later")
        .owes(500_000, "2026-11-27")
        .customer("took nothing")
        .customer("took it tomorrow")
        .took(500_000, "2026-11-24", "2026-11-24");
    assert_eq!(book.worklist(), Default::default());
}

#[test]
fn a_post_dated_payment_does_not_count_yet() {
    let book = Book::on("2026-11-23 10:00")
        .customer("Warung Melati")
        .owes(500_000, "2026-11-14")
        .paid(500_000, "2026-11-24");
    assert_eq!(only_row(&book).reason.amount, rupiah(500_000));
    assert_eq!(book.at("2026-11-24 10:00").worklist(), Default::default());
}

#[test]
fn the_debt_after_a_paid_one_starts_anew() {
    let book = Book::on("2026-11-23 10:00")
        .customer("Warung Melati")
        .owes(500_000, "2026-10-01")
        .owes(300_000, "2026-11-18")
        .was_called(Visit, "2026-11-12 10:00")
        .paid(500_000, "2026-11-20");
    let row = only_row(&book);
    assert_eq!(
        (row.rung, row.reason.amount),
        (FirstReminder, rupiah(300_000))
    );
}

#[test]
fn money_times_age_orders_the_day() {
    let book = Book::on("2026-11-23 10:00")
        .customer("comes due, large")
        .owes(90_000_000, "2026-11-25")
        .customer("due today, large")
        .owes(90_000_000, "2026-11-23")
        .customer("due today, small")
        .owes(10_000, "2026-11-23")
        .customer("old and small")
        .owes(50_000, "2026-08-25")
        .customer("new and large")
        .owes(4_000_000, "2026-11-19")
        .customer("old and large")
        .owes(4_000_000, "2026-10-01")
        .customer("comes due, small")
        .owes(10_000, "2026-11-24");
    let expected = [
        "old and large",
        "new and large",
        "old and small",
        "due today, large",
        "due today, small",
        "comes due, large",
        "comes due, small",
    ];
    assert_eq!(names(&book), expected);
}

#[test]
fn s1_4_chasing_ends_with_a_decision() {
    let book = Book::on("2026-11-23 10:00")
        .customer("Warung Melati")
        .owes(500_000, "2026-08-20")
        .was_contacted(call("2026-11-03 10:00", Some(ThirdWarning)));
    let row = only_row(&book);
    assert_eq!((row.rung, row.channel), (Decide, None));
}

#[test]
fn the_trader_sees_a_turn_as_the_worklist_does() {
    let book = Book::on("2026-11-23 10:00")
        .customer("Warung Melati")
        .owes(500_000, "2026-11-14");
    assert_eq!(book.turn(), Some(Turn::Now(only_row(&book))));
}

/// What is wrong with contacting a customer now; found without the rules.
fn trespass(
    file: &CustomerFile,
    row: &Row,
    now: Moment,
    holidays: &Holidays,
) -> Option<&'static str> {
    let customer = file.customer().unwrap();
    let theirs = customer
        .zone
        .map_or(now, |zone| now.with_timezone(&zone.offset()));
    let made: Vec<_> = file.contacts().filter(|it| it.at <= now).collect();
    let days_since = |at: Moment| {
        days_between(
            at.with_timezone(theirs.offset()).date_naive(),
            theirs.date_naive(),
        )
    };
    let wait = |rung: RungKind| match rung {
        Courtesy | DueToday | Call => 1,
        FirstReminder => 2,
        SecondCall => 3,
        Meeting => 5,
        _ => 7,
    };
    let waits = made.iter().any(|it| {
        let on = it.at.with_timezone(now.offset()).date_naive();
        it.rung
            .is_some_and(|rung| days_between(on, now.date_naive()) < wait(rung))
    });
    let account: Account = file.account(now.date_naive());
    let broken = [
        (!(8..20).contains(&theirs.hour()), "outside hours"),
        (theirs.weekday() == Weekday::Sun, "on the day of rest"),
        (holidays.contains(theirs.date_naive()), "on a holiday"),
        (made.iter().any(|it| days_since(it.at) <= 0), "twice a day"),
        (
            made.iter().filter(|it| days_since(it.at) < 7).count() >= 3,
            "four times a week",
        ),
        (
            file.open_disputes(now.date_naive()).count() > 0,
            "during an objection",
        ),
        (
            customer.reachability == Reachability::DoNotContact,
            "against the mark",
        ),
        (waits, "within the wait"),
        (
            row.reason.amount.is_zero() || row.reason.amount > account.balance(),
            "for a wrong amount",
        ),
        (
            row.channel == Some(Channel::WhatsApp) && customer.mobile().is_none(),
            "without a number",
        ),
    ];
    broken
        .into_iter()
        .find_map(|(is_broken, what)| is_broken.then_some(what))
}

#[test]
fn s4_7_no_journal_makes_the_worklist_go_too_far() {
    let holidays: Holidays = [9, 10, 30, 31, 45].map(day_number).into_iter().collect();
    let policy = Policy::standard(holidays.clone());
    let (contacts, decisions, held) = (Cell::new(0), Cell::new(0), Cell::new(0));
    let mut runner = TestRunner::new(Config {
        cases: 4_000,
        failure_persistence: None,
        ..Config::default()
    });
    let journals = (journal(50), prop::collection::vec(any_moment(), 20));
    let outcome = runner.run(&journals, |(entries, moments)| {
        let ledger = Ledger::fold(&entries);
        for now in moments {
            let list = worklist(&ledger, &policy, now);
            held.set(held.get() + list.held.len());
            for row in &list.rows {
                let kind = if row.rung == Decide {
                    &decisions
                } else {
                    &contacts
                };
                kind.set(kind.get() + 1);
                prop_assert_eq!(row.channel.is_none(), row.rung == Decide);
                let file = ledger.file(row.customer).unwrap();
                let broken = trespass(file, row, now, &holidays);
                prop_assert_eq!(broken, None, "{:?} at {}", row, now);
            }
        }
        Ok(())
    });
    assert_eq!(outcome, Ok(()));
    // The journals are of a kind that puts the rules to work.
    assert!(contacts.get() > 3_000, "{} contacts", contacts.get());
    assert!(decisions.get() > 100, "{} decisions", decisions.get());
    assert!(held.get() > 10_000, "{} held", held.get());
}
