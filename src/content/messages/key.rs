//! Which text it is, whatever the language.

use std::fmt;
use std::str::FromStr;

use super::Register;
use crate::domain::customer::Kind;
use crate::domain::message::draft::{Role, Tone};
use crate::domain::message::medium::Medium;
use crate::domain::message::purpose::Purpose;

/// A text of a purpose, and for whom it is; `None` is for all.
///
/// Written `overdue_first/whatsapp/business/firm/staff`, with `any` for `None`:
/// the form in which the trader's own wording is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextKey {
    pub purpose: Purpose,
    pub medium: Option<Medium>,
    pub kind: Option<Kind>,
    pub tone: Option<Tone>,
    pub role: Option<Role>,
}

/// A stored key that names no text, as a later version may write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSuchText;

impl TextKey {
    /// The text of a purpose that is for everybody.
    pub const fn general(purpose: Purpose) -> TextKey {
        TextKey {
            purpose,
            medium: None,
            kind: None,
            tone: None,
            role: None,
        }
    }

    pub(super) fn fits(&self, register: Register, role: Role) -> bool {
        self.medium.is_none_or(|it| it == register.medium)
            && self.kind.is_none_or(|it| it == register.kind)
            && self.tone.is_none_or(|it| it == register.tone)
            && self.role.is_none_or(|it| it == role)
    }

    /// The larger, the better a text that fits does.
    pub(super) fn weight(&self) -> impl Ord + use<> {
        (
            self.medium.is_some(),
            self.kind.is_some(),
            self.tone.is_some(),
            self.role.is_some(),
        )
    }
}

const ANY: &str = "any";

impl fmt::Display for TextKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "{}/{}/{}/{}/{}",
            self.purpose.name(),
            self.medium.map_or(ANY, Medium::name),
            self.kind.map_or(ANY, kind_name),
            self.tone.map_or(ANY, tone_name),
            self.role.map_or(ANY, role_name),
        )
    }
}

impl FromStr for TextKey {
    type Err = NoSuchText;

    fn from_str(text: &str) -> Result<TextKey, NoSuchText> {
        let mut parts = text.split('/');
        let mut part = || parts.next().ok_or(NoSuchText);
        let key = TextKey {
            purpose: Purpose::from_name(part()?).ok_or(NoSuchText)?,
            medium: one_of(&Medium::ALL, Medium::name, part()?)?,
            kind: one_of(&[Kind::Personal, Kind::Business], kind_name, part()?)?,
            tone: one_of(&[Tone::Gentle, Tone::Firm], tone_name, part()?)?,
            role: one_of(&[Role::Owner, Role::Staff], role_name, part()?)?,
        };
        parts.next().map_or(Ok(key), |_| Err(NoSuchText))
    }
}

fn one_of<T: Copy>(
    all: &[T],
    name: fn(T) -> &'static str,
    wanted: &str,
) -> Result<Option<T>, NoSuchText> {
    if wanted == ANY {
        return Ok(None);
    }
    let found = all.iter().copied().find(|it| name(*it) == wanted);
    found.map(Some).ok_or(NoSuchText)
}

fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Personal => "personal",
        Kind::Business => "business",
    }
}

fn tone_name(tone: Tone) -> &'static str {
    match tone {
        Tone::Gentle => "gentle",
        Tone::Firm => "firm",
    }
}

fn role_name(role: Role) -> &'static str {
    match role {
        Role::Owner => "owner",
        Role::Staff => "staff",
    }
}

impl fmt::Display for NoSuchText {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("this names no text")
    }
}

impl std::error::Error for NoSuchText {}
