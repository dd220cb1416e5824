//! Talks that were left in the middle, by customer.

use crate::domain::id::CustomerId;
use crate::storage::talks::UnfinishedTalk;

/// The talk with a customer that was left in the middle, if any.
pub fn unfinished_talk(customer: CustomerId) -> Option<UnfinishedTalk> {
    UnfinishedTalk::load(customer)
}

/// Keeps how far a talk got. Where that fails the talk goes on all the same,
/// and would be lost only with the page.
pub fn keep_talk(customer: CustomerId, talk: &UnfinishedTalk) {
    if let Err(problem) = talk.save(customer) {
        leptos::logging::warn!("the talk so far was not kept: {problem:?}");
    }
}

/// Forgets a talk that was recorded or begun anew.
pub fn forget_talk(customer: CustomerId) {
    if let Err(problem) = UnfinishedTalk::forget(customer) {
        leptos::logging::warn!("the talk so far was not forgotten: {problem:?}");
    }
}
