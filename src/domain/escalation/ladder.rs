//! The steps from a courtesy message to a decision, and which one is next.
//!
//! One step at a time: a debt that is found late still begins with a message
//! (S0.1), and each step waits for an answer before the next.

use crate::domain::contact::Channel;
use crate::domain::customer::Customer;
use crate::domain::date::{Day, days_between};
use crate::domain::names::names;
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A step of the ladder. The names are part of the journal's format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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

names!(RungKind {
    Courtesy = "courtesy",
    DueToday = "due_today",
    FirstReminder = "first_reminder",
    Call = "call",
    SecondCall = "second_call",
    Meeting = "meeting",
    Visit = "visit",
    DemandLetter = "demand_letter",
    FirstWarning = "first_warning",
    SecondWarning = "second_warning",
    ThirdWarning = "third_warning",
    Decide = "decide",
});

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
    /// Every step, the lightest first.
    pub const ALL: [RungKind; 12] = [
        Self::Courtesy,
        Self::DueToday,
        Self::FirstReminder,
        Self::Call,
        Self::SecondCall,
        Self::Meeting,
        Self::Visit,
        Self::DemandLetter,
        Self::FirstWarning,
        Self::SecondWarning,
        Self::ThirdWarning,
        Self::Decide,
    ];

    /// Days that the step waits for an answer, until the trader changes it.
    fn usual_wait(self) -> i64 {
        match self {
            Self::Courtesy | Self::DueToday | Self::Call => 1,
            Self::FirstReminder => 2,
            Self::SecondCall => 3,
            Self::Meeting => 5,
            _ => 7,
        }
    }

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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rung {
    /// Which step.
    pub kind: RungKind,
    /// Days past the oldest due date from which it may be taken.
    pub from: i64,
    /// Days that it waits for an answer before the next step.
    pub wait: i64,
}

/// The steps: at least one, each once, in the order of [`RungKind`] and of
/// their days, and each with a wait.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Rung>", into = "Vec<Rung>")]
pub struct Ladder(Vec<Rung>);

/// Which ladder is climbed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LadderKind {
    /// For a customer with a clean record (S1.5).
    Soft,
    /// For everybody else.
    Standard,
    /// For a business.
    Strict,
}

names!(LadderKind {
    Soft = "soft",
    Standard = "standard",
    Strict = "strict",
});

/// Which ladder the trader wants for a customer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pace {
    /// The one that fits how they have paid, and whether they are a business.
    #[default]
    Fitting,
    /// Always this one.
    Always(LadderKind),
}

/// Why some steps are no ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LadderProblem {
    /// There is no step.
    Empty,
    /// A step is there twice, or comes after a heavier one.
    OutOfOrder(RungKind),
    /// A step comes on the day of the one before it, or earlier.
    NotLater(RungKind),
    /// A step waits for no answer, or for longer than a month.
    Wait(RungKind),
    /// A step comes more than a month before, or a year after, the due date.
    TooFar(RungKind),
    /// A step other than a message comes before anything is past due.
    TooSoon(RungKind),
}

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
    /// Takes steps as the trader wants them.
    ///
    /// # Errors
    /// The first step that makes no sense where it stands.
    pub fn checked(rungs: Vec<Rung>) -> Result<Self, LadderProblem> {
        if rungs.is_empty() {
            return Err(LadderProblem::Empty);
        }
        for rung in &rungs {
            if !(1..=31).contains(&rung.wait) {
                return Err(LadderProblem::Wait(rung.kind));
            }
            if !(-31..=365).contains(&rung.from) {
                return Err(LadderProblem::TooFar(rung.kind));
            }
            if rung.from <= 0 && rung.kind.means() != Means::Message {
                return Err(LadderProblem::TooSoon(rung.kind));
            }
        }
        for (before, rung) in rungs.iter().zip(rungs.iter().skip(1)) {
            if rung.kind <= before.kind {
                return Err(LadderProblem::OutOfOrder(rung.kind));
            }
            if rung.from <= before.from {
                return Err(LadderProblem::NotLater(rung.kind));
            }
        }
        Ok(Self(rungs))
    }

    /// The steps, in order.
    pub fn rungs(&self) -> &[Rung] {
        &self.0
    }

    /// The ladder that holds until the trader changes it.
    pub fn usual(kind: LadderKind) -> Self {
        match kind {
            LadderKind::Soft => Self::soft(),
            LadderKind::Standard => Self::standard(),
            LadderKind::Strict => Self::strict(),
        }
    }

    /// More time before every step: who always paid will most likely pay again.
    fn soft() -> Self {
        Self::of([-2, 0, 5, 12, 14, 21, 30, 45, 60, 75, 90, 120])
    }

    /// Less time: a business plans its payments.
    fn strict() -> Self {
        Self::of([-3, 0, 2, 5, 6, 10, 15, 21, 35, 49, 63, 80])
    }

    /// The ladder of `design.md` section 4.
    pub fn standard() -> Self {
        Self::of([-3, 0, 3, 7, 8, 14, 21, 30, 45, 60, 75, 90])
    }

    /// Every step, each from a day past due.
    fn of(from: [i64; 12]) -> Self {
        let rungs = RungKind::ALL.into_iter().zip(from);
        Self(
            rungs
                .map(|(kind, from)| Rung {
                    kind,
                    from,
                    wait: kind.usual_wait(),
                })
                .collect(),
        )
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
            let ends = self.0.get(at + 1).map_or(1, |it| it.from.min(1));
            if rung.kind <= RungKind::DueToday && days_between(due, on) >= ends {
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

impl TryFrom<Vec<Rung>> for Ladder {
    type Error = LadderProblem;

    fn try_from(rungs: Vec<Rung>) -> Result<Self, LadderProblem> {
        Self::checked(rungs)
    }
}

impl From<Ladder> for Vec<Rung> {
    fn from(ladder: Ladder) -> Self {
        ladder.0
    }
}

impl fmt::Display for LadderProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not a ladder: {self:?}")
    }
}

/// A day moved by a number of days; at the calendar's end, the day itself.
fn shifted(day: Day, days: i64) -> Day {
    TimeDelta::try_days(days)
        .and_then(|by| day.checked_add_signed(by))
        .unwrap_or(day)
}
