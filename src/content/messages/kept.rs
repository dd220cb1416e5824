//! Where the trader's own wording of a text is kept in the journal.

use super::TextKey;
use crate::domain::language::Language;

impl TextKey {
    /// The name under which the wording is kept: that of the language it is
    /// written in, then that of the text. Part of the journal's format.
    pub fn kept_as(self, language: Language) -> String {
        format!("{}/{self}", language.tag())
    }
}
