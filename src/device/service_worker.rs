//! The service worker that keeps the app for use without a network.

use std::fmt;
use wasm_bindgen::JsValue;

/// The worker's script, beside the page that `<base>` names.
const SCRIPT: &str = "sw.js";

/// Why the app is not kept for use without a network. With one, it works all
/// the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ServiceWorkerProblem {
    /// The browser has no service workers here: an unsafe origin, or a private
    /// window.
    Unsupported,
    /// The browser did not take it; in its own words.
    Failed(String),
}

impl fmt::Display for ServiceWorkerProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unsupported => f.write_str("the browser has no service workers here"),
            Self::Failed(detail) => write!(f, "the service worker did not start: {detail}"),
        }
    }
}

impl std::error::Error for ServiceWorkerProblem {}

impl From<JsValue> for ServiceWorkerProblem {
    fn from(thrown: JsValue) -> Self {
        Self::Failed(format!("{thrown:?}"))
    }
}

/// Registers the worker for the folder that the app is served from.
///
/// # Errors
/// Where the browser has none, or does not take it.
pub async fn register() -> Result<(), ServiceWorkerProblem> {
    let window = web_sys::window().ok_or(ServiceWorkerProblem::Unsupported)?;
    let workers = window.navigator().service_worker();
    if workers.is_undefined() {
        return Err(ServiceWorkerProblem::Unsupported);
    }
    workers.register(SCRIPT).await?;
    Ok(())
}
