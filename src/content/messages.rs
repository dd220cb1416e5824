//! The messages to customers: the text that fits, filled with what is known.

pub mod values;

use crate::domain::contact::Channel;
use crate::domain::customer::Kind;
use crate::domain::message::draft::{DraftFacts, NoDraft, Tone};
use crate::domain::message::purpose::Purpose;
use crate::domain::message::template::{MissingValue, Template, TemplateProblem};
use crate::i18n::Language;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// To whom a message speaks, by which way, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Register {
    pub channel: Channel,
    pub kind: Kind,
    pub tone: Tone,
}

/// A message that is ready to be read over and sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub purpose: Purpose,
    pub text: String,
}

/// Why a message could not be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ComposeProblem {
    /// There is nothing to write, or it may not be written to this number.
    NoDraft(NoDraft),
    /// Something that the text needs is not known yet, such as the name of the
    /// business.
    Missing(MissingValue),
    /// The text is no template. The built-in ones were checked by the build.
    Template(TemplateProblem),
}

/// Writes the message for a purpose in the customer's language.
///
/// # Errors
/// Where the purpose does not fit the facts, or a needed value is not known.
pub fn compose(
    language: Language,
    purpose: Purpose,
    register: Register,
    facts: &DraftFacts,
) -> Result<Draft, ComposeProblem> {
    facts.check(purpose).map_err(ComposeProblem::NoDraft)?;
    let text = fitting(language, purpose, register);
    let template = Template::parse(text).map_err(ComposeProblem::Template)?;
    let text = template
        .fill(&values::of(language, purpose, register.channel, facts))
        .map_err(ComposeProblem::Missing)?;
    Ok(Draft { purpose, text })
}

/// The built-in text, with its placeholders, that fits best: the channel
/// weighs most, then the kind of customer, then the tone.
pub fn fitting(language: Language, purpose: Purpose, register: Register) -> &'static str {
    let texts = match language {
        Language::Id => &ID,
        Language::En => &EN,
    };
    let texts = &texts[purpose as usize];
    texts
        .special
        .iter()
        .filter(|text| text.fits(register))
        .max_by_key(|text| {
            (
                text.channel.is_some(),
                text.kind.is_some(),
                text.tone.is_some(),
            )
        })
        .map_or(texts.general, |text| text.text)
}

/// The texts of a purpose.
struct Texts {
    general: &'static str,
    special: &'static [Special],
}

/// A text for some only; `None` stands for all.
struct Special {
    channel: Option<Channel>,
    kind: Option<Kind>,
    tone: Option<Tone>,
    text: &'static str,
}

impl Special {
    fn fits(&self, register: Register) -> bool {
        self.channel.is_none_or(|it| it == register.channel)
            && self.kind.is_none_or(|it| it == register.kind)
            && self.tone.is_none_or(|it| it == register.tone)
    }
}
