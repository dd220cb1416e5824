//! The tone rules of a language, read and checked: every pattern can match,
//! every rule finds its failing examples, and no rule finds anything in a
//! passing example or in a kinder wording.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::check::Rules;
use super::finding::Finding;
use super::lexicon::Spelling;
use super::pattern::{Class, Name, names};
use super::rule::{
    CAPITALS, Instead, Kind, LOUD, MASKED, Missing, NAMED, Need, Note, Reader, Rule, Wording,
};
use super::score::Weights;
use super::setting::{Asks, Listener, Medium, Setting};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format_version: u32,
    prefixes: Vec<String>,
    suffixes: Vec<String>,
    spelling: BTreeMap<String, String>,
    classes: BTreeMap<String, String>,
    notes: BTreeMap<String, String>,
    need: Vec<NeedEntry>,
    rule: Vec<RuleEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NeedEntry {
    kind: String,
    why: String,
    signs: String,
    begin: Option<String>,
    end: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleEntry {
    key: String,
    kind: String,
    /// Whether it is there only for those who may not hear of the debt.
    #[serde(default)]
    for_others: bool,
    why: String,
    instead_of_words: Option<String>,
    instead_of_sentence: Option<String>,
    patterns: String,
    #[serde(default)]
    unless: String,
    pass: Vec<String>,
    fail: Vec<String>,
}

/// What a language must say about itself, and no rule of words can.
const NOTED: [Kind; 5] = [
    Kind::Harsh,
    Kind::Shouting,
    Kind::TooLong,
    Kind::SubjectMissing,
    Kind::SubjectTooLong,
];

const NEEDED: [Kind; 5] = [
    Kind::NoGreeting,
    Kind::NoPleaseOrThanks,
    Kind::NoAmount,
    Kind::NoDate,
    Kind::NoWayToPay,
];

/// Reads a language's file.
///
/// # Errors
/// A line for everything that is wrong in it.
pub fn read(content: &str) -> Result<Wording, Vec<String>> {
    let file: File = toml::from_str(content).map_err(|error| vec![error.to_string()])?;
    if file.format_version != 1 {
        return Err(vec![format!(
            "format_version is {}, expected 1",
            file.format_version
        )]);
    }
    let mut problems = Vec::new();
    let wording = wording(&file, &mut problems);
    problems.extend(table_problems(&wording));
    let rules = Rules::new(wording);
    for (entry, rule) in file.rule.iter().zip(wording.rules) {
        let place = |what| format!("rule {}: {what}", rule.key);
        problems.extend(pattern_problems(rule.patterns, &wording).map(place));
        problems.extend(pattern_problems(rule.unless, &wording).map(place));
        problems.extend(example_problems(entry, rule, &rules).into_iter().map(place));
    }
    for need in wording.needs {
        let place = |what| format!("need {}: {what}", need.kind.name());
        problems.extend(pattern_problems(need.signs, &wording).map(place));
        problems.extend(need_problems(need, &rules).into_iter().map(place));
    }
    if problems.is_empty() {
        Ok(wording)
    } else {
        Err(problems)
    }
}

/// The entries as the rules want them. Their texts live as long as the build,
/// as those of the page live as long as the page.
fn wording(file: &File, problems: &mut Vec<String>) -> Wording {
    let mut kind = |name: &str| {
        Kind::from_name(name).unwrap_or_else(|| {
            problems.push(format!("{name}: is no kind"));
            Kind::Shaming
        })
    };
    let rules: Vec<_> = file
        .rule
        .iter()
        .map(|entry| Rule {
            key: kept(&entry.key),
            kind: kind(&entry.kind),
            reader: if entry.for_others {
                Reader::SomeoneElse
            } else {
                Reader::Anyone
            },
            why: kept(&entry.why),
            instead: match (&entry.instead_of_words, &entry.instead_of_sentence) {
                (Some(words), None) => Instead::OfWords(kept(words)),
                (None, Some(sentence)) => Instead::OfSentence(kept(sentence)),
                _ => Instead::OfWords("?"),
            },
            patterns: kept(&entry.patterns),
            unless: kept(&entry.unless),
        })
        .collect();
    let needs: Vec<_> = file
        .need
        .iter()
        .map(|entry| Need {
            kind: kind(&entry.kind),
            why: kept(&entry.why),
            signs: kept(&entry.signs),
            kinder: match (&entry.begin, &entry.end) {
                (Some(begin), _) => Missing::Begin(begin.clone().leak()),
                (_, Some(end)) => Missing::End(end.clone().leak()),
                _ => Missing::Ask,
            },
        })
        .collect();
    let notes = file.notes.iter().map(|(name, why)| Note {
        kind: kind(name),
        why: kept(why),
    });
    Wording {
        notes: notes.collect::<Vec<_>>().leak(),
        // The rules stand without them, and their examples too.
        weights: Weights::NONE,
        rules: rules.leak(),
        needs: needs.leak(),
        classes: pairs(&file.classes),
        spelling: Spelling {
            variants: pairs(&file.spelling),
            prefixes: cuts(&file.prefixes),
            suffixes: cuts(&file.suffixes),
        },
    }
}

fn kept(text: &str) -> &'static str {
    let lines: Vec<_> = text.split('\n').map(str::trim).collect();
    lines.join("\n").trim().to_owned().leak()
}

fn pairs(table: &BTreeMap<String, String>) -> &'static [Class] {
    let rows = table.iter().map(|(key, words)| {
        let words: Vec<_> = words.split_whitespace().collect();
        (kept(key), kept(&words.join(" ")))
    });
    rows.collect::<Vec<_>>().leak()
}

/// "meny s" cuts "meny" and puts "s" there; "di" only cuts.
fn cuts(entries: &[String]) -> &'static [(&'static str, &'static str)] {
    let cuts = entries.iter().map(|entry| {
        let (cut, put) = entry.split_once(' ').unwrap_or((entry, ""));
        (kept(cut), kept(put))
    });
    cuts.collect::<Vec<_>>().leak()
}

fn table_problems(wording: &Wording) -> Vec<String> {
    let mut problems = Vec::new();
    let mut once = |what: &str, names: &mut dyn Iterator<Item = &'static str>| {
        let mut seen = BTreeSet::new();
        for name in names {
            if !seen.insert(name) {
                problems.push(format!("{what} {name}: is there twice"));
            }
        }
    };
    let variants = wording.spelling.variants.iter();
    once("rule", &mut wording.rules.iter().map(|rule| rule.key));
    once(
        "spelling",
        &mut variants.flat_map(|(_, others)| others.split_whitespace()),
    );
    for kind in NOTED {
        if !wording.notes.iter().any(|note| note.kind == kind) {
            problems.push(format!("notes: lack {}", kind.name()));
        }
    }
    for kind in NEEDED {
        if !wording.needs.iter().any(|need| need.kind == kind) {
            problems.push(format!("needs: lack {}", kind.name()));
        }
    }
    for name in [MASKED, LOUD, NAMED, CAPITALS] {
        if !wording.classes.iter().any(|(class, _)| *class == name) {
            problems.push(format!("classes: lack {name}"));
        }
    }
    for (name, words) in wording.classes {
        let words = words
            .split_whitespace()
            .filter(|word| !word.starts_with('='));
        problems.extend(words.filter_map(|word| {
            let what = word_problem(word, wording)?;
            Some(format!("class {name}: {what}"))
        }));
    }
    problems
}

fn pattern_problems(patterns: &'static str, wording: &Wording) -> impl Iterator<Item = String> {
    patterns.lines().flat_map(|line| {
        let first = line.split_whitespace().next().unwrap_or_default();
        let begins = !first.is_empty() && !first.starts_with(['.', '!']) && !first.ends_with('?');
        let begins = (!begins).then(|| format!("\"{line}\" does not begin with a word"));
        let named = names(line).filter_map(|name| match name {
            Name::Word(word) => word_problem(word, wording),
            Name::Exact(_) => None,
            Name::Class(class) => (!wording.classes.iter().any(|(name, _)| *name == class))
                .then(|| format!("<{class}> is no class")),
        });
        let gaps = line.split_whitespace().filter_map(|step| {
            let most = step.strip_prefix("..")?;
            most.parse::<usize>()
                .is_err()
                .then(|| format!("\"{step}\" says no number"))
        });
        begins
            .into_iter()
            .chain(named)
            .chain(gaps)
            .collect::<Vec<_>>()
    })
}

/// Texts are read as the words of the table: a variant never meets them.
fn word_problem(word: &str, wording: &Wording) -> Option<String> {
    let variants = wording.spelling.variants.iter();
    let taken = variants
        .filter(|(_, others)| others.split_whitespace().any(|it| it == word))
        .map(|(known, _)| format!("\"{word}\" is read as \"{known}\""))
        .next();
    let odd = word.is_empty()
        || word
            .chars()
            .any(|it| it.is_uppercase() || it.is_whitespace() || "-<>=?!|".contains(it));
    taken.or_else(|| odd.then(|| format!("\"{word}\" is no word in small letters")))
}

fn example_problems(entry: &RuleEntry, rule: &Rule, rules: &Rules) -> Vec<String> {
    let mut problems = Vec::new();
    if entry.instead_of_words.is_some() == entry.instead_of_sentence.is_some() {
        problems.push("has one of instead_of_words and instead_of_sentence".to_owned());
    }
    if rule.why.is_empty() || rule.patterns.is_empty() {
        problems.push("says why, and has patterns".to_owned());
    }
    if entry.pass.is_empty() || entry.fail.is_empty() {
        problems.push("has texts that pass and texts that fail".to_owned());
    }
    for text in &entry.fail {
        if !rude(rules, text, rule.reader)
            .iter()
            .any(|it| it.rule == rule.key)
        {
            problems.push(format!("does not find \"{text}\""));
        }
    }
    let (Instead::OfWords(instead) | Instead::OfSentence(instead)) = rule.instead;
    for text in entry.pass.iter().map(String::as_str).chain([instead]) {
        if let Some(finding) = rude(rules, text, rule.reader).first() {
            problems.push(format!("\"{text}\" is found by {}", finding.rule));
        }
    }
    problems
}

fn need_problems(need: &Need, rules: &Rules) -> Vec<String> {
    let (Missing::Begin(added) | Missing::End(added)) = need.kinder else {
        return Vec::new();
    };
    let still = rules
        .check(added, &setting(Reader::Anyone))
        .into_iter()
        .any(|finding| finding.kind == need.kind || finding.kind.is_rude());
    still
        .then(|| format!("\"{added}\" does not mend it"))
        .into_iter()
        .collect()
}

fn rude(rules: &Rules, text: &str, reader: Reader) -> Vec<Finding> {
    let mut findings = rules.check(text, &setting(reader));
    findings.retain(|finding| finding.kind.is_rude());
    findings
}

fn setting(reader: Reader) -> Setting<'static> {
    Setting {
        medium: Medium::WhatsApp,
        listener: match reader {
            Reader::Anyone => Listener::MayHearDetails,
            Reader::SomeoneElse => Listener::SomeoneElse,
        },
        asks: Asks::ForNoMoney,
    }
}
