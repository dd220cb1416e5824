//! The hours in which a customer may be contacted.

use crate::domain::date::{Day, Moment};
use crate::domain::escalation::holidays::Holidays;
use chrono::{Datelike, Days, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

/// The hours of a working day, at the customer's own clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hours {
    /// The first minute in which a contact may begin.
    pub from: NaiveTime,
    /// The minute from which none may begin any more.
    pub until: NaiveTime,
    /// The day of the week on which nobody is contacted.
    pub rest: Weekday,
}

/// Why a moment is outside the hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    /// Before the day's first minute.
    TooEarly,
    /// After the day's last.
    TooLate,
    /// The day of rest.
    RestDay,
    /// A national holiday.
    Holiday(Day),
}

impl Hours {
    /// Monday to Saturday, 08:00 to 20:00 at the customer's clock: what
    /// POJK 22/2023 art. 62 asks of financial firms, taken over as good manners.
    pub fn standard() -> Self {
        Self {
            from: NaiveTime::MIN + chrono::TimeDelta::hours(8),
            until: NaiveTime::MIN + chrono::TimeDelta::hours(20),
            rest: Weekday::Sun,
        }
    }

    /// Why nobody may be contacted at a moment of the customer's clock; `None`
    /// inside the hours.
    pub fn closed(&self, at: Moment, holidays: &Holidays) -> Option<Closed> {
        let (day, time) = (at.date_naive(), at.time());
        if holidays.contains(day) {
            Some(Closed::Holiday(day))
        } else if day.weekday() == self.rest {
            Some(Closed::RestDay)
        } else if time < self.from {
            Some(Closed::TooEarly)
        } else if time >= self.until {
            Some(Closed::TooLate)
        } else {
            None
        }
    }

    /// The next day on which contact may begin, from a closed moment on.
    pub fn next_open_day(&self, at: Moment, holidays: &Holidays) -> Day {
        let today = at.date_naive();
        let first = if at.time() < self.from {
            Some(today)
        } else {
            today.checked_add_days(Days::new(1))
        };
        first
            .into_iter()
            .flat_map(|day| day.iter_days())
            .find(|day| day.weekday() != self.rest && !holidays.contains(*day))
            .unwrap_or(today)
    }
}
