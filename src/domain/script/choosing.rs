//! Which script fits a customer now.

use crate::domain::escalation::ladder::{Means, RungKind};
use crate::domain::message::draft::Tone;
use crate::domain::script::id::ScriptId;

/// What has happened since the last talk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Situation {
    /// Nothing that changes the talk; also where the customer has named this
    /// hour for it.
    #[default]
    Usual,
    /// A promise was not kept, or in part only (S2.4).
    PromiseBroken,
    /// An instalment of a plan did not come in.
    InstalmentMissed,
}

/// Who calls.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Caller {
    #[default]
    Owner,
    /// Someone who works for the business and owes the customer no favours (S3.2).
    Staff,
}

/// The script that fits a step of the ladder. For a step that is no talk it is
/// the call that may be made instead of it: a letter is announced before it
/// goes out.
///
/// Face to face, the guide of the meeting or the visit takes in whatever has
/// happened.
pub fn fitting(rung: RungKind, situation: Situation, caller: Caller) -> ScriptId {
    match (rung.means(), situation, caller) {
        (Means::Meeting, ..) => ScriptId::Meeting,
        (Means::Visit, ..) => ScriptId::Visit,
        (_, Situation::PromiseBroken, _) => ScriptId::AfterBrokenPromise,
        (_, Situation::InstalmentMissed, _) => ScriptId::InstalmentMissed,
        (Means::Letter, ..) => ScriptId::LastCall,
        (Means::Decision, ..) => ScriptId::OfferDiscount,
        (Means::Message | Means::Call, _, Caller::Owner) => ScriptId::FirstCall,
        (Means::Message | Means::Call, _, Caller::Staff) => ScriptId::StaffCall,
    }
}

/// How a talk sounds at a step of the ladder: the later ones name things more
/// clearly, and as kindly (S2.3).
pub fn tone(rung: Option<RungKind>) -> Tone {
    match rung {
        Some(kind) if kind >= RungKind::SecondCall => Tone::Firm,
        _ => Tone::Gentle,
    }
}
