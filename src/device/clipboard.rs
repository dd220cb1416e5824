//! Copying text.

use std::fmt;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlDocument, HtmlElement, HtmlTextAreaElement};

/// The browser did not copy. The text can still be marked and copied by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotCopied;

impl fmt::Display for NotCopied {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the browser did not copy the text")
    }
}

impl std::error::Error for NotCopied {}

impl From<JsValue> for NotCopied {
    fn from(_: JsValue) -> Self {
        Self
    }
}

/// Copies a text; only in answer to a tap or a key, since browsers refuse it
/// otherwise. Where the browser has no clipboard to write to (an unsafe
/// origin) or refuses, the older way is tried.
///
/// # Errors
/// Where neither way works.
pub async fn copy(text: &str) -> Result<(), NotCopied> {
    let window = web_sys::window().ok_or(NotCopied)?;
    let clipboard = window.navigator().clipboard();
    if !clipboard.is_undefined() && clipboard.write_text(text).await.is_ok() {
        return Ok(());
    }
    copy_from_field(&window.document().ok_or(NotCopied)?, text)
}

/// Copies out of a field that is on the page for just as long.
fn copy_from_field(document: &Document, text: &str) -> Result<(), NotCopied> {
    let focused = document.active_element();
    let field: HtmlTextAreaElement = document.create_element("textarea")?.unchecked_into();
    field.set_value(text);
    field.set_read_only(true);
    field.set_attribute("aria-hidden", "true")?;
    field.set_attribute("style", "position: fixed; inset: 0 auto auto -100vw")?;

    place_for(document)?.append_child(&field)?;
    field.select();
    let copied = document
        .unchecked_ref::<HtmlDocument>()
        .exec_command("copy");
    field.remove();

    if let Some(element) = focused.as_ref().and_then(JsCast::dyn_ref::<HtmlElement>) {
        element.focus()?;
    }
    if copied? { Ok(()) } else { Err(NotCopied) }
}

/// While a dialog is open, nothing outside of it can be marked.
fn place_for(document: &Document) -> Result<Element, NotCopied> {
    match document.query_selector("dialog[open]")? {
        Some(dialog) => Ok(dialog),
        None => document.body().map(Into::into).ok_or(NotCopied),
    }
}
