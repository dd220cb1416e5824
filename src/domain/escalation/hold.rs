//! Why a customer is not contacted now, though the ladder would say so.

use crate::domain::contact::Channel;
use crate::domain::date::{Day, Moment};
use crate::domain::escalation::caps::Cap;
use crate::domain::escalation::hours::Closed;
use crate::domain::escalation::ladder::RungKind;
use crate::domain::money::Rupiah;

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
    /// The customer keeps the plan that both accepted (S3.3).
    PlanOnTrack {
        /// What is to be paid next.
        amount: Rupiah,
        /// Its day.
        due: Day,
    },
    /// A missed instalment was spoken of, or asked about often enough.
    InstalmentSpokenOf {
        /// The day on which to ask again.
        until: Day,
    },
    /// Less than is owed is enough for a while (S3.4).
    SettlementOpen {
        /// What is missing of it.
        amount: Rupiah,
        /// The last day for it.
        until: Day,
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
    /// The last step, or message, waits for an answer (S0.1).
    WaitingForAnswer {
        /// What waits.
        to: Asked,
        /// When it was taken, or sent.
        since: Day,
        /// The first day of what comes next.
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
        /// The next moment inside, at the customer's clock.
        opens: Moment,
    },
}

/// What waits for an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// A step of the ladder.
    Step(RungKind),
    /// Words that went out beside the ladder.
    Message(Channel),
}
