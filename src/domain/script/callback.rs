//! When to call again, for a customer who is busy: asked, never forced (S2.4).

use crate::domain::date::Moment;
use crate::domain::escalation::holidays::Holidays;
use crate::domain::escalation::hours::Hours;
use chrono::{NaiveTime, TimeDelta};

/// An answer to "when may I call again" that one tap takes down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SoonAgain {
    /// In an hour.
    InAnHour,
    /// This afternoon at four.
    ThisAfternoon,
    /// At nine on the next day on which one may call, or when its hours begin.
    NextMorning,
}

impl SoonAgain {
    /// Every answer, the soonest first.
    pub const ALL: [SoonAgain; 3] = [Self::InAnHour, Self::ThisAfternoon, Self::NextMorning];

    /// The answers that can be offered now, with the moments that they mean, at
    /// the customer's clock. None lies within the next half hour, on a day or
    /// at an hour when nobody is called, and no two are the same moment.
    pub fn offered(now: Moment, hours: &Hours, holidays: &Holidays) -> Vec<(Self, Moment)> {
        let mut offered: Vec<(Self, Moment)> = Vec::new();
        for choice in Self::ALL {
            let fits = |at: &Moment| {
                *at >= now + SHORTEST
                    && hours.closed(*at, holidays).is_none()
                    && offered.iter().all(|(_, taken)| taken != at)
            };
            if let Some(at) = choice.moment(now, hours, holidays).filter(fits) {
                offered.push((choice, at));
            }
        }
        offered
    }

    /// The moment that it means; `None` where the calendar has none.
    fn moment(self, now: Moment, hours: &Hours, holidays: &Holidays) -> Option<Moment> {
        let (day, time) = match self {
            Self::InAnHour => return now.checked_add_signed(TimeDelta::hours(1)),
            Self::ThisAfternoon => (now.date_naive(), AFTERNOON),
            // Asked at the end of today, so that today is never the answer.
            Self::NextMorning => {
                let tonight = now.date_naive().and_time(hours.until());
                let tonight = tonight.and_local_timezone(*now.offset()).earliest()?;
                let day = hours.next_open_day(tonight, holidays);
                (day, MORNING.max(hours.from()))
            }
        };
        day.and_time(time)
            .and_local_timezone(*now.offset())
            .earliest()
    }
}

/// What lies nearer is no time to wait for.
const SHORTEST: TimeDelta = TimeDelta::minutes(30);

const MORNING: NaiveTime = hour(9);
const AFTERNOON: NaiveTime = hour(16);

const fn hour(hour: u32) -> NaiveTime {
    match NaiveTime::from_hms_opt(hour, 0, 0) {
        Some(time) => time,
        None => NaiveTime::MIN,
    }
}
