//! What the ledger knows that a message can be about.

use tagih_santun::domain::command::{Command, Refusal};
use tagih_santun::domain::escalation::ladder::RungKind;
use tagih_santun::domain::id::ReceivableId;
use tagih_santun::domain::line_item::{LineItem, Quantity};
use tagih_santun::domain::message::draft::{DraftFacts, Occasion, Voice};
use tagih_santun::domain::message::matter::DisputeState;
use tagih_santun::domain::message::purpose::Purpose;
use tagih_santun::domain::policy::PlanBreak;
use tagih_santun::domain::receivable::Receivable;

use crate::journal_builder::{Book, day, random, rupiah, wib};

fn facts(book: &Book) -> DraftFacts {
    let now = wib("2026-11-23 09:00");
    let plan_break = PlanBreak::standard();
    DraftFacts::of(book.file(), book.ledger.business(), plan_break, now).unwrap()
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

const HALVES: [(i64, &str); 2] = [(437_500, "2026-11-20"), (437_500, "2026-11-27")];

fn offered(book: &Book) -> Vec<Purpose> {
    facts(book).offered()
}

fn at_the_step(book: &Book) -> Purpose {
    facts(book).purpose(Occasion::Rung(RungKind::Call)).unwrap()
}

#[test]
fn s1_1_a_plan_is_written_about_from_the_proposal_to_the_last_instalment() {
    let proposed = owing().gets_a_proposal("2026-11-19", &HALVES);
    // Its first day is past by now: there is nothing left to accept.
    assert_eq!(facts(&proposed).plan, None);
    let parts = [(437_500, "2026-11-24"), (437_500, "2026-12-01")];
    let proposed = owing().gets_a_proposal("2026-11-19", &parts);
    assert!(offered(&proposed).contains(&Purpose::PlanOffer));
    assert!(!offered(&proposed).contains(&Purpose::PlanConfirmation));
    // The sums have changed since.
    let stale = owing()
        .gets_a_proposal("2026-11-19", &parts)
        .paid(1, "2026-11-21");
    assert_eq!(facts(&stale).plan, None);

    let agreed = proposed.accepts("2026-11-20");
    for purpose in [Purpose::PlanConfirmation, Purpose::InstalmentDue] {
        assert!(offered(&agreed).contains(&purpose), "{purpose:?}");
    }
    for purpose in [
        Purpose::PlanOffer,
        Purpose::InstalmentMissed,
        Purpose::OverdueFirst,
        Purpose::OverdueSecond,
    ] {
        assert!(!offered(&agreed).contains(&purpose), "{purpose:?}");
    }
    assert_eq!(at_the_step(&agreed), Purpose::InstalmentDue);
}

#[test]
fn s3_3_a_missed_instalment_is_written_about_with_what_is_missing() {
    let missed = owing()
        .pays_in_parts("2026-11-19", &HALVES)
        .paid(100_000, "2026-11-20");
    let facts = facts(&missed);
    let asked = facts.instalments(Purpose::InstalmentMissed).unwrap();
    let (amount, due) = (rupiah(337_500), day("2026-11-20"));
    assert_eq!((asked.first, asked.amount, asked.due), (1, amount, due));
    assert_eq!(
        facts.purpose(Occasion::Instalment),
        Ok(Purpose::InstalmentMissed)
    );
    assert_eq!(at_the_step(&missed), Purpose::InstalmentMissed);

    let broken = PlanBreak { missed: 1 };
    let now = wib("2026-11-23 09:00");
    let facts = DraftFacts::of(missed.file(), missed.ledger.business(), broken, now).unwrap();
    let step = facts.purpose(Occasion::Rung(RungKind::Call));
    assert_eq!(step, Ok(Purpose::OverdueSecond));
}

#[test]
fn s3_3_what_the_plan_does_not_cover_is_asked_for_alone() {
    let book = owing()
        .pays_in_parts("2026-11-20", &[(875_000, "2026-11-30")])
        .took(300_000, "2026-11-05", "2026-11-15");
    let facts = facts(&book);
    let asked: Vec<_> = facts.asked_for().iter().map(|it| it.balance).collect();
    assert_eq!(asked, [rupiah(300_000)]);
    assert_eq!(facts.days_past_due(), Some(8));
    assert_eq!(facts.total(), rupiah(1_175_000));
    assert_eq!(at_the_step(&book), Purpose::OverdueSecond);
}

#[test]
fn s3_4_an_offer_is_written_about_while_it_closes_all_that_is_owed() {
    let book = owing().gets_an_offer(700_000, "2026-11-20", "2026-11-30");
    let discount = facts(&book).discount.unwrap();
    assert_eq!(
        (discount.pay, discount.until),
        (rupiah(700_000), day("2026-11-30"))
    );
    assert_eq!(at_the_step(&book), Purpose::DiscountOffer);
    let part = book.paid(200_000, "2026-11-22");
    assert_eq!(facts(&part).discount.unwrap().pay, rupiah(500_000));

    let more = part.took(300_000, "2026-11-05", "2026-11-15");
    assert_eq!(facts(&more).discount, None);
    let withdrawn = owing()
        .gets_an_offer(700_000, "2026-11-20", "2026-11-30")
        .withdraws_the_offer("2026-11-21");
    assert_eq!(facts(&withdrawn).discount, None);
    assert!(!offered(&withdrawn).contains(&Purpose::DiscountOffer));
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
