//! The weights of a language's words, read and checked.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::lexicon::Spelling;
use super::score::Weights;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format_version: u32,
    bias: i32,
    harsh: i32,
    kind: i32,
    words: BTreeMap<String, i32>,
}

/// So much a single word may weigh: no sum of them runs over.
const HEAVIEST: i32 = 1_000;

/// Reads the weights of a language that is spelt so.
///
/// # Errors
/// A line for everything that is wrong in it.
pub fn read(content: &str, spelling: &Spelling) -> Result<Weights, Vec<String>> {
    let file: File = toml::from_str(content).map_err(|error| vec![error.to_string()])?;
    if file.format_version != 1 {
        return Err(vec![format!(
            "format_version is {}, expected 1",
            file.format_version
        )]);
    }
    let mut problems = Vec::new();
    if !(file.kind < file.bias && file.bias < file.harsh) {
        problems.push("kind, bias and harsh do not grow in this order".to_owned());
    }
    for (feature, weight) in &file.words {
        if *weight == 0 || weight.abs() > HEAVIEST {
            problems.push(format!("{feature}: weighs {weight}"));
        }
        if feature.split(' ').count() > 2 {
            problems.push(format!("{feature}: is more than a pair"));
        }
        for word in feature.split(' ') {
            let variants = spelling.variants.iter();
            let known =
                variants.filter(|(_, others)| others.split_whitespace().any(|it| it == word));
            problems.extend(known.map(|(known, _)| format!("{word}: is read as {known}")));
            if word.is_empty() || word.contains(char::is_uppercase) {
                problems.push(format!("{feature}: is no word in small letters"));
            }
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let features = file.words.into_iter();
    let features: Vec<(&'static str, i32)> = features
        .map(|(feature, weight)| (&*feature.leak(), weight))
        .collect();
    Ok(Weights {
        bias: file.bias,
        harsh: file.harsh,
        kind: file.kind,
        features: features.leak(),
    })
}
