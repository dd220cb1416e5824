//! Writes the checked tone rules as Rust: a table for each language.

use super::rule::{Need, Note, Rule, Wording};

/// The source of the tables in `content::tone`, where the names in it are in
/// scope.
pub fn generate(id: &Wording, en: &Wording) -> String {
    [("ID", id), ("EN", en)]
        .map(|(name, wording)| table(name, wording))
        .concat()
}

fn table(name: &str, wording: &Wording) -> String {
    let rules: String = wording.rules.iter().map(Rule::code).collect();
    let needs: String = wording.needs.iter().map(Need::code).collect();
    let notes: String = wording.notes.iter().map(Note::code).collect();
    let spelling = &wording.spelling;
    let weights = &wording.weights;
    format!(
        "static {name}: Wording = Wording {{\n\
         spelling: Spelling {{ variants: &{:?}, prefixes: &{:?}, suffixes: &{:?} }},\n\
         classes: &{:?},\n\
         rules: &[\n{rules}],\n\
         needs: &[\n{needs}],\n\
         notes: &[\n{notes}],\n\
         weights: Weights {{ bias: {}, harsh: {}, kind: {}, features: &{:?} }},\n\
         }};\n\n",
        spelling.variants,
        spelling.prefixes,
        spelling.suffixes,
        wording.classes,
        weights.bias,
        weights.harsh,
        weights.kind,
        weights.features,
    )
}

impl Rule {
    fn code(&self) -> String {
        format!(
            "Rule {{ key: {:?}, kind: Kind::{:?}, reader: Reader::{:?}, why: {:?}, \
             instead: Instead::{:?}, patterns: {:?}, unless: {:?} }},\n",
            self.key, self.kind, self.reader, self.why, self.instead, self.patterns, self.unless
        )
    }
}

impl Need {
    fn code(&self) -> String {
        format!(
            "Need {{ kind: Kind::{:?}, why: {:?}, signs: {:?}, kinder: Missing::{:?} }},\n",
            self.kind, self.why, self.signs, self.kinder
        )
    }
}

impl Note {
    fn code(&self) -> String {
        format!(
            "Note {{ kind: Kind::{:?}, why: {:?} }},\n",
            self.kind, self.why
        )
    }
}
