use crate::journal_builder::{Book, day, wib};
use tagih_santun::domain::contact::Channel;
use tagih_santun::domain::escalation::caps::Cap;
use tagih_santun::domain::escalation::hold::Hold;
use tagih_santun::domain::worklist::{Cause, Turn};

const HOUR: &str = "2026-11-23 16:00";

/// Was called in the morning, and asked to be called at four.
fn melati() -> Book {
    Book::on("2026-11-23 21:00")
        .customer("Warung Melati")
        .owes(500_000, "2026-11-16")
        .was_busy("2026-11-23 10:00", HOUR)
}

/// What is to be done at a moment, and why not now.
fn check(book: Book, now: &str, cause: Option<Cause>, hold: Option<Hold>) {
    let found = match book.at(now).turn() {
        Some(Turn::Now(row)) => (Some(row.cause), None),
        Some(Turn::Held(row)) => (row.cause, Some(row.hold)),
        None => (None, None),
    };
    assert_eq!(found, (cause, hold), "at {now}");
}

fn callback() -> Option<Cause> {
    Some(Cause::Callback { at: wib(HOUR) })
}

/// The ladder has its say: whatever it says, the hour does not come back.
fn check_over(book: Book, now: &str) {
    let cause = match book.at(now).turn() {
        Some(Turn::Now(row)) => Some(row.cause),
        Some(Turn::Held(row)) => row.cause,
        None => None,
    };
    assert!(matches!(cause, Some(Cause::Step(_))), "{cause:?} at {now}");
}

#[test]
fn s2_4_callback_comes_at_its_hour() {
    let early = Some(Hold::Callback { at: wib(HOUR) });
    check(melati(), "2026-11-23 10:01", callback(), early.clone());
    check(melati(), "2026-11-23 15:59", callback(), early);
    // That they were called this morning does not keep it from coming.
    check(melati(), HOUR, callback(), None);
    check(melati(), "2026-11-24 09:00", callback(), None);
    match melati().at(HOUR).turn() {
        Some(Turn::Now(row)) => assert_eq!(row.channel, Some(Channel::Phone)),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_callback_is_over_once_it_was_tried_or_the_talk_took_place() {
    let tomorrow = "2026-11-24 10:00";
    check_over(melati().was_spoken_to("2026-11-23 16:10"), tomorrow);
    check_over(melati().was_spoken_to("2026-11-23 13:00"), tomorrow);
    check_over(melati().had_a_chat("2026-11-23 16:10"), tomorrow);
    // A try before the hour, or a message after it, is not what was asked for.
    check(
        melati().had_a_chat("2026-11-23 13:00"),
        tomorrow,
        callback(),
        None,
    );
    check(
        melati().was_written_to("2026-11-23 16:10"),
        tomorrow,
        callback(),
        None,
    );
    // Another hour was named.
    let later = Some(Cause::Callback {
        at: wib("2026-11-25 09:00"),
    });
    let again = melati().was_busy("2026-11-23 16:10", "2026-11-25 09:00");
    check(again, "2026-11-25 09:00", later, None);
}

#[test]
fn the_call_that_was_asked_for_counts_as_one() {
    let capped = Some(Hold::Capped {
        cap: Cap::Day,
        until: day("2026-11-24"),
    });
    let called = melati().had_a_chat("2026-11-23 16:10");
    let hold = match called.at("2026-11-23 16:30").turn() {
        Some(Turn::Held(row)) => Some(row.hold),
        _ => None,
    };
    assert_eq!(hold, capped);
}

#[test]
fn an_hour_named_for_an_older_debt_is_over_with_it() {
    let book = Book::on("2026-11-23 10:00")
        .customer("Warung Melati")
        .owes(500_000, "2026-10-01")
        .was_busy("2026-10-05 10:00", "2026-10-05 16:00")
        .paid(500_000, "2026-10-06")
        .owes(200_000, "2026-11-18");
    check_over(book, "2026-11-23 10:00");
}

#[test]
fn callbacks_come_after_broken_promises_and_before_the_ladder() {
    let book = melati()
        .customer("Bengkel Jaya")
        .owes(90_000_000, "2026-08-20")
        .customer("Toko Sinar")
        .owes(10_000, "2026-11-16")
        .promises(10_000, "2026-11-17", "2026-11-20")
        .at(HOUR);
    let list = book.worklist();
    let names: Vec<_> = list
        .rows
        .iter()
        .map(|row| book.name_of(row.customer))
        .collect();
    assert_eq!(names, ["Toko Sinar", "Warung Melati", "Bengkel Jaya"]);
}
