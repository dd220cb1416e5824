//! When a customer may be contacted: the trader's hours and theirs together
//! (S4.2).

use crate::domain::consent::Consent;
use crate::domain::customer::Customer;
use crate::domain::date::{Day, Moment};
use crate::domain::escalation::hold::Hold;
use crate::domain::escalation::hours::Closed;
use crate::domain::escalation::window::{self, Window};
use crate::domain::policy::Policy;
use chrono::{Datelike, NaiveDateTime, NaiveTime};

/// The hours in which one customer may be contacted.
///
/// Hours that suit the customer narrow the trader's. Where the customer gave
/// their consent to other hours, those that suit them count alone, even in the
/// evening, on the day of rest and on a holiday.
#[derive(Clone, Copy, Debug)]
pub struct Opening<'a> {
    policy: &'a Policy,
    windows: &'a [Window],
    other_hours: Consent,
}

impl<'a> Opening<'a> {
    /// Of a customer, under a policy.
    pub fn of(customer: &'a Customer, policy: &'a Policy) -> Self {
        Self {
            policy,
            windows: &customer.windows,
            other_hours: customer.other_hours,
        }
    }

    /// Why the customer is not contacted at a moment of their clock, and when
    /// they may be next; `None` where they may be.
    pub fn hold(&self, theirs: Moment) -> Option<Hold> {
        let suits = self.suits(theirs.naive_local());
        if suits && self.other_hours.is_given() {
            return None;
        }
        let closed = self.policy.hours.closed(theirs, &self.policy.holidays);
        let narrowed = !self.windows.is_empty() && !suits;
        let opens = || self.next(theirs);
        match closed {
            // What suits the customer says more than the trader's own evening.
            None | Some(Closed::TooEarly | Closed::TooLate) if narrowed => {
                Some(Hold::OutsideWindow { opens: opens() })
            }
            Some(why) => Some(Hold::OutsideHours {
                why,
                opens: opens(),
            }),
            None => None,
        }
    }

    /// The first moment after `theirs` in which the customer may be contacted,
    /// at the same clock. Where there is none in the next two months, since no
    /// hour that suits them lies within the trader's, the next that suits them:
    /// it takes their consent. Where no hour suits them at all, `theirs` itself.
    pub fn next(&self, theirs: Moment) -> Moment {
        let local = theirs.naive_local();
        local
            .date()
            .iter_days()
            .take(DAYS_AHEAD)
            .find_map(|day| self.first_on(day, local))
            .and_then(|opens| opens.and_local_timezone(*theirs.offset()).earliest())
            .unwrap_or_else(|| window::next_opening(self.windows, theirs))
    }

    fn suits(&self, at: NaiveDateTime) -> bool {
        self.windows.iter().any(|it| it.holds(at))
    }

    /// The first moment of a day, later than `after`, from which on the
    /// customer may be contacted.
    fn first_on(&self, day: Day, after: NaiveDateTime) -> Option<NaiveDateTime> {
        let policy = self.policy;
        let is_open = policy.hours.closed_on(day, &policy.holidays).is_none();
        let usual = is_open.then_some((policy.hours.from(), policy.hours.until()));
        let begins = |(from, until): (NaiveTime, NaiveTime)| {
            Some(day.and_time(from)).filter(|at| from < until && *at > after)
        };
        if self.windows.is_empty() {
            return usual.and_then(begins);
        }
        let theirs = self
            .windows
            .iter()
            .filter(|it| it.days.has(day.weekday()))
            .filter_map(|it| match usual {
                _ if self.other_hours.is_given() => Some((it.from, it.until)),
                Some((from, until)) => Some((from.max(it.from), until.min(it.until))),
                None => None,
            });
        theirs.filter_map(begins).min()
    }
}

/// Longer than any row of holidays.
const DAYS_AHEAD: usize = 62;
