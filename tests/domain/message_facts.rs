//! What the ledger knows that a message can be about.

use tagih_santun::domain::message::draft::{DraftFacts, Voice};
use tagih_santun::domain::message::matter::DisputeState;
use tagih_santun::domain::message::purpose::Purpose;

use crate::journal_builder::{Book, day, wib};

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
