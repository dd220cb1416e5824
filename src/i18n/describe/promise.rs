//! Promises, in words.

use crate::domain::money::Rupiah;
use crate::domain::promise::PromiseStatus;
use crate::i18n::{Language, money, text};

/// What became of a promise, and of how much money, in a word or two.
pub fn status(language: Language, status: PromiseStatus, paid: Rupiah) -> String {
    match status {
        PromiseStatus::Pending if paid.is_zero() => text::promise::pending(language).to_owned(),
        PromiseStatus::Pending | PromiseStatus::PartlyKept => {
            text::promise::partly(language, money(language, paid))
        }
        PromiseStatus::Kept => text::promise::kept(language).to_owned(),
        PromiseStatus::Broken => text::promise::broken(language).to_owned(),
    }
}
