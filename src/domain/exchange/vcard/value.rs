//! The value of a property, or a part of it, and the text that it stands for.

use super::Decode;
use quoted_printable::ParseMode;

/// Bytes, and how they are to be read.
#[derive(Clone, Copy, Debug)]
pub struct Value<'a> {
    pub bytes: &'a [u8],
    pub is_quoted_printable: bool,
    pub charset: Option<&'a str>,
    /// Whether its rest is lost.
    pub is_cut: bool,
}

impl Value<'_> {
    /// The text.
    ///
    /// # Errors
    /// What can be read of it, where that is not all: the quoted-printable is
    /// broken, the bytes are no text of the character set, or the rest is lost.
    pub fn text(self, decode: Decode<'_>) -> Result<String, String> {
        let is_malformed = self.is_quoted_printable && is_broken(self.bytes);
        let is_whole = !self.is_cut && !is_malformed;
        let bytes = self.plain();
        match read(&bytes, self.charset, decode) {
            Some(text) if is_whole => Ok(unescaped(&text)),
            Some(text) => Err(unescaped(&text)),
            None => Err(unescaped(&String::from_utf8_lossy(&bytes))),
        }
    }

    fn plain(self) -> Vec<u8> {
        if !self.is_quoted_printable {
            return self.bytes.to_vec();
        }
        let bytes = self.bytes.strip_suffix(b"=").unwrap_or(self.bytes);
        // What is malformed stays as it is written, and is told by `is_broken`.
        quoted_printable::decode(bytes, ParseMode::Robust).unwrap_or_else(|_| self.bytes.to_vec())
    }
}

/// Without a character set it is UTF-8, as phones write it whatever the version
/// says. To guess another one would make a wrong name of a broken one.
fn read(bytes: &[u8], charset: Option<&str>, decode: Decode<'_>) -> Option<String> {
    let utf8 = str::from_utf8(bytes).map_or(None, |it| Some(it.to_owned()));
    match charset {
        None | Some("UTF-8" | "UTF8" | "US-ASCII" | "ASCII") => utf8,
        Some(charset) => decode(charset, bytes),
    }
}

/// Whether a `=` stands before anything but two hexadecimal digits, or a byte
/// stands there that quoted-printable does not know. Digits in small letters
/// are not by the book (RFC 2045, 6.7), but mean what they say.
fn is_broken(bytes: &[u8]) -> bool {
    let is_foreign = |byte: &u8| !matches!(byte, b'\t' | b' '..=b'~');
    let is_octet =
        |rest: &[u8]| matches!(rest, [a, b, ..] if a.is_ascii_hexdigit() && b.is_ascii_hexdigit());
    let mut signs = bytes.iter().enumerate().filter(|(_, it)| **it == b'=');
    bytes.iter().any(is_foreign) || signs.any(|(at, _)| !is_octet(&bytes[at + 1..]))
}

/// `\n` is a line break, and what stands behind any other backslash is meant as
/// it is (RFC 6350, 3.4); 2.1 writes only `\;` so.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut signs = text.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => match signs.next() {
                Some('n' | 'N') => plain.push('\n'),
                Some(other) => plain.push(other),
                None => plain.push('\\'),
            },
            other => plain.push(other),
        }
    }
    plain
}

/// The pieces between a sign, where no backslash stands before it.
pub fn split(bytes: &[u8], sign: u8) -> Vec<&[u8]> {
    let mut pieces = Vec::new();
    let (mut from, mut is_escaped) = (0, false);
    for (at, byte) in bytes.iter().enumerate() {
        if *byte == sign && !is_escaped {
            pieces.push(&bytes[from..at]);
            from = at + 1;
        }
        is_escaped = *byte == b'\\' && !is_escaped;
    }
    pieces.push(&bytes[from..]);
    pieces
}
