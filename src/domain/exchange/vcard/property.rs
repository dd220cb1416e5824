//! One property of a card: what it is about, how it is written, and its value.

use super::Decode;
use super::lines::Line;
use super::value::{Value, split};

/// `item1.TEL;TYPE=CELL,PREF:0812…`, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Property {
    /// In capitals, without its group.
    name: String,
    /// In capitals, with their values, a pair for each value.
    parameters: Vec<(String, String)>,
    value: Vec<u8>,
    is_cut: bool,
}

impl Property {
    /// Takes a line apart; `None` where it has no name or no value, such as a
    /// piece of a picture.
    pub fn of(line: Line) -> Option<Self> {
        let Line { bytes, is_cut } = line;
        let colon = unquoted(&bytes, b':').next()?;
        let value = bytes[colon + 1..].to_vec();
        let head = String::from_utf8_lossy(&bytes[..colon]).to_uppercase();
        let mut words = pieces(&head, b';');
        let name = words.next()?.rsplit('.').next()?.trim().to_owned();
        if name.is_empty() {
            return None;
        }
        let parameters = words.flat_map(parameters).collect();
        Some(Self {
            name,
            parameters,
            value,
            is_cut,
        })
    }

    /// Whether it is about this.
    pub fn is_named(&self, name: &str) -> bool {
        self.name == name
    }

    /// Whether it is about this and says so much.
    pub fn is(&self, name: &str, value: &str) -> bool {
        self.is_named(name)
            && self
                .value
                .trim_ascii()
                .eq_ignore_ascii_case(value.as_bytes())
    }

    /// Nothing is put before what has less of it: what is preferred, then what
    /// is carried along, then everything else; faxes and pagers come last.
    pub fn rank(&self) -> u32 {
        let says = |type_: &str| {
            let mut types = self.parameters.iter().filter(|(name, _)| name == "TYPE");
            types.any(|(_, it)| it == type_)
        };
        let preferred = self.parameters.iter().find(|(name, _)| name == "PREF");
        match preferred {
            _ if says("FAX") || says("PAGER") => 400,
            Some((_, preference)) => preference.parse().unwrap_or(100).min(100),
            None if says("PREF") => 0,
            None if says("CELL") => 200,
            None => 300,
        }
    }

    /// The value as one text.
    ///
    /// # Errors
    /// What can be read of it, where that is not all.
    pub fn text(&self, decode: Decode<'_>) -> Result<String, String> {
        self.as_value(&self.value, self.is_cut).text(decode)
    }

    /// The value as parts that semicolons separate.
    ///
    /// # Errors
    /// What can be read of each, where that is not all.
    pub fn parts(&self, decode: Decode<'_>) -> Result<Vec<String>, Vec<String>> {
        let parts = split(&self.value, b';');
        let last = parts.len().saturating_sub(1);
        let mut is_broken = false;
        let texts = parts.into_iter().enumerate().map(|(at, part)| {
            let is_cut = self.is_cut && at == last;
            self.as_value(part, is_cut)
                .text(decode)
                .unwrap_or_else(|readable| {
                    is_broken = true;
                    readable
                })
        });
        let texts: Vec<String> = texts.collect();
        if is_broken { Err(texts) } else { Ok(texts) }
    }

    fn as_value<'a>(&'a self, bytes: &'a [u8], is_cut: bool) -> Value<'a> {
        let parameter = |name: &str| {
            let found = self.parameters.iter().find(|(it, _)| it == name);
            found.map(|(_, value)| value.as_str())
        };
        Value {
            bytes,
            is_quoted_printable: parameter("ENCODING") == Some("QUOTED-PRINTABLE"),
            charset: parameter("CHARSET"),
            is_cut,
        }
    }
}

/// 2.1 writes the values of types and encodings without a name.
fn parameters(written: &str) -> Vec<(String, String)> {
    const ENCODINGS: [&str; 5] = ["QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT"];
    let (name, values) = match written.split_once('=') {
        Some((name, values)) => (name.trim(), values.trim()),
        None if ENCODINGS.contains(&written.trim()) => ("ENCODING", written.trim()),
        None => ("TYPE", written.trim()),
    };
    let values = values.trim_matches('"').split(',');
    values
        .map(|value| (name.to_owned(), value.trim().to_owned()))
        .collect()
}

/// Where a sign stands outside of quotation marks.
fn unquoted(bytes: &[u8], sign: u8) -> impl Iterator<Item = usize> {
    let mut is_quoted = false;
    bytes
        .iter()
        .enumerate()
        .filter(move |(_, byte)| {
            is_quoted ^= **byte == b'"';
            !is_quoted && **byte == sign
        })
        .map(|(at, _)| at)
}

/// The pieces of a text between a sign outside of quotation marks.
fn pieces(text: &str, sign: u8) -> impl Iterator<Item = &str> {
    let ends = unquoted(text.as_bytes(), sign).chain([text.len()]);
    let mut from = 0;
    ends.map(move |end| {
        let piece = &text[from..end];
        from = end + 1;
        piece
    })
}
