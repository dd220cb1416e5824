//! The guided talks, read from the file of their structure and the files of
//! their words, and held against each other: every talk leads to an end, and
//! whatever a trader meets on the way has words in both languages.

#[path = "scripts/file.rs"]
mod file;
#[path = "scripts/graph.rs"]
mod graph;
#[path = "scripts/hearing.rs"]
mod hearing;
#[path = "scripts/structure.rs"]
pub mod structure;
#[path = "scripts/words.rs"]
pub mod words;

use structure::Structure;
use words::Words;

/// A file: its name, for problems, and its content.
pub struct Source<'a> {
    pub file: &'a str,
    pub content: &'a str,
}

/// The talks, whole.
pub struct Scripts {
    pub structure: Structure,
    pub id: Words,
    pub en: Words,
}

/// Reads the structure and the words of both languages.
///
/// # Errors
/// A line for everything that is wrong, naming file, script and node. The
/// words are looked at once the structure can be read.
pub fn read(structure: Source, id: Source, en: Source) -> Result<Scripts, Vec<String>> {
    let named = |file: &str, problems: Vec<String>| -> Vec<String> {
        let line = |problem| format!("{file}: {problem}");
        problems.into_iter().map(line).collect()
    };
    let drawn =
        structure::read(structure.content).map_err(|problems| named(structure.file, problems))?;
    let mut problems = named(structure.file, graph::problems(&drawn));
    let mut spoken = |source: &Source| {
        let (words, found) = words::read(source.content, &drawn);
        problems.extend(named(source.file, found));
        words
    };
    let (id_words, en_words) = (spoken(&id), spoken(&en));
    problems.extend(words::differences(&drawn, &id_words, &en_words));
    if problems.is_empty() {
        Ok(Scripts {
            structure: drawn,
            id: id_words,
            en: en_words,
        })
    } else {
        Err(problems)
    }
}

/// The version of all three files that this reads.
const FORMAT_VERSION: i64 = 1;

/// A content file without its version: what its tables say, by their names.
fn tables(content: &str) -> Result<Vec<(String, toml::Table)>, Vec<String>> {
    let mut file: toml::Table = content
        .parse()
        .map_err(|error: toml::de::Error| vec![error.to_string()])?;
    match file.remove("format_version").and_then(|it| it.as_integer()) {
        Some(FORMAT_VERSION) => {}
        Some(other) => {
            return Err(vec![format!(
                "format_version is {other}, expected {FORMAT_VERSION}"
            )]);
        }
        None => return Err(vec!["the format_version is missing".to_owned()]),
    }
    file.into_iter()
        .map(|(name, value)| match value {
            toml::Value::Table(table) => Ok((name, table)),
            _ => Err(vec![format!("{name}: is no script")]),
        })
        .collect()
}
