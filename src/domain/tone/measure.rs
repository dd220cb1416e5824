//! What no pattern of words can say: length, capitals and rows of marks.

use std::borrow::Cow;
use std::ops::Range;

use super::check::Rules;
use super::finding::{Finding, Kinder, Part};
use super::rule::{CAPITALS, Kind, LOUD, NAMED};
use super::setting::{Medium, Setting};
use super::word::{Word, Words};

/// The longest subject, in characters, that phones show whole.
const LONGEST_SUBJECT: usize = 60;

/// So many words in capitals on end are loud, whichever they are.
const LOUD_RUN: usize = 3;

impl Medium<'_> {
    /// The longest text, in characters: what a link takes
    /// (`law-and-formats.md`, Links), three chained SMS, two pages of paper;
    /// and what one can say without a pause.
    fn longest(self) -> usize {
        match self {
            Medium::WhatsApp => 1_000,
            Medium::Sms => 459,
            Medium::Email { .. } => 2_000,
            Medium::Letter => 4_000,
            Medium::Speech => 1_000,
        }
    }
}

/// Whether the text is too long for the way it goes. The place is what is
/// over.
pub fn length(rules: &Rules, text: &str, setting: &Setting) -> Option<Finding> {
    let (over, _) = text.char_indices().nth(setting.medium.longest())?;
    Some(found(
        rules,
        Kind::TooLong,
        Part::Body,
        over..text.len(),
        None,
    ))
}

/// Whether the subject is there, and short.
pub fn subject(rules: &Rules, subject: &str) -> Option<Finding> {
    if subject.trim().is_empty() {
        return Some(found(
            rules,
            Kind::SubjectMissing,
            Part::Subject,
            0..0,
            None,
        ));
    }
    let (over, _) = subject.char_indices().nth(LONGEST_SUBJECT)?;
    let place = over..subject.len();
    Some(found(
        rules,
        Kind::SubjectTooLong,
        Part::Subject,
        place,
        None,
    ))
}

/// Where the text shouts.
pub fn shouting(rules: &Rules, text: &str, words: &Words) -> Vec<Finding> {
    let mut findings = rows_of_marks(rules, text);
    let mut from = 0;
    for run in words.words.chunk_by(|one, next| {
        one.sentence == next.sentence && is_capitals(text, one) == is_capitals(text, next)
    }) {
        let before = &words.words[..from];
        from += run.len();
        if let [first, .., last] | [first @ last] = run
            && is_capitals(text, first)
            && is_loud(rules, before, run)
        {
            let place = first.place.start..last.place.end;
            let starts = words.sentence_at(first.place.start).start == first.place.start;
            let calm = calmed(&text[place.clone()], starts);
            findings.push(shouted(rules, place, calm.into()));
        }
    }
    findings
}

/// "!!!" becomes ".", "?!" and "??" become "?".
fn rows_of_marks(rules: &Rules, text: &str) -> Vec<Finding> {
    let is_mark = |it: char| matches!(it, '!' | '?' | '！' | '？');
    let mut findings = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(is_mark).map(|at| at + from) {
        let row = text[start..].find(|it| !is_mark(it));
        let end = row.map_or(text.len(), |length| start + length);
        let marks = &text[start..end];
        if marks.chars().count() > 1 {
            let calm = if marks.contains(['?', '？']) {
                "?"
            } else {
                "."
            };
            findings.push(shouted(rules, start..end, calm.into()));
        }
        from = end;
    }
    findings
}

fn is_capitals(text: &str, word: &Word) -> bool {
    let letters = &text[word.place.clone()];
    letters.contains(char::is_uppercase) && !letters.contains(char::is_lowercase)
}

/// Words that ask or urge are loud, and so is a row of any words; but not
/// abbreviations, nor names of banks, businesses and account holders.
fn is_loud(rules: &Rules, before: &[Word], run: &[Word]) -> bool {
    let is = |class: &'static str| move |word: &Word| rules.is_of(class, word);
    let near = &before[before.len().saturating_sub(2)..];
    let is_name = near.iter().chain(run).any(is(NAMED));
    let plain = run
        .iter()
        .filter(|word| word.form.chars().count() > 1 && !rules.is_of(CAPITALS, word));
    run.iter().any(is(LOUD)) || (!is_name && plain.count() >= LOUD_RUN)
}

fn calmed(loud: &str, starts_sentence: bool) -> String {
    let calm = loud.to_lowercase();
    let mut letters = calm.chars();
    match letters.next() {
        Some(first) if starts_sentence => first.to_uppercase().chain(letters).collect(),
        _ => calm,
    }
}

fn shouted(rules: &Rules, place: Range<usize>, calm: Cow<'static, str>) -> Finding {
    let kinder = Kinder {
        place: place.clone(),
        text: calm,
    };
    found(rules, Kind::Shouting, Part::Body, place, Some(kinder))
}

/// Where the words together are harsh.
pub fn harsh(rules: &Rules, place: Range<usize>) -> Finding {
    found(rules, Kind::Harsh, Part::Body, place, None)
}

fn found(
    rules: &Rules,
    kind: Kind,
    part: Part,
    place: Range<usize>,
    kinder: Option<Kinder>,
) -> Finding {
    let notes = rules.wording.notes.iter();
    Finding {
        rule: kind.name(),
        kind,
        part,
        place,
        why: notes
            .filter(|note| note.kind == kind)
            .map(|note| note.why)
            .next()
            .unwrap_or_default(),
        kinder,
    }
}
