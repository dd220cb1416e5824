//! The national holidays, read and written as a Rust table.

use std::collections::BTreeSet;

use serde::Deserialize;
use toml::value::Datetime;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format_version: u32,
    made_on: Datetime,
    first_year: u16,
    last_year: u16,
    holiday: Vec<Holiday>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Holiday {
    day: Datetime,
    id: String,
    en: String,
}

/// The source of the tables in `content::holidays`.
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
    let mut seen = BTreeSet::new();
    let mut rows = String::new();
    for holiday in &file.holiday {
        let (id, en) = (&holiday.id, &holiday.en);
        let date = holiday
            .day
            .date
            .ok_or(format!("{id}: {} is no day", holiday.day))?;
        if !(file.first_year..=file.last_year).contains(&date.year)
            || !seen.insert(date.to_string())
        {
            return Err(format!("{id}: {date} is out of its place or there twice"));
        }
        if id.trim().is_empty() || en.trim().is_empty() {
            return Err(format!("{date}: a name is empty"));
        }
        rows += &format!(
            "    Holiday {{ year: {}, month: {}, day: {}, id: {id:?}, en: {en:?} }},\n",
            date.year, date.month, date.day
        );
    }
    Ok(format!(
        "/// The day on which the list was made.\n\
         pub const MADE_ON: &str = \"{}\";\n\
         /// The years that the list covers.\n\
         pub const YEARS: ::core::ops::RangeInclusive<i32> = {}..={};\n\
         /// In the order of their days.\n\
         pub static HOLIDAYS: &[Holiday] = &[\n{rows}];\n",
        file.made_on, file.first_year, file.last_year
    ))
}
