//! The check that the build makes of the rules.

#[path = "../../../src/domain/tone/check.rs"]
mod check;
#[expect(dead_code, reason = "the build checks rules and mends no text")]
#[path = "../../../src/domain/tone/finding.rs"]
mod finding;
#[path = "../../../src/domain/tone/lexicon.rs"]
mod lexicon;
#[path = "../../../src/domain/tone/measure.rs"]
mod measure;
#[path = "../../../src/domain/tone/pattern.rs"]
mod pattern;
#[path = "../../../src/domain/tone/rule.rs"]
mod rule;
#[path = "../../../src/domain/tone/score.rs"]
mod score;
#[expect(dead_code, reason = "the build checks rules and mends no text")]
#[path = "../../../src/domain/tone/setting.rs"]
mod setting;
#[path = "../../../build/tone.rs"]
mod tone;
#[path = "../../../build/tone_weights.rs"]
mod tone_weights;
#[path = "../../../src/domain/tone/word.rs"]
mod word;

const ID: &str = include_str!("../../../src/content/id/tone.toml");

fn refuses(from: &str, to: &str, expected: &str) {
    let changed = ID.replacen(from, to, 1);
    assert_ne!(changed, ID, "the change for {expected:?} does nothing");
    match tone::read(&changed) {
        Ok(_) => panic!("taken, expected {expected:?}"),
        Err(problems) => assert!(
            problems.iter().any(|problem| problem.contains(expected)),
            "expected {expected:?}, got {problems:#?}"
        ),
    }
}

#[test]
fn a_wrong_rule_stops_the_build() {
    for (from, to, expected) in [
        (
            "format_version = 1",
            "format_version = 2",
            "format_version is 2",
        ),
        (
            "kind = \"threat\"",
            "kind = \"thread\"",
            "thread: is no kind",
        ),
        (
            "key = \"publish\"",
            "key = \"police\"",
            "rule police: is there twice",
        ),
        (
            "patterns = \"\"\"\n",
            "patterns = \"\"\"\n..2 polisi\n",
            "does not begin with a word",
        ),
        (
            "patterns = \"\"\"\n",
            "patterns = \"\"\"\n<nobody> polisi\n",
            "<nobody> is no class",
        ),
        (
            "patterns = \"\"\"\n",
            "patterns = \"\"\"\npolisi ..x tidur\n",
            "says no number",
        ),
        (
            "patterns = \"\"\"\n",
            "patterns = \"\"\"\nga polisi\n",
            "\"ga\" is read as \"tidak\"",
        ),
        (
            "patterns = \"\"\"\n",
            "patterns = \"\"\"\nPolisi\n",
            "is no word in small letters",
        ),
        (
            "\"Mau saya penjarakan?\"",
            "\"Apa kabar?\"",
            "does not find \"Apa kabar?\"",
        ),
        (
            "pass = [\n",
            "pass = [\n    \"dasar maling\",\n",
            "\"dasar maling\" is found by",
        ),
        (
            "\ninstead_of_words = ",
            "\ninstead_of_sentence = \"Ya.\"\ninstead_of_words = ",
            "has one of",
        ),
        ("shouting = ", "joke = ", "notes: lack shouting"),
        (
            "end = \" Terima kasih banyak.\"",
            "end = \" Ya.\"",
            "does not mend it",
        ),
    ] {
        refuses(from, to, expected);
    }
}

#[test]
fn wrong_weights_stop_the_build() {
    let spelling = lexicon::Spelling {
        variants: &[("tidak", "gak nggak")],
        prefixes: &[],
        suffixes: &[],
    };
    let bounds = "bias = 0\nharsh = 9\nkind = -9\n";
    for (version, bounds, words, expected) in [
        (1, bounds, "malu = 3", None),
        (2, bounds, "malu = 3", Some("format_version is 2")),
        (
            1,
            "bias = 9\nharsh = 9\nkind = 0\n",
            "malu = 3",
            Some("do not grow"),
        ),
        (1, bounds, "malu = 0", Some("weighs 0")),
        (1, bounds, "malu = 1001", Some("weighs 1001")),
        (1, bounds, "\"a b c\" = 1", Some("more than a pair")),
        (1, bounds, "\"gak malu\" = 1", Some("gak: is read as tidak")),
        (1, bounds, "Malu = 1", Some("small letters")),
    ] {
        let content = format!("format_version = {version}\n{bounds}[words]\n{words}");
        let problems = tone_weights::read(&content, &spelling)
            .err()
            .unwrap_or_default();
        assert_eq!(problems.len(), usize::from(expected.is_some()), "{content}");
        assert!(
            problems
                .iter()
                .all(|it| expected.is_some_and(|say| it.contains(say))),
            "{content}: {problems:?}"
        );
    }
}
