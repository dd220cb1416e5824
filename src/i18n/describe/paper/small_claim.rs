use super::parts;
use crate::domain::paper::small_claim::{Found, Point, SmallClaim, Verdict};
use crate::domain::paper::{Block, Column, Form, Paper, Section, Table};
use crate::i18n::{Language, describe, full_day, money, number, text};

/// What the court asks for, what is there, and what is missing (S1.4).
pub fn small_claim(language: Language, paper: &SmallClaim) -> Paper {
    use text::paper::small_claim;
    let parties = &paper.parties;
    let name = describe::addressed(language, &parties.customer);
    let claim = [
        parts::words(small_claim::claimant(language)),
        parts::business(language, parties),
        parts::words(small_claim::defendant(language)),
        parts::customer(language, parties),
    ];
    let bring = [
        small_claim::bring_identity(language),
        small_claim::bring_form(language),
        small_claim::bring_evidence(language),
        small_claim::bring_originals(language),
    ];
    let notes = [small_claim::time(language), small_claim::guidance(language)];
    let notes = notes.map(|it| Block::Note(it.to_owned()));
    let sections = vec![
        points(language, paper),
        parts::section(small_claim::claim(language), claim),
        parts::section(
            small_claim::owed(language),
            [parts::debts(language, &paper.debts)],
        ),
        parts::section(
            small_claim::bring(language),
            [Block::List(bring.map(str::to_owned).into())],
        ),
        parts::section("", notes),
    ];
    Paper {
        form: Form::Letter,
        letterhead: Vec::new(),
        title: small_claim::about(language, name),
        subtitle: full_day(language, parties.on),
        sections,
    }
}

fn points(language: Language, paper: &SmallClaim) -> Section {
    use text::paper::small_claim;
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
            (Column::Words, small_claim::point(language)),
            (Column::Words, small_claim::state(language)),
        ],
        rows,
    );
    parts::section(small_claim::points(language), [Block::Table(table)])
}

fn verdict(language: Language, verdict: Verdict) -> &'static str {
    use text::paper::small_claim;
    match verdict {
        Verdict::There => small_claim::there(language),
        Verdict::Missing => small_claim::missing(language),
        Verdict::ToCheck => small_claim::check(language),
    }
}

fn condition(language: Language, point: Point) -> &'static str {
    use text::paper::small_claim;
    match point {
        Point::Amount { .. } => small_claim::amount(language),
        Point::Address(_) => small_claim::address(language),
        Point::SameDistrict => small_claim::district(language),
        Point::OneParty => small_claim::one_party(language),
        Point::NoLand => small_claim::no_land(language),
        Point::Notes { .. } => small_claim::notes(language),
        Point::Agreement(_) => small_claim::agreement(language),
        Point::Letters { .. } => small_claim::letters(language),
        Point::Contacts { .. } => small_claim::contacts(language),
    }
}

/// What more there is to say of a point; empty where the verdict says it all.
fn detail(language: Language, point: Point) -> String {
    use text::paper::small_claim;
    let count = |it: usize| number(language, crate::i18n::Count::count(it));
    match point {
        Point::Amount {
            claimed,
            fits: true,
        } => money(language, claimed),
        Point::Amount { claimed, .. } => {
            small_claim::amount_above(language, money(language, claimed))
        }
        Point::Address(Found::No) => small_claim::no_address(language).to_owned(),
        Point::SameDistrict => small_claim::district_hint(language).to_owned(),
        Point::OneParty => small_claim::one_party_hint(language).to_owned(),
        Point::NoLand => small_claim::no_land_hint(language).to_owned(),
        Point::Notes { proven, open } => {
            small_claim::notes_count(language, count(proven), count(open))
        }
        Point::Letters { sent: 0 }
        | Point::Contacts { count: 0 }
        | Point::Address(Found::Yes)
        | Point::Agreement(_) => String::new(),
        Point::Letters { sent } => small_claim::letters_count(language, sent),
        Point::Contacts { count } => small_claim::contacts_count(language, count),
    }
}
