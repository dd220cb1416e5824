//! Links that carry a text to another app.

use proptest::prelude::*;
use tagih_santun::domain::message::link::{
    SmsStyle, mailto_link, sms_link, tel_link, whatsapp_link,
};
use tagih_santun::domain::phone::PhoneNumber;

fn number() -> PhoneNumber {
    PhoneNumber::parse("0812-3456-7890").unwrap()
}

/// Undoes percent-encoding as RFC 3986 has it, on its own.
fn decoded(encoded: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = encoded.as_bytes();
    while let [first, tail @ ..] = rest {
        if *first == b'%' {
            let hex = std::str::from_utf8(&tail[..2]).unwrap();
            bytes.push(u8::from_str_radix(hex, 16).unwrap());
            rest = &tail[2..];
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).unwrap()
}

#[test]
fn a_whatsapp_link_holds_digits_and_an_encoded_text() {
    assert_eq!(
        whatsapp_link(&number(), "Selamat pagi, Bu.\nRp 1.000 + 5% & 'ya'?"),
        "https://wa.me/6281234567890?text=\
         Selamat%20pagi%2C%20Bu.%0ARp%201.000%20%2B%205%25%20%26%20%27ya%27%3F"
    );
}

#[test]
fn an_sms_link_follows_the_phone() {
    let (standard, apple) = (SmsStyle::Standard, SmsStyle::Apple);
    assert_eq!(
        sms_link(&number(), "a b", standard),
        "sms:+6281234567890?body=a%20b"
    );
    assert_eq!(
        sms_link(&number(), "a b", apple),
        "sms:+6281234567890&body=a%20b"
    );
}

#[test]
fn a_phone_link_holds_the_number() {
    assert_eq!(tel_link(&number()), "tel:+6281234567890");
}

#[test]
fn a_mail_link_follows_rfc_6068() {
    let body = "send current-issue\nsend index";
    assert_eq!(
        mailto_link("infobot@example.com", "", body),
        "mailto:infobot@example.com?body=send%20current-issue%0D%0Asend%20index"
    );
    assert_eq!(
        mailto_link("infobot@example.com", "", &body.replace('\n', "\r\n")),
        "mailto:infobot@example.com?body=send%20current-issue%0D%0Asend%20index"
    );
    assert_eq!(
        mailto_link("gorby%kremvax@example.com", "Tagihan November", "a"),
        "mailto:gorby%25kremvax@example.com?subject=Tagihan%20November&body=a"
    );
}

proptest! {
    #[test]
    fn the_text_comes_back_from_the_link(text in any::<String>()) {
        let link = whatsapp_link(&number(), &text);
        let (_, encoded) = link.split_once("?text=").unwrap();
        prop_assert!(encoded.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~%".contains(&b)));
        prop_assert_eq!(decoded(encoded), text);
    }

    #[test]
    fn a_letter_comes_back_with_crlf(lines in prop::collection::vec("[^\\r\\n]{0,12}", 1..5)) {
        let link = mailto_link("a@example.com", "x", &lines.join("\n"));
        let (_, encoded) = link.split_once("&body=").unwrap();
        let body = decoded(encoded);
        prop_assert_eq!(body, lines.join("\r\n"));
    }
}
