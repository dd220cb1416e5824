//! The check that the build makes of the two language files.

#[path = "../../build/strings.rs"]
mod strings;

use strings::{Problem, Source, read};

fn check(id: &str, en: &str, expected: &[&str]) {
    let found: Vec<String> = match read(
        Source {
            file: "id.toml",
            content: id,
        },
        Source {
            file: "en.toml",
            content: en,
        },
    ) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(Problem::to_string).collect(),
    };
    assert_eq!(found, expected, "for {id:?} and {en:?}");
}

#[test]
fn texts_that_agree_pass() {
    check(
        "[a]\nx = 'Hai {name}'\n[a.b]\ny = '{count} hari'",
        "[a]\nx = 'Hi {name}'\n[a.b]\ny = { one = 'a day', other = '{count} days' }",
        &[],
    );
}

#[test]
fn a_key_that_one_language_lacks_stops_the_build() {
    check(
        "[a]\nx = 'Hai'\ny = 'Lagi'",
        "[a]\nx = 'Hi'\nz = 'More'",
        &[
            "en.toml: a.y: is missing, but id.toml has it",
            "id.toml: a.z: is missing, but en.toml has it",
        ],
    );
}

#[test]
fn an_empty_text_stops_the_build() {
    check("[a]\nx = ' '", "[a]\nx = 'Hi'", &["id.toml: a.x: is empty"]);
}

#[test]
fn placeholders_that_differ_stop_the_build() {
    check(
        "[a]\nx = '{amount} {day}'",
        "[a]\nx = '{amount}'",
        &[r#"en.toml: a.x: has the placeholders {"amount"}, but id.toml has {"amount", "day"}"#],
    );
    check(
        "[a]\nx = '{count} hari {who}'",
        "[a]\nx = { one = 'a day', other = '{count} days {who}' }",
        &[r#"en.toml: a.x: "one" and "other" differ in the placeholder {who}"#],
    );
}

#[test]
fn braces_that_hold_no_placeholder_stop_the_build() {
    check(
        "[a]\nx = 'Hai {name'",
        "[a]\nx = 'Hi'",
        &[r#"id.toml: a.x: the brace before "name" is not closed"#],
    );
    check(
        "[a]\nx = 'Hai {Na me}'",
        "[a]\nx = 'Hi'",
        &["id.toml: a.x: {Na me} is not a placeholder: use a to z, 0 to 9 and _"],
    );
    check(
        "[a]\nx = 'Hai }'",
        "[a]\nx = 'Hi'",
        &["id.toml: a.x: a } closes nothing"],
    );
}

#[test]
fn a_plural_is_whole() {
    check(
        "[a]\nx = '{count} hari'",
        "[a]\nx = { other = '{count} days' }",
        &[r#"en.toml: a.x: the plural needs a text for "one""#],
    );
    check(
        "[a]\nx = 'hari'",
        "[a]\nx = { one = 'day', other = 'days' }",
        &[r#"en.toml: a.x: the plural needs {count} in "other""#],
    );
}

#[test]
fn a_key_can_be_the_name_of_a_function() {
    check(
        "[a]\ntype = 'Jenis'",
        "[a]\ntype = 'Kind'",
        &[
            "id.toml: a.type: is a word of Rust: choose another",
            "en.toml: a.type: is a word of Rust: choose another",
        ],
    );
    check(
        "[a]\nMy-key = 'x'",
        "[a]\nMy-key = 'x'",
        &[
            "id.toml: a.My-key: a key uses a to z, 0 to 9 and _ only",
            "en.toml: a.My-key: a key uses a to z, 0 to 9 and _ only",
        ],
    );
    check(
        "x = 'x'",
        "x = 'x'",
        &[
            "id.toml: x: stands outside of an area",
            "en.toml: x: stands outside of an area",
        ],
    );
}

#[test]
fn a_text_carries_its_area_and_its_arguments_in_the_indonesian_order() {
    let source = |file, content| Source { file, content };
    let texts = read(
        source("id.toml", "[a.b]\nx = '{day}, {count} dari {name}'"),
        source(
            "en.toml",
            "[a.b]\nx = { one = '{name}, one, {day}', other = '{name}, {count}, {day}' }",
        ),
    )
    .unwrap();
    let text = &texts[0];
    assert_eq!(text.area, ["a", "b"]);
    assert_eq!(text.name, "x");
    assert_eq!(text.arguments, ["day", strings::COUNT, "name"]);
    assert_eq!(text.id.one, text.id.other);
    assert_eq!(text.en.one, "{name}, one, {day}");
}
