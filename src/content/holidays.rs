//! The national holidays of Indonesia, on which nobody is contacted. They
//! change by decree every year, so the list is data with a date.

use crate::domain::date::Day;
use crate::i18n::Language;

include!(concat!(env!("OUT_DIR"), "/holidays.rs"));

/// A holiday, with its name in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holiday {
    year: i32,
    month: u32,
    day: u32,
    id: &'static str,
    en: &'static str,
}

impl Holiday {
    /// Its day; the build has checked that there is one.
    pub fn day(&self) -> Option<Day> {
        Day::from_ymd_opt(self.year, self.month, self.day)
    }

    /// What it is called.
    pub fn name(&self, language: Language) -> &'static str {
        match language {
            Language::Id => self.id,
            Language::En => self.en,
        }
    }
}

/// The name of the holiday on a day; none on any other day.
pub fn name_of(language: Language, day: Day) -> Option<&'static str> {
    HOLIDAYS
        .iter()
        .find(|holiday| holiday.day() == Some(day))
        .map(|holiday| holiday.name(language))
}

/// All holidays' days, for the rules.
pub fn days() -> impl Iterator<Item = Day> {
    HOLIDAYS.iter().filter_map(Holiday::day)
}
