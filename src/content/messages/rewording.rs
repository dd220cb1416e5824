//! The trader's own wording of a text: what has to be right before it is kept.

use super::TextKey;
use crate::domain::message::medium::Medium;
use crate::domain::message::placeholder::Placeholder;
use crate::domain::message::template::{Template, TemplateProblem, Values};

/// What is wrong with a wording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RewordingProblem {
    /// There is nothing in it.
    Empty,
    /// A name between braces that is no placeholder, and the one that was
    /// probably meant.
    UnknownPlaceholder {
        name: String,
        nearest: Option<Placeholder>,
    },
    /// Its braces or optional parts do not close.
    Template(TemplateProblem),
    /// A message of this purpose has to say this.
    Lacks(Placeholder),
    /// A message of this purpose must not or cannot say this.
    MustNotSay(Placeholder),
    /// It gets longer than its medium takes, by so many characters.
    TooLong { by: usize },
}

/// Reads the trader's own wording of a text, with placeholders under either of
/// their names. What is stored is the `source` of the template by
/// [`Placeholder::name`].
///
/// # Errors
/// Everything that has to be mended before it can be used.
pub fn check_rewording(key: TextKey, text: &str) -> Result<Template, Vec<RewordingProblem>> {
    if text.trim().is_empty() {
        return Err(vec![RewordingProblem::Empty]);
    }
    let template = Template::parse(text).map_err(|problem| vec![read_problem(problem)])?;
    let mut problems = Vec::new();
    for placeholder in Placeholder::ALL {
        let has = template.has(placeholder);
        if !has && key.purpose.must_say(placeholder) {
            problems.push(RewordingProblem::Lacks(placeholder));
        }
        if has && !key.purpose.may_say(placeholder) {
            problems.push(RewordingProblem::MustNotSay(placeholder));
        }
    }
    let medium = key.medium.unwrap_or(Medium::WhatsApp);
    // Every place has a value in the sample, so none can be missing.
    let length = template
        .fill(&Values::long())
        .map_or(0, |filled| filled.chars().count());
    let by = length.saturating_sub(medium.longest());
    if by > 0 {
        problems.push(RewordingProblem::TooLong { by });
    }
    if problems.is_empty() {
        Ok(template)
    } else {
        Err(problems)
    }
}

fn read_problem(problem: TemplateProblem) -> RewordingProblem {
    match problem {
        TemplateProblem::UnknownPlaceholder(name) => RewordingProblem::UnknownPlaceholder {
            nearest: nearest(&name),
            name,
        },
        problem => RewordingProblem::Template(problem),
    }
}

/// The placeholder that was probably meant, where a third of the letters or
/// less is wrong.
fn nearest(typed: &str) -> Option<Placeholder> {
    let typed = typed.trim().to_lowercase().replace([' ', '-'], "_");
    let distance = |it: &Placeholder| {
        let to = |name| strsim::osa_distance(&typed, name);
        to(it.name()).min(to(it.id_name()))
    };
    Placeholder::ALL
        .into_iter()
        .min_by_key(distance)
        .filter(|it| distance(it) * 3 <= typed.chars().count())
}
