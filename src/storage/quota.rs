//! The plea to keep what is stored.
//!
//! A browser that runs short of room may delete what a site has stored, unless
//! it has agreed to keep it.

use crate::storage::StorageProblem;
use web_sys::StorageManager;

/// Whether the browser may delete the data when the device runs short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Persistence {
    /// It has agreed to keep them until a person deletes them.
    Kept,
    /// It may delete them; a backup is the only safety.
    BestEffort,
}

/// Asks the browser to keep the data for good, unless it has agreed already.
/// Some browsers ask a person, so this comes after the first save, not before,
/// and once a visit.
///
/// # Errors
/// Where the browser cannot be asked.
pub async fn ask_to_keep() -> Result<Persistence, StorageProblem> {
    let storage = manager()?;
    let kept = storage.persisted()?.await?.is_truthy() || storage.persist()?.await?.is_truthy();
    Ok(if kept {
        Persistence::Kept
    } else {
        Persistence::BestEffort
    })
}

/// Only pages from a safe origin (https, this machine) have it.
fn manager() -> Result<StorageManager, StorageProblem> {
    let window = web_sys::window().ok_or(StorageProblem::Unavailable)?;
    let storage = window.navigator().storage();
    if storage.is_undefined() {
        return Err(StorageProblem::Unavailable);
    }
    Ok(storage)
}
