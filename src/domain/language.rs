//! The languages that the app speaks.

use crate::domain::names::names;

/// A language of the screen and of the messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Indonesian.
    #[default]
    Id,
    /// English.
    En,
}

names!(Language {
    Id = "id",
    En = "en",
});

impl Language {
    /// Every language, the default first.
    pub const ALL: [Language; 2] = [Language::Id, Language::En];

    /// The tag that the page's `lang` attribute and the preferences hold (BCP 47).
    pub fn tag(self) -> &'static str {
        match self {
            Language::Id => "id",
            Language::En => "en",
        }
    }

    /// The language with this tag; none for a language that is not spoken here.
    pub fn from_tag(tag: &str) -> Option<Language> {
        Language::ALL
            .into_iter()
            .find(|language| language.tag() == tag)
    }
}
