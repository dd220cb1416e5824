//! What is shown when the program itself has failed.

use crate::i18n::{Language, text};
use leptos::prelude::{document, window};
use std::panic::PanicHookInfo;
use wasm_bindgen::JsValue;

/// From here on a failure of the program is shown, instead of a page that no
/// longer answers.
pub fn install() {
    std::panic::set_hook(Box::new(|info: &PanicHookInfo<'_>| {
        console_error_panic_hook::hook(info);
        if let Err(refused) = show() {
            leptos::logging::error!("the failure could not be shown: {refused:?}");
        }
    }));
}

/// Builds the screen by hand, since what builds pages may be what failed.
fn show() -> Result<(), JsValue> {
    let document = document();
    let language = document
        .document_element()
        .and_then(|root| root.get_attribute("lang"))
        .and_then(|tag| Language::from_tag(&tag))
        .unwrap_or_default();
    let body = document.body().ok_or("there is no body")?;
    let element = |name: &str, class: &str, words: &str| -> Result<web_sys::Element, JsValue> {
        let element = document.create_element(name)?;
        element.set_class_name(class);
        element.set_text_content(Some(words));
        Ok(element)
    };
    let screen = element("main", "page empty", "")?;
    screen.set_attribute("role", "alert")?;
    let reload = element("a", "button primary", text::panic::reload(language))?;
    reload.set_attribute("href", &window().location().href()?)?;
    screen.append_child(&element("h1", "", text::panic::title(language))?.into())?;
    screen.append_child(&element("p", "", text::panic::kept(language))?.into())?;
    screen.append_child(&reload.into())?;
    body.set_text_content(None);
    body.append_child(&screen.into())?;
    Ok(())
}
