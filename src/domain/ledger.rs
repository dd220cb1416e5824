//! Everything the rules need to know, folded from the journal.
//!
//! The fold does not depend on the order in which entries arrive: facts are
//! kept by id, values by the latest stamp, reversals by the entry that they
//! take back. Two devices that hold the same entries hold the same ledger.

mod file;

pub use file::{CustomerFile, Fact, Matter};

use crate::domain::business::{Business, BusinessAttribute};
use crate::domain::clock::Clock;
use crate::domain::clock::Stamp;
use crate::domain::entry::Entry;
use crate::domain::escalation::holidays::Holidays;
use crate::domain::event::Event;
use crate::domain::id::CustomerId;
use crate::domain::money::Rupiah;
use crate::domain::policy::{Policy, PolicyAttribute};
use crate::domain::register::Register;
use std::collections::BTreeMap;

/// The journal, folded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    clock: Clock,
    business: Register<BusinessAttribute>,
    policy: Register<PolicyAttribute>,
    rewordings: BTreeMap<String, (Stamp, Option<String>)>,
    files: BTreeMap<CustomerId, CustomerFile>,
    recorded: i128,
}

impl Ledger {
    /// Folds entries, in any order.
    pub fn fold<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Self {
        let mut ledger = Self::default();
        for entry in entries {
            ledger.apply(entry);
        }
        ledger
    }

    /// Takes an entry in. Total: no entry is refused here; an entry taken in
    /// twice changes nothing.
    pub fn apply(&mut self, entry: &Entry) {
        self.clock = self.clock.max(entry.clock);
        match &entry.event {
            Event::BusinessDescribed { attributes } => {
                for attribute in attributes {
                    self.business.set(entry.stamp(), attribute);
                }
            }
            Event::PolicyDescribed { attributes } => {
                for attribute in attributes {
                    self.policy.set(entry.stamp(), attribute);
                }
            }
            Event::TextReworded { text, wording } => {
                let latest = (entry.stamp(), wording.clone());
                let kept = self
                    .rewordings
                    .entry(text.clone())
                    .or_insert(latest.clone());
                if kept.0 < latest.0 {
                    *kept = latest;
                }
            }
            event => {
                if let Some(customer) = event.customer() {
                    let file = self.files.entry(customer).or_default();
                    let before = file.recorded();
                    file.apply(entry.stamp(), event);
                    self.recorded += file.recorded() - before;
                }
            }
        }
    }

    /// The latest reading of the clock among all entries.
    pub fn clock(&self) -> Clock {
        self.clock
    }

    /// The trader's own business.
    pub fn business(&self) -> Business {
        Business::from_register(&self.business)
    }

    /// How the trader wants to collect.
    pub fn policy(&self, holidays: Holidays) -> Policy {
        Policy::from_register(&self.policy, holidays)
    }

    /// The trader's own words for a text of the app, where they have some.
    pub fn rewording(&self, text: &str) -> Option<&str> {
        self.rewordings.get(text)?.1.as_deref()
    }

    /// Whether all amounts ever recorded, `amount`, and the largest single one
    /// on top can be added up: what keeps every sum out of a book exact.
    pub fn has_room_for(&self, amount: Rupiah) -> bool {
        let together = self.recorded + i128::from(amount.get());
        together + i128::from(Rupiah::LARGEST.get()) <= i128::from(i64::MAX)
    }

    /// Whether nothing was recorded about any customer.
    pub fn is_empty(&self) -> bool {
        self.files.values().all(|file| file.customer().is_none())
    }

    /// The file of a customer who has a name.
    pub fn file(&self, customer: CustomerId) -> Option<&CustomerFile> {
        self.files
            .get(&customer)
            .filter(|file| file.customer().is_some())
    }

    /// The files of all customers who have a name.
    pub fn files(&self) -> impl Iterator<Item = (CustomerId, &CustomerFile)> {
        self.files
            .iter()
            .filter(|(_, file)| file.customer().is_some())
            .map(|(id, file)| (*id, file))
    }
}
