//! Writes the checked texts as Rust: a table of texts for each language and a
//! function for each text, so that a missing key or argument is a compile
//! error and a text costs its bytes and two table rows.

use std::collections::BTreeMap;

use super::strings::{COUNT, Forms, Text};

/// The source of the module `i18n::text`.
pub fn generate(texts: &[Text]) -> String {
    let mut tables = Tables::default();
    let mut root = Area::default();
    for text in texts {
        let function = function(text, &mut tables);
        root.at(&text.area).functions.push_str(&function);
    }
    tables.code() + &root.code()
}

/// The texts of both languages by their row. Both have the same rows.
#[derive(Default)]
struct Tables {
    id: Vec<String>,
    en: Vec<String>,
}

impl Tables {
    fn push(&mut self, id: String, en: String) -> usize {
        self.id.push(id);
        self.en.push(en);
        self.id.len() - 1
    }

    fn code(&self) -> String {
        [("ID", &self.id), ("EN", &self.en)]
            .map(|(name, rows)| {
                let count = rows.len();
                format!("pub(super) static {name}: [&str; {count}] = {rows:?};\n\n")
            })
            .concat()
    }
}

/// A module of functions, with the areas inside it by name.
#[derive(Default)]
struct Area {
    functions: String,
    areas: BTreeMap<String, Area>,
}

impl Area {
    fn at(&mut self, path: &[String]) -> &mut Area {
        path.iter().fold(self, |area, name| {
            area.areas.entry(name.clone()).or_default()
        })
    }

    fn code(&self) -> String {
        let mut code = self.functions.clone();
        for (name, area) in &self.areas {
            code += &format!("pub mod {name} {{\n{}}}\n\n", area.code());
        }
        code
    }
}

fn function(text: &Text, tables: &mut Tables) -> String {
    let row = rows(text, tables);
    let name = &text.name;
    let parameters: String = text.arguments.iter().map(|name| parameter(name)).collect();
    let head = format!(
        "/// {:?} · {:?}\npub fn {name}(language: crate::i18n::Language{parameters})",
        text.id.other, text.en.other
    );
    if text.arguments.is_empty() {
        return format!("{head} -> &'static str {{\n    crate::i18n::row(language, {row})\n}}\n\n");
    }
    let count = match text.arguments.iter().any(|name| name == COUNT) {
        true => format!("    let {COUNT} = crate::i18n::Count::count({COUNT});\n"),
        false => String::new(),
    };
    let values: Vec<String> = text.arguments.iter().map(|name| value(name)).collect();
    let values = values.join(", ");
    format!(
        "{head} -> String {{\n{count}    crate::i18n::fill(crate::i18n::row(language, {row}), &[{values}])\n}}\n\n"
    )
}

/// Puts the text into the tables; gives the expression for its row.
fn rows(text: &Text, tables: &mut Tables) -> String {
    let numbered = |form: &str| number_placeholders(form, &text.arguments);
    let other = tables.push(numbered(&text.id.other), numbered(&text.en.other));
    if has_plural(&text.id) || has_plural(&text.en) {
        let one = tables.push(numbered(&text.id.one), numbered(&text.en.one));
        format!("if {COUNT} == 1 {{ {one} }} else {{ {other} }}")
    } else {
        other.to_string()
    }
}

fn has_plural(forms: &Forms) -> bool {
    forms.one != forms.other
}

fn parameter(name: &str) -> String {
    let kind = match name {
        COUNT => "crate::i18n::Count",
        _ => "::core::fmt::Display",
    };
    format!(", {name}: impl {kind}")
}

fn value(name: &str) -> String {
    match name {
        COUNT => format!("&crate::i18n::number(language, {COUNT})"),
        _ => format!("&{name}"),
    }
}

/// `Lewat {days} hari` becomes `Lewat {0} hari`.
fn number_placeholders(text: &str, arguments: &[String]) -> String {
    arguments
        .iter()
        .enumerate()
        .fold(text.to_owned(), |text, (place, name)| {
            text.replace(&format!("{{{name}}}"), &format!("{{{place}}}"))
        })
}
