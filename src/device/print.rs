//! Printing the page; the styles for paper leave out what belongs to the
//! screen.

use std::fmt;
use wasm_bindgen::JsValue;

/// The browser does not print, as some do that live inside another app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotPrinted;

impl fmt::Display for NotPrinted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the browser did not print")
    }
}

impl std::error::Error for NotPrinted {}

impl From<JsValue> for NotPrinted {
    fn from(_: JsValue) -> Self {
        Self
    }
}

/// Opens the browser's own dialog for printing. Whether a person then prints,
/// the browser does not tell.
///
/// # Errors
/// Where the browser has no such dialog.
pub fn print() -> Result<(), NotPrinted> {
    web_sys::window().ok_or(NotPrinted)?.print()?;
    Ok(())
}
