//! How days are written.

use chrono::{Datelike, Weekday};

use super::{Language, text};
use crate::domain::date::Day;

/// `Senin, 23 November 2026`.
pub fn long_day(language: Language, day: Day) -> String {
    format!(
        "{}, {}",
        weekday(language, day.weekday()),
        full_day(language, day)
    )
}

/// `23 November 2026`.
pub fn full_day(language: Language, day: Day) -> String {
    let month = month(language, day, &MONTHS);
    format!("{} {month} {}", day.day(), day.year())
}

/// `23 Nov 2026`.
pub fn day(language: Language, day: Day) -> String {
    format!("{} {}", short_day(language, day), day.year())
}

/// `23 Nov`, where the year goes without saying.
pub fn short_day(language: Language, day: Day) -> String {
    let month = month(language, day, &SHORT_MONTHS);
    format!("{} {month}", day.day())
}

/// `Senin`.
pub fn weekday(language: Language, weekday: Weekday) -> &'static str {
    use text::calendar as names;
    match weekday {
        Weekday::Mon => names::monday(language),
        Weekday::Tue => names::tuesday(language),
        Weekday::Wed => names::wednesday(language),
        Weekday::Thu => names::thursday(language),
        Weekday::Fri => names::friday(language),
        Weekday::Sat => names::saturday(language),
        Weekday::Sun => names::sunday(language),
    }
}

/// How a due day lies to today, in whole days past it: `lewat 7 hari`,
/// `jatuh tempo hari ini`, `3 hari lagi`.
pub fn due_words(language: Language, days_past_due: i64) -> String {
    match days_past_due {
        1.. => text::due::late(language, days_past_due),
        0 => text::due::today(language).to_owned(),
        -1 => text::due::tomorrow(language).to_owned(),
        _ => text::due::ahead(language, days_past_due.saturating_neg()),
    }
}

/// The names of a language's months, from January on.
type Names = [fn(Language) -> &'static str; 12];

const MONTHS: Names = {
    use text::calendar::*;
    [
        january, february, march, april, may, june, july, august, september, october, november,
        december,
    ]
};

const SHORT_MONTHS: Names = {
    use text::calendar::*;
    [
        january_short,
        february_short,
        march_short,
        april_short,
        may_short,
        june_short,
        july_short,
        august_short,
        september_short,
        october_short,
        november_short,
        december_short,
    ]
};

fn month(language: Language, day: Day, names: &Names) -> &'static str {
    names[day.month0() as usize](language)
}
