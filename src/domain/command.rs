//! What the trader asks for, and what the rules answer: events, or a refusal.

mod arrangement;
mod check;
mod recording;
mod refusal;

pub use recording::{Refused, record};
pub use refusal::Refusal;

use crate::domain::business::BusinessAttribute;
use crate::domain::contact::{Channel, Contact, Outcome};
use crate::domain::customer::CustomerAttribute;
use crate::domain::date::{Day, Moment};
use crate::domain::dispute::Dispute;
use crate::domain::event::Event;
use crate::domain::hand_over::HandOver;
use crate::domain::hardship::Hardship;
use crate::domain::id::{
    ContactId, CustomerId, DisputeId, EntryId, HandOverId, HardshipId, PaymentId, PhotoId, PlanId,
    PromiseId, ReceivableId, ReplyId, SettlementId,
};
use crate::domain::ledger::{Ledger, Matter};
use crate::domain::payment::Payment;
use crate::domain::photo::Photo;
use crate::domain::plan::Plan;
use crate::domain::policy::PolicyAttribute;
use crate::domain::promise::{self, Promise};
use crate::domain::receivable::Receivable;
use crate::domain::reply::Reply;
use crate::domain::settlement::Settlement;
use crate::domain::voice_note::{VoiceNote, may_record};
use arrangement::{
    may_agree, may_end, may_withdraw, plan_holds_together, settlement_holds_together,
};
use check::{
    has_room, items_add_up, known, may_close, more_than_zero, parts_fit, qris_is_whole,
    shows_something,
};

/// A wish of the trader's, made of values that are valid in themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Say something about the business.
    DescribeBusiness(Vec<BusinessAttribute>),
    /// Say how to collect.
    DescribePolicy(Vec<PolicyAttribute>),
    /// Put a text of the app in words of one's own; `None` for the app's again.
    RewordText(String, Option<String>),
    /// Add a customer; the attributes hold a name.
    AddCustomer(CustomerId, Vec<CustomerAttribute>),
    /// Say something about a customer.
    DescribeCustomer(CustomerId, Vec<CustomerAttribute>),
    /// Write a receivable down.
    RecordReceivable(CustomerId, ReceivableId, Receivable),
    /// Write a payment down.
    RecordPayment(CustomerId, PaymentId, Payment),
    /// Write a contact down.
    RecordContact(CustomerId, ContactId, Contact),
    /// Keep the recording of a contact.
    KeepVoiceNote(CustomerId, ContactId, VoiceNote),
    /// Write an objection down.
    OpenDispute(CustomerId, DisputeId, Dispute),
    /// Write down that an objection was solved.
    SolveDispute(CustomerId, DisputeId, Day),
    /// Write a promise down.
    RecordPromise(CustomerId, PromiseId, Promise),
    /// Write down that a promise counts no more.
    CancelPromise(CustomerId, PromiseId, Day),
    /// Write down that a customer cannot pay for a while.
    NoteHardship(CustomerId, HardshipId, Hardship),
    /// Write down that a hardship is over.
    EndHardship(CustomerId, HardshipId, Day),
    /// Write a customer's own message down.
    RecordReply(CustomerId, ReplyId, Reply),
    /// Write down that a customer's message needs no answer.
    SettleReply(CustomerId, ReplyId, Day),
    /// Write down that someone else collects now.
    HandOver(CustomerId, HandOverId, HandOver),
    /// Write down that the trader collects again themselves.
    EndHandOver(CustomerId, HandOverId, Day),
    /// Propose instalments.
    ProposePlan(CustomerId, PlanId, Plan),
    /// Write down that both sides accept a plan. Where it has a charge, that
    /// was recorded as a receivable just before.
    AgreePlan(CustomerId, PlanId, Day),
    /// Write down that a plan holds no more, and why; the reason may be empty.
    EndPlan(CustomerId, PlanId, Day, String),
    /// Offer to take less than is owed.
    OfferSettlement(CustomerId, SettlementId, Settlement),
    /// Take such an offer back.
    WithdrawSettlement(CustomerId, SettlementId, Day),
    /// Keep a photo.
    KeepPhoto(CustomerId, PhotoId, Photo),
    /// Take an earlier entry back.
    Reverse(CustomerId, EntryId),
}

/// Judges a wish against the ledger as it is.
///
/// # Errors
/// The reason why nothing is to be recorded.
pub fn decide(ledger: &Ledger, command: Command, now: Moment) -> Result<Event, Refusal> {
    match command {
        Command::DescribeBusiness(attributes) => {
            qris_is_whole(&attributes)?;
            Ok(Event::BusinessDescribed { attributes })
        }
        Command::DescribePolicy(attributes) => Ok(Event::PolicyDescribed { attributes }),
        Command::RewordText(text, wording) => Ok(Event::TextReworded { text, wording }),
        Command::AddCustomer(customer, attributes) => {
            let named = attributes
                .iter()
                .any(|it| matches!(it, CustomerAttribute::Name(_)));
            if !named {
                return Err(Refusal::NameMissing);
            }
            Ok(Event::CustomerDescribed {
                customer,
                attributes,
            })
        }
        Command::DescribeCustomer(customer, attributes) => {
            known(ledger, customer)?;
            Ok(Event::CustomerDescribed {
                customer,
                attributes,
            })
        }
        Command::RecordReceivable(customer, receivable, terms) => {
            known(ledger, customer)?;
            more_than_zero(terms.amount)?;
            if terms.due < terms.date {
                return Err(Refusal::DueBeforeDate);
            }
            items_add_up(&terms)?;
            has_room(ledger, terms.amount)?;
            Ok(Event::ReceivableRecorded {
                customer,
                receivable,
                terms,
            })
        }
        Command::RecordPayment(customer, payment, terms) => {
            let file = known(ledger, customer)?;
            more_than_zero(terms.amount)?;
            parts_fit(file, &terms)?;
            has_room(ledger, terms.amount)?;
            Ok(Event::PaymentReceived {
                customer,
                payment,
                terms,
            })
        }
        Command::RecordContact(customer, contact, terms) => {
            known(ledger, customer)?;
            if terms.at > now {
                return Err(Refusal::ContactAhead);
            }
            let is_message = matches!(
                terms.channel,
                Channel::WhatsApp | Channel::Sms | Channel::Email
            );
            if is_message && terms.outcome == Outcome::Sent && terms.text.trim().is_empty() {
                return Err(Refusal::TextMissing);
            }
            if terms.callback.is_some_and(|at| at <= terms.at) {
                return Err(Refusal::CallbackPassed);
            }
            Ok(Event::ContactMade {
                customer,
                contact,
                terms,
            })
        }
        Command::KeepVoiceNote(customer, contact, note) => {
            let file = known(ledger, customer)?;
            let consent = file.customer().map(|it| it.recording).unwrap_or_default();
            if !may_record(consent, now.date_naive()) {
                return Err(Refusal::NoConsent);
            }
            if !file.has_contact(contact) {
                return Err(Refusal::UnknownContact);
            }
            if note.is_empty() {
                return Err(Refusal::NothingRecorded);
            }
            Ok(Event::VoiceNoteKept {
                customer,
                contact,
                note,
            })
        }
        Command::OpenDispute(customer, dispute, terms) => {
            known(ledger, customer)?
                .receivable(terms.receivable)
                .ok_or(Refusal::UnknownReceivable)?;
            Ok(Event::DisputeOpened {
                customer,
                dispute,
                terms,
            })
        }
        Command::SolveDispute(customer, dispute, day) => {
            let file = known(ledger, customer)?;
            let stands = file.open_disputes(day).any(|(id, _)| id == dispute);
            may_close(
                file,
                stands,
                Matter::Dispute(dispute),
                Refusal::UnknownDispute,
            )?;
            Ok(Event::DisputeSolved {
                customer,
                dispute,
                day,
            })
        }
        Command::RecordPromise(customer, promise, terms) => {
            let file = known(ledger, customer)?;
            more_than_zero(terms.amount)?;
            if terms.due < terms.made {
                return Err(Refusal::PromisePassed);
            }
            if terms.amount > file.account(terms.made).balance() {
                return Err(Refusal::PromiseAboveBalance);
            }
            Ok(Event::PromiseMade {
                customer,
                promise,
                terms,
            })
        }
        Command::CancelPromise(customer, promise, day) => {
            let file = known(ledger, customer)?;
            let stands = promise::standings(file, day)
                .iter()
                .any(|it| it.id == promise && it.is_pending());
            may_close(
                file,
                stands,
                Matter::Promise(promise),
                Refusal::UnknownPromise,
            )?;
            Ok(Event::PromiseCancelled {
                customer,
                promise,
                day,
            })
        }
        Command::NoteHardship(customer, hardship, terms) => {
            known(ledger, customer)?;
            if terms.review <= terms.since {
                return Err(Refusal::ReviewPassed);
            }
            Ok(Event::HardshipNoted {
                customer,
                hardship,
                terms,
            })
        }
        Command::EndHardship(customer, hardship, day) => {
            let file = known(ledger, customer)?;
            let stands = file.open_hardships(day).any(|(id, _)| id == hardship);
            may_close(
                file,
                stands,
                Matter::Hardship(hardship),
                Refusal::UnknownHardship,
            )?;
            Ok(Event::HardshipEnded {
                customer,
                hardship,
                day,
            })
        }
        Command::RecordReply(customer, reply, terms) => {
            known(ledger, customer)?;
            if terms.at > now {
                return Err(Refusal::ReplyAhead);
            }
            Ok(Event::ReplyReceived {
                customer,
                reply,
                terms,
            })
        }
        Command::SettleReply(customer, reply, day) => {
            let file = known(ledger, customer)?;
            let stands = file.open_replies(now).any(|(id, it)| {
                id == reply && it.at.with_timezone(now.offset()).date_naive() <= day
            });
            may_close(file, stands, Matter::Reply(reply), Refusal::UnknownReply)?;
            Ok(Event::ReplySettled {
                customer,
                reply,
                day,
            })
        }
        Command::HandOver(customer, hand_over, terms) => {
            known(ledger, customer)?;
            if terms.to.trim().is_empty() {
                return Err(Refusal::CollectorMissing);
            }
            Ok(Event::HandedOver {
                customer,
                hand_over,
                terms,
            })
        }
        Command::EndHandOver(customer, hand_over, day) => {
            let file = known(ledger, customer)?;
            let stands = file.open_hand_overs(day).any(|(id, _)| id == hand_over);
            may_close(
                file,
                stands,
                Matter::HandOver(hand_over),
                Refusal::UnknownHandOver,
            )?;
            Ok(Event::HandOverEnded {
                customer,
                hand_over,
                day,
            })
        }
        Command::ProposePlan(customer, plan, terms) => {
            plan_holds_together(known(ledger, customer)?, &terms)?;
            Ok(Event::PlanProposed {
                customer,
                plan,
                terms,
            })
        }
        Command::AgreePlan(customer, plan, day) => {
            may_agree(known(ledger, customer)?, plan, day)?;
            Ok(Event::PlanAgreed {
                customer,
                plan,
                day,
            })
        }
        Command::EndPlan(customer, plan, day, reason) => {
            may_end(known(ledger, customer)?, plan, day)?;
            Ok(Event::PlanEnded {
                customer,
                plan,
                day,
                reason,
            })
        }
        Command::OfferSettlement(customer, settlement, terms) => {
            settlement_holds_together(known(ledger, customer)?, &terms)?;
            Ok(Event::SettlementOffered {
                customer,
                settlement,
                terms,
            })
        }
        Command::WithdrawSettlement(customer, settlement, day) => {
            may_withdraw(known(ledger, customer)?, settlement, day)?;
            Ok(Event::SettlementWithdrawn {
                customer,
                settlement,
                day,
            })
        }
        Command::KeepPhoto(customer, photo, terms) => {
            shows_something(known(ledger, customer)?, &terms)?;
            Ok(Event::PhotoKept {
                customer,
                photo,
                terms,
            })
        }
        Command::Reverse(customer, entry) => {
            let file = known(ledger, customer)?;
            if file.is_reversed(entry) {
                return Err(Refusal::AlreadyReversed);
            }
            if !file.stands(entry) {
                return Err(Refusal::UnknownEntry);
            }
            Ok(Event::Reversed { customer, entry })
        }
    }
}
