//! The words on the screen: none of them is there for nothing.

use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn every_text_of_the_screen_is_used() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let code: String = rust_files(&root.join("src"))
        .iter()
        .map(|file| fs::read_to_string(file).unwrap())
        .collect();
    let texts: toml::Table = fs::read_to_string(root.join("src/i18n/id.toml"))
        .unwrap()
        .parse()
        .unwrap();
    let mut unused = Vec::new();
    for (area, keys) in &texts {
        collect_unused(area, keys.as_table().unwrap(), &code, &mut unused);
    }
    assert!(unused.is_empty(), "no code asks for {unused:?}");
}

/// Areas whose functions stand in tables, without their area before them.
const IN_TABLES: [&str; 2] = ["calendar", "money"];

fn collect_unused(area: &str, keys: &toml::Table, code: &str, unused: &mut Vec<String>) {
    for (key, value) in keys {
        if let Some(inner) = value.as_table() {
            collect_unused(key, inner, code, unused);
            continue;
        }
        let path = format!("{area}::{key}");
        let named = if IN_TABLES.contains(&area) {
            key
        } else {
            &path
        };
        if !has_word(code, named) {
            unused.push(format!("{area}.{key}"));
        }
    }
}

/// Whether a name stands in the code, and not as a part of a longer one.
fn has_word(code: &str, name: &str) -> bool {
    let is_part = |character: char| character.is_alphanumeric() || character == '_';
    code.match_indices(name).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = code[at + name.len()..].chars().next();
        !before.is_some_and(is_part) && !after.is_some_and(is_part)
    })
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .flat_map(|path| match path.extension() {
            Some(ending) if ending == "rs" => vec![path],
            Some(_) => Vec::new(),
            None => rust_files(&path),
        })
        .collect()
}
