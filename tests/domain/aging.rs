use crate::journal_builder::{Book, day, rupiah};
use crate::random_journal::{any_day, journal};
use proptest::prelude::*;
use tagih_santun::domain::aging::{Age, Aging};
use tagih_santun::domain::ledger::Ledger;
use tagih_santun::domain::money::Rupiah;

#[test]
fn ages_change_at_their_edges() {
    let edges = [
        (-30, Age::NotYetDue),
        (0, Age::NotYetDue),
        (1, Age::Week),
        (7, Age::Week),
        (8, Age::Month),
        (30, Age::Month),
        (31, Age::TwoMonths),
        (60, Age::TwoMonths),
        (61, Age::ThreeMonths),
        (90, Age::ThreeMonths),
        (91, Age::Older),
        (9_999, Age::Older),
    ];
    for (days, age) in edges {
        assert_eq!(Age::at(days), age, "{days} days past due");
    }
}

#[test]
fn what_is_left_ages_and_what_is_paid_does_not() {
    let book = Book::on("2026-11-23 09:00")
        .customer("Warung Melati")
        .owes(200_000, "2026-11-22")
        .owes(300_000, "2026-08-01")
        .paid(100_000, "2026-11-01")
        .customer("Bengkel Jaya")
        .owes(50_000, "2026-11-23")
        .owes(70_000, "2026-11-20");
    let aging = Aging::of(&book.ledger, day("2026-11-23"));
    let amounts = Age::ALL.map(|age| aging.amount(age).get());
    assert_eq!(amounts, [50_000, 270_000, 0, 0, 0, 200_000]);
    assert_eq!(aging.total(), rupiah(520_000));
}

proptest! {
    #[test]
    fn ages_add_up_to_all_balances(entries in journal(60), on in any_day()) {
        let ledger = Ledger::fold(&entries);
        let balances = ledger.files().map(|(_, file)| file.account(on).balance());
        prop_assert_eq!(Aging::of(&ledger, on).total(), Rupiah::total(balances));
    }
}
