//! Moves the focus to what comes next.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Moves the focus to the element with this id, where it is on the page.
pub fn move_to(id: &str) {
    let element = document()
        .get_element_by_id(id)
        .and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(Err(refused)) = element.map(|it| it.focus()) {
        leptos::logging::warn!("the focus was not moved: {refused:?}");
    }
}
