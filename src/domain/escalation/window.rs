//! The hours that suit a customer (S4.2).

use crate::domain::date::Moment;
use chrono::{Datelike, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

/// Some days of the week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "u8", into = "u8")]
pub struct Weekdays(u8);

impl Weekdays {
    /// Every day.
    pub const ALL: Weekdays = Weekdays(0b0111_1111);

    /// These days.
    pub fn of(days: impl IntoIterator<Item = Weekday>) -> Self {
        Self(days.into_iter().fold(0, |bits, day| bits | bit(day)))
    }

    /// Whether a day is among them.
    pub fn has(self, day: Weekday) -> bool {
        self.0 & bit(day) != 0
    }

    /// The same days, with one put in or taken out.
    pub fn toggled(self, day: Weekday) -> Self {
        Self(self.0 ^ bit(day))
    }

    /// Whether no day is among them.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// One bit a day, Monday first; a bit that stands for no day is left out.
impl From<u8> for Weekdays {
    fn from(bits: u8) -> Self {
        Self(bits & Self::ALL.0)
    }
}

impl From<Weekdays> for u8 {
    fn from(days: Weekdays) -> Self {
        days.0
    }
}

fn bit(day: Weekday) -> u8 {
    1 << day.num_days_from_monday()
}

/// Days and hours in which a customer likes to be contacted, at their own
/// clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// The days.
    pub days: Weekdays,
    /// The first minute.
    pub from: NaiveTime,
    /// The minute from which no contact may begin any more; after `from`.
    pub until: NaiveTime,
}

impl Window {
    /// Whether a moment of the customer's clock lies inside.
    pub fn holds(&self, at: chrono::NaiveDateTime) -> bool {
        self.days.has(at.weekday()) && (self.from..self.until).contains(&at.time())
    }
}

/// The next moment that lies inside one of the windows, from a moment outside
/// all of them on, at the same clock; that moment itself where no window ever
/// opens.
pub fn next_opening(windows: &[Window], from: Moment) -> Moment {
    let local = from.naive_local();
    let openings = windows
        .iter()
        .filter(|it| it.from < it.until)
        .flat_map(|it| {
            local
                .date()
                .iter_days()
                .take(8)
                .filter(|day| it.days.has(day.weekday()))
                .map(|day| day.and_time(it.from))
        });
    openings
        .filter(|opening| *opening > local)
        .min()
        .and_then(|opening| opening.and_local_timezone(*from.offset()).earliest())
        .unwrap_or(from)
}
