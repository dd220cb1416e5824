//! Importing a debt book: rows in isolation, whole books, and the two samples
//! against the figures that `tests/samples/figures.py` reckons on its own.

mod columns;
mod customers;
pub mod samples;
mod workbook;

use proptest::prelude::*;
use serde::Deserialize;
use tagih_santun::domain::customer::NameProblem;
use tagih_santun::domain::date::{DateOrder, DateProblem, Day, OrderEvidence};
use tagih_santun::domain::exchange::csv::Table;
use tagih_santun::domain::exchange::debt_book::columns::{Aliases, Column, Columns};
use tagih_santun::domain::exchange::debt_book::row::{EarlierPayment, LONGEST_TEXT, Row, read_row};
use tagih_santun::domain::exchange::debt_book::verdict::{Notice, Problem, Verdict};
use tagih_santun::domain::exchange::debt_book::{Assumptions, Book, DraftBook};
use tagih_santun::domain::money::{MoneyProblem, Rupiah};
use tagih_santun::domain::phone::PhoneProblem;

const HEADER: &str =
    "Nama;HP;Tgl;Barang;Jumlah;Dibayar;Jatuh Tempo;Tgl Lunas;Keberatan;No. Nota;Catatan";

fn aliases() -> Aliases {
    #[derive(Deserialize)]
    struct Content {
        format_version: u32,
        aliases: Aliases,
    }
    let content = include_str!("../../src/content/import-columns.toml");
    let content: Content = toml::from_str(content).unwrap();
    assert_eq!(content.format_version, 1);
    content.aliases
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn rupiah(amount: i64) -> Rupiah {
    Rupiah::new(amount).unwrap()
}

pub fn assumptions() -> Assumptions {
    Assumptions {
        order: DateOrder::DayFirst,
        import_day: day("2026-11-22"),
        days_to_pay: 7,
    }
}

pub fn draft(text: &str) -> DraftBook {
    DraftBook::new(Table::read(text.as_bytes()).unwrap(), &aliases())
}

/// Reads rows that stand under [`HEADER`].
pub fn book(rows: &str) -> Book {
    draft(&format!("{HEADER}\n{rows}\n")).read(&assumptions())
}

fn verdict(row: &str) -> Verdict {
    let header: Vec<String> = HEADER.split(';').map(String::from).collect();
    let cells: Vec<String> = row.split(';').map(String::from).collect();
    read_row(
        &cells,
        &Columns::recognise(&header, &aliases()),
        &assumptions(),
    )
}

fn check_understood(text: &str, expected: &[Notice]) -> Row {
    match verdict(text) {
        Verdict::Understood { row, notices } => {
            assert_eq!(notices, expected, "reading {text:?}");
            row
        }
        Verdict::Refused { problems } => panic!("{text:?} was refused: {problems:?}"),
    }
}

fn check_refused(text: &str, expected: &[Problem]) {
    match verdict(text) {
        Verdict::Understood { row, .. } => panic!("{text:?} was taken: {row:?}"),
        Verdict::Refused { problems } => assert_eq!(problems, expected, "reading {text:?}"),
    }
}

#[test]
fn a_full_row_is_taken_word_for_word() {
    let row = check_understood(
        "Bu Sari;0812-0000-1001;3/11/2026;Beras 2 karung;Rp 1.250.000,-;250.000;10/11/2026;;ya;N-7;jumat",
        &[Notice::PaymentDayAssumed(day("2026-11-22"))],
    );
    assert_eq!(row.name.as_str(), "Bu Sari");
    assert_eq!(
        row.phone.as_ref().map(|it| it.e164()),
        Some("+6281200001001")
    );
    assert_eq!(row.date, day("2026-11-03"));
    assert_eq!(row.due, day("2026-11-10"));
    assert_eq!(row.amount, rupiah(1_250_000));
    assert_eq!(row.goods, "Beras 2 karung");
    assert_eq!(
        row.payment,
        Some(EarlierPayment {
            amount: rupiah(250_000),
            day: day("2026-11-22")
        })
    );
    assert!(row.is_disputed());
    assert_eq!(row.note_number.as_deref(), Some("N-7"));
    assert_eq!(row.notes, "jumat");
}

#[test]
fn what_a_row_leaves_out_is_taken_with_a_notice() {
    let row = check_understood(
        "Bu Sari;;;;50.000",
        &[
            Notice::NoPhone,
            Notice::DateAssumed(day("2026-11-22")),
            Notice::DueAssumed(day("2026-11-29")),
        ],
    );
    assert_eq!(row.payment, None);
    assert!(!row.is_disputed());
    assert_eq!(row.note_number, None);
    check_understood(
        "Bu Sari;-;1/11/2026;-;50.000;-;-;-;-;-;-",
        &[Notice::NoPhone, Notice::DueAssumed(day("2026-11-08"))],
    );
}

#[test]
fn days_that_only_just_fit_are_nothing_special() {
    let row = "Bu Sari;0812-0000-1001;22/11/2026;oli;5000;;22/11/2026;22/11/2026";
    check_understood(row, &[Notice::PaidInFull]);
}

#[test]
fn readings_that_are_not_literal_are_told() {
    let plain = "0812-0000-1001;1/11/2026;oli";
    for (row, notices) in [
        (
            format!("Bu Sari;{plain};1.2jt;;8/11/2026"),
            vec![Notice::UnitsRead(Column::Amount, rupiah(1_200_000))],
        ),
        (
            format!("Bu Sari;{plain};1.200.000;200rb;8/11/2026"),
            vec![
                Notice::UnitsRead(Column::Paid, rupiah(200_000)),
                Notice::PaymentDayAssumed(day("2026-11-22")),
            ],
        ),
        (
            format!("=HYPERLINK(\"http://x\");{plain};5000;;8/11/2026"),
            vec![Notice::FormulaKeptAsText(Column::Name)],
        ),
        (
            "Bu Sari;021-555-0100;1/11/2026;@SUM;5000;;8/11/2026;;;;- gula".to_owned(),
            vec![
                Notice::LandlineOnly,
                Notice::FormulaKeptAsText(Column::Goods),
            ],
        ),
        (
            "Bu Sari;0812-0000-1001;1/12/2026;;5000;;8/12/2026".to_owned(),
            vec![Notice::DateAhead(day("2026-12-01"))],
        ),
    ] {
        check_understood(&row, &notices);
    }
}

#[test]
fn payments_that_the_book_knows_of() {
    let assumed = Notice::PaymentDayAssumed(day("2026-11-22"));
    for (cells, payment, notices) in [
        ("50.000;;8/11/2026;", None, vec![]),
        ("50.000;0;8/11/2026;", None, vec![]),
        (
            "50.000;50.000;8/11/2026;",
            Some((50_000, "2026-11-22")),
            vec![assumed.clone(), Notice::PaidInFull],
        ),
        (
            "50.000;60.000;8/11/2026;",
            Some((60_000, "2026-11-22")),
            vec![assumed, Notice::Overpaid(rupiah(10_000))],
        ),
        (
            "50.000;;8/11/2026;9/11/2026",
            Some((50_000, "2026-11-09")),
            vec![Notice::PaidInFull],
        ),
        (
            "50.000;50.000;8/11/2026;9/11/2026",
            Some((50_000, "2026-11-09")),
            vec![Notice::PaidInFull],
        ),
        (
            "50.000;;8/11/2026;1/12/2026",
            Some((50_000, "2026-12-01")),
            vec![Notice::PaymentAhead(day("2026-12-01")), Notice::PaidInFull],
        ),
    ] {
        let row = check_understood(
            &format!("Bu Sari;0812-0000-1001;1/11/2026;oli;{cells}"),
            &notices,
        );
        let expected = payment.map(|(amount, on)| EarlierPayment {
            amount: rupiah(amount),
            day: day(on),
        });
        assert_eq!(row.payment, expected, "{cells}");
    }
}

#[test]
fn every_problem_has_its_reason() {
    let good = "Bu Sari;0812-0000-1001;1/11/2026;oli";
    let date = day("2026-11-01");
    for (row, problem) in [
        (
            ";0812-0000-1001;1/11/2026;oli;5000".to_owned(),
            Problem::Name(NameProblem::Empty),
        ),
        (
            format!("{};;1/11/2026;oli;5000", "a".repeat(121)),
            Problem::Name(NameProblem::TooLong),
        ),
        (
            "Bu Sari;0812;1/11/2026;oli;5000".to_owned(),
            Problem::Phone(PhoneProblem::TooShort),
        ),
        (
            format!("{good};"),
            Problem::Money(Column::Amount, MoneyProblem::Empty),
        ),
        (format!("{good};0"), Problem::AmountZero),
        (
            format!("{good};-50.000"),
            Problem::Money(Column::Amount, MoneyProblem::Negative),
        ),
        (
            format!("{good};5000;lunas"),
            Problem::Money(Column::Paid, MoneyProblem::NotANumber),
        ),
        (
            "Bu Sari;0812-0000-1001;kemarin;oli;5000".to_owned(),
            Problem::Date(Column::Date, DateProblem::NotADate),
        ),
        (
            format!("{good};5000;;31/02/2027"),
            Problem::Date(
                Column::DueDate,
                DateProblem::NoSuchDay {
                    day: 31,
                    month: 2,
                    year: 2027,
                },
            ),
        ),
        (
            format!("{good};5000;;;sudah"),
            Problem::Date(Column::SettledOn, DateProblem::NotADate),
        ),
        (
            format!("{good};5000;;31/10/2026"),
            Problem::DueBeforeDate {
                date,
                due: day("2026-10-31"),
            },
        ),
        (
            format!("{good};5000;;;31/10/2026"),
            Problem::SettledBeforeDate {
                date,
                settled_on: day("2026-10-31"),
            },
        ),
        (
            format!("{good};5000;4000;;5/11/2026"),
            Problem::SettledButPaidLess {
                paid: rupiah(4_000),
                amount: rupiah(5_000),
            },
        ),
        (
            format!("{good};5000;0;;5/11/2026"),
            Problem::SettledButPaidLess {
                paid: Rupiah::ZERO,
                amount: rupiah(5_000),
            },
        ),
        (format!("{good};5000;;;;mungkin"), Problem::NeitherYesNorNo),
        (
            format!("{good};5000;;;;;;{}", "a".repeat(LONGEST_TEXT + 1)),
            Problem::TextTooLong(Column::Notes),
        ),
        (
            format!("{good};5000;;;;;;;x"),
            Problem::TooManyCells {
                columns: 11,
                cells: 12,
            },
        ),
    ] {
        check_refused(&row, &[problem]);
    }
    check_understood(&format!("{good};5000;;8/11/2026;;;;;;;"), &[]);
}

#[test]
fn all_problems_of_a_row_come_at_once() {
    check_refused(
        ";x;31/31/2026;;abc;-1;kapan;;?",
        &[
            Problem::Name(NameProblem::Empty),
            Problem::Phone(PhoneProblem::NotANumber),
            Problem::Date(
                Column::Date,
                DateProblem::NoSuchDay {
                    day: 31,
                    month: 31,
                    year: 2026,
                },
            ),
            Problem::Money(Column::Amount, MoneyProblem::NotANumber),
            Problem::Date(Column::DueDate, DateProblem::NotADate),
            Problem::Money(Column::Paid, MoneyProblem::Negative),
            Problem::NeitherYesNorNo,
        ],
    );
}

#[test]
fn a_mended_cell_makes_a_row_good() {
    let mut draft = draft(&format!("{HEADER}\n;0812-0000-1001;1/11/2026;oli;5000\n"));
    let before = draft.read(&assumptions());
    assert_eq!((before.good.len(), before.refused[0].number), (0, 1));
    draft.rows[0].cells[0] = "Bu Sari".to_owned();
    let after = draft.read(&assumptions());
    assert_eq!((after.good[0].number, after.refused.len()), (1, 0));
}

#[test]
fn rows_without_anything_do_not_count_and_do_not_renumber() {
    let book = book(";;;;\nBu Sari;;1/11/2026;;5000\n;  ;;;\n;;1/11/2026;;5000");
    assert_eq!(book.good[0].number, 2);
    assert_eq!(book.refused[0].number, 4);
    assert_eq!((book.good.len(), book.refused.len()), (1, 1));
}

#[test]
fn a_sum_that_does_not_fit_is_not_told() {
    let rows = "Bu Sari;;1/11/2026;;1.000.000.000.000.000\n".repeat(9_300);
    let summary = book(&rows).summary();
    assert_eq!(summary.amount, None);
    assert_eq!(summary.good, 9_300);
}

proptest! {
    #[test]
    fn every_row_gets_a_verdict_and_the_rows_add_up(
        rows in prop::collection::vec(
            (
                "(|Bu (Ani|Sari)|=1|\\PC{0,9})",
                "(|0812-0000-100[0-9]|[-+0-9x]{0,9})",
                "([0-3]?[0-9]/[0-1]?[0-9]/(20)?2[0-9]|\\PC{0,6})",
                "([1-9][0-9]{0,2}\\.[0-9]{3}|[0-9](jt|rb|k)?|\\PC{0,6})",
                "(|0|[1-9][0-9]{0,2}\\.[0-9]{3})",
            ),
            0..12,
        ),
    ) {
        let columns = ["Nama", "HP", "Tgl", "Jumlah", "Dibayar"].map(String::from);
        let table = Table {
            separator: None,
            header: columns.to_vec(),
            rows: rows
                .into_iter()
                .map(|(name, phone, date, amount, paid)| vec![name, phone, date, amount, paid])
                .collect(),
        };
        let draft = DraftBook::new(table, &aliases());
        let book = draft.read(&assumptions());
        prop_assert_eq!(book.good.len() + book.refused.len(), draft.rows.len());
        prop_assert!(book.refused.iter().all(|it| !it.problems.is_empty()));
        for row in book.good.iter().map(|it| &it.row) {
            prop_assert!(!row.amount.is_zero());
            prop_assert!(row.due >= row.date);
        }
        let mut gathered: Vec<usize> =
            book.customers.iter().flat_map(|it| it.rows.iter().copied()).collect();
        gathered.sort_unstable();
        prop_assert_eq!(gathered, (0..book.good.len()).collect::<Vec<_>>());
    }
}
