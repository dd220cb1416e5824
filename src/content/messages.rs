//! The messages to customers: the text that fits, filled with what is known.

mod kept;
mod key;
mod rewording;
mod sample;
pub mod values;
mod words;

pub use key::{NoSuchText, TextKey};
pub use rewording::{RewordingProblem, check_rewording};
pub use sample::preview;

use crate::domain::customer::Kind;
use crate::domain::message::draft::{DraftFacts, NoDraft, Role, Tone};
use crate::domain::message::medium::Medium;
use crate::domain::message::purpose::Purpose;
use crate::domain::message::template::{MissingValue, Template, TemplateProblem};
use crate::i18n::Language;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// To whom a message speaks, by which way, and how. Who speaks is among the
/// facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Register {
    pub medium: Medium,
    pub kind: Kind,
    pub tone: Tone,
}

/// A message that is ready to be read over and sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub purpose: Purpose,
    /// Of an e-mail or a letter; `None` where the medium has no subject.
    pub subject: Option<String>,
    pub text: String,
    /// The built-in text, or the trader's wording of it, that was filled.
    pub key: TextKey,
}

/// Why a message could not be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ComposeProblem {
    /// There is nothing to write, or it may not be written to this number.
    NoDraft(NoDraft),
    /// A message of this purpose does not go by this way.
    Unsuited(Medium),
    /// Something that the text needs is not known yet, such as the name of the
    /// business.
    Missing(MissingValue),
    /// The text is no template. The built-in ones were checked by the build.
    Template(TemplateProblem),
    /// The trader's own wording does not hold together, or says what it may not.
    Rewording(Vec<RewordingProblem>),
}

/// The trader's own wordings in the language of the message, by the text that
/// each stands for.
pub type Rewordings<'a> = dyn Fn(TextKey) -> Option<&'a str> + 'a;

/// Writes the message for a purpose in the customer's language. The trader's
/// own wording of the text that fits goes before the built-in one.
///
/// # Errors
/// Where the purpose does not fit the facts or the medium, a needed value is
/// not known, or the trader's wording does not hold together.
pub fn compose(
    language: Language,
    purpose: Purpose,
    register: Register,
    facts: &DraftFacts,
    rewordings: &Rewordings<'_>,
) -> Result<Draft, ComposeProblem> {
    facts.check(purpose).map_err(ComposeProblem::NoDraft)?;
    if !purpose.suits(register.medium) {
        return Err(ComposeProblem::Unsuited(register.medium));
    }
    let (key, built_in) = fitting(language, purpose, register, facts.business.voice.role());
    let template = match rewordings(key) {
        Some(own) => check_rewording(key, own).map_err(ComposeProblem::Rewording)?,
        None => Template::parse(built_in).map_err(ComposeProblem::Template)?,
    };
    let values = values::of(language, purpose, register.medium, facts);
    let fill = |template: Template| template.fill(&values).map_err(ComposeProblem::Missing);
    let subject = subject(language, purpose)
        .filter(|_| register.medium.has_subject())
        .map(|text| Template::parse(text).map_err(ComposeProblem::Template))
        .transpose()?;
    Ok(Draft {
        purpose,
        subject: subject.map(fill).transpose()?,
        text: fill(template)?,
        key,
    })
}

/// The built-in text, with its placeholders, that fits best: the medium weighs
/// most, then the kind of customer, then the tone, then who speaks.
pub fn fitting(
    language: Language,
    purpose: Purpose,
    register: Register,
    role: Role,
) -> (TextKey, &'static str) {
    let texts = texts(language, purpose);
    texts
        .special
        .iter()
        .filter(|text| text.key.fits(register, role))
        .max_by_key(|text| text.key.weight())
        .map_or((TextKey::general(purpose), texts.general), |text| {
            (text.key, text.text)
        })
}

/// Every built-in text, under its key, for the trader to reword.
pub fn built_in(language: Language) -> impl Iterator<Item = (TextKey, &'static str)> {
    Purpose::ALL.into_iter().flat_map(move |purpose| {
        let texts = texts(language, purpose);
        let special = texts.special.iter().map(|text| (text.key, text.text));
        std::iter::once((TextKey::general(purpose), texts.general)).chain(special)
    })
}

/// The subject of an e-mail or letter, with its placeholders; the build has
/// checked that there is one where the purpose goes by such a way.
fn subject(language: Language, purpose: Purpose) -> Option<&'static str> {
    texts(language, purpose).subject
}

fn texts(language: Language, purpose: Purpose) -> &'static Texts {
    let texts = match language {
        Language::Id => &ID,
        Language::En => &EN,
    };
    &texts[purpose as usize]
}

/// The texts of a purpose.
struct Texts {
    subject: Option<&'static str>,
    general: &'static str,
    special: &'static [Special],
}

/// A text for some only.
struct Special {
    key: TextKey,
    text: &'static str,
}
