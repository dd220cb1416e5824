//! What became of offers to take less (S3.4).

use crate::journal_builder::{Book, day, rupiah};
use crate::random_journal::{any_day, customer_id, journal};
use proptest::prelude::*;
use tagih_santun::domain::command::Command;
use tagih_santun::domain::ledger::Ledger;
use tagih_santun::domain::money::Rupiah;
use tagih_santun::domain::payment::Allocation;
use tagih_santun::domain::settlement::standing::{SettlementStatus, standings, would_forgive};

/// Rp 1.000.000 is owed, and Rp 700.000 of it is enough by 20 November.
fn offered() -> Book {
    Book::on("2026-11-12 09:00")
        .customer("Warung Melati")
        .owes(400_000, "2026-11-01")
        .owes(600_000, "2026-11-08")
        .gets_an_offer(700_000, "2026-11-12", "2026-11-20")
}

fn balance(book: &Book, on: &str) -> i64 {
    book.account(on).balance().get()
}

#[test]
fn s3_4_an_offer_is_taken_up_lapses_or_is_withdrawn() {
    use SettlementStatus::{Lapsed, Open, TakenUp, Withdrawn};
    let on = |text| TakenUp(day(text));
    let cases = [
        ("nothing came in", offered(), "2026-11-20", Open, 1_000_000),
        (
            "nothing came in by its day",
            offered(),
            "2026-11-21",
            Lapsed,
            1_000_000,
        ),
        (
            "a part came in",
            offered().paid(699_999, "2026-11-20"),
            "2026-11-21",
            Lapsed,
            300_001,
        ),
        (
            "all of it came in",
            offered().paid(700_000, "2026-11-20"),
            "2026-11-20",
            on("2026-11-20"),
            0,
        ),
        (
            "it is not taken up before it is paid",
            offered().paid(700_000, "2026-11-20"),
            "2026-11-19",
            Open,
            1_000_000,
        ),
        (
            "in two parts",
            offered()
                .paid(200_000, "2026-11-13")
                .paid(500_000, "2026-11-15"),
            "2026-11-30",
            on("2026-11-15"),
            0,
        ),
        (
            "more came in",
            offered().paid(800_000, "2026-11-13"),
            "2026-11-30",
            on("2026-11-13"),
            0,
        ),
        (
            "a day late",
            offered().paid(700_000, "2026-11-21"),
            "2026-11-30",
            Lapsed,
            300_000,
        ),
        (
            "withdrawn",
            offered()
                .withdraws_the_offer("2026-11-14")
                .paid(700_000, "2026-11-15"),
            "2026-11-16",
            Withdrawn,
            300_000,
        ),
        (
            "withdrawn later",
            offered().withdraws_the_offer("2026-11-14"),
            "2026-11-13",
            Open,
            1_000_000,
        ),
        (
            "the payment is taken back",
            offered().paid(700_000, "2026-11-15").takes_it_back(),
            "2026-11-16",
            Open,
            1_000_000,
        ),
    ];
    for (what, book, at, status, left) in cases {
        assert_eq!(book.offer_on(at).status, status, "{what}");
        assert_eq!(balance(&book, at), left, "{what}");
    }
}

#[test]
fn s3_4_what_came_in_before_the_offer_counts_for_nothing() {
    let before = Book::on("2026-11-12 09:00")
        .customer("Warung Melati")
        .owes(1_000_000, "2026-11-01")
        .paid(300_000, "2026-11-12")
        .gets_an_offer(500_000, "2026-11-12", "2026-11-20");
    assert_eq!(before.offer_on("2026-11-12").came_in, Rupiah::ZERO);
    // On the day of the offer the order of writing down tells.
    let after = before
        .paid(200_000, "2026-11-12")
        .paid(300_000, "2026-11-14");
    assert_eq!(after.offer_on("2026-11-13").missing(), rupiah(300_000));
    assert_eq!(
        after.offer_on("2026-11-14").total_forgiven(),
        rupiah(200_000)
    );
}

#[test]
fn s3_4_only_what_it_covers_is_forgiven() {
    let book = Book::on("2026-11-12 09:00")
        .customer("Warung Melati")
        .owes(1_000_000, "2026-11-08")
        .gets_an_offer(600_000, "2026-11-12", "2026-11-20")
        .owes(300_000, "2026-11-10");
    // Money that names nothing goes to the oldest, which the offer covers.
    let paid = book.paid(650_000, "2026-11-15");
    assert_eq!(balance(&paid, "2026-11-15"), 300_000);
    let account = paid.account("2026-11-15");
    let met: Vec<_> = account
        .standings
        .iter()
        .map(|it| (it.paid, it.forgiven))
        .collect();
    assert_eq!(
        met,
        [
            (rupiah(650_000), rupiah(350_000)),
            (Rupiah::ZERO, Rupiah::ZERO)
        ]
    );
    // What comes in later pays the rest, and not what is closed.
    let later = paid.paid(100_000, "2026-11-16");
    assert_eq!(balance(&later, "2026-11-16"), 200_000);
}

#[test]
fn s3_4_money_for_something_else_takes_no_offer_up() {
    let book = offered().took(700_000, "2026-11-12", "2026-11-30");
    let part = (book.receivable(), rupiah(700_000));
    let book = book.paid_as(700_000, "2026-11-15", Allocation::Chosen(vec![part]));
    assert_eq!(book.offer_on("2026-11-15").status, SettlementStatus::Open);
    assert_eq!(balance(&book, "2026-11-15"), 1_000_000);
}

#[test]
fn s3_4_of_two_offers_the_one_that_is_reached_first_closes_the_debt() {
    let book = offered().gets_an_offer(500_000, "2026-11-14", "2026-11-25");
    let book = book.paid(500_000, "2026-11-15");
    let offers = standings(book.file(), day("2026-11-15"));
    let status: Vec<_> = offers.iter().map(|it| it.status).collect();
    let taken_up = SettlementStatus::TakenUp(day("2026-11-15"));
    assert_eq!(status, [SettlementStatus::Open, taken_up]);
    assert_eq!(balance(&book, "2026-11-15"), 0);
    // What is paid beyond a closed debt is credit.
    let book = book.paid(50_000, "2026-11-16");
    assert_eq!(book.account("2026-11-16").credit, rupiah(50_000));
}

/// What the screen shows before a payment is recorded is what it does.
#[test]
fn s3_4_a_payment_is_said_to_close_the_debt_before_it_does() {
    let on = "2026-11-15";
    for (amount, expected) in [(499_999, 0), (500_000, 300_000), (600_000, 200_000)] {
        let book = offered().paid(200_000, "2026-11-13");
        let offers = standings(book.file(), day(on));
        let before = book.account(on);
        let after = before.after(rupiah(amount), &Allocation::OldestFirst, day(on));
        let forgiven = would_forgive(&offers, &before, &after);
        assert_eq!(forgiven, rupiah(expected), "{amount}");
        let left = after.balance().saturating_sub(forgiven);
        assert_eq!(left, book.paid(amount, on).account(on).balance());
    }
}

#[test]
fn s3_4_a_payment_that_was_written_down_late_still_counts_from_its_day() {
    let late = offered().at("2026-12-01 09:00").paid(700_000, "2026-11-18");
    assert_eq!(balance(&late, "2026-12-01"), 0);
    let reopened = Command::Reverse(late.this(), late.last_entry());
    assert_eq!(balance(&late.writes(reopened), "2026-12-01"), 1_000_000);
}

proptest! {
    #[test]
    fn s3_4_what_is_forgiven_was_offered_and_paid_for(
        (entries, shuffled) in journal(60).prop_flat_map(|it| (Just(it.clone()), Just(it).prop_shuffle())),
        on in any_day(),
    ) {
        let (ledger, other) = (Ledger::fold(&entries), Ledger::fold(&shuffled));
        for number in 0..4 {
            let Some(file) = ledger.file(customer_id(number)) else { continue };
            let account = file.account(on);
            let same = other.file(customer_id(number)).map(|it| it.account(on));
            prop_assert_eq!(Some(&account), same.as_ref());
            let offers = standings(file, on);
            let forgiven = Rupiah::total(account.standings.iter().map(|it| it.forgiven));
            prop_assert_eq!(forgiven, Rupiah::total(offers.iter().map(|it| it.total_forgiven())));
            for offer in offers {
                match offer.status {
                    SettlementStatus::TakenUp(day) => {
                        prop_assert!((offer.terms.made..=offer.terms.until).contains(&day));
                        prop_assert!(offer.came_in >= offer.terms.pay);
                    }
                    _ => prop_assert!(offer.forgiven.is_empty()),
                }
                prop_assert!(offer.forgiven.iter().all(|(id, _)| offer.terms.covers.contains(id)));
            }
        }
    }
}
