//! What a message is for, and what it must and may say.
//!
//! This file and `template.rs` use nothing but the standard library: the
//! build takes them in to check the texts in `content`.

use super::template::Placeholder;

/// What a message is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Purpose {
    /// A courtesy some days before the money is due (S1.2).
    BeforeDue,
    /// The day it is due.
    DueToday,
    /// The first reminder after it.
    OverdueFirst,
    /// A later reminder, after calls that did not get through.
    OverdueSecond,
    /// A payment came in.
    Thanks,
    /// A reminder crossed a payment.
    Apology,
    /// Everything that is open, line by line.
    Statement,
    /// "Please call back", without a word of why (S4.4).
    NeutralCallBack,
    /// An invitation to talk face to face (S0.3).
    MeetingInvitation,
    /// Asks when a visit suits (S0.4).
    VisitNotice,
    /// Goes along with a demand letter (S3.1).
    Demand,
}

impl Purpose {
    pub const ALL: [Purpose; 11] = [
        Purpose::BeforeDue,
        Purpose::DueToday,
        Purpose::OverdueFirst,
        Purpose::OverdueSecond,
        Purpose::Thanks,
        Purpose::Apology,
        Purpose::Statement,
        Purpose::NeutralCallBack,
        Purpose::MeetingInvitation,
        Purpose::VisitNotice,
        Purpose::Demand,
    ];

    /// The name in the content files.
    pub fn name(self) -> &'static str {
        match self {
            Purpose::BeforeDue => "before_due",
            Purpose::DueToday => "due_today",
            Purpose::OverdueFirst => "overdue_first",
            Purpose::OverdueSecond => "overdue_second",
            Purpose::Thanks => "thanks",
            Purpose::Apology => "apology",
            Purpose::Statement => "statement",
            Purpose::NeutralCallBack => "neutral_call_back",
            Purpose::MeetingInvitation => "meeting_invitation",
            Purpose::VisitNotice => "visit_notice",
            Purpose::Demand => "demand",
        }
    }

    /// Whether every text of this purpose says this: who is greeted by whom,
    /// and, in a message about a debt, how much, what for, since when and how
    /// to pay (S1.3).
    pub fn must_say(self, placeholder: Placeholder) -> bool {
        use Placeholder::{Amount, Business, Customer, Due, Greeting, HowToPay, Received, WhatFor};
        let always = matches!(placeholder, Greeting | Customer | Business);
        match self {
            Purpose::NeutralCallBack => always,
            Purpose::Thanks | Purpose::Apology => always || placeholder == Received,
            Purpose::BeforeDue
            | Purpose::DueToday
            | Purpose::OverdueFirst
            | Purpose::OverdueSecond
            | Purpose::Statement
            | Purpose::MeetingInvitation
            | Purpose::VisitNotice
            | Purpose::Demand => always || matches!(placeholder, Amount | WhatFor | Due | HowToPay),
        }
    }

    /// Whether a text of this purpose may say this. The neutral text names
    /// nobody but the two: whoever reads it learns of no debt (S4.4).
    pub fn may_say(self, placeholder: Placeholder) -> bool {
        use Placeholder::{Business, Customer, Greeting, Owner, You};
        self != Purpose::NeutralCallBack
            || matches!(placeholder, Greeting | Customer | You | Business | Owner)
    }
}
