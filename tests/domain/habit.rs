use crate::journal_builder::{Book, day};
use tagih_santun::domain::contact::Channel;
use tagih_santun::domain::customer::{CustomerAttribute, Kind};
use tagih_santun::domain::escalation::hold::Hold;
use tagih_santun::domain::escalation::ladder::{LadderKind, Pace, RungKind};
use tagih_santun::domain::habit::PaymentHabit;
use tagih_santun::domain::worklist::{Cause, Turn};

/// Three debts of the past, each due on the first of a month and paid some days
/// later, and one due today.
fn melati(days_late: [u32; 3]) -> Book {
    let mut book = Book::on("2026-11-23 10:00")
        .customer("Warung Melati")
        .owes(500_000, "2026-11-23");
    for (month, late) in (7..).zip(days_late) {
        book = book
            .owes(100_000, &format!("2026-{month:02}-01"))
            .paid_it(100_000, &format!("2026-{month:02}-{:02}", 1 + late));
    }
    book
}

fn ladder(book: &Book) -> LadderKind {
    match book.turn() {
        Some(Turn::Now(row)) => row.ladder,
        Some(Turn::Held(row)) => row.ladder,
        None => panic!("nothing is said of the customer"),
    }
}

#[test]
fn s1_5_clean_record_gets_the_softer_ladder() {
    assert_eq!(ladder(&melati([0, 0, 0])), LadderKind::Soft);
    assert_eq!(ladder(&melati([0, 3, 1])), LadderKind::Soft);
    assert_eq!(ladder(&melati([0, 4, 0])), LadderKind::Standard);

    // Two days late nothing is said yet; the call comes on the twelfth day and
    // not on the seventh.
    match melati([0, 0, 0]).at("2026-11-26 10:00").turn() {
        Some(Turn::Held(row)) => assert_eq!(
            row.hold,
            Hold::NextStepLater {
                rung: RungKind::FirstReminder,
                on: day("2026-11-28"),
            }
        ),
        other => panic!("{other:?}"),
    }
    let reminded = |days_late| {
        melati(days_late)
            .at("2026-12-07 10:00")
            .was_sent(RungKind::FirstReminder, "2026-11-28 10:00")
            .at("2026-12-01 10:00")
            .turn()
    };
    assert!(matches!(reminded([0, 0, 0]), Some(Turn::Held(_))));
    match reminded([0, 9, 0]) {
        Some(Turn::Now(row)) => assert_eq!(
            (row.cause, row.channel),
            (Cause::Step(RungKind::Call), Some(Channel::Phone))
        ),
        other => panic!("{other:?}"),
    }
}

#[test]
fn two_debts_paid_in_time_are_no_record_yet() {
    let book = melati([0, 0, 0]).takes_it_back();
    let account = book.account("2026-11-23");
    let habit = PaymentHabit::of(&account);
    assert_eq!((habit.settled, habit.late), (2, 0));
    assert!(!habit.is_clean());
}

#[test]
fn a_debt_paid_in_parts_is_late_where_its_last_part_is() {
    // Whichever part was chosen for it, and which came by age alone.
    let book = Book::on("2026-11-23 10:00")
        .customer("Warung Melati")
        .owes(100_000, "2026-07-01")
        .paid_it(60_000, "2026-07-20")
        .paid(40_000, "2026-07-01");
    let habit = PaymentHabit::of(&book.account("2026-11-23"));
    assert_eq!((habit.settled, habit.late), (1, 1));
}

#[test]
fn a_business_gets_the_stricter_ladder_and_the_trader_has_the_last_word() {
    let business = |book: Book| book.known_as(CustomerAttribute::Kind(Kind::Business));
    let paced = |book: Book, pace| book.known_as(CustomerAttribute::Pace(pace));
    let late = || melati([9, 9, 9]);
    let cases = [
        (late(), LadderKind::Standard),
        (business(late()), LadderKind::Strict),
        (business(melati([0, 0, 0])), LadderKind::Soft),
        (
            paced(melati([0, 0, 0]), Pace::Always(LadderKind::Strict)),
            LadderKind::Strict,
        ),
        (
            paced(business(late()), Pace::Always(LadderKind::Soft)),
            LadderKind::Soft,
        ),
        (
            paced(paced(late(), Pace::Always(LadderKind::Soft)), Pace::Fitting),
            LadderKind::Standard,
        ),
    ];
    for (book, expected) in cases {
        assert_eq!(ladder(&book), expected);
    }
}
