//! How a customer is addressed.

use crate::domain::customer::Honorific;
use crate::i18n::{Language, text};

/// "Bu Sari"; a name that brings its own form of address keeps it.
pub fn address(language: Language, honorific: Honorific, name: &str) -> String {
    if own_honorific(name).is_some() {
        return name.to_owned();
    }
    match honorific {
        Honorific::Bapak => text::address::bapak(language, name),
        Honorific::Ibu => text::address::ibu(language, name),
        Honorific::Mas => text::address::mas(language, name),
        Honorific::Mbak => text::address::mbak(language, name),
        Honorific::Kak => text::address::kak(language, name),
        Honorific::None => name.to_owned(),
    }
}

/// The form of address that a name brings along: "Bu Ani" and "Pak Penjahit"
/// are names as traders write them.
pub fn own_honorific(name: &str) -> Option<Honorific> {
    let (first, _) = name.trim_start().split_once(' ')?;
    let first = first.trim_end_matches('.');
    OWN.into_iter()
        .find(|(word, _)| word.eq_ignore_ascii_case(first))
        .map(|(_, honorific)| honorific)
}

/// What a name may begin with.
const OWN: [(&str, Honorific); 10] = [
    ("pak", Honorific::Bapak),
    ("bapak", Honorific::Bapak),
    ("bpk", Honorific::Bapak),
    ("bu", Honorific::Ibu),
    ("ibu", Honorific::Ibu),
    ("mas", Honorific::Mas),
    ("mbak", Honorific::Mbak),
    ("mba", Honorific::Mbak),
    ("kak", Honorific::Kak),
    ("kakak", Honorific::Kak),
];
