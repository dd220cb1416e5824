//! The book as tables for a spreadsheet, with headings in the language of the
//! screen. Those of the receivables are among the headings that the import
//! knows, so that a book that went out can come in elsewhere.

use super::timeline::{Told, When, told};
use crate::domain::account::{Account, Standing};
use crate::domain::customer::{Customer, Number};
use crate::domain::date::Day;
use crate::domain::entry::Entry;
use crate::domain::exchange::spreadsheet::{Cell, Spreadsheet};
use crate::domain::ledger::{CustomerFile, Fact, Ledger};
use crate::domain::money::Rupiah;
use crate::domain::payment::Payment;
use crate::domain::receivable::Receivable;
use crate::i18n::{Language, describe, text};

/// Everything that was taken by a day and not taken back, paid or not: customer
/// by customer, the oldest due first.
pub fn receivables(language: Language, ledger: &Ledger, on: Day) -> Spreadsheet {
    let row = |customer: &Customer, it: &Standing| {
        let late = it.days_past_due(on);
        let terms = &it.terms;
        [
            words(customer.name.as_str()),
            words(&number(customer)),
            words(terms.note_number.as_deref().unwrap_or_default()),
            Cell::Day(terms.date),
            Cell::Day(terms.due),
            amount(terms.amount),
            amount(it.paid),
            amount(it.balance()),
            match it.is_open() && late > 0 {
                true => Cell::Number(late),
                false => Cell::Empty,
            },
            words(&terms.note),
        ]
    };
    let rows = by_name(ledger).into_iter().flat_map(|(customer, file)| {
        let Account { standings, .. } = file.account(on);
        let rows: Vec<_> = standings.iter().map(|it| row(customer, it)).collect();
        rows
    });
    Spreadsheet::new(
        [
            text::export::name(language),
            text::export::number(language),
            text::export::note_number(language),
            text::export::date(language),
            text::export::due(language),
            text::export::amount(language),
            text::export::paid(language),
            text::export::balance(language),
            text::export::days_late(language),
            text::export::description(language),
        ],
        rows,
    )
}

/// All money that came in and was not taken back, the earliest first.
pub fn payments(language: Language, ledger: &Ledger) -> Spreadsheet {
    let mut payments: Vec<(&Customer, &CustomerFile, &Fact<Payment>)> = by_name(ledger)
        .into_iter()
        .flat_map(|(customer, file)| file.payments().map(move |(_, it)| (customer, file, it)))
        .collect();
    payments.sort_by_key(|(_, _, it)| (it.terms.day, it.stamp));
    let rows = payments.into_iter().map(|(customer, file, it)| {
        [
            Cell::Day(it.terms.day),
            words(customer.name.as_str()),
            amount(it.terms.amount),
            words(describe::payment_method(language, it.terms.method)),
            words(&chosen(language, file, &it.terms)),
        ]
    });
    Spreadsheet::new(
        [
            text::export::date(language),
            text::export::name(language),
            text::export::amount(language),
            text::export::method(language),
            text::export::goes_to(language),
        ],
        rows,
    )
}

/// All that happened with customers, in the order given, which is that of the
/// journal; what was taken back stays and says so.
pub fn timeline(language: Language, ledger: &Ledger, entries: &[Entry]) -> Spreadsheet {
    let row = |it: Told| {
        let customer = ledger.file(it.customer)?.customer()?;
        Some([
            Cell::Day(it.when.day()),
            match it.when {
                When::On(_) => Cell::Empty,
                When::At(moment) => Cell::Hour(moment.time()),
            },
            words(customer.name.as_str()),
            words(&it.title),
            it.amount.map_or(Cell::Empty, amount),
            words(&it.note),
            words(&it.sent),
            match it.is_reversed {
                true => words(text::export::yes(language)),
                false => Cell::Empty,
            },
        ])
    };
    let told = told(language, entries).into_iter();
    Spreadsheet::new(
        [
            text::export::date(language),
            text::export::hour(language),
            text::export::name(language),
            text::export::what(language),
            text::export::amount(language),
            text::export::note(language),
            text::export::sent(language),
            text::export::taken_back(language),
        ],
        told.filter_map(|(_, it)| row(it)),
    )
}

/// The customers by name, those of one name by id.
fn by_name(ledger: &Ledger) -> Vec<(&Customer, &CustomerFile)> {
    let mut files: Vec<_> = ledger
        .files()
        .filter_map(|(_, file)| Some((file.customer()?, file)))
        .collect();
    files.sort_by_key(|(customer, _)| customer.name.as_str().to_lowercase());
    files
}

fn number(customer: &Customer) -> String {
    let shown = |it: &Number| it.number.shown();
    customer.callable().map_or_else(String::new, shown)
}

/// The receivables that a payment was meant for, where some were chosen.
fn chosen(language: Language, file: &CustomerFile, payment: &Payment) -> String {
    let of = |terms: &Receivable| describe::receivable(language, terms);
    let parts = payment.allocation.parts().iter();
    let chosen = parts.filter_map(|(id, _)| Some(of(&file.receivable(*id)?.terms)));
    chosen.collect::<Vec<_>>().join("; ")
}

fn words(words: &str) -> Cell {
    Cell::Words(words.to_owned())
}

fn amount(amount: Rupiah) -> Cell {
    Cell::Number(amount.get())
}
