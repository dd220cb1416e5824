//! The two sample books against `tests/samples/figures.json`, which a script
//! reckons from the same files by other means.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::*;

pub const DEBT_BOOK: &[u8] = include_bytes!("../../samples/buku-utang.csv");
pub const INVOICES: &[u8] = include_bytes!("../../samples/piutang-2012-2013.csv");

pub fn figures<F: DeserializeOwned>(file: &str) -> F {
    let figures = include_str!("../../samples/figures.json");
    let mut figures: serde_json::Value = serde_json::from_str(figures).unwrap();
    serde_json::from_value(figures[file].take()).unwrap()
}

pub fn sample(bytes: &[u8], import_day: &str) -> Book {
    let draft = DraftBook::new(Table::read(bytes).unwrap(), &aliases());
    assert_eq!(draft.columns.missing(), []);
    assert!((0..draft.columns.width()).all(|index| draft.columns.meaning(index).is_some()));
    assert_eq!(
        draft.order_evidence(),
        OrderEvidence::Decided(DateOrder::DayFirst)
    );
    draft.read(&Assumptions {
        import_day: day(import_day),
        ..assumptions()
    })
}

fn last<'a>(book: &'a Book, of: impl Fn(&'a Row) -> Option<Day>) -> Option<Day> {
    book.good.iter().filter_map(|it| of(&it.row)).max()
}

#[test]
fn the_invoices_of_2012_and_2013() {
    #[derive(Deserialize)]
    struct Figures {
        rows: usize,
        customers: usize,
        amount: i64,
        settled_rows: usize,
        settled_amount: i64,
        settled_late: usize,
        disputed: usize,
        first_date: Day,
        last_date: Day,
        last_due: Day,
        last_settled: Day,
    }
    let figures: Figures = figures("piutang-2012-2013.csv");
    let book = sample(INVOICES, "2026-11-22");
    assert_eq!(book.refused, []);
    let summary = book.summary();
    assert_eq!(summary.good, figures.rows);
    assert_eq!(summary.customers, figures.customers);
    assert_eq!(summary.disputed, figures.disputed);
    assert_eq!(summary.amount, Some(rupiah(figures.amount)));
    assert_eq!(summary.paid, Some(rupiah(figures.settled_amount)));
    let settled = |row: &Row| row.payment.map(|it| it.day);
    let rows = || book.good.iter().map(|it| &it.row);
    assert_eq!(rows().filter_map(settled).count(), figures.settled_rows);
    let late = rows().filter(|row| settled(row).is_some_and(|day| day > row.due));
    assert_eq!(late.count(), figures.settled_late);
    assert_eq!(rows().map(|row| row.date).min(), Some(figures.first_date));
    assert_eq!(last(&book, |row| Some(row.date)), Some(figures.last_date));
    assert_eq!(last(&book, |row| Some(row.due)), Some(figures.last_due));
    assert_eq!(last(&book, settled), Some(figures.last_settled));
    for row in &book.good {
        assert_eq!(row.notices, [Notice::PaidInFull], "row {}", row.number);
    }
}

#[test]
fn the_debt_book_with_its_faults() {
    #[derive(Deserialize)]
    struct Figures {
        rows: usize,
        good: Vec<usize>,
        refused: Vec<usize>,
        amounts: BTreeMap<usize, i64>,
        due: BTreeMap<usize, Day>,
        customers: usize,
        amount: i64,
        paid: i64,
        first_date: Day,
        last_date: Day,
        last_due: Day,
    }
    let figures: Figures = figures("buku-utang.csv");
    let book = sample(DEBT_BOOK, "2026-11-22");
    let good: Vec<usize> = book.good.iter().map(|it| it.number).collect();
    let refused: Vec<usize> = book.refused.iter().map(|it| it.number).collect();
    assert_eq!(good, figures.good);
    assert_eq!(refused, figures.refused);
    assert_eq!(good.len() + refused.len(), figures.rows);
    for it in &book.good {
        assert_eq!(it.row.amount.get(), figures.amounts[&it.number]);
        assert_eq!(it.row.due, figures.due[&it.number]);
    }
    let summary = book.summary();
    assert_eq!(summary.customers, figures.customers);
    assert_eq!(summary.amount, Some(rupiah(figures.amount)));
    assert_eq!(summary.paid, Some(rupiah(figures.paid)));
    let dates = || book.good.iter().map(|it| it.row.date);
    assert_eq!(dates().min(), Some(figures.first_date));
    assert_eq!(dates().max(), Some(figures.last_date));
    assert_eq!(last(&book, |row| Some(row.due)), Some(figures.last_due));
}

#[test]
fn the_debt_book_says_what_is_wrong_and_what_was_guessed() {
    let book = sample(DEBT_BOOK, "2026-11-22");
    let problems: Vec<&[Problem]> = book
        .refused
        .iter()
        .map(|it| it.problems.as_slice())
        .collect();
    let no_such_day = DateProblem::NoSuchDay {
        day: 31,
        month: 2,
        year: 2027,
    };
    assert_eq!(
        problems,
        [
            [Problem::Name(NameProblem::Empty)],
            [Problem::Date(Column::DueDate, no_such_day)],
            [Problem::Money(Column::Amount, MoneyProblem::Negative)],
            [Problem::Money(Column::Amount, MoneyProblem::TooLarge)],
        ]
    );
    let notices: Vec<(usize, &[Notice])> = book
        .good
        .iter()
        .filter(|it| !it.notices.is_empty())
        .map(|it| (it.number, it.notices.as_slice()))
        .collect();
    let paid_today = Notice::PaymentDayAssumed(day("2026-11-22"));
    assert_eq!(
        notices,
        [
            (2, &[paid_today.clone()][..]),
            (5, &[paid_today, Notice::PaidInFull]),
            (
                8,
                &[
                    Notice::NoPhone,
                    Notice::UnitsRead(Column::Amount, rupiah(1_200_000))
                ]
            ),
            (12, &[Notice::UnitsRead(Column::Amount, rupiah(750_000))]),
            (14, &[Notice::FormulaKeptAsText(Column::Name)]),
        ]
    );
    assert_eq!(
        book.good[9].row.name.as_str(),
        "=HYPERLINK(\"http://x\")",
        "a formula stays the text that it is"
    );
    assert_eq!(book.good[3].row.goods, "gula; kopi; teh");
    assert_eq!(book.customers[0].rows, [0, 5], "both rows of Warung Melati");
}
