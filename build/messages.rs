//! The messages to customers, read from a language's file and checked: every
//! purpose has a text for everybody, one for an SMS and one for a letter where
//! it goes by them, and a subject; no text has a place that does not exist, says
//! too little or too much for its purpose, or is too long.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::medium::Medium;
use super::placeholder::Placeholder;
use super::purpose::Purpose;
use super::template::{Template, Values};

/// The texts of a language by purpose, in the order of [`Purpose::ALL`].
pub struct Messages(pub Vec<Vec<Text>>);

/// A text, and for whom it is; `None` is for all.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// The subject of e-mails and letters of this purpose: with the first text.
    pub subject: Option<String>,
    pub channel: Option<Medium>,
    pub kind: Option<Kind>,
    pub tone: Option<Tone>,
    pub voice: Option<Voice>,
    pub text: String,
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

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub enum Voice {
    Owner,
    Staff,
}

type Selector = (Option<Medium>, Option<Kind>, Option<Tone>, Option<Voice>);

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
        problems.extend(selector_problems(purpose, &texts).into_iter().map(place));
        problems.extend(subject_problems(purpose, &texts).into_iter().map(place));
        for text in &texts {
            let selector = text.selector();
            problems.extend(
                text_problems(purpose, text)
                    .into_iter()
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

/// The longest subject that a mailbox shows whole (S4.8).
const LONGEST_SUBJECT: usize = 60;

impl Text {
    fn selector(&self) -> Selector {
        (self.channel, self.kind, self.tone, self.voice)
    }
}

fn selector_problems(purpose: Purpose, texts: &[Text]) -> Vec<String> {
    let mut problems = Vec::new();
    if texts.first().map(Text::selector) != Some((None, None, None, None)) {
        problems.push("the first text is for everybody and says so by no key".to_owned());
    }
    let mut seen = BTreeSet::new();
    for text in texts {
        if !seen.insert(text.selector()) {
            problems.push(format!("{:?} is there twice", text.selector()));
        }
        if let Some(medium) = text.channel.filter(|medium| !purpose.suits(*medium)) {
            problems.push(format!("does not go by {}", medium.name()));
        }
    }
    // The text for everybody is a message: too long for an SMS, no letter.
    for medium in [Medium::Sms, Medium::Letter] {
        if purpose.suits(medium) && !seen.contains(&(Some(medium), None, None, None)) {
            problems.push(format!("has no text for every {}", medium.name()));
        }
    }
    problems
}

fn subject_problems(purpose: Purpose, texts: &[Text]) -> Vec<String> {
    let mut problems = Vec::new();
    for (at, text) in texts.iter().enumerate() {
        match &text.subject {
            None if at == 0 => problems.push("has no subject".to_owned()),
            Some(_) if at > 0 => problems.push("has a second subject".to_owned()),
            Some(subject) => problems.extend(words_problems(purpose, subject, LONGEST_SUBJECT)),
            None => {}
        }
    }
    problems
}

fn text_problems(purpose: Purpose, text: &Text) -> Vec<String> {
    let medium = text.channel.unwrap_or(Medium::WhatsApp);
    let mut problems = words_problems(purpose, &text.text, medium.longest());
    if let Ok(template) = Template::parse(&text.text) {
        let lacks = |it: &Placeholder| purpose.must_say(*it) && !template.has(*it);
        let lacking = Placeholder::ALL.into_iter().filter(lacks);
        problems.extend(lacking.map(|it| format!("lacks {{{}}}", it.name())));
    }
    problems
}

/// What is wrong with words, be they a text or a subject.
fn words_problems(purpose: Purpose, words: &str, longest: usize) -> Vec<String> {
    let template = match Template::parse(words) {
        Ok(template) => template,
        Err(problem) => return vec![problem.to_string()],
    };
    let must_not = |it: &Placeholder| template.has(*it) && !purpose.may_say(*it);
    let mut problems: Vec<_> = Placeholder::ALL
        .into_iter()
        .filter(must_not)
        .map(|it| format!("must not say {{{}}}", it.name()))
        .collect();
    match template.fill(&Values::long()) {
        Ok(filled) if filled.chars().count() > longest => {
            let length = filled.chars().count();
            problems.push(format!(
                "is longer than {longest} characters when filled: {length}"
            ));
        }
        Ok(_) => {}
        Err(missing) => problems.push(missing.to_string()),
    }
    problems
}
