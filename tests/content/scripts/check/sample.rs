//! Small scripts that are whole: a call, what it jumps into, and for all other
//! scripts a bare end.

use tagih_santun::domain::script::id::ScriptId;

const STRUCTURE: &str = r#"
format_version = 1

[first_call]
way = "call"
start = "greet"

[first_call.greet]
lesson = "S2.1"
choices = { myself = "purpose", someone_else = "someone_else.greet", no_answer = "nobody.end" }

[first_call.purpose]
choices = { will_pay = "promise", tell_me_again = "purpose" }

[first_call.promise]
form = "promise"
next = "close.end"
choices = { no_day = "close.end" }

[close]
shared = true

[close.end]
outcome = "spoke"
message = "statement"

[someone_else]
way = "call"
private = true
start = "greet"

[someone_else.greet]
choices = { will_tell = "end" }

[someone_else.end]
outcome = "someone_else"
message = "neutral_call_back"

[nobody]
private = true
shared = true

[nobody.end]
outcome = "no_answer"
"#;

const WORDS: &str = r#"
format_version = 1

[first_call]
title = "First call"

[first_call.greet]
say = "{greeting}, {customer}?"
why = "A greeting first."
choices = { myself = "Yes", someone_else = "Another", no_answer = "Nobody" }

[first_call.purpose]
say = "It is about {amount}[[, {late} late]]."
firm = "It is about {amount}, due on {due}."
light = "I will be quick."
why = "They know what it is about."
choices = { will_pay = "I will pay", tell_me_again = "Pardon" }

[first_call.promise]
say = "Which day suits {you}?"
why = "A day that they name."
choices = { no_day = "No idea" }

[close.end]
say = "Thank you."
why = "Thanks at the end."

[someone_else]
title = "Someone else"

[someone_else.greet]
say = "Please ask {customer} to call {business}."
why = "Nothing else."
choices = { will_tell = "I will" }

[someone_else.end]
say = "Thank you."
why = "Nothing else."

[nobody.end]
why = "Try again later."
"#;

/// The small scripts, and for all others a bare end.
fn whole(written: &str, other: impl Fn(&str) -> String) -> String {
    let others = ScriptId::ALL
        .into_iter()
        .map(ScriptId::name)
        .filter(|name| !["first_call", "someone_else"].contains(name))
        .map(other);
    written.to_owned() + &others.collect::<String>()
}

/// The structure file.
pub fn structure() -> String {
    whole(STRUCTURE, |name| {
        format!("[{name}]\nway = \"talk\"\nstart = \"end\"\n[{name}.end]\noutcome = \"spoke\"\n")
    })
}

/// The words, the same in both languages.
pub fn words() -> String {
    whole(WORDS, |name| {
        format!("[{name}]\ntitle = \"A talk\"\n[{name}.end]\nsay = \"Bye.\"\nwhy = \"It ends.\"\n")
    })
}
