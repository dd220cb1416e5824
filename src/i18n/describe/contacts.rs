//! What is said about contacts on their way in, in words.

use crate::domain::customer::NameProblem;
use crate::domain::exchange::contacts::{Candidate, Fate, Question};
use crate::domain::exchange::vcard::{CardFileProblem, LARGEST_FILE, MOST_CARDS};
use crate::domain::ledger::Ledger;
use crate::i18n::describe::{addressed, name_problem, phone_problem};
use crate::i18n::{Language, text};

/// Why a file is not taken, and what to do about it.
pub fn file_problem(language: Language, problem: CardFileProblem) -> String {
    match problem {
        CardFileProblem::NoCards => text::contacts::no_cards(language).to_owned(),
        CardFileProblem::TooLarge => {
            text::contacts::too_large(language, LARGEST_FILE / (1024 * 1024))
        }
        CardFileProblem::TooMany => text::contacts::too_many(language, MOST_CARDS),
    }
}

/// What is to be mended, and how.
pub fn question(language: Language, question: Question) -> &'static str {
    match question {
        Question::CutShort => text::contacts::cut_short(language),
        Question::NameBroken => text::contacts::name_broken(language),
        Question::Name(NameProblem::Empty) => text::contacts::name_missing(language),
        Question::Name(problem) => name_problem(language, problem),
        Question::NoNumber => text::contacts::no_number(language),
        Question::Number(problem) => phone_problem(language, problem),
    }
}

/// What becomes of a contact, in a word or two.
pub fn fate(language: Language, fate: &Fate) -> &'static str {
    match fate {
        Fate::New => text::contacts::is_new(language),
        Fate::Adds(_) => text::contacts::adds(language),
        Fate::Known(_) => text::contacts::is_there(language),
        Fate::Asked(questions) if questions.contains(&Question::CutShort) => {
            text::contacts::cut(language)
        }
        Fate::Asked(_) => text::contacts::asked(language),
    }
}

/// What the trader should know about a contact before it is taken: one sentence
/// each.
pub fn remarks(
    language: Language,
    candidate: &Candidate,
    fate: &Fate,
    ledger: &Ledger,
) -> Vec<String> {
    let name_of = |id| {
        let customer = ledger.file(id).and_then(|it| it.customer());
        customer.map_or_else(String::new, |it| addressed(language, it))
    };
    let known = match fate {
        Fate::Adds(id) => Some(text::contacts::adds_to(language, name_of(*id))),
        Fate::Known(id) => Some(text::contacts::known_as(language, name_of(*id))),
        Fate::New | Fate::Asked(_) => None,
    };
    let cut = match fate {
        Fate::Asked(questions) if questions.contains(&Question::CutShort) => {
            Some(text::contacts::cut_short(language).to_owned())
        }
        _ => None,
    };
    let read = &candidate.read;
    let joined =
        (!read.joined.is_empty()).then(|| text::contacts::joined(language, read.joined.join(", ")));
    let unusable = read
        .unusable
        .iter()
        .map(|(written, _)| text::contacts::unusable(language, written));
    known
        .into_iter()
        .chain(cut)
        .chain(joined)
        .chain(unusable)
        .collect()
}
