mod instalments;
mod tact;

use crate::journal_builder::{Book, call, day, rupiah};
use tagih_santun::domain::contact::{Channel, Outcome};
use tagih_santun::domain::escalation::ladder::RungKind::*;
use tagih_santun::domain::worklist::{Cause, LastContact, Row, Turn};

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
        (row.cause, row.channel),
        (Cause::Step(FirstReminder), Some(Channel::WhatsApp))
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
        (row.cause, row.reason.amount, row.reason.days_past_due),
        (Cause::Step(Courtesy), rupiah(500_000), -2)
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
    assert_eq!(
        (row.cause, row.channel),
        (Cause::Step(Call), Some(Channel::Phone))
    );
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
    assert_eq!(
        (row.cause, row.passed_over),
        (Cause::Step(Call), vec![FirstReminder])
    );
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
        (row.cause, row.reason.amount),
        (Cause::Step(FirstReminder), rupiah(300_000))
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
    assert_eq!((row.cause, row.channel), (Cause::Step(Decide), None));
}

#[test]
fn the_trader_sees_a_turn_as_the_worklist_does() {
    let book = Book::on("2026-11-23 10:00")
        .customer("Warung Melati")
        .owes(500_000, "2026-11-14");
    assert_eq!(book.turn(), Some(Turn::Now(only_row(&book))));
}
