//! The words above the columns of a debt book, read and written as a Rust table.

use std::collections::BTreeMap;

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format_version: u32,
    aliases: BTreeMap<String, Vec<String>>,
}

/// The source of the table in `content::import_columns`. A key that is no
/// column does not compile there.
///
/// # Errors
/// What is wrong in the file.
pub fn generate(content: &str) -> Result<String, String> {
    let file: File = toml::from_str(content).map_err(|error| error.to_string())?;
    if file.format_version != 1 {
        return Err(format!(
            "format_version is {}, expected 1",
            file.format_version
        ));
    }
    let mut rows = String::new();
    for (column, words) in &file.aliases {
        if words.is_empty() || words.iter().any(|word| word.trim().is_empty()) {
            return Err(format!("aliases.{column}: a word is missing"));
        }
        rows += &format!("    (Column::{}, &{words:?}),\n", camel_case(column));
    }
    Ok(format!(
        "static WORDS: [(Column, &[&str]); {}] = [\n{rows}];\n",
        file.aliases.len()
    ))
}

/// `due_date` is the variant `DueDate`.
fn camel_case(name: &str) -> String {
    name.split('_')
        .map(|word| {
            let (first, rest) = word.split_at(word.len().min(1));
            first.to_uppercase() + rest
        })
        .collect()
}
