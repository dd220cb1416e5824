//! Promises, in words.

use crate::domain::promise::{PromiseStanding, PromiseStatus};
use crate::i18n::{Language, money, text};

/// What became of a promise, in a word or two.
pub fn status(language: Language, standing: &PromiseStanding) -> String {
    match standing.status {
        PromiseStatus::Pending if standing.paid.is_zero() => {
            text::promise::pending(language).to_owned()
        }
        PromiseStatus::Pending | PromiseStatus::PartlyKept => {
            text::promise::partly(language, money(language, standing.paid))
        }
        PromiseStatus::Kept => text::promise::kept(language).to_owned(),
        PromiseStatus::Broken => text::promise::broken(language).to_owned(),
    }
}
