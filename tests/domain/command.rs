mod any_wish;
mod arrangements;
mod matters;

use crate::journal_builder::{
    Book, Ids, call, day, named, numbers, objection, owed, payment, random, rupiah, wib,
};
use tagih_santun::domain::business::BusinessAttribute;
use tagih_santun::domain::command::{Command, Refusal, Refused, record};
use tagih_santun::domain::contact::{Channel, Contact, Outcome};
use tagih_santun::domain::entry::Pen;
use tagih_santun::domain::id::{
    ContactId, CustomerId, DeviceId, DisputeId, EntryId, PaymentId, ReceivableId,
};
use tagih_santun::domain::money::Rupiah;
use tagih_santun::domain::payment::Allocation;

fn melati() -> Book {
    Book::on("2026-11-23 09:00").customer("Warung Melati")
}

fn check_refused(mut book: Book, command: Command, expected: Refusal) {
    let before = book.ledger.clone();
    assert_eq!(book.refusal(command.clone()), Some(expected), "{command:?}");
    assert_eq!(book.ledger, before);
}

fn nobody() -> CustomerId {
    CustomerId::new(0, random(999))
}

#[test]
fn a_customer_nobody_knows() {
    let (contact, dispute, entry) = (
        call("2026-11-23 08:00", None),
        ReceivableId::new(0, random(1)),
        EntryId::new(0, random(1)),
    );
    let commands = [
        Command::DescribeCustomer(nobody(), vec![named("Melati")]),
        Command::RecordReceivable(
            nobody(),
            ReceivableId::new(0, random(1)),
            owed(1, "2026-11-01", "2026-11-01"),
        ),
        Command::RecordPayment(
            nobody(),
            PaymentId::new(0, random(1)),
            payment(1, "2026-11-01", Allocation::OldestFirst),
        ),
        Command::RecordContact(nobody(), ContactId::new(0, random(1)), contact),
        Command::OpenDispute(
            nobody(),
            DisputeId::new(0, random(1)),
            objection(dispute, "2026-11-01"),
        ),
        Command::SolveDispute(nobody(), DisputeId::new(0, random(1)), day("2026-11-01")),
        Command::Reverse(nobody(), entry),
    ];
    for command in commands {
        check_refused(melati(), command, Refusal::UnknownCustomer);
    }
}

#[test]
fn a_customer_without_a_name() {
    let command = Command::AddCustomer(nobody(), vec![numbers(&["0812-0000-1001"])]);
    check_refused(melati(), command, Refusal::NameMissing);
}

#[test]
fn nothing_owed_and_nothing_paid() {
    let book = melati();
    let command = Command::RecordReceivable(
        book.this(),
        ReceivableId::new(0, random(1)),
        owed(0, "2026-11-01", "2026-11-01"),
    );
    check_refused(book, command, Refusal::AmountZero);
    let book = melati();
    let command = Command::RecordPayment(
        book.this(),
        PaymentId::new(0, random(1)),
        payment(0, "2026-11-01", Allocation::OldestFirst),
    );
    check_refused(book, command, Refusal::AmountZero);
}

#[test]
fn money_due_before_the_goods_were_taken() {
    let book = melati();
    let terms = owed(1_000, "2026-11-02", "2026-11-01");
    let command = Command::RecordReceivable(book.this(), ReceivableId::new(0, random(1)), terms);
    check_refused(book, command, Refusal::DueBeforeDate);
}

fn pay(book: &Book, amount: i64, parts: &[(ReceivableId, i64)]) -> Command {
    let parts = parts
        .iter()
        .map(|(id, part)| (*id, rupiah(*part)))
        .collect();
    let terms = payment(amount, "2026-11-20", Allocation::Chosen(parts));
    Command::RecordPayment(book.this(), PaymentId::new(0, random(500)), terms)
}

#[test]
fn parts_of_a_payment_that_do_not_fit() {
    let book = || {
        melati()
            .owes(200_000, "2026-11-10")
            .owes(300_000, "2026-11-15")
    };
    let ids = book().receivables().to_vec();
    let (older, newer, unknown) = (ids[0], ids[1], ReceivableId::new(0, random(999)));
    type Case<'a> = (i64, &'a [(ReceivableId, i64)], Option<Refusal>);
    let cases: [Case<'_>; 7] = [
        (500_000, &[(older, 200_000), (newer, 300_000)], None),
        (500_000, &[(newer, 100_000), (newer, 200_000)], None),
        (
            400_000,
            &[(older, 200_000), (newer, 300_000)],
            Some(Refusal::PartsExceedPayment),
        ),
        (
            500_000,
            &[(older, 200_001)],
            Some(Refusal::PartExceedsBalance),
        ),
        (
            500_000,
            &[(newer, 200_000), (newer, 200_000)],
            Some(Refusal::PartExceedsBalance),
        ),
        (500_000, &[(unknown, 1)], Some(Refusal::UnknownReceivable)),
        (
            500_000,
            &[(newer, Rupiah::LARGEST.get())],
            Some(Refusal::PartExceedsBalance),
        ),
    ];
    for (amount, parts, expected) in cases {
        let mut book = book();
        let command = pay(&book, amount, parts);
        assert_eq!(book.refusal(command), expected, "{amount} as {parts:?}");
    }
}

#[test]
fn a_part_does_not_take_what_another_payment_chose() {
    // The other payment counts from a later day, and is still in the way.
    let mut book = melati()
        .owes(200_000, "2026-11-10")
        .paid_it(150_000, "2026-12-24");
    let id = book.receivable();
    let too_much = pay(&book, 60_000, &[(id, 60_000)]);
    assert_eq!(book.refusal(too_much), Some(Refusal::PartExceedsBalance));
    let fits = pay(&book, 60_000, &[(id, 50_000)]);
    assert_eq!(book.refusal(fits), None);
}

#[test]
fn a_part_may_take_what_another_payment_paid_by_age_alone() {
    let mut book = melati()
        .owes(200_000, "2026-11-10")
        .owes(300_000, "2026-11-15")
        .paid(200_000, "2026-11-18");
    let older = book.receivables()[0];
    let command = pay(&book, 200_000, &[(older, 200_000)]);
    assert_eq!(book.refusal(command), None);
}

#[test]
fn a_receivable_that_was_taken_back_takes_no_parts_and_no_objection() {
    let book = || melati().owes(200_000, "2026-11-10").takes_it_back();
    let id = book().receivable();
    check_refused(
        book(),
        pay(&book(), 1_000, &[(id, 1_000)]),
        Refusal::UnknownReceivable,
    );
    let command = Command::OpenDispute(
        book().this(),
        DisputeId::new(0, random(1)),
        objection(id, "2026-11-12"),
    );
    check_refused(book(), command, Refusal::UnknownReceivable);
}

#[test]
fn a_contact_that_lies_ahead() {
    let book = melati();
    let command = Command::RecordContact(
        book.this(),
        ContactId::new(0, random(1)),
        call("2026-11-23 09:01", None),
    );
    check_refused(book, command, Refusal::ContactAhead);
}

#[test]
fn s4_10_a_sent_message_keeps_its_text() {
    let book = melati();
    let terms = Contact {
        channel: Channel::WhatsApp,
        outcome: Outcome::Sent,
        text: " \n".to_owned(),
        ..call("2026-11-23 08:00", None)
    };
    let command = Command::RecordContact(book.this(), ContactId::new(0, random(1)), terms);
    check_refused(book, command, Refusal::TextMissing);
}

#[test]
fn an_objection_that_is_unknown_or_settled() {
    let open = || melati().owes(200_000, "2026-11-10").objects("2026-11-12");
    let solve = |book: &Book, on: &str| Command::SolveDispute(book.this(), book.dispute(), day(on));

    let unknown = Command::SolveDispute(
        open().this(),
        DisputeId::new(0, random(999)),
        day("2026-11-13"),
    );
    check_refused(open(), unknown, Refusal::UnknownDispute);
    check_refused(
        open(),
        solve(&open(), "2026-11-11"),
        Refusal::UnknownDispute,
    );
    for on in ["2026-11-13", "2026-11-15", "2026-11-20"] {
        let solved = open().agrees("2026-11-15");
        let again = solve(&solved, on);
        check_refused(solved, again, Refusal::UnknownDispute);
    }
    // A solution that was a slip leaves the objection to be solved again.
    let again = open().agrees("2026-11-13").takes_it_back();
    assert_eq!(again.file().open_disputes(day("2026-11-20")).count(), 1);
    let again = again.agrees("2026-11-14");
    assert_eq!(again.file().open_disputes(day("2026-11-20")).count(), 0);
}

#[test]
fn what_can_be_taken_back_once_only() {
    let books = [
        melati().owes(200_000, "2026-11-10"),
        melati()
            .owes(200_000, "2026-11-10")
            .paid(1_000, "2026-11-12"),
        melati().had_a_chat("2026-11-12 10:00"),
        melati().owes(200_000, "2026-11-10").objects("2026-11-12"),
        melati()
            .owes(200_000, "2026-11-10")
            .objects("2026-11-12")
            .agrees("2026-11-13"),
    ];
    for book in books {
        let entry = book.last_entry();
        let book = book.takes_it_back();
        let again = Command::Reverse(book.this(), entry);
        check_refused(book, again, Refusal::AlreadyReversed);
    }
}

#[test]
fn what_cannot_be_taken_back() {
    let unknown = Command::Reverse(melati().this(), EntryId::new(0, random(999)));
    check_refused(melati(), unknown, Refusal::UnknownEntry);
    let added = melati().last_entry();
    let described = Command::Reverse(melati().this(), added);
    check_refused(
        melati().owes(200_000, "2026-11-10"),
        described.clone(),
        Refusal::UnknownEntry,
    );
    check_refused(
        melati().has_numbers(&["0812-0000-1002"]),
        described,
        Refusal::UnknownEntry,
    );

    let reversed = || melati().owes(200_000, "2026-11-10").takes_it_back();
    let reversal = Command::Reverse(reversed().this(), reversed().last_entry());
    check_refused(reversed(), reversal, Refusal::UnknownEntry);

    let owed_by_melati = melati().owes(200_000, "2026-11-10");
    let entry = owed_by_melati.last_entry();
    let other = owed_by_melati.customer("Bengkel Jaya");
    let command = Command::Reverse(other.this(), entry);
    check_refused(other, command, Refusal::UnknownEntry);
}

#[test]
fn a_customer_added_by_mistake_is_taken_back() {
    let added = melati().last_entry();
    let book = melati().takes_it_back();
    assert_eq!(book.ledger.files().count(), 0);
    let again = Command::Reverse(book.this(), added);
    check_refused(book, again, Refusal::UnknownCustomer);

    // Facts that another device wrote meanwhile are not lost with them.
    let mut merged = melati().owes(200_000, "2026-11-10").ledger;
    let reversal = melati().takes_it_back().entries.pop().unwrap();
    merged.apply(&reversal);
    assert_eq!(merged.files().count(), 1);
}

#[test]
fn a_book_that_is_full() {
    let mut book = melati();
    let largest = Rupiah::LARGEST.get();
    while {
        let terms = owed(largest, "2026-11-01", "2026-11-01");
        book.refusal(Command::RecordReceivable(
            book.this(),
            ReceivableId::new(0, random(1)),
            terms,
        ))
        .is_none()
    } {
        book = book.owes(largest, "2026-11-10");
    }
    assert_eq!(book.entries.len() as i64, i64::MAX / largest);
    let terms = owed(largest, "2026-11-01", "2026-11-01");
    let command = Command::RecordReceivable(book.this(), ReceivableId::new(0, random(1)), terms);
    assert_eq!(book.refusal(command), Some(Refusal::BookFull));
    let terms = payment(largest, "2026-11-01", Allocation::OldestFirst);
    let command = Command::RecordPayment(book.this(), PaymentId::new(0, random(1)), terms);
    assert_eq!(book.refusal(command), Some(Refusal::BookFull));
    assert!(book.account("2026-11-23").balance() > Rupiah::LARGEST);
}

#[test]
fn several_wishes_are_carried_out_together_or_not_at_all() {
    let mut book = Book::on("2026-11-23 09:00");
    let (sari, note) = (
        CustomerId::new(0, random(700)),
        ReceivableId::new(0, random(701)),
    );
    let add = Command::AddCustomer(sari, vec![named("Bu Sari")]);
    let owe = Command::RecordReceivable(sari, note, owed(5_000, "2026-11-01", "2026-11-08"));
    let overpay = Command::RecordPayment(
        sari,
        PaymentId::new(0, random(702)),
        payment(
            6_000,
            "2026-11-09",
            Allocation::Chosen(vec![(note, rupiah(6_000))]),
        ),
    );

    let entries = book.try_all(vec![add.clone(), owe.clone()]).unwrap();
    assert_eq!(entries.len(), 2);
    assert!(entries.is_sorted_by(|a, b| a.stamp() < b.stamp()));
    let refused = book.try_all(vec![add, owe, overpay]);
    assert_eq!(
        refused,
        Err(Refused {
            at: 2,
            refusal: Refusal::PartExceedsBalance
        })
    );
}

#[test]
fn a_qris_that_is_not_whole_is_not_kept() {
    let kept = |text: &str| {
        let attributes = vec![BusinessAttribute::Qris(text.to_owned())];
        Command::DescribeBusiness(attributes)
    };
    let whole = crate::qris::sound();
    for sound in [whole.as_str(), ""] {
        assert_eq!(melati().refusal(kept(sound)), None, "{sound}");
    }
    check_refused(melati(), kept(&whole[..whole.len() - 10]), Refusal::NoQris);
    let altered = whole.replace("BANDUNG", "BANDONG");
    check_refused(melati(), kept(&altered), Refusal::NoQris);
}

#[test]
fn a_new_entry_sorts_after_all_that_was_seen() {
    let mut ids = Ids::default();
    let seen = Book::on("2026-12-31 09:00")
        .customer("Warung Melati")
        .ledger;
    let mut pen = Pen {
        device: DeviceId::new(0, random(2)),
        now: wib("2026-11-23 09:00"),
        clock: Default::default(),
        random: &mut || ids.random(),
    };
    let described = Command::DescribeBusiness(Vec::new());
    let entries = record(&seen, [described], &mut pen).unwrap();
    assert!(entries[0].clock > seen.clock());
    assert_eq!(pen.clock, entries[0].clock);
}
