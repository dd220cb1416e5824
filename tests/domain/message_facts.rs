//! What the ledger knows that a message can be about.

use tagih_santun::domain::command::{Command, Refusal};
use tagih_santun::domain::id::ReceivableId;
use tagih_santun::domain::line_item::{LineItem, Quantity};
use tagih_santun::domain::message::draft::{DraftFacts, Voice};
use tagih_santun::domain::message::matter::DisputeState;
use tagih_santun::domain::message::purpose::Purpose;
use tagih_santun::domain::receivable::Receivable;

use crate::journal_builder::{Book, day, random, rupiah, wib};

fn facts(book: &Book) -> DraftFacts {
    let now = wib("2026-11-23 09:00");
    DraftFacts::of(book.file(), book.ledger.business(), now).unwrap()
}

fn owing() -> Book {
    Book::on("2026-11-23 09:00")
        .customer("Warung Melati")
        .took(875_000, "2026-11-03", "2026-11-10")
}

#[test]
fn s4_5_an_objection_that_stands_can_be_answered() {
    let book = owing().objects("2026-11-20");
    let dispute = facts(&book).dispute.unwrap();
    assert_eq!(dispute.state, DisputeState::Open);
    assert_eq!(dispute.about.date, day("2026-11-03"));
    assert!(facts(&book).offered().contains(&Purpose::DisputeReceived));

    let solved = book.agrees("2026-11-21");
    assert_eq!(facts(&solved).dispute, None);
    assert!(!facts(&solved).offered().contains(&Purpose::DisputeReceived));
}

#[test]
fn what_nobody_recorded_is_not_offered() {
    let facts = facts(&owing());
    assert_eq!(facts.business.voice, Voice::Owner);
    for purpose in [
        Purpose::PromiseReminder,
        Purpose::PromiseBroken,
        Purpose::CallSummary,
        Purpose::PlanOffer,
        Purpose::PlanConfirmation,
        Purpose::InstalmentDue,
        Purpose::InstalmentMissed,
        Purpose::DiscountOffer,
        Purpose::Receipt,
        Purpose::HardshipReceived,
        Purpose::HandOverNotice,
    ] {
        assert!(!facts.offered().contains(&purpose), "{purpose:?}");
    }
}

#[test]
fn s1_5_a_payment_brings_thanks_and_a_receipt() {
    let offered = facts(&owing().paid(300_000, "2026-11-22")).offered();
    for purpose in [Purpose::Thanks, Purpose::Receipt, Purpose::Apology] {
        assert!(offered.contains(&purpose), "{purpose:?}");
    }
}

#[test]
fn s3_5_goods_line_by_line_say_what_the_money_is_for() {
    let mut book = Book::on("2026-11-23 09:00").customer("Warung Melati");
    let line = |goods: &str, quantity: &str, price: i64| LineItem {
        goods: goods.to_owned(),
        quantity: Quantity::parse(quantity).unwrap(),
        price: rupiah(price),
        cost: Some(rupiah(price - 1_000)),
    };
    let terms = |amount: i64, note: &str| Receivable {
        note_number: None,
        date: day("2026-11-03"),
        due: day("2026-11-10"),
        amount: rupiah(amount),
        note: note.to_owned(),
        items: vec![line("Beras", "2", 70_000), line("Gula", "1,5", 18_000)],
    };
    let take = |book: &Book, number: u64, terms: Receivable| {
        let id = ReceivableId::new(0, random(number));
        Command::RecordReceivable(book.this(), id, terms)
    };
    let off_by_one = take(&book, 900, terms(166_999, ""));
    assert_eq!(book.refusal(off_by_one), Some(Refusal::ItemsDiffer));

    let (plain, noted) = (terms(167_000, ""), terms(167_000, "Pesanan hajatan"));
    assert_eq!(plain.cost(), Some(rupiah(163_500)));
    let plain = take(&book, 900, plain);
    let book = book.writes(plain);
    let noted = take(&book, 901, noted);
    let book = book.writes(noted);
    let what: Vec<String> = facts(&book).open.into_iter().map(|it| it.note).collect();
    assert_eq!(what, ["Beras, Gula", "Pesanan hajatan"]);
}

#[test]
fn s3_5_a_cost_that_is_not_known_of_every_line_is_not_guessed() {
    let line = |cost| LineItem {
        goods: "Beras".to_owned(),
        quantity: Quantity::ONE,
        price: rupiah(70_000),
        cost,
    };
    let terms = |items| Receivable {
        note_number: None,
        date: day("2026-11-03"),
        due: day("2026-11-10"),
        amount: rupiah(140_000),
        note: String::new(),
        items,
    };
    let known = Some(rupiah(62_000));
    assert_eq!(terms(vec![line(known), line(None)]).cost(), None);
    assert_eq!(terms(Vec::new()).cost(), None);
}
