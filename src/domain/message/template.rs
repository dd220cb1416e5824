//! A text with places for what is known only when it is written.
//!
//! - `{amount}` is a placeholder, one of [`Placeholder`], by either of its
//!   names. It must have a value.
//! - `[[ … ]]` is an optional part: it is left out, with all that is in it,
//!   where one of its placeholders has no value. Parts may lie in one another;
//!   the inner one decides for itself and does not pull the outer one down.

use std::collections::BTreeMap;
use std::fmt;

use super::placeholder::Placeholder;

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
    texts: BTreeMap<Placeholder, String>,
}

impl Values {
    /// Sets the text for a placeholder; an empty text is no value.
    pub fn set(&mut self, placeholder: Placeholder, text: impl Into<String>) {
        self.texts.insert(placeholder, text.into());
    }

    /// A value for every place, as long as it usually gets at most: what a text
    /// is measured with before its true values are known.
    pub fn long() -> Values {
        let mut values = Values::default();
        for placeholder in Placeholder::ALL {
            values.set(placeholder, "x".repeat(placeholder.usual_length()));
        }
        values
    }

    fn get(&self, placeholder: Placeholder) -> Result<&str, MissingValue> {
        match self.texts.get(&placeholder).map(|text| text.trim()) {
            None | Some("") => Err(MissingValue(placeholder)),
            Some(text) => Ok(text),
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

    /// The text as it is read, its placeholders under the names that are given,
    /// such as [`Placeholder::id_name`]. With [`Placeholder::name`] it is what
    /// is stored: no language is in it but that of the words.
    pub fn source(&self, name: fn(Placeholder) -> &'static str) -> String {
        source(&self.parts, name)
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
                .filter(|(name, _)| !name.contains('{'))
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

fn source(parts: &[Part], name: fn(Placeholder) -> &'static str) -> String {
    parts
        .iter()
        .map(|part| match part {
            Part::Words(words) => words.clone(),
            Part::Place(place) => format!("{{{}}}", name(*place)),
            Part::Optional(inner) => format!("[[{}]]", source(inner, name)),
        })
        .collect()
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
