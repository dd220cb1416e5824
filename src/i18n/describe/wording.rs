//! Which of the standing texts it is.

use super::placeholder::placeholder_name;
use crate::content::messages::TextKey;
use crate::domain::customer::Kind;
use crate::domain::message::draft::{Role, Tone};
use crate::domain::message::placeholder::Placeholder;
use crate::i18n::{Language, text};

/// For whom a text of a purpose is: "SMS · usaha", or that it is for all whom
/// no other text fits better.
pub fn text_for(language: Language, key: TextKey) -> String {
    let parts = [
        key.medium.map(|it| super::channel(language, it.into())),
        key.kind.map(|it| match it {
            Kind::Personal => text::wording::personal(language),
            Kind::Business => text::wording::business(language),
        }),
        key.tone.map(|it| match it {
            Tone::Gentle => text::composer::gentle(language),
            Tone::Firm => text::composer::firm(language),
        }),
        key.role.map(|it| match it {
            Role::Owner => text::wording::owner(language),
            Role::Staff => text::wording::staff(language),
        }),
    ];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    if parts.is_empty() {
        text::wording::for_all(language).to_owned()
    } else {
        parts.join(" · ")
    }
}

/// A placeholder as it stands in a text: "{jumlah}".
pub fn placed(language: Language, placeholder: Placeholder) -> String {
    format!("{{{}}}", placeholder_name(language, placeholder))
}
