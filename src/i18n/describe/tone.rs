//! What the tone checker found, in a few words.

use crate::domain::tone::rule::Kind;
use crate::i18n::{Language, text};

/// What a text sounds like, or what it lacks.
pub fn tone(language: Language, kind: Kind) -> &'static str {
    match kind {
        Kind::Threat => text::tone::threat(language),
        Kind::Insult => text::tone::insult(language),
        Kind::Disclosure => text::tone::disclosure(language),
        Kind::Shaming => text::tone::shaming(language),
        Kind::Urgency => text::tone::urgency(language),
        Kind::Joke => text::tone::joke(language),
        Kind::Harsh => text::tone::harsh(language),
        Kind::Shouting => text::tone::shouting(language),
        Kind::TooLong => text::tone::too_long(language),
        Kind::NoGreeting => text::tone::no_greeting(language),
        Kind::NoPleaseOrThanks => text::tone::no_please_or_thanks(language),
        Kind::NoAmount => text::tone::no_amount(language),
        Kind::NoDate => text::tone::no_date(language),
        Kind::NoWayToPay => text::tone::no_way_to_pay(language),
        Kind::SubjectMissing => text::tone::subject_missing(language),
        Kind::SubjectTooLong => text::tone::subject_too_long(language),
        Kind::SubjectEmotional => text::tone::subject_emotional(language),
    }
}
