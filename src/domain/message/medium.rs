//! The ways a text can go.
//!
//! This file, `placeholder.rs`, `purpose.rs` and `template.rs` use nothing but
//! the standard library and serde: the build takes them in to check the texts
//! in `content`.

use serde::{Deserialize, Serialize};

/// A channel that carries a written text. Calls, meetings and visits are
/// channels as well, but there is nothing to write for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Medium {
    WhatsApp,
    Sms,
    Email,
    /// A letter on paper.
    Letter,
}

impl Medium {
    pub const ALL: [Medium; 4] = [Medium::WhatsApp, Medium::Sms, Medium::Email, Medium::Letter];

    /// The name in the content files and in what is stored.
    pub fn name(self) -> &'static str {
        match self {
            Medium::WhatsApp => "whatsapp",
            Medium::Sms => "sms",
            Medium::Email => "email",
            Medium::Letter => "letter",
        }
    }

    /// The longest text, in characters: what links take reliably
    /// (`law-and-formats.md`, Links); for a letter, what one page takes.
    pub fn longest(self) -> usize {
        match self {
            Medium::WhatsApp | Medium::Sms | Medium::Email => 1_000,
            Medium::Letter => 2_500,
        }
    }

    /// Whether a text has a subject: that of an e-mail, or the line of a letter
    /// that says what it is about.
    pub fn has_subject(self) -> bool {
        matches!(self, Medium::Email | Medium::Letter)
    }
}
