//! The check that the build makes of the scripts, on small ones.

mod sample;
#[path = "../../../build/scripts.rs"]
mod scripts;

// The names by which the check knows what it shares with the app.
use tagih_santun::domain::message::{placeholder, purpose, template};
use tagih_santun::domain::script::id as script_id;
use tagih_santun::domain::script::kind as script_kind;

use sample::{structure, words};
use script_id::ScriptId;
use script_kind::Form;
use scripts::structure::Step;
use scripts::{Source, read};

fn problems(structure: &str, id: &str, en: &str) -> Vec<String> {
    let source = |file, content| Source { file, content };
    let read = read(
        source("structure", structure),
        source("id", id),
        source("en", en),
    );
    read.err().unwrap_or_default()
}

fn expect(problems: &[String], expected: &str) {
    assert!(
        problems.iter().any(|problem| problem.contains(expected)),
        "expected {expected:?}, got {problems:#?}"
    );
}

fn changed(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "{from:?} is not there to be changed");
    text.replacen(from, to, 1)
}

/// A change of the structure, and what the build says to it.
fn check_structure(from: &str, to: &str, expected: &str) {
    let structure = changed(&structure(), from, to);
    expect(&problems(&structure, &words(), &words()), expected);
}

/// A change of the English words, and what the build says to it.
fn check_words(from: &str, to: &str, expected: &str) {
    let changed = changed(&words(), from, to);
    expect(&problems(&structure(), &words(), &changed), expected);
}

#[test]
fn whole_scripts_are_taken_in_the_order_of_the_file() {
    let (structure, words) = (structure(), words());
    let source = |content| Source { file: "", content };
    let Ok(read) = read(source(&structure), source(&words), source(&words)) else {
        panic!("refused");
    };
    let greet = &read.structure.nodes[0];
    let keys: Vec<&str> = greet.choices().iter().map(|it| it.key.as_str()).collect();
    assert_eq!(greet.name(), "first_call.greet");
    assert_eq!(keys, ["myself", "someone_else", "no_answer"]);
    assert_eq!(greet.lesson.as_deref(), Some("S2.1"));
    let promise = &read.structure.nodes[2];
    assert_eq!(promise.name(), "first_call.promise");
    assert_eq!((promise.shows, promise.effect), (None, None));
    assert!(matches!(
        promise.step,
        Step::Form {
            form: Form::Promise,
            ..
        }
    ));
    for words in [&read.id, &read.en] {
        assert_eq!(words.nodes[0].choices, ["Yes", "Another", "Nobody"]);
        assert_eq!(words.titles[0], "First call");
        assert_eq!(words.titles.len(), ScriptId::ALL.len());
    }
}

#[test]
fn a_node_that_is_none_stops_the_build() {
    for (from, to, expected) in [
        (
            r#"choices = { will_tell = "end" }"#,
            "",
            "structure: someone_else.greet: is a dead end",
        ),
        (
            r#"next = "close.end""#,
            "",
            "first_call.promise: the form leads nowhere",
        ),
        (
            r#"form = "promise""#,
            "",
            "first_call.promise: only a form has a next",
        ),
        (
            r#"form = "promise""#,
            r#"form = "promis""#,
            "first_call.promise: unknown variant `promis`",
        ),
        (
            r#"form = "promise""#,
            "form = \"promise\"\noutcome = \"spoke\"",
            "first_call.promise: is a form and an end at once",
        ),
        (
            r#"form = "promise""#,
            "form = \"promise\"\nmessage = \"statement\"",
            "first_call.promise: only an end has a message",
        ),
        (
            r#"form = "promise""#,
            "form = \"promise\"\neffect = \"resend\"",
            "first_call.promise: unknown variant `resend`",
        ),
        (
            r#"form = "promise""#,
            "form = \"promise\"\nshows = \"bills\"",
            "first_call.promise: unknown variant `bills`",
        ),
        (
            r#"form = "promise""#,
            "form = \"promise\"\nchoises = { a = \"greet\" }",
            "first_call.promise: unknown field `choises`",
        ),
        (
            r#"outcome = "spoke""#,
            r#"outcome = "talked""#,
            "close.end: unknown variant `talked`",
        ),
        (
            r#"outcome = "spoke""#,
            "outcome = \"spoke\"\nchoices = { a = \"first_call.greet\" }",
            "close.end: an end has no choices",
        ),
        (
            r#"message = "statement""#,
            r#"message = "statment""#,
            "close.end: statment is no purpose of a message",
        ),
        (
            r#"lesson = "S2.1""#,
            r#"lesson = "2.1""#,
            "first_call.greet: 2.1 is no lesson",
        ),
        (
            r#"myself = "purpose""#,
            r#"myself = "purposes""#,
            "first_call.greet: the choice myself leads to purposes, which does not exist",
        ),
        (
            r#"myself = "purpose""#,
            "myself = 1",
            "first_call.greet: the choice myself leads to no name",
        ),
        (
            r#"myself = "purpose""#,
            r#"filled = "purpose""#,
            "first_call.greet: no choice may be called filled",
        ),
        (
            r#"next = "close.end""#,
            r#"next = "close.over""#,
            "first_call.promise: the form leads to close.over, which does not exist",
        ),
    ] {
        check_structure(from, to, expected);
    }
}

#[test]
fn a_part_that_is_none_stops_the_build() {
    for (from, to, expected) in [
        (
            "format_version = 1",
            "format_version = 2",
            "structure: format_version is 2, expected 1",
        ),
        (
            "format_version = 1",
            "",
            "structure: the format_version is missing",
        ),
        (
            r#"way = "call""#,
            r#"way = "phone""#,
            "first_call: unknown variant `phone`",
        ),
        (r#"way = "call""#, "", "first_call: a script needs a way"),
        (
            r#"start = "greet""#,
            "",
            "first_call: a script needs a start",
        ),
        (
            r#"start = "greet""#,
            r#"start = "begin""#,
            "first_call: starts at begin, which does not exist",
        ),
        (
            r#"start = "greet""#,
            "shared = true",
            "first_call: is a script and cannot be shared",
        ),
        (
            "[close]\nshared = true",
            "[close]\nshared = true\nstart = \"end\"",
            "close: a shared part has no start",
        ),
        (
            "[close]\nshared = true",
            "",
            "close: is no script of domain/script/id.rs",
        ),
        (
            "[thanks]\nway = \"talk\"\nstart = \"end\"\n[thanks.end]\noutcome = \"spoke\"",
            "",
            "thanks: the script is missing",
        ),
    ] {
        check_structure(from, to, expected);
    }
}

#[test]
fn a_talk_that_gets_nowhere_stops_the_build() {
    check_structure(
        r#"will_pay = "promise""#,
        r#"will_pay = "close.end""#,
        "first_call.promise: is never reached",
    );
    check_structure(
        r#"will_tell = "end""#,
        r#"will_tell = "greet""#,
        "someone_else.greet: no end can be reached from here",
    );
    check_structure(
        r#"someone_else = "someone_else.greet", "#,
        "",
        "first_call.greet: the call first_call begins here without a private way out where someone else answers",
    );
    check_structure(
        r#"no_answer = "nobody.end""#,
        r#"no_answer = "close.end""#,
        "first_call.greet: the call first_call begins here without a private way out where nobody",
    );
}

#[test]
fn s4_4_a_talk_with_others_that_could_name_the_debt_stops_the_build() {
    check_structure(
        r#"will_tell = "end""#,
        r#"will_tell = "end", is_here = "first_call.purpose""#,
        "someone_else.greet: is private and leads to first_call.purpose, which is not",
    );
    check_structure(
        r#"message = "neutral_call_back""#,
        r#"message = "statement""#,
        "someone_else.end: is private, but the message statement may name a debt",
    );
    let heard = "anybody may be listening, so {amount} is not said";
    for (from, to, place) in [
        (
            "to call {business}",
            "to call about {amount}",
            "someone_else.greet: say",
        ),
        ("Nothing else.", "{amount}", "someone_else.greet: why"),
        (
            "\"Nothing else.\"",
            "\"Nothing.\"\nfirm = \"{amount}\"",
            "someone_else.greet: firm",
        ),
        (
            "I will\"",
            "For {amount}\"",
            "someone_else.greet: will_tell",
        ),
        // Who has picked up is not known yet: one of the choices is private.
        (
            "{greeting}, {customer}?",
            "{greeting}, {amount}?",
            "first_call.greet: say",
        ),
    ] {
        check_words(from, to, &format!("en: {place}: {heard}"));
    }
}

#[test]
fn words_that_do_not_fit_the_structure_stop_the_build() {
    for (from, to, expected) in [
        (
            "[close.end]\nsay = \"Thank you.\"\nwhy = \"Thanks at the end.\"",
            "",
            "en: close.end: has no words",
        ),
        (
            "[close.end]",
            "[close.over]\nsay = \"Bye.\"\n[close.end]",
            "close.over: there is no such node",
        ),
        (
            "[close.end]",
            "[closing.end]\nsay = \"Bye.\"\n[close.end]",
            "closing: there is no such script",
        ),
        (
            "[close.end]",
            "[close]\ntitle = \"Close\"\n[close.end]",
            "close: a shared part has no title",
        ),
        ("title = \"First call\"", "", "first_call: no title"),
        (
            "title = \"First call\"",
            "title = \" \"",
            "first_call: title: is empty",
        ),
        (
            "myself = \"Yes\", ",
            "",
            "first_call.greet: the choice myself has no label",
        ),
        (
            "myself = \"Yes\", ",
            "myself = \"Yes\", me = \"Yes\", ",
            "first_call.greet: there is no such choice as me",
        ),
        (
            "myself = \"Yes\"",
            "myself = \"Yes, they are talking to you now.\"",
            "first_call.greet: myself: the label \"Yes, they are talking to you now.\" is longer than 32",
        ),
        ("say = \"Thank you.\"", "", "close.end: says nothing"),
        (
            "say = \"Thank you.\"",
            "say = \" \"",
            "close.end: say: is empty",
        ),
        (
            "why = \"Thanks at the end.\"",
            "",
            "close.end: says nothing of why",
        ),
        (
            "why = \"Try again later.\"",
            "why = \"Try again later.\"\nsay = \"Hello?\"",
            "nobody.end: nobody listens here",
        ),
        (
            "say = \"Thank you.\"",
            "say = \"Thank you.\"\nlight = \"A light word.\"",
            "close.end: only one language has \"light\"",
        ),
        (
            "firm = \"It is about {amount}, due on {due}.\"",
            "",
            "first_call.purpose: only one language has \"firm\"",
        ),
        (
            "firm = ",
            "stern = ",
            "first_call.purpose: unknown field `stern`",
        ),
        (
            "about {amount}",
            "about {amnt}",
            "first_call.purpose: say: {amnt} is no placeholder",
        ),
        (
            "[[, {late} late]]",
            ", {late} late",
            "first_call.purpose: say: {late} may be empty, so it belongs into [[ … ]]",
        ),
        (
            "[[, {late} late]]",
            "[[, {late} late",
            "first_call.purpose: say: a [[ is not closed",
        ),
    ] {
        check_words(from, to, expected);
    }
}

#[test]
fn s2_5_a_light_line_outside_of_a_call_stops_the_build() {
    let light = |text: &str| changed(text, "say = \"Bye.\"", "say = \"Bye.\"\nlight = \"Oh.\"");
    let words = light(&words());
    expect(
        &problems(&structure(), &words, &words),
        "has a light line, but after_broken_promise, which is no call, leads here",
    );
    let calls = structure().replace("\"talk\"", "\"call\"");
    let found = problems(&calls, &words, &words);
    assert!(
        !found.iter().any(|problem| problem.contains("light")),
        "{found:#?}"
    );
}

#[test]
fn whole_scripts_are_without_a_problem() {
    assert_eq!(problems(&structure(), &words(), &words()), [""; 0]);
}
