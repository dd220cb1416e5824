//! Days, moments and zones, and reading a day as people write it.

use crate::domain::names::names;
use std::fmt;

use chrono::{DateTime, FixedOffset, NaiveDate};

/// A calendar day, without time and zone: due dates are days.
pub type Day = NaiveDate;

/// A point in time together with the offset of the clock that showed it.
pub type Moment = DateTime<FixedOffset>;

/// The time zones of Indonesia, which has no daylight saving.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Zone {
    /// West: Jakarta, UTC+7.
    #[default]
    Wib,
    /// Central: Makassar, Denpasar, UTC+8.
    Wita,
    /// East: Jayapura, UTC+9.
    Wit,
}

names!(Zone {
    Wib = "wib",
    Wita = "wita",
    Wit = "wit",
});

/// Which number comes first in a date such as `03/11/2026`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateOrder {
    DayFirst,
    MonthFirst,
}

names!(DateOrder {
    DayFirst = "day_first",
    MonthFirst = "month_first",
});

/// What the dates of one book tell about the order they are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrderEvidence {
    /// At least one date can be read in one way only, and none contradicts it.
    Decided(DateOrder),
    /// No date depends on the order: all name the month, begin with the year,
    /// or have the same day and month.
    Irrelevant,
    /// Every date can be read both ways: a person has to say.
    Ambiguous,
    /// Some dates can only be day first and others only month first.
    Mixed,
}

/// Why a text is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateProblem {
    /// Nothing was written.
    Empty,
    /// This is no date at all.
    NotADate,
    /// The calendar has no such day, as the 31st of February.
    NoSuchDay { day: u32, month: u32, year: i32 },
    /// The year is outside of [`EARLIEST_YEAR`] to [`LATEST_YEAR`]: a slip of
    /// the finger far more often than a real debt.
    YearOutOfRange { year: i32 },
}

pub const EARLIEST_YEAR: i32 = 1990;
pub const LATEST_YEAR: i32 = 2100;

impl Zone {
    pub const ALL: [Zone; 3] = [Zone::Wib, Zone::Wita, Zone::Wit];

    pub const fn offset(self) -> FixedOffset {
        const WIB: FixedOffset = hours_east(7);
        const WITA: FixedOffset = hours_east(8);
        const WIT: FixedOffset = hours_east(9);
        match self {
            Zone::Wib => WIB,
            Zone::Wita => WITA,
            Zone::Wit => WIT,
        }
    }

    /// The moment in this zone, from milliseconds since 1970 in UTC; nothing
    /// where the calendar cannot hold it.
    pub fn at(self, utc_millis: i64) -> Option<Moment> {
        let utc = DateTime::from_timestamp_millis(utc_millis)?;
        // At the very end of the calendar the local time would not fit.
        utc.naive_utc().checked_add_offset(self.offset())?;
        Some(utc.with_timezone(&self.offset()))
    }

    /// The zone closest to a clock that is so many minutes ahead of UTC; the
    /// first guess on a device that has not been told.
    pub const fn nearest(minutes_east: i32) -> Zone {
        match minutes_east {
            ..450 => Zone::Wib,
            450..510 => Zone::Wita,
            510.. => Zone::Wit,
        }
    }
}

/// Whole days from one day to the other; negative where `to` lies before
/// `from`.
pub fn days_between(from: Day, to: Day) -> i64 {
    to.signed_duration_since(from).num_days()
}

/// Reads `31/12/2026`, `31-12-26`, `31.12.2026`, `2026-12-31`, `3 Agu 2026`
/// or `August 3, 2026`. Years of two digits are in this century. `order`
/// matters only for three numbers that do not begin with the year.
///
/// # Errors
///
/// The [`DateProblem`] that explains the refusal.
pub fn parse_day(text: &str, order: DateOrder) -> Result<Day, DateProblem> {
    if text.trim().is_empty() {
        return Err(DateProblem::Empty);
    }
    let (year, month, day) = match Parts::of(text).ok_or(DateProblem::NotADate)? {
        Parts::Known { year, month, day } => (year, month, day),
        Parts::Ordered {
            first,
            second,
            year,
        } => match order {
            DateOrder::DayFirst => (year, second, first),
            DateOrder::MonthFirst => (year, first, second),
        },
    };
    if !(EARLIEST_YEAR..=LATEST_YEAR).contains(&year) {
        return Err(DateProblem::YearOutOfRange { year });
    }
    NaiveDate::from_ymd_opt(year, month, day).ok_or(DateProblem::NoSuchDay { day, month, year })
}

impl OrderEvidence {
    /// Judges all dates of one book together, since one person writes them in
    /// one way. Texts that are no dates tell nothing.
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> OrderEvidence {
        let (mut day_first, mut month_first, mut open) = (false, false, false);
        for text in texts {
            let Some(Parts::Ordered { first, second, .. }) = Parts::of(text) else {
                continue;
            };
            match (first > 12, second > 12) {
                (true, false) => day_first = true,
                (false, true) => month_first = true,
                (false, false) => open |= first != second,
                (true, true) => {}
            }
        }
        match (day_first, month_first) {
            (true, false) => OrderEvidence::Decided(DateOrder::DayFirst),
            (false, true) => OrderEvidence::Decided(DateOrder::MonthFirst),
            (true, true) => OrderEvidence::Mixed,
            (false, false) if open => OrderEvidence::Ambiguous,
            (false, false) => OrderEvidence::Irrelevant,
        }
    }
}

impl fmt::Display for DateProblem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "not a day: {self:?}")
    }
}

impl std::error::Error for DateProblem {}

/// The three parts of a date, as far as the text itself tells them apart.
enum Parts {
    Known { year: i32, month: u32, day: u32 },
    Ordered { first: u32, second: u32, year: i32 },
}

/// Names of the months in Indonesian and English, January first; three letters
/// of a name are enough.
const MONTHS: [&[&str]; 12] = [
    &["januari", "january"],
    &["februari", "february", "pebruari"],
    &["maret", "march"],
    &["april"],
    &["mei", "may"],
    &["juni", "june"],
    &["juli", "july"],
    &["agustus", "august", "ags", "agt"],
    &["september"],
    &["oktober", "october"],
    &["november", "nopember"],
    &["desember", "december"],
];

impl Parts {
    fn of(text: &str) -> Option<Parts> {
        let text = text.trim();
        let has_name = text.contains(|c: char| c.is_ascii_alphabetic());
        let pieces: Vec<&str> = if has_name {
            text.split(|c: char| c.is_whitespace() || matches!(c, '-' | '/' | '.' | ','))
                .filter(|piece| !piece.is_empty())
                .collect()
        } else {
            let sign = text
                .chars()
                .find(|c| !c.is_ascii_digit() && !c.is_whitespace())?;
            if !matches!(sign, '/' | '-' | '.') {
                return None;
            }
            text.split(sign).map(str::trim).collect()
        };
        let [first, second, third] = pieces[..] else {
            return None;
        };
        if has_name {
            let (day, month) = match month_named(second) {
                Some(month) => (first, month),
                None => (second, month_named(first)?),
            };
            Some(Parts::Known {
                year: year(third)?,
                month,
                day: day_or_month(day)?,
            })
        } else if first.len() == 4 {
            Some(Parts::Known {
                year: year(first)?,
                month: day_or_month(second)?,
                day: day_or_month(third)?,
            })
        } else {
            Some(Parts::Ordered {
                first: day_or_month(first)?,
                second: day_or_month(second)?,
                year: year(third)?,
            })
        }
    }
}

const fn hours_east(hours: i32) -> FixedOffset {
    match FixedOffset::east_opt(hours * 3_600) {
        Some(offset) => offset,
        None => panic!("an offset of less than a day"),
    }
}

fn month_named(piece: &str) -> Option<u32> {
    let name = piece.to_lowercase();
    let is_named = |names: &&[&str]| names.iter().any(|full| full.starts_with(&name));
    (1..)
        .zip(&MONTHS)
        .find_map(|(month, names)| (name.len() >= 3 && is_named(names)).then_some(month))
}

fn day_or_month(piece: &str) -> Option<u32> {
    match piece.len() {
        1 | 2 => number(piece).map(u32::from),
        _ => None,
    }
}

fn year(piece: &str) -> Option<i32> {
    match piece.len() {
        2 => number(piece).map(|year| 2000 + i32::from(year)),
        4 => number(piece).map(i32::from),
        _ => None,
    }
}

/// At most four digits, which always fit.
fn number(piece: &str) -> Option<u16> {
    piece.bytes().try_fold(0, |number, byte| {
        byte.is_ascii_digit()
            .then(|| number * 10 + u16::from(byte - b'0'))
    })
}
