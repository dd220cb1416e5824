//! What is filled in during a talk.

use crate::domain::date::{Day, Moment};
use crate::domain::hardship::HardshipReason;
use crate::domain::id::ReceivableId;
use crate::domain::money::Rupiah;
use crate::domain::script::kind::Form;
use serde::{Deserialize, Serialize};

/// A filled form. The names are part of the stored walks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FormAnswer {
    /// They will pay this much by this day.
    Promise { amount: Rupiah, due: Day },
    /// They can talk at this time (S2.4).
    Callback { at: Moment },
    /// They object to this (S4.5).
    Dispute {
        receivable: ReceivableId,
        /// What they say; may be empty.
        reason: String,
    },
    /// They cannot pay all of it now (S4.6).
    Hardship {
        reason: HardshipReason,
        /// What they can pay; `None` while they do not know.
        can_pay: Option<Rupiah>,
        /// When they can pay it; `None` while they do not know.
        pays_on: Option<Day>,
        /// What they say besides; may be empty.
        note: String,
    },
    /// They have paid, and the book does not know of it.
    ClaimsPaid {
        /// How much; `None` where they do not remember.
        amount: Option<Rupiah>,
        /// When; `None` where they do not remember.
        on: Option<Day>,
        /// To whom or by which account; may be empty.
        how: String,
    },
}

impl FormAnswer {
    /// The form that it fills.
    pub fn form(&self) -> Form {
        match self {
            Self::Promise { .. } => Form::Promise,
            Self::Callback { .. } => Form::Callback,
            Self::Dispute { .. } => Form::Dispute,
            Self::Hardship { .. } => Form::Hardship,
            Self::ClaimsPaid { .. } => Form::ClaimsPaid,
        }
    }
}
