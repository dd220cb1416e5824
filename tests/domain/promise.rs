use crate::journal_builder::{Book, day, rupiah, wib};
use PromiseStatus::{Broken, Kept, PartlyKept, Pending};
use tagih_santun::domain::contact::{Channel, Contact};
use tagih_santun::domain::courtesy::Courtesy;
use tagih_santun::domain::escalation::hold::{Asked, Hold};
use tagih_santun::domain::escalation::hours::Closed;
use tagih_santun::domain::escalation::ladder::RungKind;
use tagih_santun::domain::promise::{self, PromiseStatus};
use tagih_santun::domain::worklist::{Cause, Turn};

/// Owes half a million, and promises three hundred thousand for Friday.
fn melati() -> Book {
    owing().promises(300_000, "2026-11-12", "2026-11-20")
}

fn owing() -> Book {
    Book::on("2026-11-23 10:00")
        .customer("Warung Melati")
        .owes(500_000, "2026-11-10")
}

/// A day, and the promises that stand on it: what became of each, and what is
/// missing of it.
type Case<'a> = (&'a str, &'a [(PromiseStatus, i64)]);

fn check(book: Book, cases: &[Case<'_>]) {
    for (on, expected) in cases {
        let standings = promise::standings(book.file(), day(on));
        let found: Vec<(PromiseStatus, i64)> = standings
            .iter()
            .map(|it| (it.status, it.missing().get()))
            .collect();
        assert_eq!(found, *expected, "on {on}");
    }
}

#[test]
fn a_promise_is_kept_by_the_end_of_its_day() {
    check(
        melati(),
        &[
            ("2026-11-11", &[]),
            ("2026-11-12", &[(Pending, 300_000)]),
            ("2026-11-20", &[(Pending, 300_000)]),
            ("2026-11-21", &[(Broken, 300_000)]),
        ],
    );
    check(
        melati().paid(300_000, "2026-11-20"),
        &[
            ("2026-11-19", &[(Pending, 300_000)]),
            ("2026-11-20", &[(Kept, 0)]),
            ("2026-11-21", &[(Kept, 0)]),
        ],
    );
    check(
        melati()
            .paid(100_000, "2026-11-14")
            .paid(400_000, "2026-11-16"),
        &[
            ("2026-11-14", &[(Pending, 200_000)]),
            ("2026-11-16", &[(Kept, 0)]),
        ],
    );
    check(
        melati().paid(100_000, "2026-11-14"),
        &[("2026-11-21", &[(PartlyKept, 200_000)])],
    );
}

#[test]
fn money_that_comes_late_makes_a_broken_promise_good() {
    check(
        melati()
            .paid(50_000, "2026-11-21")
            .paid(250_000, "2026-11-23"),
        &[
            ("2026-11-20", &[(Pending, 300_000)]),
            ("2026-11-21", &[(Broken, 250_000)]),
            ("2026-11-23", &[(Broken, 0)]),
        ],
    );
}

#[test]
fn money_from_before_a_promise_is_not_what_was_promised() {
    let broken: &[Case<'_>] = &[("2026-11-21", &[(Broken, 300_000)])];
    check(
        owing()
            .paid(200_000, "2026-11-11")
            .promises(300_000, "2026-11-12", "2026-11-20"),
        broken,
    );
    // On the same day the order of writing down tells.
    check(
        owing()
            .paid(200_000, "2026-11-12")
            .promises(300_000, "2026-11-12", "2026-11-20"),
        broken,
    );
    check(
        melati().paid(200_000, "2026-11-12"),
        &[("2026-11-21", &[(PartlyKept, 100_000)])],
    );
}

#[test]
fn a_promise_that_is_cancelled_or_was_a_slip_stands_no_more() {
    check(
        melati().cancels("2026-11-14"),
        &[
            ("2026-11-13", &[(Pending, 300_000)]),
            ("2026-11-14", &[]),
            ("2026-11-21", &[]),
        ],
    );
    check(melati().takes_it_back(), &[("2026-11-13", &[])]);
    check(
        melati().cancels("2026-11-14").takes_it_back(),
        &[("2026-11-14", &[(Pending, 300_000)])],
    );
    check(
        melati().paid(300_000, "2026-11-20").takes_it_back(),
        &[("2026-11-20", &[(Pending, 300_000)])],
    );
}

#[test]
fn two_parts_are_paid_in_the_order_of_their_days() {
    let parts = owing()
        .promises(300_000, "2026-11-12", "2026-11-27")
        .promises(200_000, "2026-11-12", "2026-11-20");
    check(
        parts.paid(250_000, "2026-11-16"),
        &[
            ("2026-11-13", &[(Pending, 200_000), (Pending, 300_000)]),
            ("2026-11-20", &[(Kept, 0), (Pending, 250_000)]),
            ("2026-11-28", &[(Kept, 0), (PartlyKept, 250_000)]),
        ],
    );
}

#[test]
fn a_promise_that_does_not_fit_beside_another_takes_its_place() {
    let later = |amount| melati().promises(amount, "2026-11-16", "2026-11-27");
    check(
        later(200_000),
        &[("2026-11-16", &[(Pending, 300_000), (Pending, 200_000)])],
    );
    check(
        later(200_001),
        &[
            ("2026-11-15", &[(Pending, 300_000)]),
            ("2026-11-16", &[(Pending, 200_001)]),
            ("2026-11-21", &[(Pending, 200_001)]),
        ],
    );
    // Cancelled later, it does not bring the other back; on its own day it was
    // a slip.
    let (cancelled, slip) = ("2026-11-18", "2026-11-16");
    check(
        later(300_000).cancels(cancelled),
        &[
            ("2026-11-17", &[(Pending, 300_000)]),
            ("2026-11-18", &[]),
            ("2026-11-21", &[]),
        ],
    );
    check(
        later(300_000).cancels(slip),
        &[
            ("2026-11-16", &[(Pending, 300_000)]),
            ("2026-11-21", &[(Broken, 300_000)]),
        ],
    );
    // What came in for the first leaves less to fit in.
    let paid = || melati().paid(100_000, "2026-11-14");
    check(
        paid().promises(200_000, "2026-11-16", "2026-11-27"),
        &[("2026-11-16", &[(Pending, 200_000), (Pending, 200_000)])],
    );
    check(
        paid().promises(300_000, "2026-11-16", "2026-11-27"),
        &[("2026-11-16", &[(Pending, 300_000)])],
    );
}

#[test]
fn money_for_a_renewed_promise_keeps_the_new_one() {
    for made in ["2026-11-20", "2026-11-21"] {
        let book = melati()
            .promises(150_000, made, "2026-11-27")
            .paid(150_000, "2026-11-25");
        check(
            book,
            &[
                ("2026-11-24", &[(Broken, 300_000), (Pending, 150_000)]),
                ("2026-11-25", &[(Broken, 300_000), (Kept, 0)]),
            ],
        );
    }
}

#[test]
fn a_promise_more_than_a_month_ahead_is_far_off() {
    for (due, expected) in [
        ("2026-11-12", false),
        ("2026-12-13", false),
        ("2026-12-14", true),
    ] {
        let promise = crate::journal_builder::promise(1, "2026-11-12", due);
        assert_eq!(
            promise::is_far_off(promise.made, promise.due),
            expected,
            "{due}"
        );
    }
}

/// What is to be done at a moment, and why not now.
fn turn(book: Book, now: &str) -> (Option<Cause>, Option<Hold>) {
    match book.at(now).turn() {
        Some(Turn::Now(row)) => (Some(row.cause), None),
        Some(Turn::Held(row)) => (row.cause, Some(row.hold)),
        None => (None, None),
    }
}

fn broken(book: &Book, missing: i64) -> Option<Cause> {
    Some(Cause::BrokenPromise {
        promise: book.promise(),
        missing: rupiah(missing),
        due: day("2026-11-20"),
    })
}

#[test]
fn s2_4_broken_promise_is_followed_up_next_day() {
    let pending = Hold::PromisePending {
        amount: rupiah(300_000),
        due: day("2026-11-20"),
    };
    let (_, hold) = turn(melati(), "2026-11-20 19:00");
    assert_eq!(hold, Some(pending));
    let expected = (broken(&melati(), 300_000), None);
    assert_eq!(turn(melati(), "2026-11-21 08:00"), expected);

    // Nobody is called on a Sunday: the next allowed day is Monday.
    let saturday = || owing().promises(300_000, "2026-11-12", "2026-11-21");
    let (cause, hold) = turn(saturday(), "2026-11-22 10:00");
    assert!(matches!(cause, Some(Cause::BrokenPromise { .. })));
    let sunday = Hold::OutsideHours {
        why: Closed::RestDay,
        opens: wib("2026-11-23 08:00"),
    };
    assert_eq!(hold, Some(sunday));
    let (cause, hold) = turn(saturday(), "2026-11-23 08:00");
    assert!(matches!(cause, Some(Cause::BrokenPromise { .. })));
    assert_eq!(hold, None);
}

#[test]
fn s2_4_a_broken_promise_is_asked_about_until_it_was_spoken_of() {
    let ladder_goes_on = |book: Book, now: &str| {
        let (cause, _) = turn(book, now);
        assert!(matches!(cause, Some(Cause::Step(_))), "{cause:?} at {now}");
    };
    let monday = "2026-11-23 10:00";
    let tuesday = "2026-11-24 10:00";
    let asked_on = |book: Book, now: &str| {
        let expected = (broken(&book, 300_000), None);
        assert_eq!(turn(book, now), expected, "at {now}");
    };
    ladder_goes_on(melati().was_spoken_to("2026-11-21 09:00"), monday);
    // A talk from before its day was about something else.
    asked_on(melati().was_spoken_to("2026-11-19 09:00"), monday);
    // Nobody answered: once more, and then the ladder goes on.
    asked_on(melati().had_a_chat("2026-11-21 09:00"), monday);
    let twice = melati()
        .had_a_chat("2026-11-21 09:00")
        .had_a_chat("2026-11-23 09:00");
    ladder_goes_on(twice, tuesday);
    // Thanks ask about nothing.
    let thanks = |at: &str| Contact {
        courtesy: Some(Courtesy::Thanks),
        ..crate::journal_builder::message(at)
    };
    asked_on(
        melati()
            .was_contacted(thanks("2026-11-21 09:00"))
            .was_contacted(thanks("2026-11-23 09:00")),
        monday,
    );
}

#[test]
fn s0_1_a_message_about_a_broken_promise_waits_for_its_answer() {
    let written = || melati().was_written_to("2026-11-21 09:00");
    let waiting = Hold::WaitingForAnswer {
        to: Asked::Message(Channel::WhatsApp),
        since: day("2026-11-21"),
        until: day("2026-11-23"),
    };
    for now in ["2026-11-21 10:00", "2026-11-22 10:00"] {
        assert_eq!(turn(written(), now).1, Some(waiting.clone()), "{now}");
    }
    let expected = (broken(&written(), 300_000), None);
    assert_eq!(turn(written(), "2026-11-23 10:00"), expected);
}

#[test]
fn a_broken_promise_is_over_when_the_money_or_another_promise_came() {
    let not_asked = |book: Book| {
        let (cause, hold) = turn(book, "2026-11-23 10:00");
        let asked = matches!(cause, Some(Cause::BrokenPromise { .. }));
        assert!(!asked, "{cause:?} {hold:?}");
    };
    not_asked(melati().paid(300_000, "2026-11-21"));
    not_asked(melati().paid(500_000, "2026-11-21"));
    not_asked(melati().promises(300_000, "2026-11-21", "2026-11-27"));
    not_asked(melati().promises(300_000, "2026-11-20", "2026-11-27"));
    not_asked(melati().promises(500_000, "2026-11-18", "2026-11-27"));

    let partly = melati().paid(100_000, "2026-11-21");
    let expected = broken(&partly, 200_000);
    assert_eq!(turn(partly, "2026-11-23 10:00").0, expected);
    // Never more than is owed: the rest was a slip, and is taken back.
    let less = owing().owes(100_000, "2026-11-11");
    let slip = less.entries[1].id;
    let less = less.promises(300_000, "2026-11-12", "2026-11-20");
    let reverse = tagih_santun::domain::command::Command::Reverse(less.this(), slip);
    let less = less.writes(reverse);
    let expected = broken(&less, 100_000);
    assert_eq!(turn(less, "2026-11-23 10:00").0, expected);
}

#[test]
fn a_promise_for_what_is_long_paid_is_not_asked_about_with_the_next_debt() {
    let book = Book::on("2026-11-23 10:00")
        .customer("Warung Melati")
        .owes(500_000, "2026-10-01")
        .promises(500_000, "2026-10-02", "2026-10-09");
    let slip = book.entries[1].id;
    let reverse = tagih_santun::domain::command::Command::Reverse(book.this(), slip);
    let book = book.writes(reverse).owes(200_000, "2026-11-18");
    let (cause, hold) = turn(book, "2026-11-23 10:00");
    assert_eq!(
        (cause, hold),
        (Some(Cause::Step(RungKind::FirstReminder)), None)
    );
}

#[test]
fn one_part_is_asked_about_while_the_other_has_its_time() {
    let parts = owing()
        .promises(300_000, "2026-11-12", "2026-11-27")
        .promises(200_000, "2026-11-12", "2026-11-20");
    let expected = broken(&parts, 200_000);
    assert_eq!(turn(parts, "2026-11-21 10:00"), (expected, None));

    let spoken = owing()
        .promises(200_000, "2026-11-12", "2026-11-20")
        .promises(300_000, "2026-11-12", "2026-11-27")
        .was_spoken_to("2026-11-21 10:00");
    let pending = Hold::PromisePending {
        amount: rupiah(300_000),
        due: day("2026-11-27"),
    };
    assert_eq!(turn(spoken, "2026-11-23 10:00").1, Some(pending));
}

#[test]
fn a_pending_promise_holds_the_ladder() {
    let pending = |amount, due| {
        Some(Hold::PromisePending {
            amount: rupiah(amount),
            due: day(due),
        })
    };
    let now = "2026-11-18 10:00";
    assert_eq!(turn(melati(), now).1, pending(300_000, "2026-11-20"));
    let partly = melati().paid(100_000, "2026-11-14");
    assert_eq!(turn(partly, now).1, pending(200_000, "2026-11-20"));
    let two = melati().promises(200_000, "2026-11-12", "2026-11-19");
    assert_eq!(turn(two, now).1, pending(200_000, "2026-11-19"));
    assert_eq!(turn(melati().cancels("2026-11-17"), now).1, None);
    assert_eq!(turn(melati().paid(300_000, "2026-11-17"), now).1, None);
}

#[test]
fn s4_12_a_broken_promise_is_a_matter_for_the_phone() {
    let row = |book: Book| match book.turn() {
        Some(Turn::Now(row)) => (row.cause, row.channel),
        other => panic!("{other:?}"),
    };
    let (cause, channel) = row(melati());
    assert_eq!(Some(cause), broken(&melati(), 300_000));
    assert_eq!(channel, Some(Channel::Phone));
    let landline = melati().has_numbers(&["021-555-0100"]);
    assert_eq!(row(landline).1, Some(Channel::Phone));
    // Where there is no number, the ladder finds another way.
    let address = tagih_santun::domain::customer::CustomerAttribute::Address("Jl. Mawar 3".into());
    let nearby = owing()
        .known_as(address)
        .has_numbers(&[])
        .promises(300_000, "2026-11-12", "2026-11-20")
        .at("2026-12-01 10:00");
    let expected = (Cause::Step(RungKind::Visit), Some(Channel::Visit));
    assert_eq!(row(nearby), expected);
}
