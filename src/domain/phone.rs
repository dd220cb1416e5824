//! Telephone numbers: one form to store and compare, another to show.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A telephone number with its country, as `+6281234567890`: a plus sign and
/// digits, as ITU-T E.164 has it.
///
/// Two spellings of an Indonesian number give the same value. Numbers of other
/// countries are checked for their length alone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PhoneNumber(String);

/// Why a text is no telephone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhoneProblem {
    /// Nothing was written.
    Empty,
    /// Something other than digits and the usual signs between them: a name, or
    /// a number that a spreadsheet has turned into `8.12E+10` or `8120.0`.
    NotANumber,
    /// A cell with two numbers: which one is to be used?
    SeveralNumbers,
    /// Too few digits.
    TooShort,
    /// Too many digits.
    TooLong,
    /// Neither `0`, `62`, `8` nor `+` at the front: the area is missing.
    AreaMissing,
    /// No mobile network and no area of Indonesia begins like this.
    UnknownPrefix,
}

impl PhoneNumber {
    /// The number as a trader writes it: `0812-3456-7890`, `62 812…`, `812…`,
    /// `+62 (0) 812…`, `021-555-0100`, `+65…`.
    ///
    /// # Errors
    ///
    /// The [`PhoneProblem`] that explains the refusal.
    pub fn parse(text: &str) -> Result<PhoneNumber, PhoneProblem> {
        let written = Written::of(text)?;
        let digits = written.digits.as_str();
        let international = if written.has_plus {
            Some(digits)
        } else {
            digits.strip_prefix("00")
        };
        if let Some(number) = international {
            match number.strip_prefix(INDONESIA) {
                Some(national) => indonesian(without_trunk_zero(national)),
                None => foreign(number),
            }
        } else if let Some(national) = digits.strip_prefix(INDONESIA) {
            indonesian(without_trunk_zero(national))
        } else if let Some(national) = digits.strip_prefix('0') {
            indonesian(national)
        } else if digits.starts_with('8') {
            indonesian(digits)
        } else {
            Err(PhoneProblem::AreaMissing)
        }
    }

    /// The stored form, also what a `tel:` or `sms:` link takes.
    pub fn e164(&self) -> &str {
        &self.0
    }

    /// The digits that a `wa.me` link takes: country and number, no plus sign.
    pub fn wa_digits(&self) -> &str {
        self.0.trim_start_matches('+')
    }

    /// Whether WhatsApp and SMS can be tried. False for Indonesian landlines;
    /// true for numbers abroad, where only the network knows.
    pub fn is_mobile(&self) -> bool {
        self.national()
            .is_none_or(|national| national.starts_with('8'))
    }

    /// The number as people read it aloud: `0812-3456-7890`, `021-555-0100`;
    /// numbers abroad as they are stored.
    pub fn shown(&self) -> String {
        match self.national() {
            Some(mobile) if mobile.starts_with('8') => {
                let (network, rest) = mobile.split_at(3);
                let middle = if rest.len() == 6 { 3 } else { 4 };
                let (middle, end) = rest.split_at(middle);
                format!("0{network}-{middle}-{end}")
            }
            Some(landline) => {
                let (area, line) = landline.split_at(area_len(landline));
                let (head, tail) = line.split_at(line.len() / 2);
                format!("0{area}-{head}-{tail}")
            }
            None => self.0.clone(),
        }
    }

    /// What follows the country code of Indonesia.
    fn national(&self) -> Option<&str> {
        self.wa_digits().strip_prefix(INDONESIA)
    }
}

impl TryFrom<String> for PhoneNumber {
    type Error = PhoneProblem;

    fn try_from(text: String) -> Result<PhoneNumber, PhoneProblem> {
        PhoneNumber::parse(&text)
    }
}

impl From<PhoneNumber> for String {
    fn from(number: PhoneNumber) -> String {
        number.0
    }
}

impl fmt::Display for PhoneProblem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "not a telephone number: {self:?}")
    }
}

impl std::error::Error for PhoneProblem {}

const INDONESIA: &str = "62";

/// The digits of a text, and whether they begin with the country.
struct Written {
    digits: String,
    has_plus: bool,
}

impl Written {
    fn of(text: &str) -> Result<Written, PhoneProblem> {
        let text = text.trim();
        if text.contains(['/', ',', ';', '&']) {
            return Err(PhoneProblem::SeveralNumbers);
        }
        // A number that went through a decimal column: the zero is not dialled.
        if text.ends_with(".0") {
            return Err(PhoneProblem::NotANumber);
        }
        let mut written = Written {
            digits: String::new(),
            has_plus: false,
        };
        for c in text.chars() {
            match c {
                '0'..='9' => written.digits.push(c),
                '+' if written.digits.is_empty() && !written.has_plus => written.has_plus = true,
                '+' => return Err(PhoneProblem::SeveralNumbers),
                c if is_between_digits(c) => {}
                _ => return Err(PhoneProblem::NotANumber),
            }
        }
        match (written.digits.is_empty(), text.is_empty()) {
            (true, true) => Err(PhoneProblem::Empty),
            (true, false) => Err(PhoneProblem::NotANumber),
            (false, _) => Ok(written),
        }
    }
}

/// Signs that people, spreadsheets (the apostrophe) and chat programs (marks
/// that show nothing, many kinds of dashes) put between digits.
fn is_between_digits(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '-' | '.' | '(' | ')' | '\'' | '\u{2212}' | '\u{feff}')
        || matches!(c, '\u{2010}'..='\u{2015}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
}

/// `+62 (0) 812` and `62 0812` carry a zero that is dialled at home only.
fn without_trunk_zero(national: &str) -> &str {
    national.strip_prefix('0').unwrap_or(national)
}

/// Mobile: `8[1-35-9]` and 7 to 10 more digits. Landline: an area of two or
/// three digits and 5 to 8 more.
fn indonesian(national: &str) -> Result<PhoneNumber, PhoneProblem> {
    let lengths = match national.as_bytes() {
        [] => return Err(PhoneProblem::TooShort),
        [b'8'] => return Err(PhoneProblem::TooShort),
        [b'8', b'1'..=b'3' | b'5'..=b'9', ..] => 9..=12,
        [b'2'..=b'7' | b'9', ..] => 8..=11,
        _ => return Err(PhoneProblem::UnknownPrefix),
    };
    if national.len() < *lengths.start() {
        Err(PhoneProblem::TooShort)
    } else if national.len() > *lengths.end() {
        Err(PhoneProblem::TooLong)
    } else {
        Ok(PhoneNumber(format!("+{INDONESIA}{national}")))
    }
}

/// E.164 allows 15 digits; no country has subscribers with fewer than 7.
fn foreign(number: &str) -> Result<PhoneNumber, PhoneProblem> {
    if number.starts_with('0') {
        Err(PhoneProblem::UnknownPrefix)
    } else if number.len() < 7 {
        Err(PhoneProblem::TooShort)
    } else if number.len() > 15 {
        Err(PhoneProblem::TooLong)
    } else {
        Ok(PhoneNumber(format!("+{number}")))
    }
}

/// Jakarta, Bandung, Semarang, Surabaya and Medan have short area codes.
fn area_len(national: &str) -> usize {
    let is_short = ["21", "22", "24", "31", "61"]
        .iter()
        .any(|area| national.starts_with(area));
    if is_short { 2 } else { 3 }
}
