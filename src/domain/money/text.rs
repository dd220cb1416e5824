//! Reading an amount as people write it.

use super::{MoneyProblem, Notation, Rupiah};

/// See [`Rupiah::parse`].
pub(super) fn read(text: &str) -> Result<(Rupiah, Notation), MoneyProblem> {
    let lower = visible(text).to_lowercase();
    let terms = terms(without_ornaments(&lower)?)?;
    let notation = match terms.as_slice() {
        [term] if term.unit == 1 => Notation::Digits,
        _ => Notation::Units,
    };
    Ok((total(&terms)?, notation))
}

/// Words that multiply. A bare `m` is missing on purpose: it is a thousand
/// million to some and a million to others.
const UNITS: [(&str, u128); 10] = [
    ("k", 1_000),
    ("rb", 1_000),
    ("ribu", 1_000),
    ("jt", 1_000_000),
    ("juta", 1_000_000),
    ("million", 1_000_000),
    ("miliar", 1_000_000_000),
    ("milyar", 1_000_000_000),
    ("billion", 1_000_000_000),
    ("triliun", 1_000_000_000_000),
];

const AMBIGUOUS_UNITS: [&str; 2] = ["m", "mio"];

/// A number and what one of it is worth: `1,2` and a million.
struct Term {
    whole: u128,
    /// The digits after the decimal sign, without zeros at the end.
    decimals: String,
    unit: u128,
}

/// Drops marks that show nothing, and makes every kind of space a plain one:
/// spreadsheets and chat programs leave both behind.
fn visible(text: &str) -> String {
    text.chars()
        .filter(|c| !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{feff}'))
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .collect()
}

/// What is left between the currency's name and the closing `,-`.
fn without_ornaments(text: &str) -> Result<&str, MoneyProblem> {
    let text = text.trim();
    if text.is_empty() {
        return Err(MoneyProblem::Empty);
    }
    let body = ["rp.", "rp", "idr"]
        .iter()
        .find_map(|name| text.strip_prefix(name))
        .unwrap_or(text)
        .trim_start();
    let body = body.strip_suffix("rupiah").unwrap_or(body).trim_end();
    let body = [",--", ",-", ".-", ",="]
        .iter()
        .find_map(|end| body.strip_suffix(end))
        .unwrap_or(body)
        .trim_end();
    if is_marked_negative(text) || is_marked_negative(body) {
        Err(MoneyProblem::Negative)
    } else if body.is_empty() {
        Err(MoneyProblem::NotANumber)
    } else {
        Ok(body)
    }
}

fn is_marked_negative(text: &str) -> bool {
    const MINUS: [char; 3] = ['-', '\u{2212}', '\u{2013}'];
    let has_number = text.contains(|c: char| c.is_ascii_digit());
    let trailing = text
        .strip_suffix(MINUS)
        .is_some_and(|rest| rest.ends_with(|c: char| c.is_ascii_digit()));
    let bracketed = text.starts_with('(') && text.ends_with(')');
    has_number && (text.starts_with(MINUS) || trailing || bracketed)
}

/// Cuts `2 jt 500 rb` into its numbers with their units.
fn terms(body: &str) -> Result<Vec<Term>, MoneyProblem> {
    let mut terms = Vec::new();
    let mut rest = body;
    while !rest.is_empty() {
        let number_ends = rest
            .find(|c: char| !matches!(c, '0'..='9' | '.' | ',' | ' '))
            .unwrap_or(rest.len());
        let (number, after) = rest.split_at(number_ends);
        let word_ends = after
            .find(|c: char| !c.is_alphabetic())
            .unwrap_or(after.len());
        let (word, after) = after.split_at(word_ends);
        if word.is_empty() && !after.is_empty() {
            return Err(MoneyProblem::NotANumber);
        }
        terms.push(term(number.trim(), word)?);
        rest = after.trim_start();
    }
    Ok(terms)
}

fn term(number: &str, word: &str) -> Result<Term, MoneyProblem> {
    if !number.starts_with(|c: char| c.is_ascii_digit()) {
        return Err(MoneyProblem::NotANumber);
    }
    let unit = if word.is_empty() {
        1
    } else if AMBIGUOUS_UNITS.contains(&word) {
        return Err(MoneyProblem::Ambiguous);
    } else {
        UNITS
            .iter()
            .find_map(|(name, worth)| (*name == word).then_some(*worth))
            .ok_or(MoneyProblem::NotANumber)?
    };
    let (whole, decimals) = whole_and_decimals(number, unit)?;
    // A zero in front belongs to a telephone or note number in the wrong column.
    if whole.len() > 1 && whole.starts_with('0') {
        return Err(MoneyProblem::NotANumber);
    }
    // Everything with more digits is far beyond the largest amount.
    if whole.len() > 20 {
        return Err(MoneyProblem::TooLarge);
    }
    Ok(Term {
        whole: whole.parse().map_err(|_| MoneyProblem::NotANumber)?,
        decimals: decimals.trim_end_matches('0').to_owned(),
        unit,
    })
}

/// Decides which signs group thousands and which one starts the decimals.
fn whole_and_decimals(number: &str, unit: u128) -> Result<(String, &str), MoneyProblem> {
    let Some(last) = number.rfind(['.', ',', ' ']) else {
        return Ok((number.to_owned(), ""));
    };
    let (before, sign, after) = (&number[..last], &number[last..=last], &number[last + 1..]);
    let is_alone = !before.contains(['.', ',', ' ']);
    let is_repeated = before.contains(sign);
    let is_grouping = if sign == " " || is_repeated {
        true
    } else if is_alone && after.len() == 3 && before != "0" {
        // `1.250 juta` may be 1,25 million or 1.250 million.
        if unit > 1 {
            return Err(MoneyProblem::Ambiguous);
        }
        true
    } else {
        false
    };
    if is_grouping {
        return Ok((ungrouped(number)?, ""));
    }
    let is_plausible_decimal = match after.len() {
        1 | 2 => true,
        3 => before == "0",
        0 => return Err(MoneyProblem::NotANumber),
        _ => unit > 1,
    };
    if is_plausible_decimal {
        Ok((ungrouped(before)?, after))
    } else {
        Err(MoneyProblem::Ambiguous)
    }
}

/// Takes `1.250.000` as `1250000`: one kind of sign, a first group of one to
/// three digits, and then three digits each.
fn ungrouped(number: &str) -> Result<String, MoneyProblem> {
    let Some(sign) = number.chars().find(|c| !c.is_ascii_digit()) else {
        return Ok(number.to_owned());
    };
    let mut groups = number.split(sign);
    let first = groups.next().unwrap_or_default();
    let is_regular = (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && groups.all(|group| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit()));
    if is_regular {
        Ok(number.chars().filter(|c| *c != sign).collect())
    } else {
        Err(MoneyProblem::Ambiguous)
    }
}

/// Adds the terms up: several only as whole numbers whose units go down and
/// that stay below the unit before, as in `2 jt 500 rb`.
fn total(terms: &[Term]) -> Result<Rupiah, MoneyProblem> {
    let mut total: u128 = 0;
    let mut ceiling = u128::MAX;
    for term in terms {
        let worth = term.whole * term.unit;
        if terms.len() > 1 && (term.unit == 1 || !term.decimals.is_empty() || worth >= ceiling) {
            return Err(MoneyProblem::Ambiguous);
        }
        ceiling = term.unit;
        total += worth + decimals_worth(term)?;
    }
    let total = i64::try_from(total).map_err(|_| MoneyProblem::TooLarge)?;
    Rupiah::new(total)
}

fn decimals_worth(term: &Term) -> Result<u128, MoneyProblem> {
    let mut worth = 0;
    let mut place = term.unit;
    for digit in term.decimals.bytes() {
        if !place.is_multiple_of(10) {
            return Err(MoneyProblem::Fraction);
        }
        place /= 10;
        worth += u128::from(digit - b'0') * place;
    }
    Ok(worth)
}
