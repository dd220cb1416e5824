//! The order of the day, as a trader works through it.

use crate::domain::date::Day;
use crate::domain::escalation::ladder::RungKind;
use crate::domain::ledger::CustomerFile;
use crate::domain::worklist::{Cause, Row};
use crate::i18n::{Language, text};

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Who wrote, and waits for an answer (S4.9).
    Replies,
    /// Who did not pay what they promised (S2.4).
    BrokenPromises,
    /// Who named an hour that has come (S2.4).
    Callbacks,
    /// Who did not pay an instalment that was agreed on (S3.3).
    Instalments,
    /// Whose turn it is on the ladder, and whose instalment comes due.
    Steps,
    /// What is no reminder, but waits for the trader: a decision, a question
    /// how a customer in hard times fares, an objection (S4.5, S4.6).
    ToSettle,
}

impl Section {
    /// Every section, in the order of the day.
    pub const ALL: [Section; 6] = [
        Section::Replies,
        Section::BrokenPromises,
        Section::Callbacks,
        Section::Instalments,
        Section::Steps,
        Section::ToSettle,
    ];

    /// Where a row stands.
    pub fn of(row: &Row, file: &CustomerFile, today: Day) -> Self {
        match row.cause {
            Cause::Reply { .. } => Self::Replies,
            Cause::BrokenPromise { .. } => Self::BrokenPromises,
            Cause::Callback { .. } => Self::Callbacks,
            Cause::InstalmentMissed { .. } => Self::Instalments,
            Cause::Step(RungKind::Decide) => Self::ToSettle,
            // Whoever is still in hard times is asked how they fare first.
            Cause::Step(_) if file.open_hardships(today).next().is_some() => Self::ToSettle,
            Cause::Step(_) | Cause::InstalmentDue { .. } => Self::Steps,
        }
    }

    /// The id of its heading.
    pub fn id(self) -> &'static str {
        match self {
            Self::Replies => "replies",
            Self::BrokenPromises => "promises",
            Self::Callbacks => "callbacks",
            Self::Instalments => "instalments",
            Self::Steps => "in-turn",
            Self::ToSettle => "to-settle",
        }
    }

    /// Its heading.
    pub fn title(self, language: Language) -> &'static str {
        match self {
            Self::Replies => text::today::answer_first(language),
            Self::BrokenPromises => text::today::promise_passed(language),
            Self::Callbacks => text::today::call_back(language),
            Self::Instalments => text::today::instalment_missed(language),
            Self::Steps => text::today::in_turn(language),
            Self::ToSettle => text::today::to_settle(language),
        }
    }
}
