use crate::i18n::Language;
use crate::ui::components::Icon;
use leptos::prelude::*;

/// Why the figures come to nothing yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    words: String,
    unfilled: bool,
}

impl Trouble {
    /// Something is wrong, in these words.
    pub fn said(words: impl Into<String>) -> Self {
        Self {
            words: words.into(),
            unfilled: false,
        }
    }

    /// Something was not typed yet, which is nothing wrong.
    pub fn unfilled(words: impl Into<String>) -> Self {
        Self {
            words: words.into(),
            unfilled: true,
        }
    }

    /// What is wrong, and what to do.
    pub fn words(&self) -> &str {
        &self.words
    }
}

/// Reads a field that may not stay empty; `waiting` says what it is for.
pub fn needed<T>(
    field: RwSignal<String>,
    language: Language,
    waiting: &'static str,
    read: impl FnOnce(Language, &str) -> Result<T, String>,
) -> Result<T, Trouble> {
    field.with(|typed| {
        if typed.trim().is_empty() {
            Err(Trouble::unfilled(waiting))
        } else {
            read(language, typed).map_err(Trouble::said)
        }
    })
}

/// What keeps the figures from coming to something; nothing where they do.
#[component]
pub fn Said(
    /// What that is.
    #[prop(into)]
    trouble: Signal<Option<Trouble>>,
) -> impl IntoView {
    (move || {
        let trouble = trouble.get()?;
        let (class, icon) = if trouble.unfilled {
            ("banner", "info")
        } else {
            ("banner warn", "triangle-alert")
        };
        Some(
            view! {
                <div class=class>
                    <Icon name=icon />
                    <p>{trouble.words}</p>
                </div>
            }
            .into_any(),
        )
    })
    .into_any()
}
