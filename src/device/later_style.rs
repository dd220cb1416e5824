//! The styles that a first visit does not wait for.

use js_sys::Promise;
use std::fmt;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlLinkElement;

/// The link of `index.html` that names them and, being disabled, does not yet
/// fetch them.
const LINK: &str = "later-style";

/// The styles did not arrive; a later try may do better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotFetched;

impl fmt::Display for NotFetched {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the styles of the later pages did not arrive")
    }
}

impl std::error::Error for NotFetched {}

impl From<JsValue> for NotFetched {
    fn from(_: JsValue) -> Self {
        Self
    }
}

/// Begins to fetch the styles, unless they are here; what comes back is ready
/// once they hold.
///
/// # Errors
/// Where the network or the host does not give them.
pub fn fetch() -> impl Future<Output = Result<(), NotFetched>> {
    let under_way = begin();
    async move {
        if let Some(arrival) = under_way? {
            arrival.await?;
        }
        Ok(())
    }
}

fn begin() -> Result<Option<Promise>, NotFetched> {
    let link: HtmlLinkElement = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id(LINK))
        .and_then(|element| element.dyn_into().ok())
        .ok_or(NotFetched)?;
    if link.sheet().is_some() {
        return Ok(None);
    }
    Ok(Some(Promise::new(&mut |arrived, missed| {
        link.set_onload(Some(&arrived));
        link.set_onerror(Some(&missed));
        // One that was missed before is fetched anew when it is enabled again.
        link.set_disabled(true);
        link.set_disabled(false);
    })))
}
