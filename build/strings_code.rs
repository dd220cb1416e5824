//! Writes the checked texts as Rust: a function for each text, so that a
//! missing key or argument is a compile error, and a text costs its bytes alone.

use std::collections::BTreeMap;

use super::strings::{COUNT, Forms, Text};

/// The source of the module `i18n::text`.
pub fn generate(texts: &[Text]) -> String {
    let mut root = Area::default();
    for text in texts {
        root.at(&text.area).functions.push_str(&function(text));
    }
    root.code()
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

fn function(text: &Text) -> String {
    let pair = pair(text);
    let name = &text.name;
    let parameters: String = text.arguments.iter().map(|name| parameter(name)).collect();
    let head = format!(
        "/// {:?} · {:?}\npub fn {name}(language: crate::i18n::Language{parameters})",
        text.id.other, text.en.other
    );
    if text.arguments.is_empty() {
        return format!(
            "{head} -> &'static str {{\n    crate::i18n::in_language(language, {pair})\n}}\n\n"
        );
    }
    let count = match text.arguments.iter().any(|name| name == COUNT) {
        true => format!("    let {COUNT} = crate::i18n::Count::count({COUNT});\n"),
        false => String::new(),
    };
    let values: Vec<String> = text.arguments.iter().map(|name| value(name)).collect();
    let values = values.join(", ");
    format!(
        "{head} -> String {{\n{count}    crate::i18n::fill(crate::i18n::in_language(language, {pair}), &[{values}])\n}}\n\n"
    )
}

/// The expression for the text in both languages. Each text stands by itself,
/// so that it lies in the part of the wasm file that uses it.
fn pair(text: &Text) -> String {
    let both = |id: &str, en: &str| {
        let numbered = |form| number_placeholders(form, &text.arguments);
        format!("&[{:?}, {:?}]", numbered(id), numbered(en))
    };
    let other = both(&text.id.other, &text.en.other);
    if has_plural(&text.id) || has_plural(&text.en) {
        let one = both(&text.id.one, &text.en.one);
        format!("if {COUNT} == 1 {{ {one} }} else {{ {other} }}")
    } else {
        other
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
