//! Language and look of the screen, remembered on this device.

use crate::domain::date::Moment;
use crate::i18n::Language;
use crate::storage::preferences::{Fold, Preferences, Theme};
use leptos::prelude::*;

/// Language and look.
#[derive(Clone, Copy)]
pub struct Screen {
    preferences: RwSignal<Preferences>,
}

impl Screen {
    /// Begins with what this device remembers.
    pub fn start() -> Self {
        let screen = Self {
            preferences: RwSignal::new(Preferences::load()),
        };
        Effect::new(move |_| screen.show());
        screen
    }

    /// The language; Indonesian until another is chosen.
    pub fn language(self) -> Language {
        self.preferences
            .with(|it| it.language.as_deref().and_then(Language::from_tag))
            .unwrap_or_default()
    }

    /// The look.
    pub fn theme(self) -> Theme {
        self.preferences.with(|it| it.theme)
    }

    /// Whether the list of what to see to before a call shows.
    pub fn call_checklist(self) -> Fold {
        self.preferences.with_untracked(|it| it.call_checklist)
    }

    /// When the last backup was made here.
    pub fn last_backup(self) -> Option<Moment> {
        self.preferences.with(|it| it.last_backup_at)
    }

    /// Changes what is remembered. Where it cannot be remembered, it holds
    /// until the page is closed.
    pub fn change(self, change: impl FnOnce(&mut Preferences)) {
        self.preferences.update(change);
        if let Err(problem) = self.preferences.with_untracked(Preferences::save) {
            leptos::logging::warn!("preferences were not kept: {problem:?}");
        }
    }

    /// Tells the page's root element, which the styles follow.
    fn show(self) {
        let Some(root) = document().document_element() else {
            return;
        };
        let theme = match self.theme() {
            Theme::System => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        };
        let done = root
            .set_attribute("lang", self.language().tag())
            .and_then(|()| match theme {
                Some(theme) => root.set_attribute("data-theme", theme),
                None => root.remove_attribute("data-theme"),
            });
        if let Err(refused) = done {
            leptos::logging::warn!("the look could not be changed: {refused:?}");
        }
    }
}

/// Language and look of the page.
pub fn use_screen() -> Screen {
    expect_context()
}

/// The language of the screen. A change of it builds the whole screen anew, so
/// that pages may treat it as fixed.
pub fn language() -> Language {
    use_screen().preferences.with_untracked(|it| {
        it.language
            .as_deref()
            .and_then(Language::from_tag)
            .unwrap_or_default()
    })
}
