//! Writes the checked messages as Rust: a table for each language.

use super::messages::{Messages, Text};
use super::purpose::Purpose;

/// The source of the tables in `content::messages`, where the names in it are
/// in scope.
pub fn generate(id: &Messages, en: &Messages) -> String {
    [("ID", id), ("EN", en)]
        .map(|(name, messages)| {
            let by_purpose = Purpose::ALL.into_iter().zip(&messages.0);
            let rows: String = by_purpose
                .map(|(purpose, texts)| row(purpose, texts))
                .collect();
            format!(
                "static {name}: [Texts; {}] = [\n{rows}];\n\n",
                messages.0.len()
            )
        })
        .concat()
}

/// The first text is for everybody; the others say for whom they are.
fn row(purpose: Purpose, texts: &[Text]) -> String {
    let Some((general, special)) = texts.split_first() else {
        return String::new();
    };
    let special: String = special.iter().map(|text| text.code(purpose)).collect();
    format!(
        "    Texts {{ subject: {:?}, general: {:?}, special: &[{special}] }},\n",
        general.subject,
        general.text.trim()
    )
}

impl Text {
    fn code(&self, purpose: Purpose) -> String {
        let (medium, kind, tone, role) = (
            option("Medium", self.channel),
            option("Kind", self.kind),
            option("Tone", self.tone),
            option("Role", self.voice),
        );
        format!(
            "Special {{ key: TextKey {{ purpose: Purpose::{purpose:?}, medium: {medium}, \
             kind: {kind}, tone: {tone}, role: {role} }}, text: {:?} }}, ",
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
