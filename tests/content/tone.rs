//! What the tone checker finds, and what it offers instead.

mod build_check;
mod built_in;
mod mending;

use tagih_santun::content::tone::check;
use tagih_santun::domain::tone::finding::{Finding, Part};
use tagih_santun::domain::tone::rule::{Kind, Severity};
use tagih_santun::domain::tone::setting::{Asks, Listener, Medium, Setting};
use tagih_santun::i18n::Language;

/// A message to the customer that asks for nothing.
pub const CHAT: Setting = Setting {
    medium: Medium::WhatsApp,
    listener: Listener::MayHearDetails,
    asks: Asks::ForNoMoney,
};

pub fn rude(language: Language, text: &str, setting: &Setting) -> Vec<Finding> {
    let mut findings = check(language, text, setting);
    findings.retain(|finding| finding.kind.is_rude());
    findings
}

/// Each text has a finding of the kind that touches these words.
fn finds(kind: Kind, table: &[(Language, &str, &str)]) {
    for (language, text, words) in table {
        let findings = rude(*language, text, &CHAT);
        let start = text.find(words).unwrap();
        let touches = |it: &&Finding| {
            it.kind == kind && it.place.start < start + words.len() && start < it.place.end
        };
        assert!(
            findings.iter().any(|it| touches(&it)),
            "no {kind:?} at {words:?} in {text:?}, but {findings:#?}"
        );
        for finding in &findings {
            assert!(!finding.why.is_empty(), "no reason: {finding:?}");
        }
    }
}

fn kinds(language: Language, text: &str, setting: &Setting) -> Vec<Kind> {
    let findings = check(language, text, setting);
    findings.iter().map(|finding| finding.kind).collect()
}

use Language::{En, Id};

#[test]
fn s0_5_a_text_in_anger_is_found_however_it_is_spelt() {
    finds(
        Kind::Insult,
        &[
            (Id, "Dasar b4ngs4t", "b4ngs4t"),
            (Id, "gobloook", "gobloook"),
            (Id, "b a n g s a t kembalikan", "b a n g s a t"),
            (Id, "b*ngsat", "b*ngsat"),
            (En, "what a m0r0n", "m0r0n"),
        ],
    );
    finds(
        Kind::Shouting,
        &[
            (Id, "Tolong BAYAR SEKARANG ya", "BAYAR SEKARANG"),
            (Id, "Kapan ya Bu???", "???"),
            (En, "PAY NOW, please", "PAY NOW"),
        ],
    );
}

#[test]
fn s0_5_a_calm_text_passes() {
    for (language, text) in [
        (Id, "Mohon maaf mengganggu, kalau sempat kabari ya Bu."),
        (Id, "Transfer ke BCA a.n. RINA WATI DEWI, atau QRIS."),
        (Id, "Makanan anjing dan boneka babi sudah siap."),
        (Id, "Rumahnya setelah polisi tidur ya Pak?"),
        (En, "The dog food is ready, Rp 60,000 in all."),
        (En, "No hurry at all, thank you!"),
    ] {
        assert_eq!(rude(language, text, &CHAT), [], "{text}");
    }
}

#[test]
fn s2_6_threats_are_stopped_with_the_reason() {
    finds(
        Kind::Threat,
        &[
            (Id, "Besok saya lapor polisi.", "lapor polisi"),
            (Id, "nanti gw viralin", "viralin"),
            (En, "I will call the police.", "call the police"),
        ],
    );
    assert_eq!(Kind::Threat.severity(), Severity::Blocks);
    let said_not_to_come = "Ibu tenang, kami tidak akan lapor polisi.";
    assert_eq!(rude(Id, said_not_to_come, &CHAT), []);
}

#[test]
fn s0_5_a_text_can_be_harsh_though_no_rule_names_a_word_of_it() {
    let kind = "Selamat pagi Bu, semoga sehat. Terima kasih banyak.";
    assert_eq!(rude(Id, kind, &CHAT), []);
    let text = "Kalian sekeluarga sama aja.";
    let weighed = rude(Id, text, &CHAT);
    assert_eq!(
        weighed.iter().map(|it| it.kind).collect::<Vec<_>>(),
        [Kind::Harsh],
        "{text}"
    );
    assert_eq!(weighed[0].place, 0..text.len());
    assert_eq!(weighed[0].kinder, None);
    assert_eq!(Kind::Harsh.severity(), Severity::Warns);
}

#[test]
fn s4_4_the_debt_is_not_told_to_others() {
    finds(
        Kind::Disclosure,
        &[
            (Id, "Bu, suami Ibu punya utang.", "suami Ibu punya utang"),
            (En, "Your wife owes us money.", "Your wife owes us money"),
        ],
    );
    let others = Setting {
        listener: Listener::SomeoneElse,
        ..CHAT
    };
    for (language, told, neutral) in [
        (Id, "Bonnya Rp 50.000.", "Mohon hubungi kami kembali."),
        (En, "The bill is due.", "Please call us back."),
    ] {
        assert_eq!(rude(language, told, &CHAT), [], "{told}");
        let found = rude(language, told, &others);
        assert!(
            found.iter().any(|it| it.kind == Kind::Disclosure),
            "{told}: {found:?}"
        );
        assert_eq!(rude(language, neutral, &others), [], "{neutral}");
    }
}

#[test]
fn s4_5_blame_and_shame_are_told_with_a_kinder_wording() {
    for (language, text) in [
        (Id, "Bu, jangan pura-pura lupa ya."),
        (Id, "Malu dong sama anak."),
        (Id, "Mau sampe kapan begini?"),
        (En, "You should be ashamed."),
    ] {
        let found = rude(language, text, &CHAT);
        let shaming = found.iter().find(|it| it.kind == Kind::Shaming);
        let kinder = shaming.and_then(|it| it.mended(text));
        assert!(kinder.is_some_and(|it| it != text), "{text}: {found:?}");
        assert_eq!(Kind::Shaming.severity(), Severity::Warns);
    }
}

#[test]
fn s0_5_what_stops_a_message_stands_in_the_kindest_text() {
    let kind = "Selamat pagi Bu, mohon maaf mengganggu. Terima kasih banyak ya, semoga sehat.";
    for words in ["Saya lapor polisi.", "Jangan pura-pura lupa."] {
        let text = format!("{kind} {words} {kind}");
        assert_ne!(rude(Id, &text, &CHAT), [], "{text}");
    }
}

#[test]
fn s4_7_a_text_presses_nobody() {
    finds(
        Kind::Urgency,
        &[
            (Id, "Bayar detik ini juga!", "detik ini juga"),
            (En, "This is your last chance.", "last chance"),
        ],
    );
    let firm = "Sesuai kesepakatan, mohon dilunasi paling lambat 30 November.";
    assert_eq!(rude(Id, firm, &CHAT), []);
}

#[test]
fn s4_8_a_joke_is_spoken_and_not_written() {
    let joke = "Kalau bonnya diingat, saya traktir wkwk";
    assert_eq!(kinds(Id, joke, &CHAT)[..1], [Kind::NoGreeting]);
    assert!(kinds(Id, joke, &CHAT).contains(&Kind::Joke));
    let spoken = Setting {
        medium: Medium::Speech,
        ..CHAT
    };
    assert!(!kinds(Id, joke, &spoken).contains(&Kind::Joke));
}

#[test]
fn s4_8_a_text_is_short() {
    let text = "Halo, terima kasih. ".to_owned() + &"ya ".repeat(400);
    let findings = check(Id, &text, &CHAT);
    assert_eq!(findings.len(), 1, "{findings:?}");
    assert_eq!(findings[0].kind, Kind::TooLong);
    assert_eq!(findings[0].place, 1_000..text.len());
    let letter = Setting {
        medium: Medium::Letter,
        ..CHAT
    };
    assert_eq!(check(Id, &text, &letter), []);
}

#[test]
fn s4_8_a_subject_is_short_and_factual() {
    let of = |subject: &str| -> Vec<(Kind, Part)> {
        let email = Setting {
            medium: Medium::Email { subject },
            ..CHAT
        };
        let findings = check(Id, "Halo, terima kasih.", &email);
        findings.iter().map(|it| (it.kind, it.part)).collect()
    };
    assert_eq!(of("Nota 118, jatuh tempo 10 November"), []);
    assert_eq!(of("  "), [(Kind::SubjectMissing, Part::Subject)]);
    assert_eq!(
        of(&"nota ".repeat(20)),
        [(Kind::SubjectTooLong, Part::Subject)]
    );
    assert_eq!(
        of("Bayar sekarang juga!!!")
            .iter()
            .filter(|it| **it == (Kind::SubjectEmotional, Part::Subject))
            .count(),
        2
    );
    assert_eq!(
        of("Anda kami laporkan polisi"),
        [(Kind::Threat, Part::Subject)]
    );
}

#[test]
fn s1_3_a_text_that_asks_for_money_says_how_much_since_when_and_how() {
    let asks = Setting {
        asks: Asks::ForMoney,
        ..CHAT
    };
    for (language, text, lacks) in [
        (
            Id,
            "Halo Bu, bon Rp 50.000 temponya 10 November. Mohon transfer ke BRI.",
            &[][..],
        ),
        (
            Id,
            "Bonnya dibayar ya",
            &[
                Kind::NoGreeting,
                Kind::NoPleaseOrThanks,
                Kind::NoAmount,
                Kind::NoDate,
                Kind::NoWayToPay,
            ],
        ),
        (
            Id,
            "Pagi kak, 50rb yang kemarin, tempo 24/11. Makasih",
            &[Kind::NoWayToPay],
        ),
        (
            En,
            "Hello, Rp 50,000 is due on Friday. Please pay in cash.",
            &[],
        ),
        (
            En,
            "Hello, please pay in cash.",
            &[Kind::NoAmount, Kind::NoDate],
        ),
    ] {
        let mut found = kinds(language, text, &asks);
        found.sort_unstable();
        assert_eq!(found, lacks, "{text}");
    }
}
