//! The trader's own wordings.

use std::collections::HashMap;

use tagih_santun::content::messages::{
    ComposeProblem, NoSuchText, RewordingProblem, TextKey, built_in, check_rewording, compose,
};
use tagih_santun::domain::customer::Kind;
use tagih_santun::domain::message::draft::{Role, Tone};
use tagih_santun::domain::message::medium::Medium;
use tagih_santun::domain::message::placeholder::Placeholder;
use tagih_santun::domain::message::purpose::Purpose;
use tagih_santun::domain::message::template::TemplateProblem;
use tagih_santun::i18n::{Language, describe};

use crate::facts::{WHATSAPP, by, facts_for, one_late};

const THANKS: TextKey = TextKey::general(Purpose::Thanks);
const OWN: &str = "{salam} {pelanggan}, uang {diterima} sudah kami terima. Terima kasih, {usaha}.";

#[test]
fn the_traders_own_wording_stands_for_the_text_that_fits() {
    let facts = facts_for(Purpose::Thanks);
    let stored = check_rewording(THANKS, OWN)
        .unwrap()
        .source(Placeholder::name);
    let own = HashMap::from([(THANKS.to_string(), stored)]);
    let text = |register| {
        let rewordings = |key: TextKey| own.get(&key.to_string()).map(String::as_str);
        compose(Language::Id, Purpose::Thanks, register, &facts, &rewordings).unwrap()
    };
    assert_eq!(
        text(WHATSAPP).text,
        "Selamat pagi Bu Sari, uang Rp 375.000 sudah kami terima. Terima kasih, Toko Maju."
    );
    let sms = text(by(Medium::Sms));
    assert!(sms.text.contains("pembayaran Rp 375.000"), "{}", sms.text);
    assert_eq!(sms.key.to_string(), "thanks/sms/any/any/any");
}

#[test]
fn a_stored_wording_that_does_not_hold_together_is_not_sent() {
    let facts = facts_for(Purpose::Thanks);
    let problem = compose(Language::Id, Purpose::Thanks, WHATSAPP, &facts, &|_| {
        Some("Terima kasih {customer}.")
    });
    assert!(matches!(problem, Err(ComposeProblem::Rewording(_))));
}

#[track_caller]
fn check(key: TextKey, text: &str, expected: &[RewordingProblem]) {
    match check_rewording(key, text) {
        Ok(_) => panic!("taken: {text}"),
        Err(problems) => assert_eq!(problems, expected, "{text}"),
    }
}

#[test]
fn a_wording_is_refused_with_everything_that_has_to_be_mended() {
    use RewordingProblem::{Empty, Lacks, MustNotSay, TooLong};
    check(THANKS, " \n ", &[Empty]);
    check(
        THANKS,
        "Terima kasih, {customer}.",
        &[
            Lacks(Placeholder::Greeting),
            Lacks(Placeholder::Business),
            Lacks(Placeholder::Received),
        ],
    );
    check(
        THANKS,
        &format!("{OWN} {{plan}}"),
        &[MustNotSay(Placeholder::Plan)],
    );
    check(
        THANKS,
        "{greeting {customer}",
        &[RewordingProblem::Template(TemplateProblem::UnclosedBrace(
            "greeting {customer}".to_owned(),
        ))],
    );
    check(
        THANKS,
        &format!("{OWN} [[{{left}}"),
        &[RewordingProblem::Template(TemplateProblem::UnclosedPart)],
    );
    let words = "a".repeat(1_000);
    match check_rewording(THANKS, &format!("{OWN}{words}")).unwrap_err()[..] {
        [TooLong { by }] => assert!((100..160).contains(&by), "{by}"),
        ref other => panic!("{other:?}"),
    }
}

#[test]
fn s4_4_a_neutral_wording_cannot_name_the_debt() {
    check(
        TextKey::general(Purpose::NeutralCallBack),
        "{salam}, ini {usaha}. Tolong sampaikan ke {pelanggan} soal {jumlah}.",
        &[RewordingProblem::MustNotSay(Placeholder::Amount)],
    );
}

#[test]
fn a_misspelt_placeholder_is_named_with_the_one_that_was_meant() {
    for (typed, meant) in [
        ("jumlh", Some(Placeholder::Amount)),
        ("Jumlah", Some(Placeholder::Amount)),
        ("amnt", None),
        ("amout", Some(Placeholder::Amount)),
        ("cara bayar", Some(Placeholder::HowToPay)),
        ("nama_ibu_mertua", None),
    ] {
        check(
            THANKS,
            &format!("{{{typed}}}"),
            &[RewordingProblem::UnknownPlaceholder {
                name: typed.to_owned(),
                nearest: meant,
            }],
        );
    }
}

#[test]
fn every_built_in_text_would_be_taken_as_the_traders_own() {
    for language in Language::ALL {
        for (key, text) in built_in(language) {
            let template =
                check_rewording(key, text).unwrap_or_else(|problems| panic!("{key}: {problems:?}"));
            let shown = template.source(Placeholder::id_name);
            assert_eq!(check_rewording(key, &shown), Ok(template), "{key}");
        }
    }
}

#[test]
fn every_text_has_a_key_of_its_own_that_is_read_back() {
    let keys: Vec<_> = built_in(Language::Id).map(|(key, _)| key).collect();
    let english: Vec<_> = built_in(Language::En).map(|(key, _)| key).collect();
    assert_eq!(keys.len(), english.len());
    for (at, key) in keys.iter().enumerate() {
        assert_eq!(key.to_string().parse(), Ok(*key));
        assert!(english.contains(key), "{key}");
        assert!(!keys[..at].contains(key), "{key} is there twice");
    }
}

#[test]
fn a_key_has_a_stable_form() {
    let key = TextKey {
        purpose: Purpose::OverdueFirst,
        medium: Some(Medium::WhatsApp),
        kind: Some(Kind::Business),
        tone: Some(Tone::Firm),
        role: Some(Role::Staff),
    };
    assert_eq!(
        key.to_string(),
        "overdue_first/whatsapp/business/firm/staff"
    );
    for text in [
        "",
        "overdue_first",
        "overdue_first/whatsapp/business/firm",
        "overdue_first/whatsapp/business/firm/staff/x",
        "overdue/any/any/any/any",
        "thanks/fax/any/any/any",
        "thanks/any/any/any/",
    ] {
        assert_eq!(text.parse::<TextKey>(), Err(NoSuchText), "{text}");
    }
}

#[test]
fn a_special_text_goes_before_the_general_one() {
    let facts = one_late();
    let register = tagih_santun::content::messages::Register {
        kind: Kind::Business,
        tone: Tone::Firm,
        ..WHATSAPP
    };
    let draft = crate::facts::draft(Language::Id, Purpose::OverdueFirst, register, &facts);
    assert_eq!(draft.key.to_string(), "overdue_first/any/business/firm/any");
}

#[test]
fn a_problem_is_told_in_the_traders_language() {
    let told = |language, text: &str| {
        let problems = check_rewording(THANKS, text).unwrap_err();
        describe::rewording_problem(language, &problems[0])
    };
    for (text, id, en) in [
        ("", "Kalimatnya masih kosong", "There is no text yet"),
        (
            "{sisah}",
            "{sisah} tidak dikenal. Mungkin maksudnya {sisa}?",
            "{sisah} is not known. Did you mean {left}?",
        ),
        (
            "{jumlah",
            "Ada kurung { yang belum ditutup",
            "A { is not closed",
        ),
        (
            "{salam} [[ya]]",
            "Bagian di dalam [[ ]] perlu berisi satu isian, misalnya {lewat}",
            "What is inside [[ ]] needs a placeholder, such as {late}",
        ),
        (
            "{salam} {pelanggan} dari {usaha}",
            "Perlu menyebut {diterima}: Pembayaran yang masuk",
            "It needs {received}: The payment that came in",
        ),
    ] {
        assert_eq!(told(Language::Id, text), id);
        assert_eq!(told(Language::En, text), en);
    }
}

#[test]
fn every_placeholder_is_described() {
    for language in Language::ALL {
        let mut seen = std::collections::BTreeSet::new();
        for placeholder in Placeholder::ALL {
            let name = describe::placeholder_name(language, placeholder);
            assert_eq!(Placeholder::from_name(name), Some(placeholder));
            let words = describe::placeholder(language, placeholder);
            assert!(seen.insert(words), "{words:?} is there twice");
        }
    }
}
