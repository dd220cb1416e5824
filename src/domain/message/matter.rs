//! What a message can be about: plain facts, filled in by whoever knows them.

use crate::domain::date::{Day, Moment};
use crate::domain::money::Rupiah;
use crate::domain::plan::progress::{self, AskedInstalments, PlannedInstalment};

/// A receivable that is not wholly paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenReceivable {
    /// What for; may be empty.
    pub note: String,
    /// The number on the note; may be empty.
    pub note_number: String,
    /// The day the goods were taken.
    pub date: Day,
    pub due: Day,
    /// What is left of it, more than zero.
    pub balance: Rupiah,
    /// Whether a plan, or an offer to take less, says what is paid of it and
    /// when: nobody asks for all of it.
    pub is_arranged: bool,
}

/// A payment that came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Received {
    pub amount: Rupiah,
    pub on: Day,
}

/// What the customer said they would pay, and what came of it so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PromiseFacts {
    pub amount: Rupiah,
    /// The day that they named.
    pub due: Day,
    pub paid_on_it: Rupiah,
}

impl PromiseFacts {
    /// What is still missing of it.
    pub fn left(&self) -> Rupiah {
        self.amount.saturating_sub(self.paid_on_it)
    }

    /// Whether its day is still to come, or today, and something is missing.
    pub fn is_pending(&self, today: Day) -> bool {
        self.due >= today && !self.left().is_zero()
    }

    /// Whether its day went by and something is missing: true from the day
    /// after it (S2.4).
    pub fn is_broken(&self, today: Day) -> bool {
        self.due < today && !self.left().is_zero()
    }
}

/// Something that a talk came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Agreed {
    /// They pay this much on this day.
    Pay { amount: Rupiah, on: Day },
    /// They pay a part of it on this day; the rest is still to be talked over.
    PayPart { amount: Rupiah, on: Day },
    /// They are called at this hour of their own choice.
    CallBack(Moment),
    /// They object, in these words, which may be empty; it is looked into.
    Dispute { reason: String },
    /// Money is short; they say what they can pay and when.
    Hardship,
}

/// Instalments, proposed or agreed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanFacts {
    pub state: PlanState,
    /// In the order of their days.
    pub instalments: Vec<PlannedInstalment>,
}

/// How far a plan is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanState {
    /// The customer has not answered yet.
    Proposed,
    /// Both sides accept it (S1.1).
    Agreed,
}

impl PlanFacts {
    /// What the instalments add up to.
    pub fn total(&self) -> Rupiah {
        Rupiah::total(self.instalments.iter().map(|it| it.amount))
    }

    /// The next instalment, from today on, of which something is unpaid.
    pub fn next(&self, today: Day) -> Option<AskedInstalments> {
        progress::next(&self.instalments, today)
    }

    /// All instalments together whose day went by unpaid.
    pub fn missed(&self, today: Day) -> Option<AskedInstalments> {
        progress::missed(&self.instalments, today)
    }
}

/// What is enough where it is paid by a day (S3.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DiscountFacts {
    /// What is to be paid instead of all that is open; less than that.
    pub pay: Rupiah,
    pub until: Day,
}

/// An objection and how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisputeFacts {
    /// What it is about.
    pub about: DisputedReceivable,
    /// What the customer says; may be empty.
    pub reason: String,
    pub state: DisputeState,
}

/// The receivable of an objection, which may be paid by now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisputedReceivable {
    /// What for; may be empty.
    pub note: String,
    /// The number on the note; may be empty.
    pub note_number: String,
    /// The day the goods were taken.
    pub date: Day,
}

/// How an objection stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DisputeState {
    /// It is being looked into.
    Open,
    /// It was solved so, in the trader's words, which may be empty.
    Solved { solution: String },
}

/// Someone takes the matter over (S1.4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandOverFacts {
    /// Who: a person or an office, as the customer should know it.
    pub to: String,
    /// From which day.
    pub on: Day,
}
