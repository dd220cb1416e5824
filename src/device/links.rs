//! How this device wants links to its other apps.

use crate::domain::message::link::SmsStyle;

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
