//! The words on the buttons, and how money, dates and numbers are written.
//!
//! # How to add a text
//!
//! Write it under its area in `i18n/id.toml` and in `i18n/en.toml`; nothing
//! else is touched. `build.rs` checks the two files against each other and
//! makes a function for each key:
//!
//! ```toml
//! [today]                                   # text::today
//! title = "Hari ini"                        # text::today::title(language) -> &'static str
//! promised = "Janji {amount} tanggal {day}" # text::today::promised(language, amount, day) -> String
//! waiting = "{count} pelanggan menunggu"    # text::today::waiting(language, count) -> String
//! ```
//!
//! - A placeholder is an argument, in the order of the Indonesian text; it
//!   takes anything that can be displayed. `{count}` takes a whole number and
//!   is written with thousands separators.
//! - English has plurals: `waiting = { one = "{count} customer is waiting",
//!   other = "{count} customers are waiting" }`. `one` may leave out the
//!   count. The Indonesian text stays a single one.
//! - Areas may lie in one another: `[import.problem]` is
//!   `text::import::problem`.
//! - How money, days and hours look is decided here and not by the browser's
//!   `Intl`: the same words go into messages and papers, and native tests read
//!   them; besides, they then do not change with the browser.
//! - The build stops, naming file and key, where a key is missing in one
//!   language, a text is empty, or the placeholders differ.

use std::fmt::Display;

mod address;
mod day;
pub mod describe;
mod hour;
mod money;
mod number;
mod quantity;
mod spelled;

pub use crate::domain::language::Language;
pub use address::{address, own_honorific};
pub use day::{day, due_words, full_day, long_day, short_day, weekday};
pub use hour::{greeting, hour};
pub use money::{compact_money, money, signed_money};
pub use number::{Count, number, percent};
pub use quantity::quantity;
pub use spelled::spelled_money;

/// The texts of `id.toml` and `en.toml`: a module for each area, a function
/// for each key.
pub mod text {
    include!(concat!(env!("OUT_DIR"), "/text.rs"));
}

/// The one of a text's two languages, Indonesian first.
fn in_language(language: Language, [id, en]: &'static [&'static str; 2]) -> &'static str {
    match language {
        Language::Id => id,
        Language::En => en,
    }
}

/// Puts the values in the places `{0}`, `{1}` … that the build has numbered;
/// it has also checked that there is a value for each.
fn fill(template: &str, values: &[&dyn Display]) -> String {
    let mut filled = String::with_capacity(template.len() + 16 * values.len());
    let mut pieces = template.split(['{', '}']);
    filled.extend(pieces.next());
    while let (Some(place), Some(words)) = (pieces.next(), pieces.next()) {
        let value = place.parse().map_or(None, |place: usize| values.get(place));
        if let Some(value) = value {
            filled.push_str(&value.to_string());
        }
        filled.push_str(words);
    }
    filled
}
