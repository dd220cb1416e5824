//! How many messages a text is sent as by SMS.
//!
//! A single message holds 160 septets of the GSM 7-bit alphabet or 70 UTF-16
//! units; in a chain each holds 153 or 67, since a header takes the rest
//! (3GPP TS 23.038 and 23.040). One character outside the alphabet turns the
//! whole text to UTF-16.

/// How a text is sent by SMS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segments {
    pub alphabet: Alphabet,
    /// The messages that it takes; zero for an empty text.
    pub count: usize,
}

/// The alphabet that an SMS is sent in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alphabet {
    Gsm7,
    Ucs2,
}

impl Segments {
    /// Counts the messages for a text.
    pub fn of(text: &str) -> Segments {
        let septets: Option<Vec<usize>> = text.chars().map(septets).collect();
        match septets {
            Some(widths) => Segments {
                alphabet: Alphabet::Gsm7,
                count: count(&widths, 160, 153),
            },
            None => {
                let widths: Vec<usize> = text.chars().map(char::len_utf16).collect();
                Segments {
                    alphabet: Alphabet::Ucs2,
                    count: count(&widths, 70, 67),
                }
            }
        }
    }
}

/// A character that takes two places is never cut between two messages.
fn count(widths: &[usize], single: usize, chained: usize) -> usize {
    let whole: usize = widths.iter().sum();
    if whole <= single {
        return usize::from(whole > 0);
    }
    let (count, _) = widths.iter().fold((1, 0), |(count, used), width| {
        if used + width > chained {
            (count + 1, *width)
        } else {
            (count, used + width)
        }
    });
    count
}

/// Characters of the GSM 7-bit default alphabet beyond letters and digits of ASCII.
const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./:;<=>?¡ÄÖÑÜ§¿äöñüà";
/// Those that are reached through an escape and so take two places.
const EXTENSION: &str = "\u{c}^{}\\[~]|€";

fn septets(character: char) -> Option<usize> {
    if character.is_ascii_alphanumeric() || BASIC.contains(character) {
        Some(1)
    } else if EXTENSION.contains(character) {
        Some(2)
    } else {
        None
    }
}
