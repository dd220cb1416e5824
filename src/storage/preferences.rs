//! How the trader likes the app, in localStorage.
//!
//! Nothing here is worth a backup: a value that cannot be read is the default.

use crate::domain::date::Moment;
use crate::storage::StorageProblem;
use gloo_storage::errors::StorageError;
use gloo_storage::{LocalStorage, Storage};
use serde::{Deserialize, Serialize};

const KEY: &str = "tagih-santun";

/// How the trader likes the app.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// The tag of the language (BCP 47); `None` while nobody chose.
    pub language: Option<String>,
    /// The colours.
    pub theme: Theme,
    /// Whether the list of what to see to before a call is folded away.
    pub call_checklist: Fold,
    /// When a backup was last made here.
    pub last_backup_at: Option<Moment>,
}

/// The colours of the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the device has it.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// Whether something on the screen is unfolded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fold {
    /// It shows.
    #[default]
    Open,
    /// Its title alone shows.
    Folded,
}

impl Preferences {
    /// What was saved; the default where nothing was, where it cannot be read,
    /// or where the browser has no storage.
    pub fn load() -> Self {
        match available() {
            Ok(()) => LocalStorage::get(KEY).unwrap_or_default(),
            Err(_) => Self::default(),
        }
    }

    /// Saves, for all tabs.
    ///
    /// # Errors
    /// Where the browser has no storage or no room; what was saved before
    /// stays.
    pub fn save(&self) -> Result<(), StorageProblem> {
        available()?;
        LocalStorage::set(KEY, self).map_err(|error| match error {
            StorageError::JsError(error) if error.name == "QuotaExceededError" => {
                StorageProblem::Full
            }
            other => StorageProblem::Failed(other.to_string()),
        })
    }
}

/// Looks first, since the library panics where the browser forbids.
pub(super) fn available() -> Result<(), StorageProblem> {
    let window = web_sys::window().ok_or(StorageProblem::Unavailable)?;
    match window.local_storage()? {
        Some(_) => Ok(()),
        None => Err(StorageProblem::Unavailable),
    }
}
