//! What the browser keeps: the journal, preferences, and word to other tabs.
//!
//! No rules are here and nothing of the screen; `ui::state` alone calls in.
//!
//! - [`journal`]: entries, in IndexedDB.
//! - [`attachments`]: files that belong to entries, beside the journal.
//! - [`preferences`]: how the screen looks, in localStorage. They may be lost.
//! - [`talks`]: calls that were left in the middle, in localStorage.
//! - [`tabs`]: tells other tabs that the journal grew.
//! - [`quota`]: how much room there is, and the plea to keep what is stored.

pub mod attachments;
mod database;
pub mod journal;
pub mod preferences;
mod problem;
pub mod quota;
pub mod tabs;
pub mod talks;

pub use problem::StorageProblem;
