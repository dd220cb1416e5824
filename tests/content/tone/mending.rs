//! Putting the kinder wording in.

use proptest::prelude::*;
use tagih_santun::content::tone::check;
use tagih_santun::domain::tone::rule::Kind;
use tagih_santun::i18n::Language;

use super::{CHAT, rude};

#[test]
fn the_kinder_wording_takes_the_place_of_the_sentence_or_the_words() {
    for (language, text, mended) in [
        (
            Language::Id,
            "Halo Bu. Kalau belum ada, saya lapor polisi. Terima kasih.",
            "Halo Bu. Kalau ada kendala, mohon kabari saya ya, kita cari jalan keluarnya bersama. Terima kasih.",
        ),
        (
            Language::Id,
            "Halo kak wkwk, apa kabar?",
            "Halo kak , apa kabar?",
        ),
        (Language::Id, "Pagi Bu!!!", "Pagi Bu."),
        (Language::Id, "BAYAR SEKARANG ya", "Bayar sekarang ya"),
    ] {
        let finding = rude(language, text, &CHAT)
            .into_iter()
            .next()
            .expect("something is found");
        assert_eq!(finding.mended(text).as_deref(), Some(mended), "{text}");
    }
}

/// Whatever is rude, taking each kinder wording in turn ends with nothing that
/// has one; what is harsh only as a whole has none.
#[test]
fn mending_ends() {
    let set: toml::Table = toml::from_str(include_str!("labelled.toml")).unwrap();
    for entry in set["text"].as_array().unwrap() {
        let language = Language::from_tag(entry["language"].as_str().unwrap()).unwrap();
        let mut text = entry["text"].as_str().unwrap().to_owned();
        for _ in 0..30 {
            let findings = rude(language, &text, &CHAT);
            let Some(mended) = findings.iter().find_map(|it| it.mended(&text)) else {
                break;
            };
            text = mended;
        }
        let left = rude(language, &text, &CHAT);
        assert!(left.iter().all(|it| it.kind == Kind::Harsh), "{text}");
    }
}

proptest! {
    #[test]
    fn every_place_is_on_character_boundaries(text in r"(\PC|[ .!?*@$\n]|[a-z]{1,8} |BAYAR |polisi |lu |wkwk |[0-9]{1,3}){0,60}") {
        for language in Language::ALL {
            for finding in check(language, &text, &CHAT) {
                prop_assert!(text.get(finding.place.clone()).is_some(), "{finding:?}");
                if finding.kinder.is_some() {
                    prop_assert!(finding.mended(&text).is_some(), "{finding:?}");
                }
            }
        }
    }
}
