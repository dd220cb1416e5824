//! Refusals about what passes between the trader and a customer beside goods
//! and money.

use super::{check_refused, melati, nobody};
use crate::journal_builder::{Book, call, day, hand_over, hardship, promise, random, reply, wib};
use tagih_santun::domain::command::{Command, Refusal};
use tagih_santun::domain::contact::Contact;
use tagih_santun::domain::hand_over::HandOver;
use tagih_santun::domain::id::{ContactId, HandOverId, HardshipId, PromiseId, ReplyId};

fn promise_id() -> PromiseId {
    PromiseId::new(0, random(900))
}

fn hardship_id() -> HardshipId {
    HardshipId::new(0, random(900))
}

fn reply_id() -> ReplyId {
    ReplyId::new(0, random(900))
}

fn hand_over_id() -> HandOverId {
    HandOverId::new(0, random(900))
}

fn owing() -> Book {
    melati().owes(500_000, "2026-11-10")
}

#[test]
fn matters_of_a_customer_nobody_knows() {
    let (who, on) = (nobody(), day("2026-11-20"));
    let commands = [
        Command::RecordPromise(who, promise_id(), promise(1, "2026-11-20", "2026-11-27")),
        Command::CancelPromise(who, promise_id(), on),
        Command::NoteHardship(who, hardship_id(), hardship("2026-11-20", "2026-11-27")),
        Command::EndHardship(who, hardship_id(), on),
        Command::RecordReply(who, reply_id(), reply("2026-11-20 09:00")),
        Command::SettleReply(who, reply_id(), on),
        Command::HandOver(who, hand_over_id(), hand_over("2026-11-20")),
        Command::EndHandOver(who, hand_over_id(), on),
    ];
    for command in commands {
        check_refused(owing(), command, Refusal::UnknownCustomer);
    }
}

#[test]
fn promises_that_cannot_be_meant() {
    let cases = [
        (0, "2026-11-20", "2026-11-27", Some(Refusal::AmountZero)),
        (1, "2026-11-20", "2026-11-19", Some(Refusal::PromisePassed)),
        (1, "2026-11-20", "2026-11-20", None),
        (500_000, "2026-11-20", "2026-11-27", None),
        (
            500_001,
            "2026-11-20",
            "2026-11-27",
            Some(Refusal::PromiseAboveBalance),
        ),
        // On the day of the promise less was owed than is now.
        (
            500_000,
            "2026-10-01",
            "2026-11-27",
            Some(Refusal::PromiseAboveBalance),
        ),
    ];
    for (amount, made, due, expected) in cases {
        let mut book = owing();
        let terms = promise(amount, made, due);
        let command = Command::RecordPromise(book.this(), promise_id(), terms);
        assert_eq!(book.refusal(command), expected, "{amount} by {due}");
    }
}

#[test]
fn only_a_promise_that_is_waited_for_is_cancelled_and_once() {
    let promised = || owing().promises(300_000, "2026-11-12", "2026-11-20");
    let cancel = |book: &Book, on| Command::CancelPromise(book.this(), book.promise(), day(on));
    let unknown = Command::CancelPromise(promised().this(), promise_id(), day("2026-11-13"));
    check_refused(promised(), unknown, Refusal::UnknownPromise);
    for (book, on) in [
        (promised(), "2026-11-11"),
        (promised(), "2026-11-21"),
        (promised().paid(300_000, "2026-11-13"), "2026-11-14"),
        (promised().cancels("2026-11-15"), "2026-11-13"),
        (promised().cancels("2026-11-15"), "2026-11-15"),
        (promised().cancels("2026-11-15"), "2026-11-17"),
        (promised().takes_it_back(), "2026-11-13"),
    ] {
        let command = cancel(&book, on);
        check_refused(book, command, Refusal::UnknownPromise);
    }
    let again = promised().cancels("2026-11-13").takes_it_back();
    let mut again = again.cancels("2026-11-14");
    let once_more = cancel(&again, "2026-11-14");
    assert_eq!(again.refusal(once_more), Some(Refusal::UnknownPromise));
}

#[test]
fn hard_times_are_asked_about_later_and_end_once() {
    for review in ["2026-11-20", "2026-11-19"] {
        let terms = hardship("2026-11-20", review);
        let command = Command::NoteHardship(owing().this(), hardship_id(), terms);
        check_refused(owing(), command, Refusal::ReviewPassed);
    }
    let poor = || owing().has_hard_times("2026-11-12", "2026-11-30");
    let end = |book: &Book, on| Command::EndHardship(book.this(), book.hardship(), day(on));
    for (book, on) in [
        (poor(), "2026-11-11"),
        (poor().recovers("2026-11-20"), "2026-11-14"),
        (poor().recovers("2026-11-20"), "2026-11-25"),
        (poor().takes_it_back(), "2026-11-14"),
    ] {
        let command = end(&book, on);
        check_refused(book, command, Refusal::UnknownHardship);
    }
    let unknown = Command::EndHardship(poor().this(), hardship_id(), day("2026-11-14"));
    check_refused(poor(), unknown, Refusal::UnknownHardship);
}

#[test]
fn a_message_of_the_customers_is_settled_once_and_not_before_it_came() {
    let ahead = Command::RecordReply(owing().this(), reply_id(), reply("2026-11-23 09:01"));
    check_refused(owing(), ahead, Refusal::ReplyAhead);

    let wrote = || owing().writes_to_us("2026-11-20 08:00");
    let settle = |book: &Book, on| Command::SettleReply(book.this(), book.reply(), day(on));
    for (book, on) in [
        (wrote(), "2026-11-19"),
        (wrote().needs_no_answer("2026-11-20"), "2026-11-20"),
        (wrote().needs_no_answer("2026-11-30"), "2026-11-20"),
        (wrote().was_answered("2026-11-20 09:00"), "2026-11-20"),
        (wrote().takes_it_back(), "2026-11-20"),
    ] {
        let command = settle(&book, on);
        check_refused(book, command, Refusal::UnknownReply);
    }
    let unknown = Command::SettleReply(wrote().this(), reply_id(), day("2026-11-20"));
    check_refused(wrote(), unknown, Refusal::UnknownReply);
}

#[test]
fn a_hand_over_names_who_collects_and_ends_once() {
    let terms = HandOver {
        to: " ".to_owned(),
        ..hand_over("2026-11-20")
    };
    let command = Command::HandOver(owing().this(), hand_over_id(), terms);
    check_refused(owing(), command, Refusal::CollectorMissing);

    let gone = || owing().goes_to_a_lawyer("2026-11-12");
    let end = |book: &Book, on| Command::EndHandOver(book.this(), book.hand_over(), day(on));
    for (book, on) in [
        (gone(), "2026-11-11"),
        (gone().comes_back("2026-11-20"), "2026-11-14"),
        (gone().comes_back("2026-11-20"), "2026-11-20"),
        (gone().takes_it_back(), "2026-11-14"),
    ] {
        let command = end(&book, on);
        check_refused(book, command, Refusal::UnknownHandOver);
    }
    let unknown = Command::EndHandOver(gone().this(), hand_over_id(), day("2026-11-14"));
    check_refused(gone(), unknown, Refusal::UnknownHandOver);
}

#[test]
fn s2_4_an_hour_for_the_next_talk_lies_after_this_one() {
    for (callback, expected) in [
        ("2026-11-23 08:00", Some(Refusal::CallbackPassed)),
        ("2026-11-22 16:00", Some(Refusal::CallbackPassed)),
        // It may have passed by the time it is written down.
        ("2026-11-23 08:30", None),
    ] {
        let mut book = owing();
        let terms = Contact {
            callback: Some(wib(callback)),
            ..call("2026-11-23 08:00", None)
        };
        let id = ContactId::new(0, random(900));
        let command = Command::RecordContact(book.this(), id, terms);
        assert_eq!(book.refusal(command), expected, "{callback}");
    }
}

#[test]
fn every_matter_can_be_taken_back_once_only() {
    let books = [
        owing().promises(1, "2026-11-12", "2026-11-20"),
        owing()
            .promises(1, "2026-11-12", "2026-11-20")
            .cancels("2026-11-13"),
        owing().has_hard_times("2026-11-12", "2026-11-20"),
        owing()
            .has_hard_times("2026-11-12", "2026-11-20")
            .recovers("2026-11-13"),
        owing().writes_to_us("2026-11-12 09:00"),
        owing()
            .writes_to_us("2026-11-12 09:00")
            .needs_no_answer("2026-11-13"),
        owing().goes_to_a_lawyer("2026-11-12"),
        owing()
            .goes_to_a_lawyer("2026-11-12")
            .comes_back("2026-11-13"),
    ];
    for book in books {
        let entry = book.last_entry();
        let book = book.takes_it_back();
        let again = Command::Reverse(book.this(), entry);
        check_refused(book, again, Refusal::AlreadyReversed);
    }
}
