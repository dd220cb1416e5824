//! Links that open another app with a text in it. Opening is not sending.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::domain::phone::PhoneNumber;

/// Opens WhatsApp with a chat and a text: `https://wa.me/62812…?text=…`.
pub fn whatsapp_link(number: &PhoneNumber, text: &str) -> String {
    format!("https://wa.me/{}?text={}", number.wa_digits(), encode(text))
}

/// What comes between number and text in a link for SMS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SmsStyle {
    /// `?body=`, as RFC 5724 has it and Android takes it.
    Standard,
    /// `&body=`, as iOS wants it from version 8 on.
    Apple,
}

/// Opens the app for SMS with a text.
pub fn sms_link(number: &PhoneNumber, text: &str, style: SmsStyle) -> String {
    let body = match style {
        SmsStyle::Standard => "?body=",
        SmsStyle::Apple => "&body=",
    };
    format!("sms:{}{body}{}", number.e164(), encode(text))
}

/// Opens the phone with a number (RFC 3966).
pub fn tel_link(number: &PhoneNumber) -> String {
    format!("tel:{}", number.e164())
}

/// Opens the mail app with a letter; line breaks are written CRLF (RFC 6068).
/// An empty subject is left out.
pub fn mailto_link(address: &str, subject: &str, body: &str) -> String {
    let address = utf8_percent_encode(address, &ADDRESS);
    let body = encode(&body.replace("\r\n", "\n").replace('\n', "\r\n"));
    if subject.is_empty() {
        format!("mailto:{address}?body={body}")
    } else {
        format!("mailto:{address}?subject={}&body={body}", encode(subject))
    }
}

/// All but the unreserved characters of RFC 3986; a space becomes `%20`, since
/// a `+` would arrive as a plus.
const TEXT: AsciiSet = NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');
const ADDRESS: AsciiSet = TEXT.remove(b'@');

fn encode(text: &str) -> String {
    utf8_percent_encode(text, &TEXT).to_string()
}
