//! What has to be mended in the trader's own wording.

use super::{placeholder, placeholder_name};
use crate::content::messages::RewordingProblem;
use crate::domain::message::placeholder::Placeholder;
use crate::domain::message::template::TemplateProblem;
use crate::i18n::{Language, text};

/// What is wrong with a wording, as a line without its full stop.
pub fn rewording_problem(language: Language, problem: &RewordingProblem) -> String {
    let braced = |it: Placeholder| format!("{{{}}}", placeholder_name(language, it));
    match problem {
        RewordingProblem::Empty => text::rewording::empty(language).to_owned(),
        RewordingProblem::UnknownPlaceholder { name, nearest } => {
            let name = format!("{{{name}}}");
            match nearest {
                Some(meant) => text::rewording::unknown_meant(language, name, braced(*meant)),
                None => text::rewording::unknown(language, name),
            }
        }
        RewordingProblem::Template(problem) => template_problem(language, problem),
        RewordingProblem::Lacks(it) => {
            text::rewording::lacks(language, braced(*it), placeholder(language, *it))
        }
        RewordingProblem::MustNotSay(it) => text::rewording::must_not(language, braced(*it)),
        RewordingProblem::TooLong { by } => text::rewording::too_long(language, *by),
    }
}

fn template_problem(language: Language, problem: &TemplateProblem) -> String {
    match problem {
        TemplateProblem::UnknownPlaceholder(name) => {
            text::rewording::unknown(language, format!("{{{name}}}"))
        }
        TemplateProblem::UnclosedBrace(_) => text::rewording::brace_open(language, "{"),
        TemplateProblem::UnclosedPart => text::rewording::brace_open(language, "[["),
        TemplateProblem::UnopenedBrace => text::rewording::brace_alone(language, "}"),
        TemplateProblem::UnopenedPart => text::rewording::brace_alone(language, "]]"),
        TemplateProblem::PartWithoutPlaceholder => {
            let example = placeholder_name(language, Placeholder::Late);
            text::rewording::part_without_placeholder(language, "[[ ]]", format!("{{{example}}}"))
        }
    }
}
