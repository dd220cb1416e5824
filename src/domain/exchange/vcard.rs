//! Contacts as phones hand them over: vCard 2.1 (versit), 3.0 (RFC 2426) and
//! 4.0 (RFC 6350), many in one file.
//!
//! Much of what phones write is not quite any of them: names in the
//! quoted-printable of 2.1 stand in files of later versions, and files are cut
//! short. So a card is read as far as it goes, and says what in it is broken,
//! for a person to judge. No file makes the reading fail but one that holds no
//! card at all.

mod lines;
mod property;
mod value;

use lines::lines;
use property::Property;

/// Reads bytes in a character set, by its label; `None` where the set is
/// unknown, or the bytes are none of its texts. The browser knows them all, so
/// that the rules need no tables of their own.
pub type Decode<'a> = &'a dyn Fn(&str, &[u8]) -> Option<String>;

/// A contact, as far as it concerns a debt book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// What they are called.
    pub name: CardName,
    /// Their numbers as they are written, the preferred one first.
    pub numbers: Vec<String>,
    /// Their e-mail addresses as they are written, the preferred one first.
    pub emails: Vec<String>,
    /// Where they live or trade, on one line; may be empty.
    pub address: String,
    /// Whether the card is one of a business, not of a person.
    pub is_business: bool,
    /// Whether the card ends as it should; else the file is cut short in it.
    pub is_whole: bool,
}

/// What a card is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CardName {
    /// This; not empty.
    Written(String),
    /// Nothing is written.
    Missing,
    /// What is written cannot be read as a whole: the encoding is broken, the
    /// rest is lost, or the character set is not the one that it says.
    Broken {
        /// What can be read of it, on one line; bytes that are no text stand
        /// there as `U+FFFD`. May be empty.
        readable: String,
    },
}

/// Why a file cannot be taken as contacts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardFileProblem {
    /// No contact is in it.
    NoCards,
    /// It has more than [`LARGEST_FILE`] bytes.
    TooLarge,
    /// It has more than [`MOST_CARDS`] contacts.
    TooMany,
}

/// Fifty megabytes: contacts with pictures.
pub const LARGEST_FILE: usize = 50 * 1024 * 1024;
/// More contacts than a phone has.
pub const MOST_CARDS: usize = 20_000;

/// Reads all the contacts of a file.
///
/// # Errors
/// Where there is none, or too much of them.
pub fn read(bytes: &[u8], decode: Decode<'_>) -> Result<Vec<Card>, CardFileProblem> {
    if bytes.len() > LARGEST_FILE {
        return Err(CardFileProblem::TooLarge);
    }
    let mut cards = Vec::new();
    let mut open: Option<Vec<Property>> = None;
    for line in lines(&as_utf8(bytes, decode)) {
        let Some(property) = Property::of(line) else {
            continue;
        };
        if property.is("BEGIN", "VCARD") {
            // A card that begins before the last one has ended was cut short.
            let unfinished = open.replace(Vec::new());
            cards.extend(unfinished.map(|it| Card::of(&it, Ending::Missing, decode)));
        } else if property.is("END", "VCARD") {
            cards.extend(open.take().map(|it| Card::of(&it, Ending::Written, decode)));
        } else if let Some(card) = &mut open {
            card.push(property);
        }
        if cards.len() > MOST_CARDS {
            return Err(CardFileProblem::TooMany);
        }
    }
    cards.extend(open.map(|it| Card::of(&it, Ending::Missing, decode)));
    match cards.len() {
        0 => Err(CardFileProblem::NoCards),
        1..=MOST_CARDS => Ok(cards),
        _ => Err(CardFileProblem::TooMany),
    }
}

/// Whether a card says where it ends.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    Written,
    Missing,
}

impl Card {
    fn of(properties: &[Property], ending: Ending, decode: Decode<'_>) -> Self {
        let texts = |name: &str| -> Vec<String> {
            let mut named: Vec<&Property> =
                properties.iter().filter(|it| it.is_named(name)).collect();
            named.sort_by_key(|it| it.rank());
            let texts = named.iter().map(|it| match it.text(decode) {
                Ok(text) | Err(text) => text.trim().to_owned(),
            });
            texts.filter(|it| !it.is_empty()).collect()
        };
        let (name, is_business) = name(properties, decode);
        Self {
            name,
            numbers: texts("TEL").iter().map(|it| dialled(it)).collect(),
            emails: texts("EMAIL"),
            address: address(properties, decode),
            is_business: is_business || properties.iter().any(|it| it.is("KIND", "org")),
            is_whole: ending == Ending::Written,
        }
    }
}

/// The name, and whether it is that of a business: the one to be shown, else
/// the parts of the name in the order in which they are spoken, else the
/// business. One that is broken is not passed over, since nobody would notice.
fn name(properties: &[Property], decode: Decode<'_>) -> (CardName, bool) {
    let of = |name: &str| properties.iter().find(|it| it.is_named(name));
    let parts = |name: &str| of(name).map(|it| it.parts(decode));
    let shown = of("FN").map(|it| it.text(decode));
    let put_together = parts("N").map(|it| it.map(spoken).map_err(spoken));
    let business = parts("ORG").map(|it| it.map(first).map_err(first));
    [(shown, false), (put_together, false), (business, true)]
        .into_iter()
        .map(|(read, is_business)| (read.map_or(CardName::Missing, CardName::of), is_business))
        .find(|(name, _)| *name != CardName::Missing)
        .unwrap_or((CardName::Missing, false))
}

impl CardName {
    /// What was read, or what can be read of it.
    fn of(read: Result<String, String>) -> Self {
        match read.map(|it| on_one_line(&it)) {
            Ok(name) if name.is_empty() => Self::Missing,
            // Whatever wrote the file could not read it either.
            Ok(readable) if readable.contains(char::REPLACEMENT_CHARACTER) => {
                Self::Broken { readable }
            }
            Ok(name) => Self::Written(name),
            Err(readable) => Self::Broken {
                readable: on_one_line(&readable),
            },
        }
    }
}

/// Family, given, further names, before and after them (RFC 6350, 6.2.2), in
/// the order in which they are spoken.
fn spoken(parts: Vec<String>) -> String {
    let part = |at: usize| parts.get(at).map_or("", String::as_str);
    [part(3), part(1), part(2), part(0), part(4)].join(" ")
}

fn first(parts: Vec<String>) -> String {
    parts.into_iter().next().unwrap_or_default()
}

/// Box, flat, street, town, region, code, country (RFC 6350, 6.3.1) of the first
/// address that says anything; what cannot be read of it is left out.
fn address(properties: &[Property], decode: Decode<'_>) -> String {
    let addresses = properties.iter().filter(|it| it.is_named("ADR"));
    let mut lines = addresses.filter_map(|it| {
        let parts = it.parts(decode).ok()?;
        let parts: Vec<String> = parts.iter().map(|it| on_one_line(it)).collect();
        let said = parts.iter().map(String::as_str).filter(|it| !it.is_empty());
        Some(said.collect::<Vec<_>>().join(", "))
    });
    lines.find(|it| !it.is_empty()).unwrap_or_default()
}

/// What is dialled of a number: 4.0 writes them as `tel:+62812…;ext=1`
/// (RFC 3966).
fn dialled(number: &str) -> String {
    match number.get(..4) {
        Some(scheme) if scheme.eq_ignore_ascii_case("tel:") => {
            let number = &number[4..];
            let end = number.find(';').unwrap_or(number.len());
            number[..end].to_owned()
        }
        _ => number.to_owned(),
    }
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The file without its byte order mark; one in UTF-16 in UTF-8.
fn as_utf8(bytes: &[u8], decode: Decode<'_>) -> Vec<u8> {
    let wide = match bytes {
        [0xff, 0xfe, ..] => decode("utf-16le", bytes),
        [0xfe, 0xff, ..] => decode("utf-16be", bytes),
        _ => None,
    };
    let bytes = wide.map_or_else(|| bytes.to_vec(), String::into_bytes);
    match bytes.strip_prefix(b"\xef\xbb\xbf") {
        Some(rest) => rest.to_vec(),
        None => bytes,
    }
}
