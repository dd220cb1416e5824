//! Why something could not be kept or found, in terms a person can act on.

use std::fmt;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

/// Why the browser did not keep or give what was asked. Whatever the problem,
/// what was stored before is as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StorageProblem {
    /// The browser offers no storage here: a private window, or its settings
    /// forbid it. Another window or browser helps.
    Unavailable,
    /// There is no room left. Freeing space on the device helps.
    Full,
    /// Another tab holds an older version of the database open. Closing it
    /// helps.
    Blocked,
    /// A newer version of the app has changed the database. Loading the page
    /// again helps.
    NewerDatabase,
    /// Anything else, in the browser's own words.
    Failed(String),
}

impl fmt::Display for StorageProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unavailable => f.write_str("the browser offers no storage here"),
            Self::Full => f.write_str("the browser's storage is full"),
            Self::Blocked => f.write_str("another tab holds an older database open"),
            Self::NewerDatabase => f.write_str("the database is of a newer version"),
            Self::Failed(detail) => write!(f, "the browser's storage failed: {detail}"),
        }
    }
}

impl std::error::Error for StorageProblem {}

/// By the names that the IndexedDB and Storage standards give their errors.
impl From<DomException> for StorageProblem {
    fn from(exception: DomException) -> Self {
        match exception.name().as_str() {
            "QuotaExceededError" => Self::Full,
            "VersionError" => Self::NewerDatabase,
            "SecurityError" => Self::Unavailable,
            name => Self::Failed(format!("{name}: {}", exception.message())),
        }
    }
}

impl From<JsValue> for StorageProblem {
    fn from(thrown: JsValue) -> Self {
        match thrown.dyn_into::<DomException>() {
            Ok(exception) => exception.into(),
            Err(other) => Self::Failed(format!("{other:?}")),
        }
    }
}

impl From<serde_json::Error> for StorageProblem {
    fn from(error: serde_json::Error) -> Self {
        Self::Failed(error.to_string())
    }
}
