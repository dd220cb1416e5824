//! The letters that are steps of the ladder: the demand with every debt by
//! itself (S3.1), and three warnings, each with a day by which to answer (S1.4).

use super::debts::Debts;
use super::kind::LetterKind;
use super::parties::Parties;
use crate::domain::business::Business;
use crate::domain::date::Day;
use crate::domain::ledger::CustomerFile;
use crate::domain::policy::Policy;
use chrono::Days;

/// A letter that asks for the money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Which one.
    pub kind: LetterKind,
    /// Who writes, and to whom.
    pub parties: Parties,
    /// What is asked for: what is due by now.
    pub debts: Debts,
    /// The day by which an answer or the money is asked for.
    pub answer_by: Day,
    /// The day on which the letter before it went out; `None` where none did.
    pub before: Option<Day>,
}

/// A letter leaves at least so many days for an answer.
pub const DAYS_TO_ANSWER: u64 = 7;

impl Letter {
    /// The letter as it is written on a day. `None` where nothing is open, or
    /// the customer has no name.
    pub fn of(
        kind: LetterKind,
        file: &CustomerFile,
        business: Business,
        policy: &Policy,
        on: Day,
    ) -> Option<Self> {
        let debts = Debts::due(file, on);
        (!debts.balance.is_zero()).then_some(Self {
            kind,
            parties: Parties::of(file, business, on)?,
            debts,
            answer_by: answer_by(policy, on),
            before: earlier(kind).and_then(|it| sent_on(file, it, on)),
        })
    }
}

/// The letter that goes out before one; `None` before the first.
pub fn earlier(kind: LetterKind) -> Option<LetterKind> {
    LetterKind::ALL.into_iter().rfind(|it| *it < kind)
}

/// The latest day on which a letter went out, by the day of a paper.
pub fn sent_on(file: &CustomerFile, kind: LetterKind, on: Day) -> Option<Day> {
    file.contacts()
        .filter(|it| it.rung == Some(kind.rung()))
        .map(|it| it.at.date_naive())
        .filter(|day| *day <= on)
        .max()
}

/// The first day from [`DAYS_TO_ANSWER`] days off on which the trader is open,
/// so that an answer on the last day finds someone.
fn answer_by(policy: &Policy, on: Day) -> Day {
    let first = on.checked_add_days(Days::new(DAYS_TO_ANSWER));
    let first = first.unwrap_or(Day::MAX);
    let is_open = |day: &Day| policy.hours.closed_on(*day, &policy.holidays).is_none();
    first.iter_days().take(31).find(is_open).unwrap_or(first)
}
