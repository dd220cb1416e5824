use crate::journal_builder::{Book, day, message, payment, random, rupiah, wib};
use tagih_santun::domain::command::Command;
use tagih_santun::domain::contact::Contact;
use tagih_santun::domain::courtesy::{Courtesy, Crossed, Order, Unthanked, crossed, thanks_due};
use tagih_santun::domain::escalation::ladder::RungKind::FirstReminder;
use tagih_santun::domain::id::PaymentId;
use tagih_santun::domain::payment::{Allocation, Payment, PaymentMethod};

fn melati() -> Book {
    Book::on("2026-11-23 12:00")
        .customer("Warung Melati")
        .owes(500_000, "2026-11-16")
}

fn thanks(at: &str) -> Contact {
    Contact {
        courtesy: Some(Courtesy::Thanks),
        ..message(at)
    }
}

fn check_thanks(book: &Book, now: &str, paid_on: Option<&str>) {
    let found = thanks_due(book.file(), wib(now)).map(|it| it.paid_on);
    assert_eq!(found, paid_on.map(day), "at {now}");
}

#[test]
fn s1_5_who_paid_is_thanked_within_three_days() {
    let paid = melati().paid(200_000, "2026-11-20");
    let expected = Unthanked {
        payment: paid.file().payments().next().unwrap().0,
        amount: rupiah(200_000),
        paid_on: day("2026-11-20"),
    };
    assert_eq!(
        thanks_due(paid.file(), wib("2026-11-23 12:00")),
        Some(expected)
    );
    check_thanks(&paid, "2026-11-20 12:00", Some("2026-11-20"));
    check_thanks(&paid, "2026-11-19 12:00", None);
    check_thanks(&paid, "2026-11-24 12:00", None);
    check_thanks(&melati(), "2026-11-23 12:00", None);
}

#[test]
fn thanks_are_said_once_and_any_word_will_do() {
    let now = "2026-11-23 12:00";
    let paid = || melati().paid(200_000, "2026-11-23");
    check_thanks(&paid().was_contacted(thanks("2026-11-23 11:00")), now, None);
    check_thanks(&paid().was_spoken_to("2026-11-23 11:00"), now, None);
    let missed = paid().had_a_chat("2026-11-23 11:00");
    check_thanks(&missed, now, Some("2026-11-23"));
    // What was said before the money was known of was about something else.
    let before = melati()
        .was_spoken_to("2026-11-23 11:00")
        .paid(200_000, "2026-11-21");
    check_thanks(&before, now, Some("2026-11-21"));
    let again = paid()
        .was_contacted(thanks("2026-11-23 11:00"))
        .paid(1_000, "2026-11-22");
    check_thanks(&again, now, None);
    let later = paid()
        .was_contacted(thanks("2026-11-23 11:00"))
        .paid(1_000, "2026-11-23");
    check_thanks(&later, now, Some("2026-11-23"));
}

#[test]
fn nobody_is_thanked_who_wants_no_word_or_whose_book_was_imported() {
    let now = "2026-11-23 12:00";
    let marked = melati().paid(200_000, "2026-11-23").wants_no_contact();
    check_thanks(&marked, now, None);
    let book = melati();
    let imported = Payment {
        method: PaymentMethod::Unrecorded,
        ..payment(1_000, "2026-11-23", Allocation::OldestFirst)
    };
    let record = Command::RecordPayment(book.this(), PaymentId::new(0, random(900)), imported);
    check_thanks(&book.writes(record), now, None);
}

/// Reminded on Friday morning.
fn reminded() -> Book {
    melati().was_sent(FirstReminder, "2026-11-20 09:00")
}

fn check_crossed(book: &Book, now: &str, order: Option<Order>) {
    let found = crossed(book.file(), wib(now)).map(|it| it.order);
    assert_eq!(found, order, "at {now}");
}

#[test]
fn a_reminder_that_crossed_a_payment_is_apologised_for() {
    let now = "2026-11-23 12:00";
    let paid = reminded().paid(500_000, "2026-11-19");
    let expected = Crossed {
        payment: paid.file().payments().next().unwrap().0,
        amount: rupiah(500_000),
        paid_on: day("2026-11-19"),
        reminded_at: wib("2026-11-20 09:00"),
        order: Order::PaidBefore,
    };
    assert_eq!(crossed(paid.file(), wib(now)), Some(expected));
    check_crossed(&paid, "2026-11-27 12:00", Some(Order::PaidBefore));
    check_crossed(&paid, "2026-11-28 12:00", None);

    let same_day = reminded().paid(500_000, "2026-11-20");
    check_crossed(&same_day, now, Some(Order::SameDay));
    // The reminder worked.
    check_crossed(&reminded().paid(500_000, "2026-11-21"), now, None);
    check_crossed(&reminded(), now, None);
    // The trader knew of the money, and reminded of the rest.
    let known = melati()
        .paid(100_000, "2026-11-19")
        .was_sent(FirstReminder, "2026-11-20 09:00");
    check_crossed(&known, now, None);
    check_crossed(&paid.takes_it_back(), now, None);
}

#[test]
fn an_apology_is_made_once_and_not_for_a_talk() {
    let now = "2026-11-23 12:00";
    let paid = || reminded().paid(500_000, "2026-11-19");
    let apology = Contact {
        courtesy: Some(Courtesy::Apology),
        ..message("2026-11-23 11:00")
    };
    check_crossed(&paid().was_contacted(apology), now, None);
    check_crossed(&paid().was_spoken_to("2026-11-23 11:00"), now, None);
    let missed = paid().had_a_chat("2026-11-23 11:00");
    check_crossed(&missed, now, Some(Order::PaidBefore));
    check_crossed(&paid().wants_no_contact(), now, None);
    // A message outside the ladder reminded of nothing.
    let chat = melati()
        .was_written_to("2026-11-20 09:00")
        .paid(500_000, "2026-11-19");
    check_crossed(&chat, now, None);
}
