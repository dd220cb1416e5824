//! Writes the checked messages as Rust: a table for each language.

use super::messages::{Messages, Text};

/// The source of the tables in `content::messages`, where the names in it are
/// in scope.
pub fn generate(id: &Messages, en: &Messages) -> String {
    [("ID", id), ("EN", en)]
        .map(|(name, messages)| {
            let rows: String = messages.0.iter().map(|texts| row(texts)).collect();
            format!(
                "static {name}: [Texts; {}] = [\n{rows}];\n\n",
                messages.0.len()
            )
        })
        .concat()
}

/// The first text is for everybody; the others say for whom they are.
fn row(texts: &[Text]) -> String {
    let Some((general, special)) = texts.split_first() else {
        return String::new();
    };
    let special: String = special.iter().map(Text::code).collect();
    format!(
        "    Texts {{ general: {:?}, special: &[{special}] }},\n",
        general.text.trim()
    )
}

impl Text {
    fn code(&self) -> String {
        let (channel, kind, tone) = (
            option("Channel", self.channel),
            option("Kind", self.kind),
            option("Tone", self.tone),
        );
        format!(
            "Special {{ channel: {channel}, kind: {kind}, tone: {tone}, text: {:?} }}, ",
            self.text.trim()
        )
    }
}

fn option(kind: &str, value: Option<impl std::fmt::Debug>) -> String {
    match value {
        Some(value) => format!("Some({kind}::{value:?})"),
        None => "None".to_owned(),
    }
}
