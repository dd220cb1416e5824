use super::parts;
use crate::domain::money::Rupiah;
use crate::domain::paper::statement::Statement;
use crate::domain::paper::{Block, Column, Paper, Section, Table};
use crate::i18n::{Language, day, describe, full_day, money, text};

/// What is owed, what came in, what is left, and where to pay.
pub fn statement(language: Language, statement: &Statement) -> Paper {
    use text::paper::statement;
    let parties = &statement.parties;
    let name = describe::addressed(language, &parties.customer);
    let head = parts::facts([
        parts::given(statement::to(language), name),
        parts::given(statement::as_of(language), full_day(language, parties.on)),
        parts::given(
            statement::sum(language),
            parts::amount(language, statement.debts.balance),
        ),
        credit(language, statement),
    ]);
    let open = match statement.debts.open.is_empty() {
        true => parts::words(statement::nothing_open(language)),
        false => parts::debts(language, &statement.debts),
    };
    let owes = !statement.debts.open.is_empty();
    let sections = [
        Some(parts::section("", [head])),
        Some(parts::section(statement::open(language), [open])),
        Some(payments(language, statement)),
        owes.then(|| parts::how_to_pay(language, parties, statement.debts.balance)),
        owes.then(|| parts::section("", [parts::words(statement::check(language))])),
    ];
    let sections = sections.into_iter().flatten();
    parts::letter(
        language,
        parties,
        statement::title(language),
        parties.on,
        sections,
    )
}

fn credit(language: Language, statement: &Statement) -> Option<crate::domain::paper::Fact> {
    let credit = statement.debts.credit;
    (!credit.is_zero())
        .then(|| parts::given(text::paper::credit(language), money(language, credit)))
        .flatten()
}

fn payments(language: Language, statement: &Statement) -> Section {
    let payments = &statement.payments;
    let rows = payments.iter().map(|it| {
        [
            day(language, it.day),
            describe::payment_method(language, it.method).to_owned(),
            money(language, it.amount),
        ]
    });
    let table = Table::new(
        [
            (Column::Words, text::paper::date(language)),
            (Column::Words, text::paper::how(language)),
            (Column::Figures, text::paper::amount(language)),
        ],
        rows,
    );
    let sum = Rupiah::total(payments.iter().map(|it| it.amount));
    let block = match payments.is_empty() {
        true => parts::words(text::paper::statement::no_payments(language)),
        false => Block::Table(table.with_total(text::paper::total(language), money(language, sum))),
    };
    parts::section(text::paper::statement::payments(language), [block])
}
