//! Opening a link beside the app.
//!
//! A plain link on the page (`target="_blank"`) is better wherever one will
//! do: browsers never take it for a pop-up.

use crate::domain::message::link::SmsStyle;
use std::fmt;
use wasm_bindgen::JsValue;

/// The browser took the new tab for a pop-up and did not open it. A link that
/// a person taps will open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PopUpBlocked;

impl fmt::Display for PopUpBlocked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the browser did not open a new tab")
    }
}

impl std::error::Error for PopUpBlocked {}

impl From<JsValue> for PopUpBlocked {
    fn from(_: JsValue) -> Self {
        Self
    }
}

/// Opens an address in a new tab that cannot reach back into the app; only in
/// answer to a tap or a key.
///
/// # Errors
/// Where the browser does not open one.
pub fn open(address: &str) -> Result<(), PopUpBlocked> {
    let window = web_sys::window().ok_or(PopUpBlocked)?;
    // Asked for `noopener`, a browser would not tell whether it opened the
    // tab, so the way back is cut before the tab goes anywhere.
    let tab = window
        .open_with_url_and_target("", "_blank")?
        .ok_or(PopUpBlocked)?;
    tab.set_opener(&JsValue::NULL)?;
    tab.location().replace(address)?;
    Ok(())
}

/// How this device wants a link for SMS: Apple's own way on an iPhone or iPad,
/// the standard one anywhere else, and where the browser does not say.
pub fn sms_style() -> SmsStyle {
    let Some(window) = web_sys::window() else {
        return SmsStyle::Standard;
    };
    let navigator = window.navigator();
    match (navigator.platform(), navigator.max_touch_points()) {
        (Ok(platform), touch_points) if is_ios(&platform, touch_points) => SmsStyle::Apple,
        _ => SmsStyle::Standard,
    }
}

/// An iPad calls itself a Mac, but no Mac has a screen to touch.
fn is_ios(platform: &str, touch_points: i32) -> bool {
    let is_mobile = ["iPhone", "iPad", "iPod"]
        .iter()
        .any(|name| platform.starts_with(name));
    is_mobile || (platform.starts_with("Mac") && touch_points > 1)
}
