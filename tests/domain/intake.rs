//! Taking in a debt book: who is found again, what is recorded, and that
//! nothing is recorded twice.

mod samples;

use crate::debt_book::{assumptions, book, draft};
use crate::journal_builder::{Book, Ids, day, rupiah, wib};
use proptest::prelude::*;
use tagih_santun::domain::command::Command;
use tagih_santun::domain::customer::NumberOwner;
use tagih_santun::domain::date::Day;
use tagih_santun::domain::exchange::debt_book;
use tagih_santun::domain::exchange::debt_book::Assumptions;
use tagih_santun::domain::exchange::intake::{CustomerFate, Intake, RowFate};
use tagih_santun::domain::ledger::{CustomerFile, Ledger};
use tagih_santun::domain::money::Rupiah;
use tagih_santun::domain::payment::PaymentMethod;

pub fn intake(book: &debt_book::Book, ledger: &Ledger, ids: &mut Ids) -> Intake {
    Intake::of(book, ledger, wib("2026-11-22 10:00"), &mut || ids.random())
}

/// Takes a book of rows in, and gives what became of them.
fn take_in(told: Book, rows: &debt_book::Book) -> (Book, Intake) {
    // These ids are no others' of the told book.
    let mut ids = Ids::from(1_000 * (1 + told.entries.len() as u64));
    let intake = intake(rows, &told.ledger, &mut ids);
    let told = intake.commands.iter().cloned().fold(told, Book::writes);
    (told, intake)
}

fn empty() -> Book {
    Book::on("2026-11-22 10:00")
}

/// The only customer's file after one row was taken into an empty book.
fn check_row(row: &str, check: impl Fn(&CustomerFile)) {
    let (told, intake) = take_in(empty(), &book(row));
    assert_eq!(intake.rows, [RowFate::Taken], "{row}");
    assert_eq!(intake.customers, [CustomerFate::New], "{row}");
    check(told.ledger.files().next().unwrap().1);
}

#[test]
fn a_row_becomes_a_customer_and_a_receivable() {
    let row = "Warung Melati;0812-0000-1001;03/11/2026;beras 2 karung;1.250.000;;10/11/2026;;;N-7;bayar tiap jumat";
    check_row(row, |file| {
        let customer = file.customer().unwrap();
        assert_eq!(customer.name.as_str(), "Warung Melati");
        assert_eq!(customer.numbers.len(), 1);
        assert_eq!(customer.numbers[0].number.shown(), "0812-0000-1001");
        assert_eq!(customer.numbers[0].owner, NumberOwner::Own);
        assert_eq!(customer.notes, "bayar tiap jumat");
        let account = file.account(day("2026-11-22"));
        let terms = &account.standings[0].terms;
        assert_eq!(
            (terms.date, terms.due),
            (day("2026-11-03"), day("2026-11-10"))
        );
        assert_eq!(terms.amount, rupiah(1_250_000));
        assert_eq!(terms.note, "beras 2 karung", "what may stand in a message");
        assert_eq!(terms.note_number.as_deref(), Some("N-7"));
    });
}

#[test]
fn what_was_paid_counts_from_its_day() {
    // Paid, settled on; then what is open on two days, and the credit.
    let cases = [
        ("", "", [100_000, 100_000], 0),
        ("40.000", "", [100_000, 60_000], 0),
        ("100.000", "", [100_000, 0], 0),
        ("130.000", "", [100_000, 0], 30_000),
        ("", "15/11/2026", [0, 0], 0),
        ("100.000", "15/11/2026", [0, 0], 0),
        ("", "25/11/2026", [100_000, 100_000], 0),
    ];
    for (paid, settled_on, balances, credit) in cases {
        let row = format!("Melati;;03/11/2026;;100.000;{paid};10/11/2026;{settled_on};;;");
        check_row(&row, |file| {
            let on = ["2026-11-21", "2026-11-22"].map(|on| file.account(day(on)));
            assert_eq!(
                on.each_ref().map(|it| it.balance().get()),
                balances,
                "{row}"
            );
            assert_eq!(on[1].credit, rupiah(credit), "{row}");
            for (_, fact) in file.payments() {
                assert_eq!(fact.terms.method, PaymentMethod::Unrecorded);
            }
        });
    }
}

#[test]
fn s4_5_an_objection_stands_until_all_is_paid() {
    // Paid, settled on; then whether the objection stands on three days.
    let cases = [
        ("", "", [true, true, true]),
        ("40.000", "", [true, true, true]),
        ("100.000", "", [true, true, false]),
        ("", "15/11/2026", [true, false, false]),
    ];
    for (paid, settled_on, expected) in cases {
        let row = format!("Melati;;03/11/2026;;100.000;{paid};10/11/2026;{settled_on};ya;;");
        check_row(&row, |file| {
            let stands = ["2026-11-03", "2026-11-15", "2026-11-22"]
                .map(|on| file.open_disputes(day(on)).count() == 1);
            assert_eq!(stands, expected, "{row}");
            assert_eq!(file.open_disputes(day("2026-11-02")).count(), 0);
        });
    }
}

#[test]
fn goods_taken_tomorrow_and_paid_today_are_no_trouble() {
    check_row(
        "Melati;;30/11/2026;;100.000;100.000;05/12/2026;;ya;;",
        |file| {
            assert!(file.account(Day::MAX).balance().is_zero());
            assert_eq!(file.open_disputes(Day::MAX).count(), 0);
        },
    );
}

/// Customers of the ledger as name and numbers, rows of the book as name and
/// number, and which customers the rows are found to be.
fn check_found(ledger: &[(&str, &[&str])], rows: &[(&str, &str)], expected: &[Found]) {
    let mut told = empty();
    let mut known = Vec::new();
    for (name, numbers) in ledger {
        told = told.customer(name).has_numbers(numbers);
        known.push(told.this());
    }
    let rows: Vec<String> = rows
        .iter()
        .map(|(name, number)| format!("{name};{number};03/11/2026;;100.000;;10/11/2026;;;;"))
        .collect();
    let (_, intake) = take_in(told, &book(&rows.join("\n")));
    let place = |id| known.iter().position(|it| *it == id).unwrap();
    let found: Vec<Found> = intake
        .customers
        .iter()
        .map(|fate| match fate {
            CustomerFate::New => Found::No,
            CustomerFate::NewOnNumberOf(id) => Found::OnNumberOf(place(*id)),
            CustomerFate::Known(id) => Found::Sure(place(*id)),
            CustomerFate::KnownByName(id) => Found::ByName(place(*id)),
        })
        .collect();
    assert_eq!(found, expected, "{rows:?} in {ledger:?}");
}

#[derive(Debug, PartialEq)]
enum Found {
    No,
    OnNumberOf(usize),
    Sure(usize),
    ByName(usize),
}

#[test]
fn customers_are_found_again_by_name_and_number() {
    use Found::{ByName, No, OnNumberOf, Sure};
    const A: &str = "0812-0000-1001";
    const B: &str = "0812-0000-1002";
    check_found(&[], &[("Sari", A)], &[No]);
    check_found(
        &[("Sari", &[A])],
        &[("sari", "62 812 0000 1001")],
        &[Sure(0)],
    );
    check_found(&[("Sari", &[B, A])], &[("Sari", A)], &[Sure(0)]);
    check_found(&[("Sari", &[])], &[("Sari", "")], &[Sure(0)]);
    // One of the two has no number.
    check_found(&[("Sari", &[A])], &[("Sari", "")], &[ByName(0)]);
    check_found(&[("Sari", &[])], &[("Sari", A)], &[ByName(0)]);
    // Another number is another customer.
    check_found(&[("Sari", &[A])], &[("Sari", B)], &[No]);
    // Two names on one number stay two, whoever of them comes first.
    check_found(&[("Sari", &[A])], &[("Budi", A)], &[OnNumberOf(0)]);
    check_found(
        &[("Sari", &[]), ("Budi", &[A])],
        &[("Sari", A)],
        &[ByName(0)],
    );
    // Where a name alone could mean several, it means none of them.
    check_found(&[("Sari", &[A]), ("Sari", &[B])], &[("Sari", "")], &[No]);
    check_found(&[("Sari", &[])], &[("Sari", A), ("Sari", B)], &[No, No]);
    check_found(
        &[("Sari", &[A]), ("Sari", &[])],
        &[("Sari", ""), ("Sari", A)],
        &[Sure(0)],
    );
}

#[test]
fn a_number_and_remarks_are_added_to_what_is_known() {
    let told = empty().customer("Sari").has_numbers(&[]);
    let rows = "Sari;0812-0000-1001;03/11/2026;;100.000;;10/11/2026;;;;titip di warung\n\
                Sari;0812-0000-1001;04/11/2026;;200.000;;10/11/2026;;;;jangan pagi\n\
                Sari;0812-0000-1001;05/11/2026;;300.000;;10/11/2026;;;;jangan pagi";
    let (told, intake) = take_in(told, &book(rows));
    assert!(matches!(intake.commands[0], Command::DescribeCustomer(..)));
    let customer = told.file().customer().unwrap();
    assert_eq!(customer.numbers[0].number.shown(), "0812-0000-1001");
    assert_eq!(customer.notes, "titip di warung\njangan pagi");
}

#[test]
fn a_row_that_is_there_is_left_out() {
    let told = || {
        empty()
            .customer("Sari")
            .has_numbers(&[])
            .took(100_000, "2026-11-03", "2026-11-10")
    };
    let cases = [
        (
            "03/11/2026",
            "100.000",
            "10/11/2026",
            "",
            RowFate::AlreadyThere,
        ),
        ("04/11/2026", "100.000", "10/11/2026", "", RowFate::Taken),
        ("03/11/2026", "100.001", "10/11/2026", "", RowFate::Taken),
        ("03/11/2026", "100.000", "11/11/2026", "", RowFate::Taken),
        ("03/11/2026", "100.000", "10/11/2026", "N-1", RowFate::Taken),
    ];
    for (date, amount, due, note, expected) in cases {
        let row = format!("Sari;;{date};gula;{amount};50.000;{due};;ya;{note};lama");
        let (_, intake) = take_in(told(), &book(&row));
        assert_eq!(intake.rows, [expected], "{row}");
        assert_eq!(
            intake.commands.is_empty(),
            expected == RowFate::AlreadyThere,
            "{row}"
        );
    }
    // What was taken back is not there any more.
    let row = "Sari;;03/11/2026;;100.000;;10/11/2026;;;;";
    let (_, intake) = take_in(told().takes_it_back(), &book(row));
    assert_eq!(intake.rows, [RowFate::Taken]);
}

#[test]
fn of_equal_rows_each_needs_its_own_receivable() {
    let row = "Sari;;03/11/2026;gula;100.000;;10/11/2026;;;;";
    let (told, _) = take_in(empty(), &book(&[row, row].join("\n")));
    let (_, intake) = take_in(told, &book(&[row, row, row].join("\n")));
    let expected = [RowFate::AlreadyThere, RowFate::AlreadyThere, RowFate::Taken];
    assert_eq!(intake.rows, expected);
}

#[test]
fn a_book_without_days_is_recognised_on_another_day() {
    let list = draft("Nama;Jumlah\nSari;100.000\nSari;250.000\nBudi;100.000\n");
    let on = |import_day: &str| {
        list.read(&Assumptions {
            import_day: day(import_day),
            ..assumptions()
        })
    };
    let (told, first) = take_in(empty(), &on("2026-11-20"));
    assert_eq!(first.rows, [RowFate::Taken; 3]);
    let (_, again) = take_in(told, &on("2026-11-22"));
    assert_eq!(
        (again.rows, again.commands),
        (vec![RowFate::AlreadyThere; 3], vec![])
    );
}

#[test]
fn credit_and_payments_by_age_do_not_stand_in_the_way() {
    // The payment by hand pays the older row, which the book says is paid.
    let told = empty()
        .customer("Sari")
        .has_numbers(&[])
        .took(100_000, "2026-11-03", "2026-11-10")
        .paid(150_000, "2026-11-12");
    let rows = "Sari;;01/11/2026;;70.000;90.000;05/11/2026;;;;\nSari;;02/11/2026;;80.000;;06/11/2026;21/11/2026;;;";
    let (told, intake) = take_in(told, &book(rows));
    assert_eq!(intake.rows, [RowFate::Taken; 2]);
    let account = told.account("2026-11-22");
    assert_eq!(
        (account.balance(), account.credit),
        (Rupiah::ZERO, rupiah(70_000))
    );
}

fn any_row() -> impl Strategy<Value = String> {
    let name = prop::sample::select(&["Sari", "Budi", "sari", "Warung Melati"][..]);
    let number =
        prop::sample::select(&["", "0812-0000-1001", "0812-0000-1002", "021-555-0100"][..]);
    let day = prop::sample::select(&["", "03/11/2026", "04/11/2026", "30/11/2026"][..]);
    let paid = prop::sample::select(&["", "50.000", "100.000", "900.000"][..]);
    let objects = prop::sample::select(&["", "ya"][..]);
    let note = prop::sample::select(&["", "N-1"][..]);
    (name, number, day, 1..4i64, paid, objects, note).prop_map(
        |(name, number, day, hundreds, paid, objects, note)| {
            format!("{name};{number};{day};gula;{hundreds}00.000;{paid};;;{objects};{note};lama")
        },
    )
}

proptest! {
    /// However a book grows between two imports, every row is taken once and
    /// every rupiah of it is there.
    #[test]
    fn every_row_is_taken_once(rows in prop::collection::vec(any_row(), 1..12), more in prop::collection::vec(any_row(), 0..6)) {
        let first = book(&rows.join("\n"));
        let (told, intake) = take_in(empty(), &first);
        prop_assert!(intake.rows.iter().all(|fate| *fate == RowFate::Taken));
        let owed = told.ledger.files().flat_map(|(_, file)| file.receivables());
        prop_assert_eq!(Some(Rupiah::total(owed.map(|(_, it)| it.terms.amount))), first.summary().amount);
        let paid = told.ledger.files().flat_map(|(_, file)| file.payments());
        prop_assert_eq!(Some(Rupiah::total(paid.map(|(_, it)| it.terms.amount))), first.summary().paid);

        let (told, again) = take_in(told, &first);
        prop_assert_eq!(&again.commands, &[]);

        let grown = book(&[rows, more].concat().join("\n"));
        let (told, _) = take_in(told, &grown);
        let (_, again) = take_in(told, &grown);
        prop_assert_eq!(&again.commands, &[]);
    }
}
