//! What goes on paper, as facts.

use crate::journal_builder::{Book, call, day, rupiah};
use crate::random_journal::{any_day, customer_id, journal};
use proptest::prelude::*;
use tagih_santun::domain::business::Business;
use tagih_santun::domain::contact::{Channel, Contact};
use tagih_santun::domain::customer::CustomerAttribute;
use tagih_santun::domain::escalation::ladder::RungKind;
use tagih_santun::domain::event::Event;
use tagih_santun::domain::ledger::Ledger;
use tagih_santun::domain::paper::duty::receipt_needs_stamp;
use tagih_santun::domain::paper::evidence::Evidence;
use tagih_santun::domain::paper::kind::{LetterKind, PaperKind};
use tagih_santun::domain::paper::letter::Letter;
use tagih_santun::domain::paper::limitation;
use tagih_santun::domain::paper::need::{Need, lacking};
use tagih_santun::domain::paper::small_claim::{MOST, Point, SmallClaim, Verdict};

fn melati() -> Book {
    Book::on("2026-11-23 10:00")
        .customer("Warung Melati")
        .owes(500_000, "2026-11-14")
        .owes(300_000, "2026-12-20")
}

fn letter(book: &Book, on: &str) -> Letter {
    let (file, business) = (book.file(), Business::default());
    Letter::of(LetterKind::Demand, file, business, &book.policy(), day(on)).unwrap()
}

#[test]
fn s1_4_a_letter_leaves_seven_days_and_more_where_the_shop_is_closed() {
    let book = melati().holiday("2026-12-07").holiday("2026-12-08");
    for (on, by) in [
        ("2026-11-23", "2026-11-30"),
        // A Sunday.
        ("2026-11-22", "2026-11-30"),
        // Sunday, then two holidays.
        ("2026-11-29", "2026-12-09"),
    ] {
        assert_eq!(letter(&book, on).answer_by, day(by), "{on}");
    }
}

#[test]
fn a_letter_asks_for_what_is_due_and_where_nothing_is_for_all() {
    let book = melati();
    assert_eq!(letter(&book, "2026-11-23").debts.balance, rupiah(500_000));
    assert_eq!(letter(&book, "2026-12-10").debts.open.len(), 1);
    let ahead = Book::on("2026-11-23 10:00")
        .customer("Warung Melati")
        .owes(300_000, "2026-11-30");
    assert_eq!(letter(&ahead, "2026-11-23").debts.balance, rupiah(300_000));
}

#[test]
fn a_letter_says_when_the_one_before_went_out() {
    let letter_on = |at: &str| Contact {
        channel: Channel::Letter,
        ..call(at, Some(RungKind::DemandLetter))
    };
    let book = melati()
        .was_contacted(letter_on("2026-11-10 09:00"))
        .was_contacted(letter_on("2026-11-12 09:00"));
    let warning = |on| {
        let (file, policy) = (book.file(), book.policy());
        let kind = LetterKind::FirstWarning;
        Letter::of(kind, file, Business::default(), &policy, day(on)).unwrap()
    };
    assert_eq!(warning("2026-11-23").before, Some(day("2026-11-12")));
    assert_eq!(warning("2026-11-11").before, Some(day("2026-11-10")));
    assert_eq!(letter(&book, "2026-11-23").before, None);
}

#[test]
fn a_paper_says_what_it_lacks() {
    let book = melati();
    let known = Business {
        name: "Toko Maju".to_owned(),
        owner: "Rina".to_owned(),
        ..Business::default()
    };
    let lacks = |kind, business: &Business| lacking(kind, book.file(), business, day("2026-11-23"));
    assert_eq!(
        lacks(PaperKind::Agreement, &Business::default()),
        [
            Need::Plan,
            Need::BusinessName,
            Need::Owner,
            Need::CustomerAddress
        ]
    );
    assert_eq!(lacks(PaperKind::Receipt, &known), [Need::Payment]);
    assert_eq!(lacks(PaperKind::Statement, &known), [Need::WayToPay]);
    let second = PaperKind::Letter(LetterKind::SecondWarning);
    let before = Need::Earlier(LetterKind::FirstWarning);
    assert_eq!(lacks(second, &known).last(), Some(&before));
    assert!(!before.is_vital() && Need::Plan.is_vital());
}

#[test]
fn s1_4_a_small_claim_has_a_limit_and_needs_an_address() {
    let verdict_on = |amount: i64, address: &str, wanted: fn(&Point) -> bool| {
        let address = CustomerAttribute::Address(address.to_owned());
        let book = Book::on("2026-11-23 10:00")
            .customer("Warung Melati")
            .known_as(address)
            .owes(amount, "2026-11-14");
        let on = day("2026-11-23");
        let claim = SmallClaim::of(book.file(), Business::default(), on).unwrap();
        let point = claim.points.into_iter().find(wanted).unwrap();
        point.verdict()
    };
    let amount = |point: &Point| matches!(point, Point::Amount { .. });
    let address = |point: &Point| matches!(point, Point::Address(_));
    assert_eq!(verdict_on(MOST, "", amount), Verdict::There);
    assert_eq!(verdict_on(MOST + 1, "", amount), Verdict::Missing);
    assert_eq!(verdict_on(1, "Gang Kenanga 12", address), Verdict::There);
    assert_eq!(verdict_on(1, " ", address), Verdict::Missing);
}

#[test]
fn a_receipt_needs_a_stamp_above_five_million() {
    assert!(!receipt_needs_stamp(rupiah(5_000_000)));
    assert!(receipt_needs_stamp(rupiah(5_000_001)));
}

#[test]
fn a_debt_lapses_after_five_years_also_on_a_leap_day() {
    assert_eq!(limitation::lapses(day("2026-11-14")), day("2031-11-14"));
    assert_eq!(limitation::lapses(day("2028-02-29")), day("2033-02-28"));
}

proptest! {
    #[test]
    fn s4_10_the_evidence_file_has_all_that_stands_the_oldest_first(
        entries in journal(60),
        on in any_day(),
    ) {
        let ledger = Ledger::fold(&entries);
        for customer in 0..3 {
            let customer = customer_id(customer);
            let file = ledger.file(customer).unwrap();
            let about: Vec<_> = entries
                .iter()
                .filter(|it| it.event.customer() == Some(customer))
                .cloned()
                .collect();
            let evidence = Evidence::of(file, Business::default(), &about, on).unwrap();
            prop_assert!(evidence.happened.is_sorted_by_key(|it| it.at));
            let stands = |it: &_| file.stands(*it);
            prop_assert!(evidence.happened.iter().all(|it| stands(&it.entry.id)));
            let contacts = evidence
                .happened
                .iter()
                .filter(|it| matches!(it.entry.event, Event::ContactMade { .. }));
            let made = file.contacts().filter(|it| it.at.date_naive() <= on);
            prop_assert_eq!(contacts.count(), made.count());
            let open = file.account(on).balance();
            prop_assert_eq!(evidence.debts.balance, open);
        }
    }
}
