//! Talks that were left in the middle, in localStorage, so that a reload during
//! a call loses no word.
//!
//! What is kept here is not in the book yet: it goes away when the talk is
//! recorded or begun anew.

use super::preferences::available;
use crate::domain::date::Moment;
use crate::domain::id::CustomerId;
use crate::domain::script::walk::SavedWalk;
use crate::storage::StorageProblem;
use gloo_storage::{LocalStorage, Storage};
use serde::{Deserialize, Serialize};

/// A talk that is under way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnfinishedTalk {
    /// When its last step was taken.
    pub at: Moment,
    /// How far it got.
    pub walk: SavedWalk,
    /// What was noted so far; may be empty.
    #[serde(default)]
    pub note: String,
    /// Who speaks, where it is not the owner.
    #[serde(default)]
    pub staff: Option<String>,
}

impl UnfinishedTalk {
    /// The talk with a customer that was left in the middle; `None` where
    /// there is none, where it cannot be read, or where the browser has no
    /// storage.
    pub fn load(customer: CustomerId) -> Option<Self> {
        match available() {
            Ok(()) => LocalStorage::get(key(customer)).unwrap_or_default(),
            Err(_) => None,
        }
    }

    /// Keeps the talk in place of the one with the same customer before.
    ///
    /// # Errors
    /// Where the browser has no storage or no room.
    pub fn save(&self, customer: CustomerId) -> Result<(), StorageProblem> {
        available()?;
        LocalStorage::set(key(customer), self)
            .map_err(|error| StorageProblem::Failed(error.to_string()))
    }

    /// Forgets the talk with a customer.
    ///
    /// # Errors
    /// Where the browser has no storage.
    pub fn forget(customer: CustomerId) -> Result<(), StorageProblem> {
        available()?;
        LocalStorage::delete(key(customer));
        Ok(())
    }
}

fn key(customer: CustomerId) -> String {
    format!("tagih-santun.talk.{customer}")
}
