//! A text with places for what is known only when it is written.
//!
//! - `{amount}` is a placeholder, one of [`Placeholder`]. It must have a value.
//! - `[[ … ]]` is an optional part: it is left out, with all that is in it,
//!   where one of its placeholders has no value. Parts may lie in one another;
//!   the inner one decides for itself and does not pull the outer one down.

use std::fmt;

/// What a template can hold a place for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Placeholder {
    /// A greeting that fits the hour: "Selamat pagi".
    Greeting,
    /// Form of address and name: "Bu Sari".
    Customer,
    /// The word for "you" that goes with it: "Ibu".
    You,
    /// The trader's business.
    Business,
    /// Who speaks for it; may be empty.
    Owner,
    /// What is due, or what comes due next: "Rp 875.000".
    Amount,
    /// What the amount is for: the goods, the note, or the number of notes.
    WhatFor,
    /// The oldest due day of the amount: "10 November 2026".
    Due,
    /// How long it is past due: "12 hari"; empty until then.
    Late,
    /// Every open receivable, a line each; empty where there is only one.
    List,
    /// All that is open; empty where it is the same as the amount.
    Total,
    /// The ways to pay, as a part of a sentence.
    HowToPay,
    /// The day by which an answer is asked for.
    AnswerBy,
    /// The payment that came in; empty where there was none.
    Received,
    /// The day it came in; empty where there was none.
    ReceivedOn,
    /// What is left after the payment; empty where nothing is.
    Left,
    /// A sentence that all is paid; empty where something is left.
    Settled,
}

impl Placeholder {
    pub const ALL: [Placeholder; 17] = [
        Placeholder::Greeting,
        Placeholder::Customer,
        Placeholder::You,
        Placeholder::Business,
        Placeholder::Owner,
        Placeholder::Amount,
        Placeholder::WhatFor,
        Placeholder::Due,
        Placeholder::Late,
        Placeholder::List,
        Placeholder::Total,
        Placeholder::HowToPay,
        Placeholder::AnswerBy,
        Placeholder::Received,
        Placeholder::ReceivedOn,
        Placeholder::Left,
        Placeholder::Settled,
    ];

    /// The name between the braces.
    pub fn name(self) -> &'static str {
        match self {
            Placeholder::Greeting => "greeting",
            Placeholder::Customer => "customer",
            Placeholder::You => "you",
            Placeholder::Business => "business",
            Placeholder::Owner => "owner",
            Placeholder::Amount => "amount",
            Placeholder::WhatFor => "what_for",
            Placeholder::Due => "due",
            Placeholder::Late => "late",
            Placeholder::List => "list",
            Placeholder::Total => "total",
            Placeholder::HowToPay => "how_to_pay",
            Placeholder::AnswerBy => "answer_by",
            Placeholder::Received => "received",
            Placeholder::ReceivedOn => "received_on",
            Placeholder::Left => "left",
            Placeholder::Settled => "settled",
        }
    }

    /// The placeholder with this name.
    pub fn from_name(name: &str) -> Option<Placeholder> {
        Placeholder::ALL
            .into_iter()
            .find(|placeholder| placeholder.name() == name)
    }
}

/// A text that was read and holds together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    parts: Vec<Part>,
}

/// Why a text is not a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TemplateProblem {
    /// A name between braces that is no placeholder.
    UnknownPlaceholder(String),
    /// `{` without `}`; the text after it.
    UnclosedBrace(String),
    /// `}` without `{`.
    UnopenedBrace,
    /// `[[` without `]]`.
    UnclosedPart,
    /// `]]` without `[[`.
    UnopenedPart,
    /// `[[ … ]]` without a placeholder of its own: nothing decides about it.
    PartWithoutPlaceholder,
}

/// A placeholder that needs a value and has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MissingValue(pub Placeholder);

/// What goes into the places of a template.
#[derive(Clone, Debug, Default)]
pub struct Values {
    texts: [String; Placeholder::ALL.len()],
}

impl Values {
    /// Sets the text for a placeholder; an empty text is no value.
    pub fn set(&mut self, placeholder: Placeholder, text: impl Into<String>) {
        self.texts[placeholder as usize] = text.into();
    }

    fn get(&self, placeholder: Placeholder) -> Result<&str, MissingValue> {
        match self.texts[placeholder as usize].trim() {
            "" => Err(MissingValue(placeholder)),
            text => Ok(text),
        }
    }
}

impl Template {
    /// Reads a text.
    ///
    /// # Errors
    /// Where braces or optional parts do not close, or a placeholder is unknown.
    pub fn parse(text: &str) -> Result<Template, TemplateProblem> {
        let mut rest = text;
        let parts = read_parts(&mut rest)?;
        if rest.is_empty() {
            Ok(Template { parts })
        } else {
            Err(TemplateProblem::UnopenedPart)
        }
    }

    /// Whether the text has this place, be it in an optional part.
    pub fn has(&self, placeholder: Placeholder) -> bool {
        has(&self.parts, placeholder)
    }

    /// The text with its places filled, without space around it.
    ///
    /// # Errors
    /// Where a place outside of an optional part has no value.
    pub fn fill(&self, values: &Values) -> Result<String, MissingValue> {
        fill(&self.parts, values).map(|text| text.trim().to_owned())
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Words(String),
    Place(Placeholder),
    Optional(Vec<Part>),
}

/// Reads up to the end or to the `]]` that closes the part, which is left.
fn read_parts(rest: &mut &str) -> Result<Vec<Part>, TemplateProblem> {
    let mut parts = Vec::new();
    loop {
        let end = ["{", "}", "[[", "]]"]
            .iter()
            .filter_map(|mark| rest.find(mark))
            .min()
            .unwrap_or(rest.len());
        let (words, tail) = rest.split_at(end);
        if !words.is_empty() {
            parts.push(Part::Words(words.to_owned()));
        }
        *rest = tail;
        if let Some(inside) = tail.strip_prefix('{') {
            let (name, after) = inside
                .split_once('}')
                .ok_or_else(|| TemplateProblem::UnclosedBrace(inside.to_owned()))?;
            let placeholder = Placeholder::from_name(name)
                .ok_or_else(|| TemplateProblem::UnknownPlaceholder(name.to_owned()))?;
            parts.push(Part::Place(placeholder));
            *rest = after;
        } else if let Some(inside) = tail.strip_prefix("[[") {
            *rest = inside;
            let inner = read_parts(rest)?;
            if !inner.iter().any(|part| matches!(part, Part::Place(_))) {
                return Err(TemplateProblem::PartWithoutPlaceholder);
            }
            *rest = rest
                .strip_prefix("]]")
                .ok_or(TemplateProblem::UnclosedPart)?;
            parts.push(Part::Optional(inner));
        } else if tail.starts_with('}') {
            return Err(TemplateProblem::UnopenedBrace);
        } else {
            return Ok(parts);
        }
    }
}

fn has(parts: &[Part], placeholder: Placeholder) -> bool {
    parts.iter().any(|part| match part {
        Part::Words(_) => false,
        Part::Place(place) => *place == placeholder,
        Part::Optional(inner) => has(inner, placeholder),
    })
}

fn fill(parts: &[Part], values: &Values) -> Result<String, MissingValue> {
    let mut text = String::new();
    for part in parts {
        match part {
            Part::Words(words) => text.push_str(words),
            Part::Place(place) => text.push_str(values.get(*place)?),
            // What is missing in an optional part leaves out that part alone.
            Part::Optional(inner) => text.push_str(&fill(inner, values).unwrap_or_default()),
        }
    }
    Ok(text)
}

impl fmt::Display for TemplateProblem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TemplateProblem::UnknownPlaceholder(name) => {
                write!(out, "{{{name}}} is no placeholder")
            }
            TemplateProblem::UnclosedBrace(after) => {
                let near: String = after.chars().take(20).collect();
                write!(out, "the brace before \"{near}\" is not closed")
            }
            TemplateProblem::UnopenedBrace => out.write_str("a } closes nothing"),
            TemplateProblem::UnclosedPart => out.write_str("a [[ is not closed"),
            TemplateProblem::UnopenedPart => out.write_str("a ]] closes nothing"),
            TemplateProblem::PartWithoutPlaceholder => {
                out.write_str("a [[ … ]] has no placeholder of its own")
            }
        }
    }
}

impl fmt::Display for MissingValue {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "there is no value for {{{}}}", self.0.name())
    }
}

impl std::error::Error for TemplateProblem {}

impl std::error::Error for MissingValue {}
