//! The steps from a courtesy message to a decision, and which one is next.
//!
//! One step at a time: a debt that is found late still begins with a message
//! (S0.1), and each step waits for an answer before the next.

use crate::domain::contact::Channel;
use crate::domain::customer::Customer;
use crate::domain::date::{Day, days_between};
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

/// A step of the ladder. The names are part of the journal's format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RungKind {
    /// A message a few days before the money is due (S1.2).
    Courtesy,
    /// A message on the day.
    DueToday,
    /// The first message after it.
    FirstReminder,
    /// A call (S0.2).
    Call,
    /// A second call.
    SecondCall,
    /// A meeting (S0.3).
    Meeting,
    /// A visit (S0.4).
    Visit,
    /// An itemised letter (S3.1).
    DemandLetter,
    /// The first warning letter (S1.4).
    FirstWarning,
    /// The second.
    SecondWarning,
    /// The third.
    ThirdWarning,
    /// Settle, write off, or hand over: chasing stops.
    Decide,
}

/// What a step is taken with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Means {
    /// A written message.
    Message,
    /// A call.
    Call,
    /// A talk at a place both agree on, invited by message.
    Meeting,
    /// A talk at the door.
    Visit,
    /// A letter.
    Letter,
    /// The trader's own decision.
    Decision,
}

impl RungKind {
    /// What the step is taken with.
    pub fn means(self) -> Means {
        match self {
            Self::Courtesy | Self::DueToday | Self::FirstReminder => Means::Message,
            Self::Call | Self::SecondCall => Means::Call,
            Self::Meeting => Means::Meeting,
            Self::Visit => Means::Visit,
            Self::DemandLetter | Self::FirstWarning | Self::SecondWarning | Self::ThirdWarning => {
                Means::Letter
            }
            Self::Decide => Means::Decision,
        }
    }
}

impl Means {
    /// The channel on which a customer can be reached so; `None` where what is
    /// known of them does not suffice, and for a decision, which reaches nobody.
    pub fn channel(self, customer: &Customer) -> Option<Channel> {
        let address_known = || !customer.address.trim().is_empty();
        match self {
            Self::Message => customer.mobile().map(|_| Channel::WhatsApp),
            Self::Call => customer.callable().map(|_| Channel::Phone),
            Self::Meeting => customer.callable().map(|_| Channel::Meeting),
            Self::Visit => address_known().then_some(Channel::Visit),
            Self::Letter => address_known().then_some(Channel::Letter),
            Self::Decision => None,
        }
    }

    /// Whether a step can be taken so with what is known of a customer.
    pub fn reaches(self, customer: &Customer) -> bool {
        self == Self::Decision || self.channel(customer).is_some()
    }
}

/// A step and when it comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rung {
    /// Which step.
    pub kind: RungKind,
    /// Days past the oldest due date from which it may be taken.
    pub from: i64,
    /// Days that it waits for an answer before the next step.
    pub wait: i64,
}

/// The steps, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ladder(Vec<Rung>);

/// A step that was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Which step.
    pub kind: RungKind,
    /// The day on which it was taken.
    pub on: Day,
}

/// What the ladder says on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// The step; `None` where no step is left that can be taken.
    pub rung: Option<Rung>,
    /// The first day, from today on, on which it may be taken.
    pub on: Day,
    /// Steps whose turn it would have been, had the customer a number or an
    /// address for them.
    pub passed_over: Vec<RungKind>,
    /// The step that still waits for its answer.
    pub waiting: Option<Taken>,
}

impl Ladder {
    /// The ladder of `design.md` section 4.
    pub fn standard() -> Self {
        let rung = |kind, from, wait| Rung { kind, from, wait };
        Self(vec![
            rung(RungKind::Courtesy, -3, 1),
            rung(RungKind::DueToday, 0, 1),
            rung(RungKind::FirstReminder, 3, 2),
            rung(RungKind::Call, 7, 1),
            rung(RungKind::SecondCall, 8, 3),
            rung(RungKind::Meeting, 14, 5),
            rung(RungKind::Visit, 21, 7),
            rung(RungKind::DemandLetter, 30, 7),
            rung(RungKind::FirstWarning, 45, 7),
            rung(RungKind::SecondWarning, 60, 7),
            rung(RungKind::ThirdWarning, 75, 7),
            rung(RungKind::Decide, 90, 7),
        ])
    }

    /// The first day on which a debt due on `due` is on the ladder at all;
    /// contacts before it were about something else.
    pub fn begins(&self, due: Day) -> Day {
        self.0.first().map_or(due, |rung| shifted(due, rung.from))
    }

    /// The step that comes next for a debt due on `due`, seen from `today`.
    ///
    /// `taken` are the steps taken with the customer so far, for whichever
    /// debt: every one waits for its answer, but only those whose day had come
    /// for this debt are behind it.
    pub fn next(&self, due: Day, taken: &[Taken], today: Day, customer: &Customer) -> Next {
        let waiting = taken.iter().max_by_key(|it| (self.answer_by(it), it.kind));
        let free = waiting.map_or(today, |it| self.answer_by(it).max(today));
        let mut next = Next {
            rung: None,
            on: today,
            passed_over: Vec::new(),
            waiting: waiting.filter(|_| free > today).copied(),
        };
        let done = self.done(due, taken);
        for (at, rung) in self.0.iter().enumerate().skip(done) {
            let opens = shifted(due, rung.from);
            let on = opens.max(free);
            // A message for the days up to the due date makes no sense later.
            let follower = self.0.get(at + 1).filter(|_| rung.from <= 0);
            if follower.is_some_and(|it| days_between(due, on) >= it.from.min(1)) {
                continue;
            }
            if rung.kind.means().reaches(customer) {
                next.rung = Some(*rung);
                next.on = on;
                break;
            }
            if opens <= today {
                next.passed_over.push(rung.kind);
            }
        }
        next
    }

    /// How many steps are behind a debt. The decision never is: it stays until
    /// the debt is gone.
    fn done(&self, due: Day, taken: &[Taken]) -> usize {
        let had_come = |it: &&Taken| {
            self.rung(it.kind)
                .is_some_and(|rung| it.on >= shifted(due, rung.from))
        };
        let highest = taken.iter().filter(had_come).map(|it| it.kind).max();
        self.0
            .iter()
            .take_while(|it| it.kind.means() != Means::Decision && Some(it.kind) <= highest)
            .count()
    }

    /// The first day after the wait of a step that was taken.
    fn answer_by(&self, taken: &Taken) -> Day {
        let wait = self.rung(taken.kind).map_or(0, |rung| rung.wait);
        shifted(taken.on, wait)
    }

    fn rung(&self, kind: RungKind) -> Option<&Rung> {
        self.0.iter().find(|it| it.kind == kind)
    }
}

/// A day moved by a number of days; at the calendar's end, the day itself.
fn shifted(day: Day, days: i64) -> Day {
    TimeDelta::try_days(days)
        .and_then(|by| day.checked_add_signed(by))
        .unwrap_or(day)
}
