use super::parts;
use crate::content::scripts::{GRAPH, words as node_words};
use crate::domain::contact::Contact;
use crate::domain::event::Event;
use crate::domain::paper::evidence::{Evidence, Happened, When};
use crate::domain::paper::{Block, Form, Happening, Paper, Picture, Section};
use crate::i18n::describe::timeline::told;
use crate::i18n::{Count, Language, day, describe, full_day, hour, money, number, text};

/// All that happened, the oldest first, with the exact words that were sent and
/// the photos (S0.7, S4.10).
pub fn evidence(language: Language, evidence: &Evidence) -> Paper {
    use text::paper::evidence;
    let parties = &evidence.parties;
    let name = describe::addressed(language, &parties.customer);
    let sums = parts::facts([
        parts::given(evidence::given(language), money(language, evidence.given)),
        parts::given(evidence::paid(language), money(language, evidence.paid)),
        parts::given(
            evidence::balance(language),
            parts::amount(language, evidence.debts.balance),
        ),
        parts::given(
            evidence::entries(language),
            number(language, evidence.happened.len().count()),
        ),
    ]);
    let sides = [
        parts::words(text::paper::creditor(language)),
        parts::business(language, parties),
        parts::words(text::paper::debtor(language)),
        parts::customer(language, parties),
    ];
    let debts = (!evidence.debts.open.is_empty()).then(|| {
        let open = parts::debts(language, &evidence.debts);
        parts::section(evidence::debts(language), [open])
    });
    let summary = parts::section(evidence::summary(language), sides.into_iter().chain([sums]));
    let sections = std::iter::once(summary)
        .chain(debts)
        .chain([timeline(language, evidence)]);
    Paper {
        form: Form::Letter,
        letterhead: Vec::new(),
        title: evidence::about(language, name),
        subtitle: full_day(language, parties.on),
        sections: sections.collect(),
    }
}

fn timeline(language: Language, evidence: &Evidence) -> Section {
    use text::paper::evidence;
    let mut blocks: Vec<Block> = evidence
        .happened
        .iter()
        .filter_map(|it| happening(language, it))
        .map(Block::Happened)
        .collect();
    if blocks.is_empty() {
        blocks.push(parts::words(evidence::nothing(language)));
    }
    parts::section(evidence::timeline(language), blocks)
}

fn happening(language: Language, happened: &Happened) -> Option<Happening> {
    let entry = std::slice::from_ref(&happened.entry);
    let (_, line) = told(language, entry).into_iter().next()?;
    let mut blocks = Vec::new();
    match &happened.entry.event {
        Event::ContactMade { terms, .. } => blocks.extend(contact(language, terms)),
        Event::PhotoKept { terms, .. } => blocks.push(Block::Picture(Picture {
            attachment: terms.attachment,
            caption: match terms.caption.trim() {
                "" => text::paper::evidence::photo(language, day(language, terms.kept)),
                caption => caption.to_owned(),
            },
        })),
        _ => blocks.extend(said(&line.note).map(parts::words)),
    }
    blocks.extend(said(&line.sent).map(|it| Block::Quote(it.to_owned())));
    Some(Happening {
        when: when(language, happened.at),
        what: line.title,
        blocks,
    })
}

/// What was written down of a contact beside the words themselves.
fn contact(language: Language, terms: &Contact) -> Option<Block> {
    use text::paper::evidence;
    let number = terms.number.as_ref().map(|it| it.shown());
    let facts = [
        terms
            .rung
            .map(|it| evidence::step(language, describe::rung(language, it))),
        number.map(|it| evidence::number(language, it)),
        terms.staff.as_ref().map(|it| evidence::spoke(language, it)),
        path(language, &terms.path),
        self::said(&terms.note).map(|it| evidence::note(language, it)),
    ];
    let lines: Vec<String> = facts.into_iter().flatten().collect();
    (!lines.is_empty()).then_some(Block::List(lines))
}

/// The way of a talk: what was answered at each of its points. A point that the
/// talks no longer have is named as it was written down.
fn path(language: Language, path: &[String]) -> Option<String> {
    let steps: Vec<String> = path.iter().filter_map(|it| step(language, it)).collect();
    (!steps.is_empty()).then(|| text::paper::evidence::path(language, steps.join(" → ")))
}

/// `first_call/greet:myself` is what stands on that button; where the talk only
/// ended or a form was filled, there is nothing to name.
fn step(language: Language, walked: &str) -> Option<String> {
    let (place, chosen) = walked.split_once(':')?;
    let (part, key) = place.split_once('/')?;
    let Some(node) = GRAPH.find(part, key) else {
        return Some(walked.to_owned());
    };
    let mut choices = GRAPH.node(node).choices().iter();
    let at = choices.position(|it| it.key == chosen)?;
    let label = node_words(language, node).choices.get(at)?;
    Some((*label).to_owned())
}

fn when(language: Language, at: When) -> String {
    let on = day(language, at.day);
    match at.time {
        Some(time) => format!("{on} {}", hour(language, time)),
        None => on,
    }
}

fn said(words: &str) -> Option<&str> {
    Some(words.trim()).filter(|it| !it.is_empty())
}
