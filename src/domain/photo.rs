//! Photos: the signed paper, the goods, a proof (S0.7, S4.6).

use crate::domain::attachment::Attachment;
use crate::domain::date::Day;
use crate::domain::id::{ContactId, HardshipId, PaymentId, PlanId, ReceivableId};
use serde::{Deserialize, Serialize};

/// What a photo belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PhotoOf {
    /// The customer, and nothing more narrow.
    Customer,
    /// The goods, or their note.
    Receivable(ReceivableId),
    /// The proof of a payment.
    Payment(PaymentId),
    /// Something that was shown in a talk.
    Contact(ContactId),
    /// The proof of hard times.
    Hardship(HardshipId),
    /// The signed agreement.
    Plan(PlanId),
}

/// A photo as it was kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Photo {
    /// What it belongs to.
    pub of: PhotoOf,
    /// The picture.
    pub attachment: Attachment,
    /// The day on which it was kept.
    pub kept: Day,
    /// What it shows; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub caption: String,
}
