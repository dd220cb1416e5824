use super::parts;
use crate::domain::paper::agreement::{Agreement, Stage};
use crate::domain::paper::{Block, Column, Paper, Section, Table};
use crate::i18n::{Language, day, full_day, money, number, text};

/// The agreement on a payment plan: who, how much, when, and what else holds.
pub fn agreement(language: Language, agreement: &Agreement) -> Paper {
    let (title, on) = match agreement.stage {
        Stage::Proposed => (text::paper::agreement::draft(language), agreement.plan.made),
        Stage::Agreed { on, .. } => (text::paper::agreement::title(language), on),
    };
    let sections = [
        parties(language, agreement),
        debt(language, agreement),
        schedule(language, agreement),
        terms(language, agreement),
        signatures(language, agreement),
    ];
    parts::letter(language, &agreement.parties, title, on, sections)
}

fn parties(language: Language, agreement: &Agreement) -> Section {
    let parties = &agreement.parties;
    parts::section(
        text::paper::agreement::parties(language),
        [
            parts::words(text::paper::agreement::first(language)),
            parts::business(language, parties),
            parts::words(text::paper::agreement::second(language)),
            parts::customer(language, parties),
        ],
    )
}

fn debt(language: Language, agreement: &Agreement) -> Section {
    let plan = &agreement.plan;
    let owes = parts::amount(language, plan.total());
    let covers = agreement.covers.iter().map(|it| {
        let what = parts::called(language, it);
        [what, day(language, it.due), money(language, it.amount)]
    });
    let charge = plan.charge.map(|it| {
        let what = text::paper::agreement::charge(language).to_owned();
        [what, String::new(), money(language, it.amount)]
    });
    let paid = (!agreement.paid_before.is_zero()).then(|| {
        let what = text::paper::paid_so_far(language).to_owned();
        let paid = format!("−{}", money(language, agreement.paid_before));
        [what, String::new(), paid]
    });
    let table = Table::new(
        [
            (Column::Words, text::paper::what_for(language)),
            (Column::Words, text::paper::due(language)),
            (Column::Figures, text::paper::amount(language)),
        ],
        covers.chain(charge).chain(paid),
    )
    .with_total(
        text::paper::agreement::to_pay(language),
        money(language, plan.total()),
    );
    parts::section(
        text::paper::agreement::debt(language),
        [
            parts::words(text::paper::agreement::owes(language, owes)),
            Block::Table(table),
        ],
    )
}

fn schedule(language: Language, agreement: &Agreement) -> Section {
    let instalments = (1..).zip(&agreement.plan.instalments);
    let rows = instalments.map(|(at, it)| {
        [
            number(language, at),
            full_day(language, it.due),
            money(language, it.amount),
        ]
    });
    let table = Table::new(
        [
            (Column::Words, text::paper::no(language)),
            (Column::Words, text::paper::pay_by(language)),
            (Column::Figures, text::paper::amount(language)),
        ],
        rows,
    )
    .with_total(
        text::paper::total(language),
        money(language, agreement.plan.total()),
    );
    parts::section(
        text::paper::agreement::schedule(language),
        [Block::Table(table)],
    )
}

fn terms(language: Language, agreement: &Agreement) -> Section {
    let plan = &agreement.plan;
    let made = full_day(language, plan.made);
    let stage = match agreement.stage {
        Stage::Proposed => text::paper::agreement::proposed(language, made),
        Stage::Agreed { on, adjusted: None } => {
            text::paper::agreement::agreed(language, made, full_day(language, on))
        }
        Stage::Agreed {
            on,
            adjusted: Some(first),
        } => text::paper::agreement::adjusted(
            language,
            full_day(language, first),
            made,
            full_day(language, on),
        ),
    };
    let cost = match plan.charge {
        None => text::paper::agreement::no_interest(language),
        Some(_) => text::paper::agreement::charge_only(language),
    };
    let usual = [
        text::paper::agreement::pays(language),
        text::paper::agreement::halts(language),
        text::paper::agreement::obstacles(language),
        cost,
        text::paper::agreement::receipts(language),
    ];
    let note = Some(plan.note.trim().to_owned()).filter(|it| !it.is_empty());
    let clauses = std::iter::once(stage)
        .chain(usual.map(str::to_owned))
        .chain(note)
        .chain([text::paper::agreement::copies(language).to_owned()]);
    parts::section(
        text::paper::agreement::terms(language),
        [Block::Clauses(clauses.collect())],
    )
}

fn signatures(language: Language, agreement: &Agreement) -> Section {
    let parties = &agreement.parties;
    let first = parts::signature(text::paper::creditor(language), parties.signs());
    let second = parts::signature(
        text::paper::debtor(language),
        parties.customer.name.as_str(),
    );
    let second = parts::stamped(language, second);
    parts::section("", [Block::Signatures(vec![first, second])])
}
