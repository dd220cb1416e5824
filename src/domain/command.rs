//! What the trader asks for, and what the rules answer: events, or a refusal.

use crate::domain::business::BusinessAttribute;
use crate::domain::contact::{Channel, Contact, Outcome};
use crate::domain::customer::CustomerAttribute;
use crate::domain::date::{Day, Moment};
use crate::domain::dispute::Dispute;
use crate::domain::entry::{Entry, Pen};
use crate::domain::event::Event;
use crate::domain::exchange::qris::Qris;
use crate::domain::hand_over::HandOver;
use crate::domain::hardship::Hardship;
use crate::domain::id::{
    ContactId, CustomerId, DisputeId, EntryId, HandOverId, HardshipId, PaymentId, PhotoId, PlanId,
    PromiseId, ReceivableId, ReplyId, SettlementId,
};
use crate::domain::ledger::{CustomerFile, Fact, Ledger, Matter};
use crate::domain::line_item::LineItem;
use crate::domain::money::Rupiah;
use crate::domain::payment::Payment;
use crate::domain::photo::Photo;
use crate::domain::plan::Plan;
use crate::domain::policy::PolicyAttribute;
use crate::domain::promise::{self, Promise};
use crate::domain::receivable::Receivable;
use crate::domain::reply::Reply;
use crate::domain::settlement::Settlement;
use crate::domain::voice_note::{VoiceNote, may_record};
use std::collections::BTreeSet;
use std::sync::Arc;

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
    /// Write down that a plan holds no more.
    EndPlan(CustomerId, PlanId, Day),
    /// Offer to take less than is owed.
    OfferSettlement(CustomerId, SettlementId, Settlement),
    /// Take such an offer back.
    WithdrawSettlement(CustomerId, SettlementId, Day),
    /// Keep a photo.
    KeepPhoto(CustomerId, PhotoId, Photo),
    /// Take an earlier entry back.
    Reverse(CustomerId, EntryId),
}

/// Why a wish is not carried out. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// What is to be kept as the trader's QRIS is none.
    NoQris,
    /// Nobody knows this customer (any more).
    UnknownCustomer,
    /// A new customer has no name.
    NameMissing,
    /// Nobody knows this receivable (any more).
    UnknownReceivable,
    /// Nobody knows this contact (any more).
    UnknownContact,
    /// Nobody knows this objection, it does not stand yet, or it is solved
    /// already.
    UnknownDispute,
    /// Nobody knows this entry, or it is none that can be taken back.
    UnknownEntry,
    /// The amount is zero.
    AmountZero,
    /// The money would be due before the goods were taken.
    DueBeforeDate,
    /// The parts of a payment are more than the payment.
    PartsExceedPayment,
    /// A part of a payment is more than its receivable has left beside the
    /// parts that other payments chose.
    PartExceedsBalance,
    /// The contact lies in the future.
    ContactAhead,
    /// The hour named for the next talk has passed already.
    CallbackPassed,
    /// The day promised has passed already.
    PromisePassed,
    /// More was promised than is owed.
    PromiseAboveBalance,
    /// Nobody knows this promise, or its day has passed: what became of it
    /// stays as it is.
    UnknownPromise,
    /// Nobody knows this hardship, it does not stand yet, or it is over already.
    UnknownHardship,
    /// The day to ask again does not lie ahead.
    ReviewPassed,
    /// Nobody knows this message of the customer's, it came later, or it was
    /// answered, or needs no answer already.
    UnknownReply,
    /// The customer's message lies in the future.
    ReplyAhead,
    /// Nobody knows this hand-over, it does not stand yet, or it has ended
    /// already.
    UnknownHandOver,
    /// It is not said who collects now.
    CollectorMissing,
    /// The text of a message that was sent is missing (S4.10).
    TextMissing,
    /// The customer has not said that talks may be recorded (S4.3).
    NoConsent,
    /// Nothing was recorded.
    NothingRecorded,
    /// The goods do not add up to the amount.
    ItemsDiffer,
    /// A plan has no instalment, or more than [`Plan::LONGEST`].
    PlanLength,
    /// The days of a plan do not rise.
    PlanDaysNotRising,
    /// The first day of a plan has passed already.
    PlanPassed,
    /// The instalments do not add up to what is open, or was open when the plan
    /// was proposed: the balance has changed, and the plan is to be worked out
    /// again.
    PlanNotTheBalance,
    /// Nobody knows this plan, or it holds no more.
    UnknownPlan,
    /// Both sides have accepted the plan already.
    PlanAgreedAlready,
    /// Another plan that both sides accept covers the same receivable: it is to
    /// be ended first.
    CoveredAlready,
    /// The last day of an offer has passed already.
    SettlementPassed,
    /// What would be enough is not less than what is open.
    SettlementNotLess,
    /// Nobody knows this offer, it was withdrawn, or its day has passed.
    UnknownSettlement,
    /// A photo is of nothing that is known.
    UnknownSubject,
    /// A file is no picture, or there is nothing in it.
    NoPicture,
    /// The entry was taken back already.
    AlreadyReversed,
    /// The amounts in the book would be more than can be added up.
    BookFull,
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
        Command::EndPlan(customer, plan, day) => {
            let file = known(ledger, customer)?;
            let stands = file.plans().any(|(id, _)| id == plan);
            may_close(file, stands, Matter::Plan(plan), Refusal::UnknownPlan)?;
            Ok(Event::PlanEnded {
                customer,
                plan,
                day,
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
            let file = known(ledger, customer)?;
            let stands = file
                .settlements()
                .any(|(id, fact)| id == settlement && fact.terms.until >= day);
            may_close(
                file,
                stands,
                Matter::Settlement(settlement),
                Refusal::UnknownSettlement,
            )?;
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

/// A wish that was refused, and which one of several it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Its place among the wishes, from zero.
    pub at: usize,
    /// Why.
    pub refusal: Refusal,
}

/// Judges several wishes in order, each against the ledger as the former ones
/// leave it, and writes the events down, each after all that the ledger has
/// seen. All or nothing.
///
/// # Errors
/// The first wish that is refused.
pub fn record(
    ledger: &Ledger,
    commands: impl IntoIterator<Item = Command>,
    pen: &mut Pen<'_>,
) -> Result<Vec<Entry>, Refused> {
    pen.clock = pen.clock.max(ledger.clock());
    let mut entries: Vec<Entry> = Vec::new();
    // A single wish, the usual case, is judged without a copy of the ledger.
    let mut after: Option<Ledger> = None;
    for (at, command) in commands.into_iter().enumerate() {
        if let Some(entry) = entries.last() {
            after.get_or_insert_with(|| ledger.clone()).apply(entry);
        }
        let event = decide(after.as_ref().unwrap_or(ledger), command, pen.now)
            .map_err(|refusal| Refused { at, refusal })?;
        entries.push(pen.write(event));
    }
    Ok(entries)
}

fn known(ledger: &Ledger, customer: CustomerId) -> Result<&CustomerFile, Refusal> {
    ledger.file(customer).ok_or(Refusal::UnknownCustomer)
}

/// What the QR says is taken as it was given out, or not at all.
fn qris_is_whole(attributes: &[BusinessAttribute]) -> Result<(), Refusal> {
    let whole = attributes.iter().all(|it| match it {
        BusinessAttribute::Qris(text) => text.is_empty() || Qris::read(text).is_ok(),
        _ => true,
    });
    if whole { Ok(()) } else { Err(Refusal::NoQris) }
}

fn more_than_zero(amount: Rupiah) -> Result<(), Refusal> {
    if amount.is_zero() {
        Err(Refusal::AmountZero)
    } else {
        Ok(())
    }
}

/// A matter that stands is closed once, be it for a day to come.
fn may_close(
    file: &CustomerFile,
    stands: bool,
    matter: Matter,
    refusal: Refusal,
) -> Result<(), Refusal> {
    if stands && !file.is_closed(matter, Day::MAX) {
        Ok(())
    } else {
        Err(refusal)
    }
}

fn has_room(ledger: &Ledger, amount: Rupiah) -> Result<(), Refusal> {
    if ledger.has_room_for(amount) {
        Ok(())
    } else {
        Err(Refusal::BookFull)
    }
}

/// The parts that a payment chooses can be paid, whichever day each fact counts
/// from. A chosen part goes before what other payments paid by age alone.
fn parts_fit(file: &CustomerFile, terms: &Payment) -> Result<(), Refusal> {
    for (id, _) in terms.allocation.parts() {
        let owed = file.receivable(*id).ok_or(Refusal::UnknownReceivable)?;
        let chosen = [file.chosen_of(*id), terms.allocation.part_of(*id)];
        if Rupiah::total(chosen) > owed.terms.amount {
            return Err(Refusal::PartExceedsBalance);
        }
    }
    let together = Rupiah::total(terms.allocation.parts().iter().map(|(_, part)| *part));
    if together > terms.amount {
        return Err(Refusal::PartsExceedPayment);
    }
    Ok(())
}

/// Goods that are named line by line are what is owed (S3.5).
fn items_add_up(terms: &Receivable) -> Result<(), Refusal> {
    if terms.items.is_empty() {
        return Ok(());
    }
    let amounts: Option<Vec<Rupiah>> = terms.items.iter().map(LineItem::amount).collect();
    match amounts.and_then(Rupiah::sum) {
        Some(total) if total == terms.amount => Ok(()),
        _ => Err(Refusal::ItemsDiffer),
    }
}

/// A plan has days that rise from the one on which it is made, and pays what it
/// covers to the rupiah.
fn plan_holds_together(file: &CustomerFile, terms: &Plan) -> Result<(), Refusal> {
    if terms.instalments.is_empty() || terms.instalments.len() > Plan::LONGEST {
        return Err(Refusal::PlanLength);
    }
    for instalment in &terms.instalments {
        more_than_zero(instalment.amount)?;
    }
    if !terms
        .instalments
        .is_sorted_by(|one, next| one.due < next.due)
    {
        return Err(Refusal::PlanDaysNotRising);
    }
    if terms.instalments.iter().any(|it| it.due < terms.made) {
        return Err(Refusal::PlanPassed);
    }
    let open = balance_of(file, &terms.covers, terms.made)?;
    let charge = terms.charge.map_or(Rupiah::ZERO, |it| it.amount);
    let asked = Rupiah::sum(terms.instalments.iter().map(|it| it.amount));
    match asked {
        Some(asked) if Some(asked) == open.checked_add(charge) => Ok(()),
        _ => Err(Refusal::PlanNotTheBalance),
    }
}

/// Both sides accept a plan once, while it still pays what is open.
fn may_agree(file: &CustomerFile, plan: PlanId, day: Day) -> Result<(), Refusal> {
    let mut plans = file.plans();
    let (_, fact) = plans
        .find(|(id, _)| *id == plan && !file.is_closed(Matter::Plan(plan), Day::MAX))
        .ok_or(Refusal::UnknownPlan)?;
    if file.agreed_on(plan).is_some() {
        return Err(Refusal::PlanAgreedAlready);
    }
    let paid_off: Vec<ReceivableId> = fact.terms.paid_off().collect();
    let is_rival = |(id, other): (PlanId, &Fact<Arc<Plan>>)| {
        file.agreed_on(id).is_some()
            && !file.is_closed(Matter::Plan(id), day)
            && other.terms.paid_off().any(|it| paid_off.contains(&it))
            && !balance_of(file, &other.terms.covers, day).is_ok_and(Rupiah::is_zero)
    };
    if file.plans().any(is_rival) {
        return Err(Refusal::CoveredAlready);
    }
    if balance_of(file, &paid_off, day)? == fact.terms.total() {
        Ok(())
    } else {
        Err(Refusal::PlanNotTheBalance)
    }
}

/// An offer takes something off what is open, and has its last day ahead.
fn settlement_holds_together(file: &CustomerFile, terms: &Settlement) -> Result<(), Refusal> {
    more_than_zero(terms.pay)?;
    if terms.until < terms.made {
        return Err(Refusal::SettlementPassed);
    }
    if terms.pay >= balance_of(file, &terms.covers, terms.made)? {
        return Err(Refusal::SettlementNotLess);
    }
    Ok(())
}

/// What is left to pay of some receivables on a day, each named once.
fn balance_of(file: &CustomerFile, ids: &[ReceivableId], on: Day) -> Result<Rupiah, Refusal> {
    let account = file.account(on);
    let named: BTreeSet<ReceivableId> = ids.iter().copied().collect();
    if named.is_empty() || named.len() != ids.len() {
        return Err(Refusal::UnknownReceivable);
    }
    let balances: Option<Vec<Rupiah>> = named
        .into_iter()
        .map(|id| account.standing(id).map(|it| it.balance()))
        .collect();
    let balances = balances.ok_or(Refusal::UnknownReceivable)?;
    Ok(Rupiah::total(balances))
}

/// A photo is a picture, and of something that is known of the customer.
fn shows_something(file: &CustomerFile, terms: &Photo) -> Result<(), Refusal> {
    if !terms.attachment.media_type.is_picture() || terms.attachment.bytes == 0 {
        return Err(Refusal::NoPicture);
    }
    if file.knows(terms.of) {
        Ok(())
    } else {
        Err(Refusal::UnknownSubject)
    }
}
