//! A message read over before it goes out.

use tagih_santun::content::messages::{built_in, preview};
use tagih_santun::content::proof::{Proof, Verdict, Written};
use tagih_santun::domain::business::Business;
use tagih_santun::domain::customer::NumberOwner;
use tagih_santun::domain::message::medium::Medium;
use tagih_santun::domain::message::placeholder::Placeholder;
use tagih_santun::domain::message::purpose::Purpose;
use tagih_santun::domain::message::template::Template;
use tagih_santun::domain::tone::rule::Kind;
use tagih_santun::i18n::Language;

use crate::facts::at;

const POLITE: &str = "Selamat pagi, Bu Sari. Mohon dibantu ya, bon beras sebesar Rp 875.000 \
    temponya 10 November 2026, bisa ditransfer ke BRI 0000-01. Terima kasih.";

fn reminder(text: &str) -> Written<'_> {
    Written {
        language: Language::Id,
        purpose: Purpose::OverdueFirst,
        medium: Medium::WhatsApp,
        reader: NumberOwner::Own,
        subject: "",
        text,
    }
}

fn kinds(proof: &Proof) -> Vec<Kind> {
    proof.findings.iter().map(|it| it.kind).collect()
}

#[test]
fn s0_5_a_polite_message_may_go_as_it_is() {
    let proof = reminder(POLITE).proof();
    assert_eq!((kinds(&proof), proof.verdict), (Vec::new(), Verdict::Ready));
}

#[test]
fn s2_6_a_threat_keeps_the_message_back_until_it_is_mended() {
    let text = format!("{POLITE} Kalau tidak, saya lapor polisi.");
    let proof = reminder(&text).proof();
    assert_eq!(proof.verdict, Verdict::Stopped);
    assert!(!proof.verdict.may_go());
    let threat = proof
        .findings
        .iter()
        .find(|it| it.kind == Kind::Threat)
        .unwrap();
    assert!(text[threat.place.clone()].contains("polisi"));
    let mended = threat.mended(&text).unwrap();
    assert!(reminder(&mended).proof().verdict.may_go(), "{mended}");
}

#[test]
fn s4_5_what_only_warns_may_go() {
    let text = format!("{POLITE} Jangan pura-pura lupa.");
    let proof = reminder(&text).proof();
    assert!(!proof.findings.is_empty());
    assert_eq!(proof.verdict, Verdict::Ready);
}

#[test]
fn s4_4_a_debt_stops_a_message_that_others_may_read() {
    let written = Written {
        purpose: Purpose::NeutralCallBack,
        reader: NumberOwner::Family,
        ..reminder(POLITE)
    };
    assert_eq!(written.proof().verdict, Verdict::Stopped);
}

#[test]
fn a_long_text_may_go_but_not_by_a_link() {
    let text = format!("{POLITE}{}", " Terima kasih.".repeat(80));
    let proof = reminder(&text).proof();
    assert_eq!(proof.verdict, Verdict::TooLongForLink);
    assert!(proof.verdict.may_go());
}

#[test]
fn an_empty_field_gets_no_advice() {
    let proof = reminder(" \n").proof();
    assert_eq!((kinds(&proof), proof.verdict), (Vec::new(), Verdict::Empty));
}

#[test]
fn s4_8_an_email_needs_a_subject() {
    let written = Written {
        medium: Medium::Email,
        ..reminder(POLITE)
    };
    assert!(kinds(&written.proof()).contains(&Kind::SubjectMissing));
}

#[test]
fn every_built_in_text_shows_a_sample_that_may_go() {
    for language in Language::ALL {
        for (key, text) in built_in(language) {
            let template = Template::parse(text).unwrap();
            let sample = preview(language, key, &template, Business::default(), at(9, 12)).unwrap();
            let medium = key.medium.unwrap_or(Medium::WhatsApp);
            let written = Written {
                language,
                purpose: key.purpose,
                medium,
                reader: NumberOwner::Own,
                subject: "Tagihan dari Toko Maju",
                text: &sample,
            };
            let proof = written.proof();
            assert_eq!(proof.verdict, Verdict::Ready, "{key}: {:?}", proof.findings);
            assert_eq!(kinds(&proof), Vec::new(), "{key}: {sample}");
        }
    }
}

#[test]
fn the_names_of_places_are_taken_for_no_rude_words() {
    for language in Language::ALL {
        for (key, text) in built_in(language) {
            let template = Template::parse(text).unwrap();
            for name in [Placeholder::name, Placeholder::id_name] {
                let source = template.source(name);
                let written = Written {
                    language,
                    purpose: key.purpose,
                    ..reminder(&source)
                };
                let rude: Vec<_> = written
                    .proof()
                    .findings
                    .into_iter()
                    .filter(|it| it.kind.is_rude() && it.kind != Kind::Disclosure)
                    .collect();
                assert_eq!(rude, [], "{key}: {source}");
            }
        }
    }
}

#[test]
fn a_wording_is_kept_under_its_language_and_text() {
    let (key, _) = built_in(Language::Id).next().unwrap();
    assert_eq!(key.kept_as(Language::Id), "id/before_due/any/any/any/any");
    assert_eq!(key.kept_as(Language::En), "en/before_due/any/any/any/any");
}
