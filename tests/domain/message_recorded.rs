//! What was promised, said and handed over, for the messages about it.

use tagih_santun::domain::message::draft::{DraftFacts, Occasion};
use tagih_santun::domain::message::matter::Agreed;
use tagih_santun::domain::message::purpose::Purpose;
use tagih_santun::domain::policy::PlanBreak;

use crate::journal_builder::{Book, day, rupiah, wib};

fn facts(book: &Book, now: &str) -> DraftFacts {
    let plan_break = PlanBreak::standard();
    DraftFacts::of(book.file(), book.ledger.business(), plan_break, wib(now)).unwrap()
}

fn owing() -> Book {
    Book::on("2026-11-23 09:00")
        .customer("Warung Melati")
        .took(875_000, "2026-11-03", "2026-11-10")
}

#[test]
fn s2_4_a_promise_is_reminded_of_and_followed_up_the_day_after() {
    let book = owing().promises(300_000, "2026-11-20", "2026-11-24");
    let purpose = |now| facts(&book, now).purpose(Occasion::Promise);
    assert_eq!(purpose("2026-11-23 09:00"), Ok(Purpose::PromiseReminder));
    assert_eq!(purpose("2026-11-24 17:00"), Ok(Purpose::PromiseReminder));
    assert_eq!(purpose("2026-11-25 09:00"), Ok(Purpose::PromiseBroken));
}

#[test]
fn a_promise_that_is_kept_is_spoken_of_no_more() {
    let book = owing()
        .promises(300_000, "2026-11-20", "2026-11-24")
        .paid(300_000, "2026-11-22");
    assert_eq!(facts(&book, "2026-11-23 09:00").promise, None);
}

#[test]
fn what_came_in_for_a_promise_is_known() {
    let book = owing()
        .promises(300_000, "2026-11-20", "2026-11-24")
        .paid(100_000, "2026-11-22");
    let promise = facts(&book, "2026-11-23 09:00").promise.unwrap();
    assert_eq!(promise.left(), rupiah(200_000));
}

#[test]
fn s4_12_call_outcome_ends_in_a_message() {
    let book = owing()
        .was_spoken_to("2026-11-23 08:30")
        .promises(300_000, "2026-11-23", "2026-11-27")
        .has_hard_times("2026-11-23", "2026-12-07");
    let facts = facts(&book, "2026-11-23 09:00");
    assert_eq!(
        facts.agreed,
        [
            Agreed::PayPart {
                amount: rupiah(300_000),
                on: day("2026-11-27"),
            },
            Agreed::Hardship,
        ]
    );
    assert_eq!(facts.purpose(Occasion::Spoke), Ok(Purpose::CallSummary));
}

#[test]
fn a_promise_of_all_is_no_part() {
    let book =
        owing()
            .was_spoken_to("2026-11-23 08:30")
            .promises(875_000, "2026-11-23", "2026-11-27");
    let on = day("2026-11-27");
    let amount = rupiah(875_000);
    assert_eq!(
        facts(&book, "2026-11-23 09:00").agreed,
        [Agreed::Pay { amount, on }]
    );
}

#[test]
fn s2_4_the_hour_that_was_named_is_agreed_until_it_comes() {
    let book = owing().was_busy("2026-11-23 08:30", "2026-11-23 16:00");
    let agreed = |now| facts(&book, now).agreed;
    assert_eq!(
        agreed("2026-11-23 09:00"),
        [Agreed::CallBack(wib("2026-11-23 16:00"))]
    );
    assert_eq!(agreed("2026-11-23 16:30"), []);
}

#[test]
fn a_talk_of_last_week_is_not_summed_up() {
    let book =
        owing()
            .was_spoken_to("2026-11-23 08:30")
            .promises(300_000, "2026-11-23", "2026-12-07");
    assert_eq!(facts(&book, "2026-11-30 09:00").agreed, []);
}

#[test]
fn s1_4_who_collects_now_is_named() {
    let book = owing().goes_to_a_lawyer("2026-11-23");
    let facts = facts(&book, "2026-11-23 09:00");
    assert_eq!(facts.hand_over.as_ref().unwrap().on, day("2026-11-23"));
    assert!(facts.offered().contains(&Purpose::HandOverNotice));
}
