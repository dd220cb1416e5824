//! What was typed, read; or the words that say what is wrong with it, which
//! stand beside the field.

use crate::domain::customer::Name;
use crate::domain::date::{DateOrder, Day, parse_day};
use crate::domain::money::Rupiah;
use crate::domain::phone::PhoneNumber;
use crate::domain::rate::Rate;
use crate::i18n::{Language, describe, text};
use chrono::NaiveTime;

/// An amount of more than zero.
///
/// # Errors
/// What is wrong with it.
pub fn amount(language: Language, typed: &str) -> Result<Rupiah, String> {
    match Rupiah::parse(typed) {
        Ok(amount) if amount.is_zero() => Err(text::form::amount_not_positive(language).to_owned()),
        Ok(amount) => Ok(amount),
        Err(problem) => Err(describe::money_problem(language, problem).to_owned()),
    }
}

/// A percentage.
///
/// # Errors
/// What is wrong with it.
pub fn percent(language: Language, typed: &str) -> Result<Rate, String> {
    Rate::parse_percent(typed)
        .map_err(|problem| describe::sums::rate_problem(language, problem).to_owned())
}

/// A day.
///
/// # Errors
/// What is wrong with it.
pub fn day(language: Language, typed: &str) -> Result<Day, String> {
    parse_day(typed, DateOrder::DayFirst)
        .map_err(|problem| describe::date_problem(language, problem))
}

/// An hour of the day, as a browser's field for it gives it.
///
/// # Errors
/// What is wrong with it.
pub fn hour(language: Language, typed: &str) -> Result<NaiveTime, String> {
    NaiveTime::parse_from_str(typed.trim(), "%H:%M")
        .map_err(|_| text::form::hour_not_understood(language).to_owned())
}

/// A customer's name.
///
/// # Errors
/// What is wrong with it.
pub fn name(language: Language, typed: &str) -> Result<Name, String> {
    Name::parse(typed).map_err(|problem| describe::name_problem(language, problem).to_owned())
}

/// A telephone number; nothing where nothing was typed.
///
/// # Errors
/// What is wrong with it.
pub fn phone(language: Language, typed: &str) -> Result<Option<PhoneNumber>, String> {
    blank_or(typed, PhoneNumber::parse)
        .map_err(|problem| describe::phone_problem(language, problem).to_owned())
}

/// Reads what may be left empty.
///
/// # Errors
/// Those of `read`.
pub fn blank_or<T, E>(
    typed: &str,
    read: impl FnOnce(&str) -> Result<T, E>,
) -> Result<Option<T>, E> {
    if typed.trim().is_empty() {
        Ok(None)
    } else {
        read(typed).map(Some)
    }
}

/// What is wrong with a value; empty where nothing is.
pub fn fault<T>(read: &Result<T, String>) -> String {
    read.as_ref().err().cloned().unwrap_or_default()
}
