//! The facts that the journal keeps.

use crate::domain::business::BusinessAttribute;
use crate::domain::contact::Contact;
use crate::domain::customer::CustomerAttribute;
use crate::domain::date::Day;
use crate::domain::dispute::Dispute;
use crate::domain::id::{ContactId, CustomerId, DisputeId, EntryId, PaymentId, ReceivableId};
use crate::domain::payment::Payment;
use crate::domain::receivable::Receivable;
use serde::{Deserialize, Serialize};

/// One fact. The names are part of the journal's and the backup's format and
/// never change; a new fact is a new variant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The trader said something about the business.
    BusinessDescribed {
        /// What was said.
        attributes: Vec<BusinessAttribute>,
    },
    /// A customer was added, or something about them changed.
    CustomerDescribed {
        /// Who.
        customer: CustomerId,
        /// What was said.
        attributes: Vec<CustomerAttribute>,
    },
    /// Goods were given on credit.
    ReceivableRecorded {
        /// By whom it is owed.
        customer: CustomerId,
        /// Which receivable this is.
        receivable: ReceivableId,
        /// What is owed.
        terms: Receivable,
    },
    /// Money came in.
    PaymentReceived {
        /// From whom.
        customer: CustomerId,
        /// Which payment this is.
        payment: PaymentId,
        /// What came in.
        terms: Payment,
    },
    /// The trader and a customer were in touch.
    ContactMade {
        /// With whom.
        customer: CustomerId,
        /// Which contact this is.
        contact: ContactId,
        /// What happened.
        terms: Contact,
    },
    /// A customer objects to a receivable.
    DisputeOpened {
        /// Who objects.
        customer: CustomerId,
        /// Which objection this is.
        dispute: DisputeId,
        /// What they object to.
        terms: Dispute,
    },
    /// An objection was solved.
    DisputeSolved {
        /// Who objected.
        customer: CustomerId,
        /// Which objection.
        dispute: DisputeId,
        /// The day from which chasing may go on.
        day: Day,
    },
    /// An earlier entry about a customer was taken back.
    Reversed {
        /// Whom the earlier entry is about.
        customer: CustomerId,
        /// The earlier entry.
        entry: EntryId,
    },
}

impl Event {
    /// The customer that the fact is about; `None` for the business itself.
    pub fn customer(&self) -> Option<CustomerId> {
        match self {
            Self::BusinessDescribed { .. } => None,
            Self::CustomerDescribed { customer, .. }
            | Self::ReceivableRecorded { customer, .. }
            | Self::PaymentReceived { customer, .. }
            | Self::ContactMade { customer, .. }
            | Self::DisputeOpened { customer, .. }
            | Self::DisputeSolved { customer, .. }
            | Self::Reversed { customer, .. } => Some(*customer),
        }
    }
}
