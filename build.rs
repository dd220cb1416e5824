//! Turns the words, which are data, into Rust, and refuses to build where
//! they do not hold together.

#[path = "src/domain/tone/check.rs"]
mod check;
#[allow(dead_code, reason = "the app asks for more of it than the build")]
#[path = "src/domain/tone/finding.rs"]
mod finding;
#[path = "build/holidays.rs"]
mod holidays;
#[path = "build/import_columns.rs"]
mod import_columns;
#[allow(dead_code, reason = "the app asks for more of it than the build")]
#[path = "src/domain/tone/lexicon.rs"]
mod lexicon;
#[path = "src/domain/tone/measure.rs"]
mod measure;
#[allow(dead_code, reason = "the app asks for more of it than the build")]
#[path = "src/domain/message/medium.rs"]
mod medium;
#[path = "build/messages.rs"]
mod messages;
#[path = "build/messages_code.rs"]
mod messages_code;
#[path = "src/domain/tone/pattern.rs"]
mod pattern;
#[allow(dead_code, reason = "the app asks for more of it than the build")]
#[path = "src/domain/message/placeholder.rs"]
mod placeholder;
#[allow(dead_code, reason = "the app asks for more of it than the build")]
#[path = "src/domain/message/purpose.rs"]
mod purpose;
#[path = "src/domain/tone/rule.rs"]
mod rule;
#[path = "src/domain/tone/score.rs"]
mod score;
#[path = "src/domain/script/id.rs"]
mod script_id;
#[path = "src/domain/script/kind.rs"]
mod script_kind;
#[path = "build/scripts.rs"]
mod scripts;
#[path = "build/scripts_code.rs"]
mod scripts_code;
#[allow(dead_code, reason = "the app asks for more of it than the build")]
#[path = "src/domain/tone/setting.rs"]
mod setting;
#[path = "build/strings.rs"]
mod strings;
#[path = "build/strings_code.rs"]
mod strings_code;
#[allow(dead_code, reason = "the app asks for more of it than the build")]
#[path = "src/domain/message/template.rs"]
mod template;
#[path = "build/tone.rs"]
mod tone;
#[path = "build/tone_code.rs"]
mod tone_code;
#[path = "build/tone_weights.rs"]
mod tone_weights;
#[path = "src/domain/tone/word.rs"]
mod word;

use std::error::Error;
use std::fmt::Display;
use std::path::PathBuf;
use std::{env, fs};

use strings::Source;

const STRINGS_ID: &str = "src/i18n/id.toml";
const STRINGS_EN: &str = "src/i18n/en.toml";
const MESSAGES_ID: &str = "src/content/id/messages.toml";
const MESSAGES_EN: &str = "src/content/en/messages.toml";
const SCRIPTS: &str = "src/content/scripts.toml";
const SCRIPTS_ID: &str = "src/content/id/scripts.toml";
const SCRIPTS_EN: &str = "src/content/en/scripts.toml";
const TONE_ID: &str = "src/content/id/tone.toml";
const TONE_EN: &str = "src/content/en/tone.toml";
const TONE_WEIGHTS_ID: &str = "src/content/id/tone-weights.toml";
const TONE_WEIGHTS_EN: &str = "src/content/en/tone-weights.toml";
const HOLIDAYS: &str = "src/content/holidays.toml";
const IMPORT_COLUMNS: &str = "src/content/import-columns.toml";

fn main() -> Result<(), Box<dyn Error>> {
    for input in [
        "build.rs",
        "build",
        "src/domain/message/medium.rs",
        "src/domain/message/placeholder.rs",
        "src/domain/message/purpose.rs",
        "src/domain/message/template.rs",
        "src/domain/script/id.rs",
        "src/domain/script/kind.rs",
        "src/domain/tone",
    ] {
        println!("cargo::rerun-if-changed={input}");
    }
    // The split of the wasm file follows what the linker knows about who
    // reaches what.
    if env::var("CARGO_CFG_TARGET_ARCH")? == "wasm32" {
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("text.rs"), strings()?)?;
    fs::write(out.join("messages.rs"), messages()?)?;
    fs::write(out.join("scripts.rs"), scripts()?)?;
    fs::write(out.join("tone.rs"), tone()?)?;
    fs::write(
        out.join("holidays.rs"),
        table(HOLIDAYS, holidays::generate)?,
    )?;
    fs::write(
        out.join("import_columns.rs"),
        table(IMPORT_COLUMNS, import_columns::generate)?,
    )?;
    Ok(())
}

fn strings() -> Result<String, Box<dyn Error>> {
    let id = content(STRINGS_ID)?;
    let en = content(STRINGS_EN)?;
    let source = |file, content| Source { file, content };
    strings::read(source(STRINGS_ID, &id), source(STRINGS_EN, &en))
        .map(|texts| strings_code::generate(&texts))
        .map_err(refuse)
}

fn messages() -> Result<String, Box<dyn Error>> {
    let read = |file: &str| {
        messages::read(&content(file)?)
            .map_err(|problems| refuse(problems.iter().map(|problem| format!("{file}: {problem}"))))
    };
    let id = read(MESSAGES_ID)?;
    let en = read(MESSAGES_EN)?;
    let differences = messages::differences(&id, &en);
    if differences.is_empty() {
        Ok(messages_code::generate(&id, &en))
    } else {
        Err(refuse(differences))
    }
}

fn scripts() -> Result<String, Box<dyn Error>> {
    let structure = content(SCRIPTS)?;
    let id = content(SCRIPTS_ID)?;
    let en = content(SCRIPTS_EN)?;
    let source = |file, content| scripts::Source { file, content };
    scripts::read(
        source(SCRIPTS, &structure),
        source(SCRIPTS_ID, &id),
        source(SCRIPTS_EN, &en),
    )
    .map(|scripts| scripts_code::generate(&scripts))
    .map_err(refuse)
}

fn tone() -> Result<String, Box<dyn Error>> {
    let refused = |file: &str, problems: Vec<String>| {
        refuse(problems.iter().map(|problem| format!("{file}: {problem}")))
    };
    let read = |file: &str, weights_file: &str| -> Result<_, Box<dyn Error>> {
        let mut wording =
            tone::read(&content(file)?).map_err(|problems| refused(file, problems))?;
        wording.weights = tone_weights::read(&content(weights_file)?, &wording.spelling)
            .map_err(|problems| refused(weights_file, problems))?;
        Ok(wording)
    };
    let id = read(TONE_ID, TONE_WEIGHTS_ID)?;
    let en = read(TONE_EN, TONE_WEIGHTS_EN)?;
    Ok(tone_code::generate(&id, &en))
}

/// A file that does not depend on a language.
fn table(
    file: &str,
    generate: fn(&str) -> Result<String, String>,
) -> Result<String, Box<dyn Error>> {
    generate(&content(file)?).map_err(|problem| refuse([format!("{file}: {problem}")]))
}

fn content(file: &str) -> Result<String, Box<dyn Error>> {
    println!("cargo::rerun-if-changed={file}");
    fs::read_to_string(file).map_err(|error| format!("{file}: {error}").into())
}

/// Shows each problem as an error of the build.
fn refuse<P: Display>(problems: impl IntoIterator<Item = P>) -> Box<dyn Error> {
    for problem in problems {
        // Cargo takes a message of one line.
        println!("cargo::error={}", problem.to_string().replace('\n', " "));
    }
    "the words do not hold together".into()
}
