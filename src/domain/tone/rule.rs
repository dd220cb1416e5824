//! The rules of a language, as data.

use super::lexicon::Spelling;
use super::pattern::Class;
use super::score::Weights;

/// What is wrong with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// It makes afraid (S2.6).
    Threat,
    /// It calls names.
    Insult,
    /// Others learn of the debt (S4.4).
    Disclosure,
    /// It blames or shames (S4.5).
    Shaming,
    /// It presses more than the matter does (S4.7).
    Urgency,
    /// It jokes in writing (S4.8).
    Joke,
    /// Its words together are harsh, though no rule names one (S0.5).
    Harsh,
    /// Capitals and rows of marks.
    Shouting,
    /// It is longer than people read, or than the way it goes takes (S4.8).
    TooLong,
    /// It does not greet (S4.1).
    NoGreeting,
    /// It says neither please nor thank you (S4.1).
    NoPleaseOrThanks,
    /// It asks for money and does not say how much (S1.3).
    NoAmount,
    /// It asks for money and names no day (S1.3).
    NoDate,
    /// It asks for money and does not say how to pay (S1.3).
    NoWayToPay,
    /// An e-mail without a subject (S4.8).
    SubjectMissing,
    /// A subject that gets cut off (S4.8).
    SubjectTooLong,
    /// A subject that is not factual (S4.8).
    SubjectEmotional,
}

/// What a finding asks of the trader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The text may go out as it is.
    Warns,
    /// The text must not go out.
    Blocks,
}

/// Whom a rule is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// Whoever reads it.
    Anyone,
    /// Only those who may not hear of the debt.
    SomeoneElse,
}

/// What is put in place of what was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instead {
    /// The found words give way to this; with an empty text they go.
    OfWords(&'static str),
    /// The sentence that they begin in gives way to this.
    OfSentence(&'static str),
}

/// One thing not to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    pub key: &'static str,
    pub kind: Kind,
    pub reader: Reader,
    /// One kind sentence for the trader.
    pub why: &'static str,
    pub instead: Instead,
    /// What it looks for: a pattern a line.
    pub patterns: &'static str,
    /// A match that one of these touches is none.
    pub unless: &'static str,
}

/// Something that a text is to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Need {
    pub kind: Kind,
    pub why: &'static str,
    /// What it looks like: a pattern a line.
    pub signs: &'static str,
    pub kinder: Missing,
}

/// What to do where it is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Put this at the start.
    Begin(&'static str),
    /// Put this at the end.
    End(&'static str),
    /// Only the trader can say it.
    Ask,
}

/// Why something that is measured is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note {
    pub kind: Kind,
    pub why: &'static str,
}

/// All that is known of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wording {
    pub spelling: Spelling,
    pub classes: &'static [Class],
    pub rules: &'static [Rule],
    pub needs: &'static [Need],
    pub notes: &'static [Note],
    pub weights: Weights,
}

/// The class of words that people hide behind masks: "b*ngs*t".
pub const MASKED: &str = "masked";

/// The class of words that are not written in capitals.
pub const LOUD: &str = "loud";

/// The class of words that stand with a name, which may be in capitals.
pub const NAMED: &str = "named";

/// The class of words that stand in capitals without being loud.
pub const CAPITALS: &str = "capitals";

impl Kind {
    pub const ALL: [Kind; 17] = [
        Kind::Threat,
        Kind::Insult,
        Kind::Disclosure,
        Kind::Shaming,
        Kind::Urgency,
        Kind::Joke,
        Kind::Harsh,
        Kind::Shouting,
        Kind::TooLong,
        Kind::NoGreeting,
        Kind::NoPleaseOrThanks,
        Kind::NoAmount,
        Kind::NoDate,
        Kind::NoWayToPay,
        Kind::SubjectMissing,
        Kind::SubjectTooLong,
        Kind::SubjectEmotional,
    ];

    /// The name in the content files.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Threat => "threat",
            Kind::Insult => "insult",
            Kind::Disclosure => "disclosure",
            Kind::Shaming => "shaming",
            Kind::Urgency => "urgency",
            Kind::Joke => "joke",
            Kind::Harsh => "harsh",
            Kind::Shouting => "shouting",
            Kind::TooLong => "too_long",
            Kind::NoGreeting => "no_greeting",
            Kind::NoPleaseOrThanks => "no_please_or_thanks",
            Kind::NoAmount => "no_amount",
            Kind::NoDate => "no_date",
            Kind::NoWayToPay => "no_way_to_pay",
            Kind::SubjectMissing => "subject_missing",
            Kind::SubjectTooLong => "subject_too_long",
            Kind::SubjectEmotional => "subject_emotional",
        }
    }

    /// The kind with this name.
    pub fn from_name(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.name() == name)
    }

    pub fn severity(self) -> Severity {
        match self {
            Kind::Threat | Kind::Insult | Kind::Disclosure => Severity::Blocks,
            _ => Severity::Warns,
        }
    }

    /// Whether it is about what the text says, and not about what it lacks or
    /// how long it is.
    pub fn is_rude(self) -> bool {
        self <= Kind::Shouting
    }
}
