//! What is known of one customer.

use crate::domain::account::Account;
use crate::domain::clock::Stamp;
use crate::domain::contact::ContactTrace;
use crate::domain::customer::{Customer, CustomerAttribute};
use crate::domain::date::{Day, Moment};
use crate::domain::dispute::Dispute;
use crate::domain::event::Event;
use crate::domain::hand_over::HandOver;
use crate::domain::hardship::Hardship;
use crate::domain::id::{
    ContactId, DisputeId, EntryId, HandOverId, HardshipId, PaymentId, PhotoId, PlanId, PromiseId,
    ReceivableId, ReplyId, SettlementId,
};
use crate::domain::money::Rupiah;
use crate::domain::payment::Payment;
use crate::domain::photo::{Photo, PhotoOf};
use crate::domain::plan::Plan;
use crate::domain::promise::Promise;
use crate::domain::receivable::Receivable;
use crate::domain::register::Register;
use crate::domain::reply::Reply;
use crate::domain::settlement::Settlement;
use std::collections::BTreeSet;
use std::collections::btree_map::{BTreeMap, Entry as Slot};
use std::sync::Arc;

/// A fact and where the entry that brought it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact<T> {
    /// Of the entry that recorded it.
    pub stamp: Stamp,
    /// What was recorded.
    pub terms: T,
}

/// All facts about one customer. Those that were taken back stay, so that an
/// entry may arrive before or after its reversal, but no method gives them out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CustomerFile {
    described: Register<CustomerAttribute>,
    customer: Option<Box<Customer>>,
    /// The entries that said something of the customer.
    descriptions: BTreeSet<EntryId>,
    recorded: i128,
    receivables: BTreeMap<ReceivableId, Fact<Arc<Receivable>>>,
    payments: BTreeMap<PaymentId, Fact<Payment>>,
    contacts: BTreeMap<ContactId, Fact<ContactTrace>>,
    voice_notes: BTreeSet<EntryId>,
    disputes: BTreeMap<DisputeId, Fact<Dispute>>,
    promises: BTreeMap<PromiseId, Fact<Promise>>,
    hardships: BTreeMap<HardshipId, Fact<Hardship>>,
    replies: BTreeMap<ReplyId, Fact<Reply>>,
    hand_overs: BTreeMap<HandOverId, Fact<HandOver>>,
    plans: BTreeMap<PlanId, Fact<Arc<Plan>>>,
    agreements: BTreeMap<EntryId, Fact<(PlanId, Day)>>,
    settlements: BTreeMap<SettlementId, Fact<Settlement>>,
    photos: BTreeMap<PhotoId, Fact<Photo>>,
    closings: BTreeMap<EntryId, Fact<Closing>>,
    reversed: BTreeSet<EntryId>,
}

/// A matter that was closed. Kept by entry, since that may be taken back and
/// the matter closed again.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Closing {
    matter: Matter,
    day: Day,
}

/// What stands until it is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matter {
    /// An objection, until it is solved.
    Dispute(DisputeId),
    /// A promise, until its day, or until it is cancelled.
    Promise(PromiseId),
    /// Hard times, until they are over.
    Hardship(HardshipId),
    /// A customer's message, until it is answered, or needs no answer.
    Reply(ReplyId),
    /// A hand-over, until the trader collects again themselves.
    HandOver(HandOverId),
    /// A plan, until its last instalment is paid, or until it is ended.
    Plan(PlanId),
    /// An offer, until its last day, or until it is withdrawn.
    Settlement(SettlementId),
}

impl CustomerFile {
    pub(super) fn apply(&mut self, stamp: Stamp, event: &Event) {
        match event {
            Event::BusinessDescribed { .. }
            | Event::PolicyDescribed { .. }
            | Event::TextReworded { .. } => {}
            Event::CustomerDescribed { attributes, .. } => {
                for attribute in attributes {
                    self.described.set(stamp, attribute);
                }
                self.customer = Customer::from_register(&self.described).map(Box::new);
                self.descriptions.insert(stamp.entry);
            }
            Event::ReceivableRecorded {
                receivable, terms, ..
            } => {
                let shared = Arc::new(terms.clone());
                let lost = keep_earliest(&mut self.receivables, *receivable, stamp, shared);
                self.recorded += wide(terms.amount) - lost.map_or(0, |it| wide(it.amount));
            }
            Event::PaymentReceived { payment, terms, .. } => {
                let lost = keep_earliest(&mut self.payments, *payment, stamp, terms.clone());
                self.recorded += wide(terms.amount) - lost.map_or(0, |it| wide(it.amount));
            }
            Event::ContactMade { contact, terms, .. } => {
                keep_earliest(&mut self.contacts, *contact, stamp, terms.into());
            }
            Event::VoiceNoteKept { .. } => {
                self.voice_notes.insert(stamp.entry);
            }
            Event::DisputeOpened { dispute, terms, .. } => {
                keep_earliest(&mut self.disputes, *dispute, stamp, terms.clone());
            }
            Event::DisputeSolved { dispute, day, .. } => {
                self.close(stamp, Matter::Dispute(*dispute), *day);
            }
            Event::PromiseMade { promise, terms, .. } => {
                keep_earliest(&mut self.promises, *promise, stamp, terms.clone());
            }
            Event::PromiseCancelled { promise, day, .. } => {
                self.close(stamp, Matter::Promise(*promise), *day);
            }
            Event::HardshipNoted {
                hardship, terms, ..
            } => {
                keep_earliest(&mut self.hardships, *hardship, stamp, terms.clone());
            }
            Event::HardshipEnded { hardship, day, .. } => {
                self.close(stamp, Matter::Hardship(*hardship), *day);
            }
            Event::ReplyReceived { reply, terms, .. } => {
                keep_earliest(&mut self.replies, *reply, stamp, terms.clone());
            }
            Event::ReplySettled { reply, day, .. } => {
                self.close(stamp, Matter::Reply(*reply), *day);
            }
            Event::HandedOver {
                hand_over, terms, ..
            } => {
                keep_earliest(&mut self.hand_overs, *hand_over, stamp, terms.clone());
            }
            Event::HandOverEnded { hand_over, day, .. } => {
                self.close(stamp, Matter::HandOver(*hand_over), *day);
            }
            Event::PlanProposed { plan, terms, .. } => {
                let shared = Arc::new(terms.clone());
                keep_earliest(&mut self.plans, *plan, stamp, shared);
            }
            Event::PlanAgreed { plan, day, .. } => {
                keep_earliest(&mut self.agreements, stamp.entry, stamp, (*plan, *day));
            }
            Event::PlanEnded { plan, day, .. } => {
                self.close(stamp, Matter::Plan(*plan), *day);
            }
            Event::SettlementOffered {
                settlement, terms, ..
            } => {
                keep_earliest(&mut self.settlements, *settlement, stamp, terms.clone());
            }
            Event::SettlementWithdrawn {
                settlement, day, ..
            } => {
                self.close(stamp, Matter::Settlement(*settlement), *day);
            }
            Event::PhotoKept { photo, terms, .. } => {
                keep_earliest(&mut self.photos, *photo, stamp, terms.clone());
            }
            Event::Reversed { entry, .. } => {
                self.reversed.insert(*entry);
            }
        }
    }

    /// The customer; `None` while no name has arrived, and where they were added
    /// by mistake: all that was said of them was taken back, and nothing else
    /// stands.
    pub fn customer(&self) -> Option<&Customer> {
        self.customer.as_deref().filter(|_| !self.is_a_mistake())
    }

    fn is_a_mistake(&self) -> bool {
        let mut descriptions = self.descriptions.iter();
        descriptions.all(|entry| self.is_reversed(*entry)) && !self.has_facts()
    }

    /// What is owed, by id.
    pub fn receivables(&self) -> impl Iterator<Item = (ReceivableId, &Fact<Arc<Receivable>>)> {
        self.live(&self.receivables)
    }

    /// One receivable.
    pub fn receivable(&self, id: ReceivableId) -> Option<&Fact<Arc<Receivable>>> {
        self.receivables
            .get(&id)
            .filter(|fact| !self.is_reversed(fact.stamp.entry))
    }

    /// What came in, in no order that means anything.
    pub fn payments(&self) -> impl Iterator<Item = (PaymentId, &Fact<Payment>)> {
        self.live(&self.payments)
    }

    /// Every time the customer was contacted, in no order that means anything.
    pub fn contacts(&self) -> impl Iterator<Item = &ContactTrace> {
        self.contact_facts().map(|fact| &fact.terms)
    }

    /// Every contact, with where it was written down.
    pub fn contact_facts(&self) -> impl Iterator<Item = &Fact<ContactTrace>> {
        self.live(&self.contacts).map(|(_, fact)| fact)
    }

    /// Whether a contact was written down and not taken back.
    pub fn has_contact(&self, id: ContactId) -> bool {
        self.contacts
            .get(&id)
            .is_some_and(|fact| !self.is_reversed(fact.stamp.entry))
    }

    /// The objections that stand on a day. One to a receivable that was taken
    /// back stands no more.
    pub fn open_disputes(&self, on: Day) -> impl Iterator<Item = (DisputeId, &Dispute)> {
        self.live(&self.disputes)
            .map(|(id, fact)| (id, &fact.terms))
            .filter(move |(id, dispute)| {
                dispute.opened <= on
                    && !self.is_closed(Matter::Dispute(*id), on)
                    && self.receivable(dispute.receivable).is_some()
            })
    }

    /// Every promise, whatever became of it.
    pub fn promises(&self) -> impl Iterator<Item = (PromiseId, &Fact<Promise>)> {
        self.live(&self.promises)
    }

    /// The hardships that stand on a day.
    pub fn open_hardships(&self, on: Day) -> impl Iterator<Item = (HardshipId, &Hardship)> {
        self.live(&self.hardships)
            .map(|(id, fact)| (id, &fact.terms))
            .filter(move |(id, it)| it.since <= on && !self.is_closed(Matter::Hardship(*id), on))
    }

    /// The messages of the customer that came by a moment and that nobody has
    /// answered: no contact got through since, and no one said that they need
    /// no answer.
    pub fn open_replies(&self, now: Moment) -> impl Iterator<Item = (ReplyId, &Reply)> {
        let today = now.date_naive();
        self.live(&self.replies)
            .map(|(id, fact)| (id, &fact.terms))
            .filter(move |(id, it)| {
                let answered = |contact: &ContactTrace| {
                    contact.outcome.got_through() && (it.at..=now).contains(&contact.at)
                };
                it.at <= now
                    && !self.contacts().any(answered)
                    && !self.is_closed(Matter::Reply(*id), today)
            })
    }

    /// The hand-overs that stand on a day.
    pub fn open_hand_overs(&self, on: Day) -> impl Iterator<Item = (HandOverId, &HandOver)> {
        self.live(&self.hand_overs)
            .map(|(id, fact)| (id, &fact.terms))
            .filter(move |(id, it)| it.since <= on && !self.is_closed(Matter::HandOver(*id), on))
    }

    /// Every plan, whatever became of it.
    pub fn plans(&self) -> impl Iterator<Item = (PlanId, &Fact<Arc<Plan>>)> {
        self.live(&self.plans)
    }

    /// The day from which both sides accept a plan; `None` while it is only
    /// proposed.
    pub fn agreed_on(&self, plan: PlanId) -> Option<Day> {
        self.live(&self.agreements)
            .map(|(_, fact)| fact.terms)
            .filter(|(agreed, _)| *agreed == plan)
            .map(|(_, day)| day)
            .min()
    }

    /// Every offer to take less, whatever became of it.
    pub fn settlements(&self) -> impl Iterator<Item = (SettlementId, &Fact<Settlement>)> {
        self.live(&self.settlements)
    }

    /// The photos that belong to something, the earliest first.
    pub fn photos_of(&self, of: PhotoOf) -> impl Iterator<Item = (PhotoId, &Fact<Photo>)> {
        self.live(&self.photos)
            .filter(move |(_, fact)| fact.terms.of == of)
    }

    /// The photo that an entry brought and another took away again.
    pub fn removed_photo(&self, entry: EntryId) -> Option<&Photo> {
        let brought = self.photos.values().find(|fact| fact.stamp.entry == entry);
        brought
            .filter(|_| self.is_reversed(entry))
            .map(|fact| &fact.terms)
    }

    /// Whether a photo can be of this.
    pub fn knows(&self, of: PhotoOf) -> bool {
        match of {
            PhotoOf::Customer => true,
            PhotoOf::Receivable(id) => self.receivable(id).is_some(),
            PhotoOf::Payment(id) => self.payments().any(|(it, _)| it == id),
            PhotoOf::Contact(id) => self.has_contact(id),
            PhotoOf::Hardship(id) => self.live(&self.hardships).any(|(it, _)| it == id),
            PhotoOf::Plan(id) => self.plans().any(|(it, _)| it == id),
        }
    }

    /// Whether a matter was closed by the end of a day.
    pub fn is_closed(&self, matter: Matter, on: Day) -> bool {
        self.closed_on(matter).is_some_and(|day| day <= on)
    }

    /// The first day by whose end a matter was closed, be it one to come;
    /// `None` while nobody closed it.
    pub fn closed_on(&self, matter: Matter) -> Option<Day> {
        self.live(&self.closings)
            .filter(|(_, fact)| fact.terms.matter == matter)
            .map(|(_, fact)| fact.terms.day)
            .min()
    }

    fn close(&mut self, stamp: Stamp, matter: Matter, day: Day) {
        let closing = Closing { matter, day };
        keep_earliest(&mut self.closings, stamp.entry, stamp, closing);
    }

    /// Whether an entry was taken back.
    pub fn is_reversed(&self, entry: EntryId) -> bool {
        self.reversed.contains(&entry)
    }

    /// Whether an entry brought something that stands and can be taken back: a
    /// fact, or the customer as long as it is all that is known of them. What
    /// was said of a customer later is not taken back, but said anew.
    pub fn stands(&self, entry: EntryId) -> bool {
        let is_all = || {
            let mut descriptions = self.descriptions.iter();
            descriptions.all(|it| *it == entry) && !self.has_facts()
        };
        !self.is_reversed(entry)
            && (self.facts().any(|it| it == entry)
                || (self.descriptions.contains(&entry) && is_all()))
    }

    /// Whether anything stands but what was said of the customer.
    fn has_facts(&self) -> bool {
        self.facts().any(|it| !self.is_reversed(it))
    }

    /// The entries that brought facts, taken back or not.
    fn facts(&self) -> impl Iterator<Item = EntryId> {
        fn of<I, T>(facts: &BTreeMap<I, Fact<T>>) -> impl Iterator<Item = EntryId> {
            facts.values().map(|it| it.stamp.entry)
        }
        of(&self.receivables)
            .chain(of(&self.payments))
            .chain(of(&self.contacts))
            .chain(self.voice_notes.iter().copied())
            .chain(of(&self.disputes))
            .chain(of(&self.promises))
            .chain(of(&self.hardships))
            .chain(of(&self.replies))
            .chain(of(&self.hand_overs))
            .chain(of(&self.plans))
            .chain(of(&self.agreements))
            .chain(of(&self.settlements))
            .chain(of(&self.photos))
            .chain(of(&self.closings))
    }

    /// What payments have chosen of a receivable, whatever the day.
    pub fn chosen_of(&self, receivable: ReceivableId) -> Rupiah {
        let parts = self
            .payments()
            .map(|(_, fact)| fact.terms.allocation.part_of(receivable));
        Rupiah::total(parts)
    }

    /// All amounts ever recorded, owed or paid, taken back or not, in rupiah.
    pub(super) fn recorded(&self) -> i128 {
        self.recorded
    }

    /// What the customer owes on a day.
    pub fn account(&self, on: Day) -> Account {
        Account::of(self, on)
    }

    fn live<'a, I: Copy + 'a, T>(
        &'a self,
        facts: &'a BTreeMap<I, Fact<T>>,
    ) -> impl Iterator<Item = (I, &'a Fact<T>)> {
        facts
            .iter()
            .filter(|(_, fact)| !self.is_reversed(fact.stamp.entry))
            .map(|(id, fact)| (*id, fact))
    }
}

/// Keeps the fact with the earliest stamp, so that a second entry with the
/// same id means the same on every device. Gives the terms that were not kept.
fn keep_earliest<I: Ord, T>(
    facts: &mut BTreeMap<I, Fact<T>>,
    id: I,
    stamp: Stamp,
    terms: T,
) -> Option<T> {
    match facts.entry(id) {
        Slot::Vacant(free) => {
            free.insert(Fact { stamp, terms });
            None
        }
        Slot::Occupied(mut kept) if stamp < kept.get().stamp => {
            Some(kept.insert(Fact { stamp, terms }).terms)
        }
        Slot::Occupied(_) => Some(terms),
    }
}

/// An amount in a type in which no number of amounts overflows.
fn wide(amount: Rupiah) -> i128 {
    amount.get().into()
}
