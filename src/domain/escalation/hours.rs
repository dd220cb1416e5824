//! The hours in which a customer may be contacted.

use crate::domain::date::{Day, Moment};
use crate::domain::escalation::holidays::Holidays;
use crate::domain::escalation::window::Weekdays;
use chrono::{Datelike, NaiveTime, TimeDelta, Weekday};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The hours of a working day, at the customer's own clock: within 08:00 to
/// 20:00, never on a Sunday, and on some day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub struct Hours {
    from: NaiveTime,
    until: NaiveTime,
    rest: Weekdays,
}

/// Why some hours are not those of a polite trader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoursProblem {
    /// They begin before 08:00.
    TooEarly,
    /// They end after 20:00.
    TooLate,
    /// They end before they begin.
    Empty,
    /// Sunday is no day of rest.
    OnSundays,
    /// Every day is a day of rest.
    Never,
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
            from: full_hour(8),
            until: full_hour(20),
            rest: Weekdays::of([Weekday::Sun]),
        }
    }

    /// Takes hours as the trader wants them: from the first minute in which a
    /// contact may begin to the one from which none may any more, but on the
    /// days of rest. They may be fewer than the standard ones, never more.
    ///
    /// # Errors
    /// The first thing that is wrong with them.
    pub fn checked(
        from: NaiveTime,
        until: NaiveTime,
        rest: Weekdays,
    ) -> Result<Self, HoursProblem> {
        let widest = Self::standard();
        if from < widest.from {
            Err(HoursProblem::TooEarly)
        } else if until > widest.until {
            Err(HoursProblem::TooLate)
        } else if until <= from {
            Err(HoursProblem::Empty)
        } else if !rest.has(Weekday::Sun) {
            Err(HoursProblem::OnSundays)
        } else if rest == Weekdays::ALL {
            Err(HoursProblem::Never)
        } else {
            Ok(Self { from, until, rest })
        }
    }

    /// The first minute in which a contact may begin.
    pub fn from(&self) -> NaiveTime {
        self.from
    }

    /// The minute from which none may begin any more.
    pub fn until(&self) -> NaiveTime {
        self.until
    }

    /// The days of the week on which nobody is contacted.
    pub fn rest(&self) -> Weekdays {
        self.rest
    }

    /// Why nobody may be contacted at a moment of the customer's clock; `None`
    /// inside the hours.
    pub fn closed(&self, at: Moment, holidays: &Holidays) -> Option<Closed> {
        let time = at.time();
        self.closed_on(at.date_naive(), holidays).or({
            if time < self.from {
                Some(Closed::TooEarly)
            } else if time >= self.until {
                Some(Closed::TooLate)
            } else {
                None
            }
        })
    }

    /// The next day on which contact may begin, from a closed moment on.
    pub fn next_open_day(&self, at: Moment, holidays: &Holidays) -> Day {
        let today = at.date_naive();
        let first = if at.time() < self.from {
            Some(today)
        } else {
            today.succ_opt()
        };
        first
            .into_iter()
            .flat_map(|day| day.iter_days())
            .find(|day| self.closed_on(*day, holidays).is_none())
            .unwrap_or(today)
    }

    /// Why nobody may be contacted on a day at all.
    pub fn closed_on(&self, day: Day, holidays: &Holidays) -> Option<Closed> {
        if holidays.contains(day) {
            Some(Closed::Holiday(day))
        } else if self.rest.has(day.weekday()) {
            Some(Closed::RestDay)
        } else {
            None
        }
    }
}

fn full_hour(hour: i64) -> NaiveTime {
    NaiveTime::MIN + TimeDelta::hours(hour)
}

/// Hours as the journal holds them.
#[derive(Serialize, Deserialize)]
struct Written {
    from: NaiveTime,
    until: NaiveTime,
    rest: Weekdays,
}

impl TryFrom<Written> for Hours {
    type Error = HoursProblem;

    fn try_from(it: Written) -> Result<Self, HoursProblem> {
        Self::checked(it.from, it.until, it.rest)
    }
}

impl From<Hours> for Written {
    fn from(hours: Hours) -> Self {
        let Hours { from, until, rest } = hours;
        Self { from, until, rest }
    }
}

impl fmt::Display for HoursProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not hours to contact anyone: {self:?}")
    }
}
