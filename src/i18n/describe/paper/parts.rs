//! What papers have in common.

use crate::domain::account::Standing;
use crate::domain::business::QrisAmount;
use crate::domain::date::Day;
use crate::domain::exchange::qris::code::PaymentCode;
use crate::domain::line_item::LineItem;
use crate::domain::money::Rupiah;
use crate::domain::paper::debts::Debts;
use crate::domain::paper::parties::Parties;
use crate::domain::paper::{
    Block, Column, Duty, Fact, Form, Paper, Scan, Section, Signature, Table,
};
use crate::domain::receivable::Receivable;
use crate::i18n::{Language, day, describe, full_day, money, quantity, spelled_money, text};

/// A paper of the business, from top to bottom, under its letterhead.
pub fn letter(
    language: Language,
    parties: &Parties,
    title: &str,
    on: Day,
    sections: impl IntoIterator<Item = Section>,
) -> Paper {
    Paper {
        form: Form::Letter,
        letterhead: letterhead(parties),
        title: title.to_owned(),
        subtitle: dated(language, parties, on),
        sections: sections.into_iter().collect(),
    }
}

/// A part under a heading; without one where that is empty.
pub fn section(heading: &str, blocks: impl IntoIterator<Item = Block>) -> Section {
    Section {
        heading: heading.to_owned(),
        blocks: blocks.into_iter().collect(),
    }
}

/// A block of words.
pub fn words(words: impl Into<String>) -> Block {
    Block::Words(words.into())
}

/// A fact, where it says something.
pub fn given(label: &str, value: impl Into<String>) -> Option<Fact> {
    let value = value.into();
    (!value.trim().is_empty()).then(|| Fact::new(label, value.trim()))
}

/// Facts, of which those without a value are left out.
pub fn facts(facts: impl IntoIterator<Item = Option<Fact>>) -> Block {
    Block::Facts(facts.into_iter().flatten().collect())
}

/// Who writes: the business and where it is.
fn letterhead(parties: &Parties) -> Vec<String> {
    let business = &parties.business;
    let name = match business.name.trim() {
        "" => parties.signs(),
        name => name,
    };
    lines([name, &business.address])
}

/// Where and when.
fn dated(language: Language, parties: &Parties, on: Day) -> String {
    let on = full_day(language, on);
    match parties.business.city.trim() {
        "" => on,
        city => text::paper::dated(language, city, on),
    }
}

/// Whom it is for, with where they live.
pub fn addressee(language: Language, parties: &Parties) -> Block {
    let name = describe::addressed(language, &parties.customer);
    Block::Lines(lines([
        text::paper::to(language),
        &name,
        &parties.customer.address,
    ]))
}

/// The business as one of two parties.
pub fn business(language: Language, parties: &Parties) -> Block {
    let business = &parties.business;
    facts([
        given(text::paper::name(language), parties.signs()),
        given(text::paper::business(language), business.name.as_str())
            .filter(|it| it.value != parties.signs()),
        given(text::paper::address(language), business.address.as_str()),
    ])
}

/// The customer as one of two parties.
pub fn customer(language: Language, parties: &Parties) -> Block {
    let customer = &parties.customer;
    let number = customer.callable().map(|it| it.number.shown());
    facts([
        given(text::paper::name(language), customer.name.as_str()),
        given(text::paper::address(language), customer.address.as_str()),
        given(text::paper::number(language), number.unwrap_or_default()),
    ])
}

/// An amount in figures and in words.
pub fn amount(language: Language, amount: Rupiah) -> String {
    text::paper::amount_and_words(
        language,
        money(language, amount),
        spelled_money(language, amount),
    )
}

/// What is open, each debt with its goods line by line (S3.5), and the total.
pub fn debts(language: Language, debts: &Debts) -> Block {
    let rows = debts.open.iter().flat_map(|it| debt(language, it));
    let table = Table::new(
        [
            (Column::Words, text::paper::what_for(language)),
            (Column::Words, text::paper::due(language)),
            (Column::Figures, text::paper::left(language)),
        ],
        rows,
    );
    Block::Table(table.with_total(text::paper::total(language), money(language, debts.balance)))
}

fn debt(language: Language, standing: &Standing) -> Vec<[String; 3]> {
    let what = called(language, &standing.terms);
    let paid = (!standing.paid.is_zero()).then(|| {
        let paid = money(language, standing.paid);
        let whole = money(language, standing.terms.amount);
        text::receivable::part_paid(language, paid, whole)
    });
    let items = standing.terms.items.iter();
    let more = items.map(|it| item(language, it)).chain(paid);
    let first = [
        what,
        day(language, standing.terms.due),
        money(language, standing.balance()),
    ];
    let more = more.map(|words| [words, String::new(), String::new()]);
    std::iter::once(first).chain(more).collect()
}

/// What a receivable is for, with the number of its note and its day.
pub fn called(language: Language, receivable: &Receivable) -> String {
    let number = receivable.note_number.iter();
    let number = number.map(|it| text::receivable::note(language, it));
    let note = Some(receivable.note.clone()).filter(|it| !it.trim().is_empty());
    let taken = day(language, receivable.date);
    let parts: Vec<String> = number.chain(note).chain([taken]).collect();
    parts.join(", ")
}

fn item(language: Language, item: &LineItem) -> String {
    let amount = item.amount().map(|it| money(language, it));
    text::paper::item(
        language,
        &item.goods,
        quantity(language, item.quantity),
        money(language, item.price),
        amount.unwrap_or_default(),
    )
}

/// How a customer pays an amount: to an account, by QRIS, or in person.
pub fn how_to_pay(language: Language, parties: &Parties, amount: Rupiah) -> Section {
    let accounts = parties.business.bank_accounts.iter();
    let accounts =
        accounts.map(|it| text::paper::account(language, &it.bank, &it.number, &it.holder));
    let scan = match PaymentCode::of(&parties.business, amount) {
        Ok(Some(code)) => Some(Block::Scan(scan(language, code))),
        // One that is no QRIS (any more) is mended in the settings.
        Ok(None) | Err(_) => None,
    };
    let by_qris = scan
        .is_some()
        .then(|| text::paper::by_qris(language).to_owned());
    let in_person = text::paper::pay_in_person(language).to_owned();
    let ways = accounts.chain(by_qris).chain([in_person]).collect();
    let blocks = std::iter::once(Block::List(ways)).chain(scan);
    section(text::paper::how_to_pay(language), blocks)
}

fn scan(language: Language, code: PaymentCode) -> Scan {
    use text::qris::show;
    let what_to_do = match code.says {
        QrisAmount::Beside => show::scan_and_type(language),
        QrisAmount::Inside => show::scan_only(language),
    };
    let several = code.takes_several().then(|| show::several(language));
    let shop = format!("{} · {}", code.name, code.city);
    let amount = money(language, code.amount);
    let words = std::iter::once(what_to_do).chain(several);
    let lines = [shop, amount]
        .into_iter()
        .chain(words.map(str::to_owned))
        .collect();
    Scan {
        label: show::picture(language, &code.name),
        lines,
        code,
    }
}

/// The place of someone who signs.
pub fn signature(role: &str, name: &str) -> Signature {
    Signature {
        role: role.to_owned(),
        name: name.to_owned(),
        duty: None,
    }
}

/// The same over a duty stamp.
pub fn stamped(language: Language, signature: Signature) -> Signature {
    let words = text::paper::stamp(language).to_owned();
    Signature {
        duty: Some(Duty { words }),
        ..signature
    }
}

/// Lines that say something.
fn lines<'a>(lines: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let lines = lines.into_iter().map(|it| it.trim().to_owned());
    lines.filter(|it| !it.is_empty()).collect()
}
