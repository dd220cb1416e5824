//! The check that the build makes of the messages.

#[allow(dead_code, reason = "the app asks for more of it than the build")]
#[path = "../../src/domain/message/medium.rs"]
mod medium;
#[path = "../../build/messages.rs"]
mod messages;
#[allow(dead_code, reason = "the app asks for more of it than the build")]
#[path = "../../src/domain/message/placeholder.rs"]
mod placeholder;
#[allow(dead_code, reason = "the app asks for more of it than the build")]
#[path = "../../src/domain/message/purpose.rs"]
mod purpose;
#[allow(dead_code, reason = "the app asks for more of it than the build")]
#[path = "../../src/domain/message/template.rs"]
mod template;

use messages::{differences, read};

const ID: &str = include_str!("../../src/content/id/messages.toml");
const EN: &str = include_str!("../../src/content/en/messages.toml");

fn check(change: impl Fn(&str) -> String, expected: &str) {
    let changed = change(ID);
    assert_ne!(changed, ID, "the change for {expected:?} does nothing");
    match read(&changed) {
        Ok(_) => panic!("taken, expected {expected:?}"),
        Err(problems) => assert!(
            problems.iter().any(|problem| problem.contains(expected)),
            "expected {expected:?}, got {problems:#?}"
        ),
    }
}

#[test]
fn a_wrong_message_stops_the_build() {
    check(
        |text| text.replacen("{amount} temponya", "{amnt} temponya", 1),
        "{amnt} is no placeholder",
    );
    check(
        |text| text.replacen("{total}.]]", "{total}.", 1),
        "a [[ is not closed",
    );
    check(
        |text| text.replacen("{how_to_pay}", "tunai", 1),
        "before_due (None, None, None, None): lacks {how_to_pay}",
    );
    check(
        |text| text.replace("[[thanks]]", "[[thank]]"),
        "thank: is no purpose",
    );
    check(
        |text| text.replace("[[thanks]]", "[[thank]]"),
        "thanks: the first text is for everybody",
    );
    check(
        |text| text.replacen("kind = \"business\"", "kind = \"firm\"", 1),
        "unknown variant",
    );
    check(
        |text| text.replacen("kind = \"business\"", "kynd = \"business\"", 1),
        "unknown field",
    );
    check(
        |text| text.replacen("kind = \"business\"", "channel = \"sms\"", 1),
        "is there twice",
    );
    check(
        |text| text.replacen("channel = \"sms\"", "channel = \"letter\"", 1),
        "before_due: does not go by letter",
    );
    check(
        |text| text.replacen("channel = \"sms\"", "channel = \"email\"", 1),
        "before_due: has no text for every sms",
    );
    check(
        |text| text.replacen("subject = \"Tagihan", "#", 1),
        "before_due: has no subject",
    );
    check(
        |text| text.replacen("subject = \"Tagihan", "subject = \"Rekap tagihan", 1),
        "before_due: is longer than 60 characters",
    );
    check(
        |text| text.replacen("kind = \"business\"", "subject = \"Bon\"", 1),
        "before_due: has a second subject",
    );
    check(
        |text| text.replacen("Sekadar", "{plan_total}", 1),
        "before_due (None, None, None, None): must not say {plan_total}",
    );
    check(
        |text| text.replacen("format_version = 1", "format_version = 2", 1),
        "format_version is 2",
    );
    check(
        |text| text.replacen("Sekadar", &"Sekadar ".repeat(100), 1),
        "is longer than 1000 characters",
    );
}

#[test]
fn s4_4_a_neutral_text_that_names_the_debt_stops_the_build() {
    check(
        |text| text.replacen("Boleh minta tolong", "Soal {amount}, boleh minta tolong", 1),
        "neutral_call_back (None, None, None, None): must not say {amount}",
    );
}

#[test]
fn a_text_that_one_language_lacks_stops_the_build() {
    let (id, en) = (read(ID).unwrap(), read(EN).unwrap());
    assert_eq!(differences(&id, &en), [] as [String; 0]);
    let other = read(&EN.replacen("tone = \"firm\"", "tone = \"gentle\"", 1)).unwrap();
    assert_eq!(
        differences(&id, &other),
        [
            "overdue_first: only one language has [(None, None, Some(Gentle), None), (None, None, Some(Firm), None)]"
        ]
    );
}
