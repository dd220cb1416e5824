//! The time of day: how it is written, and how one greets at it.

use chrono::{NaiveTime, Timelike};

use super::{Language, text};

/// `09.12` in Indonesian, `09:12` in English.
pub fn hour(language: Language, time: NaiveTime) -> String {
    let separator = match language {
        Language::Id => '.',
        Language::En => ':',
    };
    format!("{:02}{separator}{:02}", time.hour(), time.minute())
}

/// "Selamat pagi" until 11, "siang" until 15, "sore" until 18.30, then "malam".
pub fn greeting(language: Language, time: NaiveTime) -> &'static str {
    match (time.hour(), time.minute()) {
        (..11, _) => text::greeting::morning(language),
        (..15, _) => text::greeting::midday(language),
        (..18, _) | (18, ..30) => text::greeting::afternoon(language),
        _ => text::greeting::evening(language),
    }
}
