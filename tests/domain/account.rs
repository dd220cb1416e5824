use crate::journal_builder::{Book, day, rupiah};
use crate::random_journal::{any_day, customer_id, journal};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use tagih_santun::domain::account::{Account, Standing};
use tagih_santun::domain::clock::Stamp;
use tagih_santun::domain::date::Day;
use tagih_santun::domain::entry::Entry;
use tagih_santun::domain::event::Event;
use tagih_santun::domain::id::CustomerId;
use tagih_santun::domain::ledger::{CustomerFile, Ledger};
use tagih_santun::domain::money::Rupiah;
use tagih_santun::domain::payment::Allocation;

/// What was owed and what was paid by a day, found without the ledger.
fn sums(entries: &[Entry], customer: CustomerId, on: Day) -> (Rupiah, Rupiah) {
    let reversed: BTreeSet<_> = entries
        .iter()
        .filter_map(|it| match &it.event {
            Event::Reversed {
                customer: of,
                entry,
            } if *of == customer => Some(*entry),
            _ => None,
        })
        .collect();
    let (mut owed, mut paid) = (BTreeMap::new(), BTreeMap::new());
    let keep = |kept: &mut (Stamp, Day, Rupiah), new: (Stamp, Day, Rupiah)| {
        if new.0 < kept.0 {
            *kept = new;
        }
    };
    for entry in entries
        .iter()
        .filter(|it| it.event.customer() == Some(customer))
    {
        match &entry.event {
            Event::ReceivableRecorded {
                receivable, terms, ..
            } => {
                let new = (entry.stamp(), terms.date, terms.amount);
                keep(owed.entry(*receivable).or_insert(new), new);
            }
            Event::PaymentReceived { payment, terms, .. } => {
                let new = (entry.stamp(), terms.day, terms.amount);
                keep(paid.entry(*payment).or_insert(new), new);
            }
            _ => {}
        }
    }
    let counts =
        |(stamp, day, _): &&(Stamp, Day, Rupiah)| *day <= on && !reversed.contains(&stamp.entry);
    let total = |facts: Vec<&(Stamp, Day, Rupiah)>| {
        Rupiah::total(facts.into_iter().filter(counts).map(|it| it.2))
    };
    (
        total(owed.values().collect()),
        total(paid.values().collect()),
    )
}

/// On the last day, every receivable is paid at least what payments chose it
/// for, but for what was forgiven, and never asked to take more than it is.
pub fn chosen_parts_fit(file: &CustomerFile) -> bool {
    let account = file.account(Day::MAX);
    account.standings.iter().all(|standing| {
        let chosen = file.chosen_of(standing.id);
        let met = Rupiah::total([standing.paid, standing.forgiven]);
        chosen <= met && met <= standing.terms.amount
    })
}

proptest! {
    #[test]
    fn every_rupiah_is_accounted_for(entries in journal(60), on in any_day()) {
        let ledger = Ledger::fold(&entries);
        for number in 0..4 {
            let customer = customer_id(number);
            let Some(file) = ledger.file(customer) else { continue };
            let account = file.account(on);
            let (owed, came_in) = sums(&entries, customer, on);
            let paid = Rupiah::total(account.standings.iter().map(|it| it.paid));
            let forgiven = Rupiah::total(account.standings.iter().map(|it| it.forgiven));

            prop_assert_eq!(Rupiah::total([paid, account.credit]), came_in);
            prop_assert_eq!(Rupiah::total([paid, forgiven, account.balance()]), owed);
            for standing in &account.standings {
                let met = Rupiah::total([standing.paid, standing.forgiven]);
                prop_assert!(met <= standing.terms.amount);
            }
            // Nothing is kept as credit while something is owed.
            prop_assert!(account.credit.is_zero() || account.balance().is_zero());
            prop_assert!(account.standings.is_sorted_by_key(|it| it.terms.due));
            // What a receivable's page lists adds up to what it says is paid.
            for standing in &account.standings {
                let parts = Account::parts_paid(file, standing.id, on);
                prop_assert_eq!(Rupiah::total(parts.iter().map(|it| it.amount)), standing.paid);
                prop_assert!(parts.iter().all(|it| !it.amount.is_zero() && it.day <= on));
                prop_assert_eq!(parts.iter().map(|it| it.day).max(), standing.last_paid);
            }
        }
    }
}

proptest! {
    /// What the screen shows before a payment is recorded is what it does.
    #[test]
    fn a_payment_does_what_was_said_before(
        amounts in prop::collection::vec(1..500i64, 1..6),
        before in 0..900i64,
        amount in 1..2_000i64,
        chosen: [bool; 6],
    ) {
        let mut book = Book::on("2026-11-23 09:00").customer("Warung Melati");
        for (amount, due) in amounts.iter().zip(10..) {
            book = book.owes(*amount, &format!("2026-11-{due}"));
        }
        if before > 0 {
            book = book.paid(before, "2026-11-12");
        }
        let over: Vec<_> = book
            .receivables()
            .iter()
            .zip(chosen)
            .filter_map(|(id, is_chosen)| is_chosen.then_some(*id))
            .collect();
        let account = book.account("2026-11-23");
        let allocation = account.spread(rupiah(amount), &over);
        let after = account.after(rupiah(amount), &allocation, day("2026-11-22"));
        let book = book.paid_as(amount, "2026-11-22", allocation);
        prop_assert_eq!(after, book.account("2026-11-23"));
    }
}

fn paid(account: &Account) -> Vec<i64> {
    account.standings.iter().map(|it| it.paid.get()).collect()
}

#[test]
fn the_oldest_due_is_paid_first_and_the_rest_is_credit() {
    let book = Book::on("2026-11-23 09:00")
        .customer("Warung Melati")
        .owes(300_000, "2026-11-20")
        .owes(200_000, "2026-11-10")
        .paid(250_000, "2026-11-21");
    assert_eq!(paid(&book.account("2026-11-23")), [200_000, 50_000]);
    assert_eq!(
        book.account("2026-11-23").oldest_due(),
        Some("2026-11-20".parse().unwrap())
    );

    let account = book.paid(300_000, "2026-11-22").account("2026-11-23");
    assert_eq!(paid(&account), [200_000, 300_000]);
    assert_eq!(
        (account.balance(), account.credit),
        (Rupiah::ZERO, rupiah(50_000))
    );
    assert_eq!(account.oldest_due(), None);
}

#[test]
fn a_chosen_receivable_is_paid_before_older_ones() {
    let account = Book::on("2026-11-23 09:00")
        .customer("Warung Melati")
        .owes(200_000, "2026-11-10")
        .owes(300_000, "2026-11-20")
        .paid_it(120_000, "2026-11-21")
        .paid(30_000, "2026-11-22")
        .account("2026-11-23");
    assert_eq!(paid(&account), [30_000, 120_000]);
}

#[test]
fn what_is_left_of_a_chosen_payment_goes_to_the_oldest() {
    let book = Book::on("2026-11-23 09:00")
        .customer("Warung Melati")
        .owes(200_000, "2026-11-10")
        .owes(300_000, "2026-11-20");
    let part = (book.receivable(), rupiah(100_000));
    let book = book.paid_as(160_000, "2026-11-21", Allocation::Chosen(vec![part]));
    assert_eq!(paid(&book.account("2026-11-23")), [60_000, 100_000]);
}

#[test]
fn each_payment_tells_its_part_of_a_receivable() {
    let book = Book::on("2026-11-23 09:00")
        .customer("Warung Melati")
        .owes(200_000, "2026-11-10")
        .owes(300_000, "2026-11-20");
    let [older, newer] = book.receivables()[..] else {
        panic!("two receivables");
    };
    let both = Allocation::Chosen(vec![(newer, rupiah(100_000))]);
    let book = book
        .paid_as(160_000, "2026-11-21", both)
        .paid(250_000, "2026-11-22");
    let parts = |of| {
        let parts = Account::parts_paid(book.file(), of, day("2026-11-23"));
        let parts = parts.iter().map(|it| (it.day.to_string(), it.amount.get()));
        parts.collect::<Vec<_>>()
    };
    let on = |day: &str, amount| (format!("2026-11-{day}"), amount);
    assert_eq!(parts(older), [on("21", 60_000), on("22", 140_000)]);
    assert_eq!(parts(newer), [on("21", 100_000), on("22", 110_000)]);
}

#[test]
fn a_payment_taken_back_was_never_made() {
    let book = Book::on("2026-11-23 09:00")
        .customer("Warung Melati")
        .owes(200_000, "2026-11-10")
        .paid(200_000, "2026-11-12")
        .takes_it_back();
    assert_eq!(book.account("2026-11-23").balance(), rupiah(200_000));
}

#[test]
fn a_payment_for_a_receivable_taken_back_pays_the_others() {
    let book = Book::on("2026-11-23 09:00")
        .customer("Warung Melati")
        .owes(200_000, "2026-11-10")
        .owes(300_000, "2026-11-20");
    let slip = book.last_entry();
    let part = (book.receivable(), rupiah(100_000));
    let book = book.paid_as(100_000, "2026-11-21", Allocation::Chosen(vec![part]));
    let reverse = tagih_santun::domain::command::Command::Reverse(book.this(), slip);
    let account = book.writes(reverse).account("2026-11-23");
    assert_eq!(paid(&account), [100_000]);
}

#[test]
fn a_post_dated_payment_counts_from_its_day() {
    let book = Book::on("2026-11-23 09:00")
        .customer("Warung Melati")
        .owes(200_000, "2026-11-10")
        .paid(150_000, "2026-11-30");
    let cases = [
        ("2026-10-26", 0),
        ("2026-10-27", 200_000),
        ("2026-11-29", 200_000),
        ("2026-11-30", 50_000),
    ];
    for (on, balance) in cases {
        assert_eq!(book.account(on).balance(), rupiah(balance), "on {on}");
    }
}

#[test]
fn days_past_due_are_whole_days() {
    let account = Book::on("2026-11-23 09:00")
        .customer("Warung Melati")
        .owes(200_000, "2026-11-10")
        .account("2026-11-23");
    let at = |day: &str| account.standings[0].days_past_due(day.parse().unwrap());
    assert_eq!(
        [at("2026-11-07"), at("2026-11-10"), at("2026-12-10")],
        [-3, 0, 30]
    );
    assert!(
        account
            .standing(account.standings[0].id)
            .is_some_and(Standing::is_open)
    );
}
