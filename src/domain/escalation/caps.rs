//! How often a customer is contacted at most.

use crate::domain::contact::{ContactTrace, Outcome};
use crate::domain::date::{Day, Moment, days_between};
use chrono::Days;
use serde::{Deserialize, Serialize};
use std::fmt;

/// How often a customer may be contacted, over every channel together (S2.6):
/// once or twice a day, and not fewer, but at most five times, in any seven
/// days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub struct Caps {
    a_day: usize,
    a_week: usize,
}

/// A cap on contacts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cap {
    /// The day's.
    Day,
    /// The week's.
    Week,
}

/// A cap is none that a polite trader has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CapsProblem {
    /// The day's is not 1 or 2.
    Day,
    /// The week's is less than the day's, or more than 5.
    Week,
}

impl Caps {
    /// One a day, three a week (S4.7: urgent, but never force).
    pub fn standard() -> Self {
        Self {
            a_day: 1,
            a_week: 3,
        }
    }

    /// Takes caps as the trader wants them.
    ///
    /// # Errors
    /// The cap that is too low or too high.
    pub fn checked(a_day: usize, a_week: usize) -> Result<Self, CapsProblem> {
        if !(1..=2).contains(&a_day) {
            Err(CapsProblem::Day)
        } else if !(a_day..=5).contains(&a_week) {
            Err(CapsProblem::Week)
        } else {
            Ok(Self { a_day, a_week })
        }
    }

    /// Contacts a calendar day.
    pub fn a_day(&self) -> usize {
        self.a_day
    }

    /// Contacts in any seven days.
    pub fn a_week(&self) -> usize {
        self.a_week
    }

    /// Which cap is reached at a moment of the customer's clock, and the day on
    /// which it is free again. Only what [presses](ContactTrace::presses) is
    /// counted, and a talk and the message that puts it in writing on the same
    /// day are one contact (S4.12).
    pub fn reached<'a>(
        &self,
        contacts: impl IntoIterator<Item = &'a ContactTrace>,
        now: Moment,
    ) -> Option<(Cap, Day)> {
        let today = now.date_naive();
        let recent: Vec<Made<'_>> = contacts
            .into_iter()
            .filter(|contact| contact.at <= now)
            .map(|contact| Made {
                on: contact.at.with_timezone(now.offset()).date_naive(),
                contact,
            })
            .filter(|it| days_between(it.on, today) < 7)
            .collect();
        let counted = recent
            .iter()
            .filter(|it| it.contact.presses() && !it.sums_up_one_of(&recent));
        let mut days: Vec<Day> = counted.map(|it| it.on).collect();
        days.sort_unstable_by(|a, b| b.cmp(a));
        // The one that has to be a week old before another may be made.
        let oldest_counted = self.a_week.checked_sub(1).and_then(|at| days.get(at));
        if let Some(day) = oldest_counted {
            return day
                .checked_add_days(Days::new(7))
                .map(|free| (Cap::Week, free));
        }
        let made_today = days.iter().take_while(|day| **day == today).count();
        let tomorrow = today.succ_opt().filter(|_| made_today >= self.a_day);
        tomorrow.map(|free| (Cap::Day, free))
    }
}

/// A contact and its day at the customer's clock.
struct Made<'a> {
    on: Day,
    contact: &'a ContactTrace,
}

impl Made<'_> {
    /// Whether it is a message outside the ladder that followed a talk on the
    /// same day.
    fn sums_up_one_of(&self, recent: &[Self]) -> bool {
        let message = self.contact;
        let is_note = message.channel.is_written() && message.outcome == Outcome::Sent;
        let is_talk = |it: &ContactTrace| {
            !it.channel.is_written() && it.outcome == Outcome::Spoke && it.at <= message.at
        };
        is_note
            && message.rung.is_none()
            && recent
                .iter()
                .any(|it| it.on == self.on && is_talk(it.contact))
    }
}

/// Caps as the journal holds them.
#[derive(Serialize, Deserialize)]
struct Written {
    a_day: usize,
    a_week: usize,
}

impl TryFrom<Written> for Caps {
    type Error = CapsProblem;

    fn try_from(it: Written) -> Result<Self, CapsProblem> {
        Self::checked(it.a_day, it.a_week)
    }
}

impl From<Caps> for Written {
    fn from(caps: Caps) -> Self {
        let Caps { a_day, a_week } = caps;
        Self { a_day, a_week }
    }
}

impl fmt::Display for CapsProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not a cap on contacts: {self:?}")
    }
}
