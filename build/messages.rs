//! The messages to customers, read from a language's file and checked: every
//! purpose has a text for everybody, no text has a place that does not exist,
//! says too little or too much for its purpose, or is too long.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::purpose::Purpose;
use super::template::{Placeholder, Template, Values};

/// The texts of a language by purpose, in the order of [`Purpose::ALL`].
pub struct Messages(pub Vec<Vec<Text>>);

/// A text, and for whom it is; `None` is for all.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    pub channel: Option<Channel>,
    pub kind: Option<Kind>,
    pub tone: Option<Tone>,
    pub text: String,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
pub enum Channel {
    #[serde(rename = "whatsapp")]
    WhatsApp,
    #[serde(rename = "sms")]
    Sms,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Personal,
    Business,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub enum Tone {
    Gentle,
    Firm,
}

type Selector = (Option<Channel>, Option<Kind>, Option<Tone>);

#[derive(Deserialize)]
struct File {
    format_version: u32,
    #[serde(flatten)]
    purposes: BTreeMap<String, Vec<Text>>,
}

/// Reads a language's file.
///
/// # Errors
/// A line for everything that is wrong in it.
pub fn read(content: &str) -> Result<Messages, Vec<String>> {
    let mut file: File = toml::from_str(content).map_err(|error| vec![error.to_string()])?;
    if file.format_version != 1 {
        return Err(vec![format!(
            "format_version is {}, expected 1",
            file.format_version
        )]);
    }
    let mut problems = Vec::new();
    let mut by_purpose = Vec::new();
    for purpose in Purpose::ALL {
        let texts = file.purposes.remove(purpose.name()).unwrap_or_default();
        let place = |what: String| format!("{}: {what}", purpose.name());
        problems.extend(selector_problems(&texts).into_iter().map(place));
        for text in &texts {
            let selector = text.selector();
            problems.extend(
                text_problems(purpose, text)
                    .map(|what| format!("{} {selector:?}: {what}", purpose.name())),
            );
        }
        by_purpose.push(texts);
    }
    for name in file.purposes.keys() {
        problems.push(format!("{name}: is no purpose"));
    }
    if problems.is_empty() {
        Ok(Messages(by_purpose))
    } else {
        Err(problems)
    }
}

/// What one language has and the other lacks.
pub fn differences(id: &Messages, en: &Messages) -> Vec<String> {
    let selectors = |texts: &[Text]| texts.iter().map(Text::selector).collect::<BTreeSet<_>>();
    Purpose::ALL
        .into_iter()
        .zip(id.0.iter().zip(&en.0))
        .filter_map(|(purpose, (id, en))| {
            let (id, en) = (selectors(id), selectors(en));
            let odd: Vec<_> = id.symmetric_difference(&en).collect();
            (!odd.is_empty()).then(|| format!("{}: only one language has {odd:?}", purpose.name()))
        })
        .collect()
}

/// The longest text that links take reliably (`law-and-formats.md`, Links).
const LONGEST: usize = 1_000;

impl Text {
    fn selector(&self) -> Selector {
        (self.channel, self.kind, self.tone)
    }
}

fn selector_problems(texts: &[Text]) -> Vec<String> {
    let mut problems = Vec::new();
    if texts.first().map(Text::selector) != Some((None, None, None)) {
        problems.push("the first text is for everybody and has no key but \"text\"".to_owned());
    }
    let mut seen = BTreeSet::new();
    for text in texts {
        if !seen.insert(text.selector()) {
            problems.push(format!("{:?} is there twice", text.selector()));
        }
    }
    problems
}

fn text_problems(purpose: Purpose, text: &Text) -> impl Iterator<Item = String> {
    let mut problems = Vec::new();
    match Template::parse(&text.text) {
        Err(problem) => problems.push(problem.to_string()),
        Ok(template) => {
            for placeholder in Placeholder::ALL {
                let has = template.has(placeholder);
                let name = placeholder.name();
                if !has && purpose.must_say(placeholder) {
                    problems.push(format!("lacks {{{name}}}"));
                }
                if has && !purpose.may_say(placeholder) {
                    problems.push(format!("must not say {{{name}}}"));
                }
            }
            match template.fill(&sample()) {
                Ok(filled) if filled.chars().count() > LONGEST => {
                    problems.push(format!("is longer than {LONGEST} characters when filled"));
                }
                Ok(_) => {}
                Err(missing) => problems.push(missing.to_string()),
            }
        }
    }
    problems.into_iter()
}

/// Values as long as they may well get; the true ones are made in `content`.
fn sample() -> Values {
    let mut values = Values::default();
    for placeholder in Placeholder::ALL {
        let length = match placeholder {
            Placeholder::List => 300,
            Placeholder::HowToPay => 100,
            Placeholder::WhatFor => 60,
            Placeholder::Customer | Placeholder::Business => 25,
            Placeholder::Settled => 30,
            _ => 18,
        };
        values.set(placeholder, "x".repeat(length));
    }
    values
}
