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
    match first.trim_end_matches('.').to_lowercase().as_str() {
        "pak" | "bapak" | "bpk" => Some(Honorific::Bapak),
        "bu" | "ibu" => Some(Honorific::Ibu),
        "mas" => Some(Honorific::Mas),
        "mbak" | "mba" => Some(Honorific::Mbak),
        "kak" | "kakak" => Some(Honorific::Kak),
        _ => None,
    }
}
