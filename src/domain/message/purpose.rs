//! What a message is for, by which ways it goes, and what it must and may say.

use super::medium::Medium;
use super::placeholder::Placeholder;

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
    /// Reminds of a day that the customer named, the day before or on it.
    PromiseReminder,
    /// That day went by and the money did not come, or not all of it (S2.4).
    PromiseBroken,
    /// What a talk came to, so that both have it in writing (S4.3, S4.12).
    CallSummary,
    /// Asks when a call suits, after one that did not get through (S2.4).
    AskWhenToCall,
    /// Proposes instalments (S1.1).
    PlanOffer,
    /// Confirms instalments that both agreed on (S3.3).
    PlanConfirmation,
    /// An instalment comes due.
    InstalmentDue,
    /// An instalment did not come, or not all of it.
    InstalmentMissed,
    /// Proposes to take something off where the rest is paid by a day (S3.4).
    DiscountOffer,
    /// Everything that is open, line by line.
    Statement,
    /// A payment came in: a receipt in words.
    Receipt,
    /// A payment came in: thanks (S1.5).
    Thanks,
    /// A reminder crossed a payment.
    Apology,
    /// No new goods on credit for now (S3.6).
    CreditRefusal,
    /// An objection arrived, and reminders pause (S4.5).
    DisputeReceived,
    /// An objection was solved.
    DisputeSolved,
    /// The customer told of hardship: what can they pay, and when (S4.6).
    HardshipReceived,
    /// "Please call back", without a word of why (S4.4).
    NeutralCallBack,
    /// An invitation to talk face to face (S0.3).
    MeetingInvitation,
    /// Asks when a visit suits (S0.4).
    VisitNotice,
    /// An itemised demand letter, or what goes along with it (S3.1).
    Demand,
    /// The first warning letter (S1.4).
    WarningFirst,
    /// The second.
    WarningSecond,
    /// The third.
    WarningThird,
    /// Someone else takes the matter over from here (S1.4).
    HandOverNotice,
}

impl Purpose {
    pub const ALL: [Purpose; 29] = [
        Purpose::BeforeDue,
        Purpose::DueToday,
        Purpose::OverdueFirst,
        Purpose::OverdueSecond,
        Purpose::PromiseReminder,
        Purpose::PromiseBroken,
        Purpose::CallSummary,
        Purpose::AskWhenToCall,
        Purpose::PlanOffer,
        Purpose::PlanConfirmation,
        Purpose::InstalmentDue,
        Purpose::InstalmentMissed,
        Purpose::DiscountOffer,
        Purpose::Statement,
        Purpose::Receipt,
        Purpose::Thanks,
        Purpose::Apology,
        Purpose::CreditRefusal,
        Purpose::DisputeReceived,
        Purpose::DisputeSolved,
        Purpose::HardshipReceived,
        Purpose::NeutralCallBack,
        Purpose::MeetingInvitation,
        Purpose::VisitNotice,
        Purpose::Demand,
        Purpose::WarningFirst,
        Purpose::WarningSecond,
        Purpose::WarningThird,
        Purpose::HandOverNotice,
    ];

    /// The name in the content files and in what is stored.
    pub fn name(self) -> &'static str {
        match self {
            Purpose::BeforeDue => "before_due",
            Purpose::DueToday => "due_today",
            Purpose::OverdueFirst => "overdue_first",
            Purpose::OverdueSecond => "overdue_second",
            Purpose::PromiseReminder => "promise_reminder",
            Purpose::PromiseBroken => "promise_broken",
            Purpose::CallSummary => "call_summary",
            Purpose::AskWhenToCall => "ask_when_to_call",
            Purpose::PlanOffer => "plan_offer",
            Purpose::PlanConfirmation => "plan_confirmation",
            Purpose::InstalmentDue => "instalment_due",
            Purpose::InstalmentMissed => "instalment_missed",
            Purpose::DiscountOffer => "discount_offer",
            Purpose::Statement => "statement",
            Purpose::Receipt => "receipt",
            Purpose::Thanks => "thanks",
            Purpose::Apology => "apology",
            Purpose::CreditRefusal => "credit_refusal",
            Purpose::DisputeReceived => "dispute_received",
            Purpose::DisputeSolved => "dispute_solved",
            Purpose::HardshipReceived => "hardship_received",
            Purpose::NeutralCallBack => "neutral_call_back",
            Purpose::MeetingInvitation => "meeting_invitation",
            Purpose::VisitNotice => "visit_notice",
            Purpose::Demand => "demand",
            Purpose::WarningFirst => "warning_first",
            Purpose::WarningSecond => "warning_second",
            Purpose::WarningThird => "warning_third",
            Purpose::HandOverNotice => "hand_over_notice",
        }
    }

    /// The purpose with this name.
    pub fn from_name(name: &str) -> Option<Purpose> {
        Purpose::ALL.into_iter().find(|it| it.name() == name)
    }

    /// Whether it goes by this way. What weighs little needs no letter; what
    /// weighs much has no room in an SMS.
    pub fn suits(self, medium: Medium) -> bool {
        match (self, medium) {
            (_, Medium::WhatsApp | Medium::Email) => true,
            (
                Purpose::WarningFirst
                | Purpose::WarningSecond
                | Purpose::WarningThird
                | Purpose::HandOverNotice,
                Medium::Sms,
            ) => false,
            (_, Medium::Sms) => true,
            (
                Purpose::Statement
                | Purpose::Demand
                | Purpose::WarningFirst
                | Purpose::WarningSecond
                | Purpose::WarningThird
                | Purpose::HandOverNotice,
                Medium::Letter,
            ) => true,
            (_, Medium::Letter) => false,
        }
    }

    /// Whether the list holds what the amount is made of, be it a single line
    /// (S3.1); elsewhere it is a reminder of all that is open.
    pub fn itemises(self) -> bool {
        self.suits(Medium::Letter)
    }

    /// The days that are left for an answer, or within which one is given. A
    /// letter leaves a week (S1.4), a message three days.
    pub fn days_to_answer(self) -> Option<u64> {
        match self {
            Purpose::OverdueFirst
            | Purpose::OverdueSecond
            | Purpose::PromiseBroken
            | Purpose::InstalmentMissed
            | Purpose::DisputeReceived => Some(3),
            Purpose::Demand
            | Purpose::WarningFirst
            | Purpose::WarningSecond
            | Purpose::WarningThird => Some(7),
            _ => None,
        }
    }

    /// Whether every text of this purpose says this: who is greeted by whom,
    /// and, where money is asked for, how much, what for, which day and how to
    /// pay (S1.3).
    pub fn must_say(self, placeholder: Placeholder) -> bool {
        use Placeholder as P;
        let who = matches!(placeholder, P::Greeting | P::Customer | P::Business);
        let debt = matches!(placeholder, P::Amount | P::WhatFor | P::Due | P::HowToPay);
        let purpose = match self {
            Purpose::NeutralCallBack | Purpose::AskWhenToCall => false,
            Purpose::BeforeDue
            | Purpose::DueToday
            | Purpose::OverdueFirst
            | Purpose::OverdueSecond
            | Purpose::Statement
            | Purpose::CreditRefusal
            | Purpose::MeetingInvitation
            | Purpose::VisitNotice => debt,
            Purpose::Demand
            | Purpose::WarningFirst
            | Purpose::WarningSecond
            | Purpose::WarningThird => debt || placeholder == P::AnswerBy,
            Purpose::HandOverNotice => debt || matches!(placeholder, P::HandedTo | P::HandedOn),
            Purpose::CallSummary => debt || placeholder == P::Agreed,
            Purpose::HardshipReceived => matches!(placeholder, P::Amount | P::WhatFor | P::Due),
            Purpose::PromiseReminder | Purpose::PromiseBroken => matches!(
                placeholder,
                P::Promised | P::PromisedOn | P::WhatFor | P::HowToPay
            ),
            Purpose::PlanOffer | Purpose::PlanConfirmation => matches!(
                placeholder,
                P::Plan | P::PlanTotal | P::WhatFor | P::HowToPay
            ),
            Purpose::InstalmentDue | Purpose::InstalmentMissed => matches!(
                placeholder,
                P::Instalment | P::InstalmentDue | P::WhatFor | P::HowToPay
            ),
            Purpose::DiscountOffer => matches!(
                placeholder,
                P::Amount | P::Discounted | P::AnswerBy | P::WhatFor | P::HowToPay
            ),
            Purpose::Receipt => matches!(placeholder, P::Received | P::ReceivedOn),
            Purpose::Thanks | Purpose::Apology => placeholder == P::Received,
            Purpose::DisputeReceived | Purpose::DisputeSolved => placeholder == P::Disputed,
        };
        who || purpose
    }

    /// Whether a text of this purpose may say this: nothing that could not be
    /// known when it is written. The neutral text names nobody but the two:
    /// whoever reads it learns of no debt (S4.4).
    pub fn may_say(self, placeholder: Placeholder) -> bool {
        use Placeholder as P;
        match placeholder {
            P::Greeting | P::Customer | P::You | P::Business | P::Speaker => true,
            _ if self == Purpose::NeutralCallBack => false,
            P::Today
            | P::Amount
            | P::WhatFor
            | P::Due
            | P::Late
            | P::List
            | P::Total
            | P::HowToPay => true,
            P::AnswerBy => self == Purpose::DiscountOffer || self.days_to_answer().is_some(),
            P::Received | P::ReceivedOn | P::Left | P::Settled => {
                matches!(self, Purpose::Receipt | Purpose::Thanks | Purpose::Apology)
            }
            P::Promised | P::PromisedOn | P::PromiseLeft => {
                matches!(self, Purpose::PromiseReminder | Purpose::PromiseBroken)
            }
            P::Agreed => self == Purpose::CallSummary,
            P::Plan | P::PlanTotal | P::PlanCount => {
                matches!(self, Purpose::PlanOffer | Purpose::PlanConfirmation)
            }
            P::Instalment | P::WhichInstalment | P::InstalmentDue => {
                matches!(self, Purpose::InstalmentDue | Purpose::InstalmentMissed)
            }
            P::Discounted | P::Saved => self == Purpose::DiscountOffer,
            P::Disputed | P::Reason => {
                matches!(self, Purpose::DisputeReceived | Purpose::DisputeSolved)
            }
            P::Solution => self == Purpose::DisputeSolved,
            P::HandedTo | P::HandedOn => self == Purpose::HandOverNotice,
        }
    }
}
