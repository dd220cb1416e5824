//! The words on the screen, read from the two language files and held against
//! each other: what one language has, the other has too, with the same
//! placeholders.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use toml::{Table, Value};

/// One text of the screen in both languages.
pub struct Text {
    /// The areas it lies in, the outer one first: `["import", "problem"]`.
    pub area: Vec<String>,
    pub name: String,
    pub id: Forms,
    pub en: Forms,
    /// The placeholders in the order in which the Indonesian text has them.
    pub arguments: Vec<String>,
}

/// The wording for one thing and the wording for any other number of things.
/// They are the same where the file gives a single text.
#[derive(Clone)]
pub struct Forms {
    pub one: String,
    pub other: String,
}

/// Where a language file cannot be used, and why.
#[derive(Debug, PartialEq)]
pub struct Problem {
    pub file: String,
    pub key: String,
    pub what: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}: {}", self.file, self.key, self.what)
    }
}

/// A language file: its name, for messages, and its content.
pub struct Source<'a> {
    pub file: &'a str,
    pub content: &'a str,
}

/// The placeholder that chooses between `one` and `other`.
pub const COUNT: &str = "count";

/// Reads both files. Every problem is reported, not only the first.
pub fn read(id: Source, en: Source) -> Result<Vec<Text>, Vec<Problem>> {
    let mut problems = Vec::new();
    let id_texts = collect(&id, &mut problems);
    let en_texts = collect(&en, &mut problems);
    report_missing(&id_texts, &id, &en_texts, &en, &mut problems);
    report_missing(&en_texts, &en, &id_texts, &id, &mut problems);

    let mut texts = Vec::new();
    for (path, found) in id_texts {
        let (Some(english), Some((name, area))) = (en_texts.get(&path), path.split_last()) else {
            continue;
        };
        let wanted: BTreeSet<_> = found.arguments.iter().collect();
        let in_english: BTreeSet<_> = english.arguments.iter().collect();
        if wanted != in_english {
            problems.push(Problem {
                file: en.file.to_owned(),
                key: path.join("."),
                what: format!(
                    "has the placeholders {in_english:?}, but {} has {wanted:?}",
                    id.file
                ),
            });
        }
        texts.push(Text {
            area: area.to_vec(),
            name: name.clone(),
            id: found.forms,
            en: english.forms.clone(),
            arguments: found.arguments,
        });
    }
    if problems.is_empty() {
        Ok(texts)
    } else {
        Err(problems)
    }
}

/// A text of one language.
struct Found {
    forms: Forms,
    arguments: Vec<String>,
}

type Texts = BTreeMap<Vec<String>, Found>;

fn collect(source: &Source, problems: &mut Vec<Problem>) -> Texts {
    let mut texts = Texts::new();
    match source.content.parse::<Table>() {
        Ok(table) => walk(&table, &[], source, &mut texts, problems),
        Err(error) => problems.push(Problem {
            file: source.file.to_owned(),
            key: "the whole file".to_owned(),
            what: error.to_string(),
        }),
    }
    texts
}

fn walk(
    table: &Table,
    area: &[String],
    source: &Source,
    texts: &mut Texts,
    problems: &mut Vec<Problem>,
) {
    for (name, value) in table {
        let path: Vec<String> = area.iter().chain([name]).cloned().collect();
        let checked = match value {
            _ if !is_name(name) => Err("a key uses a to z, 0 to 9 and _ only".to_owned()),
            _ if is_rust_keyword(name) => Err("is a word of Rust: choose another".to_owned()),
            Value::Table(inner) if !is_plural(inner) => {
                walk(inner, &path, source, texts, problems);
                continue;
            }
            _ if area.is_empty() => Err("stands outside of an area".to_owned()),
            Value::Table(inner) => plural(inner),
            Value::String(text) => Ok(Forms {
                one: text.clone(),
                other: text.clone(),
            }),
            _ => Err("is neither a text nor { one = \"…\", other = \"…\" }".to_owned()),
        };
        match checked.and_then(found) {
            Ok(found) => {
                texts.insert(path, found);
            }
            Err(what) => problems.push(Problem {
                file: source.file.to_owned(),
                key: path.join("."),
                what,
            }),
        }
    }
}

fn is_plural(table: &Table) -> bool {
    table.contains_key("one") || table.contains_key("other")
}

fn plural(table: &Table) -> Result<Forms, String> {
    let form = |name: &str| match table.get(name) {
        Some(Value::String(text)) => Ok(text.clone()),
        _ => Err(format!("the plural needs a text for {name:?}")),
    };
    if table.len() > 2 {
        return Err("the plural has more than \"one\" and \"other\"".to_owned());
    }
    let forms = Forms {
        one: form("one")?,
        other: form("other")?,
    };
    if forms.other.contains("{count}") {
        Ok(forms)
    } else {
        Err("the plural needs {count} in \"other\"".to_owned())
    }
}

fn report_missing(
    these: &Texts,
    here: &Source,
    others: &Texts,
    there: &Source,
    problems: &mut Vec<Problem>,
) {
    // A file that could not be read has been reported as a whole.
    if others.is_empty() {
        return;
    }
    for path in these.keys().filter(|path| !others.contains_key(*path)) {
        let key = path.join(".");
        if problems.iter().all(|problem| problem.key != key) {
            problems.push(Problem {
                file: there.file.to_owned(),
                key,
                what: format!("is missing, but {} has it", here.file),
            });
        }
    }
}

/// Checks the wording. `one` may leave out the count ("a row"), nothing else.
fn found(forms: Forms) -> Result<Found, String> {
    if forms.one.trim().is_empty() || forms.other.trim().is_empty() {
        return Err("is empty".to_owned());
    }
    let mut arguments: Vec<String> = Vec::new();
    for name in names_in(&forms.other)? {
        if !arguments.contains(&name) {
            arguments.push(name);
        }
    }
    let in_one = names_in(&forms.one)?;
    let left_out = arguments
        .iter()
        .find(|name| *name != COUNT && !in_one.contains(name));
    let added = in_one.iter().find(|name| !arguments.contains(name));
    match left_out.or(added) {
        Some(name) => Err(format!(
            "\"one\" and \"other\" differ in the placeholder {{{name}}}"
        )),
        None => Ok(Found { forms, arguments }),
    }
}

/// The names between the braces of a text, in order.
fn names_in(text: &str) -> Result<Vec<String>, String> {
    let mut names = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find(['{', '}']) {
        let after = rest[open..]
            .strip_prefix('{')
            .ok_or("a } closes nothing".to_owned())?;
        let (name, tail) = after
            .split_once('}')
            .ok_or(format!("the brace before \"{after}\" is not closed"))?;
        if !is_name(name) {
            return Err(format!(
                "{{{name}}} is not a placeholder: use a to z, 0 to 9 and _"
            ));
        }
        names.push(name.to_owned());
        rest = tail;
    }
    Ok(names)
}

fn is_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

/// A key becomes the name of a function, an area the name of a module.
fn is_rust_keyword(name: &str) -> bool {
    const KEYWORDS: &[&str] = &[
        "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
        "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
        "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub",
        "ref", "return", "self", "static", "struct", "super", "trait", "true", "try", "type",
        "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
    ];
    KEYWORDS.contains(&name)
}
