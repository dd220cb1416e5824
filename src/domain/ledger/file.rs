//! What is known of one customer.

use crate::domain::account::Account;
use crate::domain::clock::Stamp;
use crate::domain::contact::ContactTrace;
use crate::domain::customer::{Customer, CustomerAttribute};
use crate::domain::date::Day;
use crate::domain::dispute::Dispute;
use crate::domain::event::Event;
use crate::domain::id::{ContactId, DisputeId, EntryId, PaymentId, ReceivableId};
use crate::domain::money::Rupiah;
use crate::domain::payment::Payment;
use crate::domain::receivable::Receivable;
use crate::domain::register::Register;
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
    recorded: i128,
    receivables: BTreeMap<ReceivableId, Fact<Arc<Receivable>>>,
    payments: BTreeMap<PaymentId, Fact<Payment>>,
    contacts: BTreeMap<ContactId, Fact<ContactTrace>>,
    disputes: BTreeMap<DisputeId, Fact<Dispute>>,
    solved: BTreeMap<EntryId, Fact<Solution>>,
    reversed: BTreeSet<EntryId>,
}

/// An objection that was solved. Kept by entry, since it may be taken back and
/// the objection solved again.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Solution {
    dispute: DisputeId,
    day: Day,
}

impl CustomerFile {
    pub(super) fn apply(&mut self, stamp: Stamp, event: &Event) {
        match event {
            Event::BusinessDescribed { .. } => {}
            Event::CustomerDescribed { attributes, .. } => {
                for attribute in attributes {
                    self.described.set(stamp, attribute);
                }
                self.customer = Customer::from_register(&self.described).map(Box::new);
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
            Event::DisputeOpened { dispute, terms, .. } => {
                keep_earliest(&mut self.disputes, *dispute, stamp, terms.clone());
            }
            Event::DisputeSolved { dispute, day, .. } => {
                let solution = Solution {
                    dispute: *dispute,
                    day: *day,
                };
                keep_earliest(&mut self.solved, stamp.entry, stamp, solution);
            }
            Event::Reversed { entry, .. } => {
                self.reversed.insert(*entry);
            }
        }
    }

    /// The customer; `None` while no name has arrived.
    pub fn customer(&self) -> Option<&Customer> {
        self.customer.as_deref()
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
        self.live(&self.contacts).map(|(_, fact)| &fact.terms)
    }

    /// The objections that stand on a day. One to a receivable that was taken
    /// back stands no more.
    pub fn open_disputes(&self, on: Day) -> impl Iterator<Item = (DisputeId, &Dispute)> {
        self.live(&self.disputes)
            .map(|(id, fact)| (id, &fact.terms))
            .filter(move |(id, dispute)| {
                dispute.opened <= on
                    && !self.is_solved(*id, on)
                    && self.receivable(dispute.receivable).is_some()
            })
    }

    /// Whether an objection was solved by the end of a day.
    pub fn is_solved(&self, dispute: DisputeId, on: Day) -> bool {
        self.live(&self.solved)
            .any(|(_, fact)| fact.terms.dispute == dispute && fact.terms.day <= on)
    }

    /// Whether an entry was taken back.
    pub fn is_reversed(&self, entry: EntryId) -> bool {
        self.reversed.contains(&entry)
    }

    /// Whether an entry brought a fact that stands and can be taken back. What
    /// was said of the customer is not taken back, but said anew.
    pub fn stands(&self, entry: EntryId) -> bool {
        let is_it = |stamp: &Stamp| stamp.entry == entry;
        !self.is_reversed(entry)
            && (self.receivables.values().any(|it| is_it(&it.stamp))
                || self.payments.values().any(|it| is_it(&it.stamp))
                || self.contacts.values().any(|it| is_it(&it.stamp))
                || self.disputes.values().any(|it| is_it(&it.stamp))
                || self.solved.contains_key(&entry))
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
