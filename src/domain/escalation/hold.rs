//! Why a customer is not contacted now, though the ladder would say so.

use crate::domain::contact::ContactTrace;
use crate::domain::date::{Day, Moment, days_between};
use crate::domain::escalation::hours::Closed;
use crate::domain::escalation::ladder::RungKind;
use crate::domain::money::Rupiah;
use serde::{Deserialize, Serialize};

/// How often a customer may be contacted, over every channel together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Caps {
    /// Contacts a calendar day.
    pub a_day: usize,
    /// Contacts in any seven days.
    pub a_week: usize,
}

impl Caps {
    /// One a day, three a week (S4.7: urgent, but never force).
    pub fn standard() -> Self {
        Self {
            a_day: 1,
            a_week: 3,
        }
    }

    /// Which cap is reached at a moment, and the day on which it is free again.
    pub fn reached<'a>(
        &self,
        contacts: impl Iterator<Item = &'a ContactTrace>,
        now: Moment,
    ) -> Option<(Cap, Day)> {
        let today = now.date_naive();
        let mut days: Vec<Day> = contacts
            .filter(|contact| contact.at <= now && contact.answers.is_none())
            .map(|contact| contact.at.with_timezone(now.offset()).date_naive())
            .filter(|day| days_between(*day, today) < 7)
            .collect();
        days.sort_unstable_by(|a, b| b.cmp(a));
        if let Some(oldest_counted) = self.a_week.checked_sub(1).and_then(|at| days.get(at)) {
            let free = oldest_counted.checked_add_days(chrono::Days::new(7));
            return free.map(|day| (Cap::Week, day));
        }
        let today_count = days.iter().filter(|day| **day == today).count();
        (today_count >= self.a_day)
            .then(|| today.succ_opt().map(|day| (Cap::Day, day)))
            .flatten()
    }
}

/// A cap on contacts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cap {
    /// The day's.
    Day,
    /// The week's.
    Week,
}

/// Why a customer is held back, and until when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hold {
    /// The trader marked the customer so.
    DoNotContact,
    /// An objection stands since a day (S4.5).
    Dispute {
        /// When it was opened.
        since: Day,
    },
    /// Someone else collects (S1.4).
    HandedOver {
        /// From when.
        since: Day,
    },
    /// The customer goes through hard times (S4.5).
    Hardship {
        /// From when.
        since: Day,
        /// The day on which to ask again.
        until: Day,
    },
    /// A promise has its day still to come.
    PromisePending {
        /// What is missing of it.
        amount: Rupiah,
        /// Its day.
        due: Day,
    },
    /// The customer named an hour for the next talk (S2.4).
    Callback {
        /// The hour.
        at: Moment,
    },
    /// Outside the days and hours that suit the customer (S4.2).
    OutsideWindow {
        /// The next moment that suits, at the customer's clock.
        opens: Moment,
    },
    /// No step that is left can be taken with what is known: no number, no
    /// address.
    NoNumber,
    /// The last step waits for an answer (S0.1).
    WaitingForAnswer {
        /// The step that was taken.
        rung: RungKind,
        /// When it was taken.
        since: Day,
        /// The first day of the next step.
        until: Day,
    },
    /// The next step has its day later.
    NextStepLater {
        /// The step.
        rung: RungKind,
        /// Its day.
        on: Day,
    },
    /// Enough contacts were made.
    Capped {
        /// Which cap.
        cap: Cap,
        /// The first day free of it.
        until: Day,
    },
    /// Outside the hours at the customer's clock.
    OutsideHours {
        /// Why.
        why: Closed,
        /// The next day with open hours.
        until: Day,
    },
}
