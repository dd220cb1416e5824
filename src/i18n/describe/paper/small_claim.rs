use super::parts;
use crate::domain::paper::small_claim::{Found, Point, SmallClaim, Verdict};
use crate::domain::paper::{Block, Column, Form, Paper, Section, Table};
use crate::i18n::{Language, describe, full_day, money, number, text};

/// What the court asks for, what is there, and what is missing (S1.4).
pub fn small_claim(language: Language, paper: &SmallClaim) -> Paper {
    use text::paper::small_claim as said;
    let parties = &paper.parties;
    let name = describe::addressed(language, &parties.customer);
    let claim = [
        parts::words(said::claimant(language)),
        parts::business(language, parties),
        parts::words(said::defendant(language)),
        parts::customer(language, parties),
    ];
    let bring = [
        said::bring_identity(language),
        said::bring_form(language),
        said::bring_evidence(language),
        said::bring_originals(language),
    ];
    let notes = [said::time(language), said::guidance(language)];
    let notes = notes.map(|it| Block::Note(it.to_owned()));
    let sections = vec![
        points(language, paper),
        parts::section(said::claim(language), claim),
        parts::section(said::owed(language), [parts::debts(language, &paper.debts)]),
        parts::section(
            said::bring(language),
            [Block::List(bring.map(str::to_owned).into())],
        ),
        parts::section("", notes),
    ];
    Paper {
        form: Form::Letter,
        letterhead: Vec::new(),
        title: said::about(language, name),
        subtitle: full_day(language, parties.on),
        sections,
    }
}

fn points(language: Language, paper: &SmallClaim) -> Section {
    use text::paper::small_claim as said;
    let rows = paper.points.iter().map(|point| {
        let verdict = verdict(language, point.verdict());
        let detail = detail(language, *point);
        let state = match detail.is_empty() {
            true => verdict.to_owned(),
            false => format!("{verdict}: {detail}"),
        };
        [condition(language, *point).to_owned(), state]
    });
    let table = Table::new(
        [
            (Column::Words, said::point(language)),
            (Column::Words, said::state(language)),
        ],
        rows,
    );
    parts::section(said::points(language), [Block::Table(table)])
}

fn verdict(language: Language, verdict: Verdict) -> &'static str {
    use text::paper::small_claim as said;
    match verdict {
        Verdict::There => said::there(language),
        Verdict::Missing => said::missing(language),
        Verdict::ToCheck => said::check(language),
    }
}

fn condition(language: Language, point: Point) -> &'static str {
    use text::paper::small_claim as said;
    match point {
        Point::Amount { .. } => said::amount(language),
        Point::Address(_) => said::address(language),
        Point::SameDistrict => said::district(language),
        Point::OneParty => said::one_party(language),
        Point::NoLand => said::no_land(language),
        Point::Notes { .. } => said::notes(language),
        Point::Agreement(_) => said::agreement(language),
        Point::Letters { .. } => said::letters(language),
        Point::Contacts { .. } => said::contacts(language),
    }
}

/// What more there is to say of a point; empty where the verdict says it all.
fn detail(language: Language, point: Point) -> String {
    use text::paper::small_claim as said;
    let count = |it: usize| number(language, crate::i18n::Count::count(it));
    match point {
        Point::Amount {
            claimed,
            fits: true,
        } => money(language, claimed),
        Point::Amount { claimed, .. } => said::amount_above(language, money(language, claimed)),
        Point::Address(Found::No) => said::no_address(language).to_owned(),
        Point::SameDistrict => said::district_hint(language).to_owned(),
        Point::OneParty => said::one_party_hint(language).to_owned(),
        Point::NoLand => said::no_land_hint(language).to_owned(),
        Point::Notes { proven, open } => said::notes_count(language, count(proven), count(open)),
        Point::Letters { sent: 0 }
        | Point::Contacts { count: 0 }
        | Point::Address(Found::Yes)
        | Point::Agreement(_) => String::new(),
        Point::Letters { sent } => said::letters_count(language, sent),
        Point::Contacts { count } => said::contacts_count(language, count),
    }
}
