//! The facts that the journal keeps.

use crate::domain::business::BusinessAttribute;
use crate::domain::contact::Contact;
use crate::domain::customer::CustomerAttribute;
use crate::domain::date::Day;
use crate::domain::dispute::Dispute;
use crate::domain::hand_over::HandOver;
use crate::domain::hardship::Hardship;
use crate::domain::id::{
    ContactId, CustomerId, DisputeId, EntryId, HandOverId, HardshipId, PaymentId, PhotoId, PlanId,
    PromiseId, ReceivableId, ReplyId, SettlementId,
};
use crate::domain::payment::Payment;
use crate::domain::photo::Photo;
use crate::domain::plan::Plan;
use crate::domain::policy::PolicyAttribute;
use crate::domain::promise::Promise;
use crate::domain::receivable::Receivable;
use crate::domain::reply::Reply;
use crate::domain::settlement::Settlement;
use crate::domain::voice_note::VoiceNote;
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
    /// The trader said how they want to collect.
    PolicyDescribed {
        /// What was said.
        attributes: Vec<PolicyAttribute>,
    },
    /// The trader put a text of the app in words of their own.
    TextReworded {
        /// Which text.
        text: String,
        /// The words; `None` for the app's own again.
        wording: Option<String>,
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
    /// A talk was recorded, with the customer's consent (S4.3).
    VoiceNoteKept {
        /// With whom.
        customer: CustomerId,
        /// Which contact was recorded.
        contact: ContactId,
        /// The recording.
        note: VoiceNote,
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
    /// A customer said what they will pay, and by when.
    PromiseMade {
        /// Who.
        customer: CustomerId,
        /// Which promise this is.
        promise: PromiseId,
        /// What was promised.
        terms: Promise,
    },
    /// A promise counts no more, by agreement with the customer.
    PromiseCancelled {
        /// Whose.
        customer: CustomerId,
        /// Which promise.
        promise: PromiseId,
        /// The day from which it counts no more.
        day: Day,
    },
    /// A customer cannot pay for a while.
    HardshipNoted {
        /// Who.
        customer: CustomerId,
        /// Which hardship this is.
        hardship: HardshipId,
        /// What was said.
        terms: Hardship,
    },
    /// A hardship is over, or an arrangement was found.
    HardshipEnded {
        /// Whose.
        customer: CustomerId,
        /// Which hardship.
        hardship: HardshipId,
        /// The day from which chasing may go on.
        day: Day,
    },
    /// A customer wrote or called of their own accord.
    ReplyReceived {
        /// Who.
        customer: CustomerId,
        /// Which message this is.
        reply: ReplyId,
        /// What came.
        terms: Reply,
    },
    /// A customer's message needs no answer (any more).
    ReplySettled {
        /// Whose.
        customer: CustomerId,
        /// Which message.
        reply: ReplyId,
        /// The day on which that was said.
        day: Day,
    },
    /// Someone else collects from a customer now.
    HandedOver {
        /// From whom.
        customer: CustomerId,
        /// Which hand-over this is.
        hand_over: HandOverId,
        /// What was agreed.
        terms: HandOver,
    },
    /// The trader collects again themselves.
    HandOverEnded {
        /// From whom.
        customer: CustomerId,
        /// Which hand-over.
        hand_over: HandOverId,
        /// The day from which the ladder goes on.
        day: Day,
    },
    /// Instalments were proposed to a customer (S1.1).
    PlanProposed {
        /// To whom.
        customer: CustomerId,
        /// Which plan this is.
        plan: PlanId,
        /// What was proposed.
        terms: Plan,
    },
    /// Both sides accept a plan (S1.1).
    PlanAgreed {
        /// With whom.
        customer: CustomerId,
        /// Which plan.
        plan: PlanId,
        /// The day from which it holds.
        day: Day,
    },
    /// A plan holds no more.
    PlanEnded {
        /// Whose.
        customer: CustomerId,
        /// Which plan.
        plan: PlanId,
        /// The day from which it holds no more.
        day: Day,
        /// Why; may be empty.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
    /// Less than is owed is enough where it comes by a day (S3.4).
    SettlementOffered {
        /// To whom.
        customer: CustomerId,
        /// Which offer this is.
        settlement: SettlementId,
        /// What was offered.
        terms: Settlement,
    },
    /// An offer was taken back before it was taken up.
    SettlementWithdrawn {
        /// Whose.
        customer: CustomerId,
        /// Which offer.
        settlement: SettlementId,
        /// The day from which it holds no more.
        day: Day,
    },
    /// A photo was kept (S0.7).
    PhotoKept {
        /// About whom.
        customer: CustomerId,
        /// Which photo this is.
        photo: PhotoId,
        /// The photo.
        terms: Photo,
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
    /// The customer that the fact is about; `None` for what the trader said of
    /// their own side.
    pub fn customer(&self) -> Option<CustomerId> {
        match self {
            Self::BusinessDescribed { .. }
            | Self::PolicyDescribed { .. }
            | Self::TextReworded { .. } => None,
            Self::CustomerDescribed { customer, .. }
            | Self::ReceivableRecorded { customer, .. }
            | Self::PaymentReceived { customer, .. }
            | Self::ContactMade { customer, .. }
            | Self::VoiceNoteKept { customer, .. }
            | Self::DisputeOpened { customer, .. }
            | Self::DisputeSolved { customer, .. }
            | Self::PromiseMade { customer, .. }
            | Self::PromiseCancelled { customer, .. }
            | Self::HardshipNoted { customer, .. }
            | Self::HardshipEnded { customer, .. }
            | Self::ReplyReceived { customer, .. }
            | Self::ReplySettled { customer, .. }
            | Self::HandedOver { customer, .. }
            | Self::HandOverEnded { customer, .. }
            | Self::PlanProposed { customer, .. }
            | Self::PlanAgreed { customer, .. }
            | Self::PlanEnded { customer, .. }
            | Self::SettlementOffered { customer, .. }
            | Self::SettlementWithdrawn { customer, .. }
            | Self::PhotoKept { customer, .. }
            | Self::Reversed { customer, .. } => Some(*customer),
        }
    }
}
