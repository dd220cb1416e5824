//! The scripts that a talk can begin with.
//!
//! This file and `kind.rs` use nothing but the standard library and serde: the
//! build takes them in to check the scripts in `content`.

use serde::{Deserialize, Serialize};

/// A script. The names are part of the stored walks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScriptId {
    /// The first calls (S0.2, S2.1).
    FirstCall,
    /// The day after a promise was not kept (S2.4).
    AfterBrokenPromise,
    /// An instalment did not come in.
    InstalmentMissed,
    /// The last call before a letter.
    LastCall,
    /// Someone else answers: nothing of a debt is said (S4.4).
    SomeoneElse,
    /// What is left on a machine: nothing of a debt either (S4.4).
    Voicemail,
    /// Staff calls for the business (S3.2).
    StaffCall,
    /// A talk at a place both agreed on (S0.3).
    Meeting,
    /// A talk at the customer's door (S0.4).
    Visit,
    /// No more goods on credit for now (S3.6).
    RefuseCredit,
    /// Paying in parts (S0.6).
    OfferPlan,
    /// Paying less at once (S3.4).
    OfferDiscount,
    /// The money came in (S1.5).
    Thanks,
}

impl ScriptId {
    pub const ALL: [ScriptId; 13] = [
        ScriptId::FirstCall,
        ScriptId::AfterBrokenPromise,
        ScriptId::InstalmentMissed,
        ScriptId::LastCall,
        ScriptId::SomeoneElse,
        ScriptId::Voicemail,
        ScriptId::StaffCall,
        ScriptId::Meeting,
        ScriptId::Visit,
        ScriptId::RefuseCredit,
        ScriptId::OfferPlan,
        ScriptId::OfferDiscount,
        ScriptId::Thanks,
    ];

    /// The name in the content files.
    pub fn name(self) -> &'static str {
        match self {
            ScriptId::FirstCall => "first_call",
            ScriptId::AfterBrokenPromise => "after_broken_promise",
            ScriptId::InstalmentMissed => "instalment_missed",
            ScriptId::LastCall => "last_call",
            ScriptId::SomeoneElse => "someone_else",
            ScriptId::Voicemail => "voicemail",
            ScriptId::StaffCall => "staff_call",
            ScriptId::Meeting => "meeting",
            ScriptId::Visit => "visit",
            ScriptId::RefuseCredit => "refuse_credit",
            ScriptId::OfferPlan => "offer_plan",
            ScriptId::OfferDiscount => "offer_discount",
            ScriptId::Thanks => "thanks",
        }
    }
}
