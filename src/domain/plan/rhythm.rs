//! The days on which instalments are due.

use super::interest::Span;
use super::problem::PlanProblem;
use crate::domain::date::{Day, LATEST_YEAR, days_between};
use chrono::{Datelike, Days, Months};

/// When instalments are due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rhythm {
    /// Every week from a day on.
    Weekly(Day),
    /// Every two weeks from a day on.
    TwoWeekly(Day),
    /// On the same day of every month; where a month is too short, on its last
    /// one: 31 January, 28 February, 31 March.
    Monthly(Day),
    /// On days of their own, which rise: paydays, harvests, market days.
    OnDays(Vec<Day>),
}

impl Rhythm {
    /// The first day; `None` where there is none.
    pub fn first(&self) -> Option<Day> {
        match self {
            Rhythm::Weekly(first) | Rhythm::TwoWeekly(first) | Rhythm::Monthly(first) => {
                Some(*first)
            }
            Rhythm::OnDays(days) => days.first().copied(),
        }
    }

    /// The first so many days.
    ///
    /// # Errors
    /// [`PlanProblem::DaysTooFew`] where there are not so many of them,
    /// [`PlanProblem::DayTooFar`] where they go beyond [`LATEST_YEAR`].
    pub fn days(&self, count: usize) -> Result<Vec<Day>, PlanProblem> {
        let days: Vec<Option<Day>> = match self {
            Rhythm::Weekly(first) => every_week(*first, 7, count),
            Rhythm::TwoWeekly(first) => every_week(*first, 14, count),
            Rhythm::Monthly(first) => (0..).take(count).map(|it| month(*first, it)).collect(),
            Rhythm::OnDays(days) if days.len() < count => return Err(PlanProblem::DaysTooFew),
            Rhythm::OnDays(days) => days.iter().copied().take(count).map(Some).collect(),
        };
        days.into_iter()
            .map(|day| {
                day.filter(|it| it.year() <= LATEST_YEAR)
                    .ok_or(PlanProblem::DayTooFar)
            })
            .collect()
    }

    /// The stretch of time before each of the first so many days, for which a
    /// cost of waiting counts: a whole period each, as banks reckon it; on own
    /// days the days themselves, from the one on which the plan is made.
    ///
    /// # Errors
    /// Those of [`Rhythm::days`].
    pub fn spans(&self, made: Day, count: usize) -> Result<Vec<Span>, PlanProblem> {
        let period = match self {
            Rhythm::Weekly(_) => Span::weeks(1),
            Rhythm::TwoWeekly(_) => Span::weeks(2),
            Rhythm::Monthly(_) => Some(Span::months(1)),
            Rhythm::OnDays(_) => {
                let days = self.days(count)?;
                let before = std::iter::once(made).chain(days.iter().copied());
                return before
                    .zip(&days)
                    .map(|(one, next)| gap(one, *next))
                    .collect();
            }
        };
        let period = period.ok_or(PlanProblem::DayTooFar)?;
        Ok(vec![period; count])
    }

    /// All of the first so many [`Rhythm::spans`] together.
    ///
    /// # Errors
    /// Those of [`Rhythm::days`].
    pub fn whole_span(&self, made: Day, count: usize) -> Result<Span, PlanProblem> {
        let periods = u32::try_from(count).map_err(|_| PlanProblem::TooMany)?;
        let span = match self {
            Rhythm::Weekly(_) => Span::weeks(periods),
            Rhythm::TwoWeekly(_) => periods.checked_mul(2).and_then(Span::weeks),
            Rhythm::Monthly(_) => Some(Span::months(periods)),
            Rhythm::OnDays(_) => {
                let last = self.days(count)?.last().copied().unwrap_or(made);
                return gap(made, last);
            }
        };
        span.ok_or(PlanProblem::DayTooFar)
    }
}

fn every_week(first: Day, step: u64, count: usize) -> Vec<Option<Day>> {
    (0..)
        .take(count)
        .map(|it: u64| first.checked_add_days(Days::new(it * step)))
        .collect()
}

fn month(first: Day, months: u32) -> Option<Day> {
    first.checked_add_months(Months::new(months))
}

fn gap(from: Day, to: Day) -> Result<Span, PlanProblem> {
    let days = u32::try_from(days_between(from, to)).map_err(|_| PlanProblem::DaysNotRising)?;
    Span::days(days).ok_or(PlanProblem::DayTooFar)
}
