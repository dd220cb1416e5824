//! Impor: a debt book on its way in.
//!
//! A file is read and judged row by row; nothing is written before the trader
//! says so, and then all that is ready at once.

mod choose;
mod judged;
mod mend;
mod preview;
mod reading;
mod row;
mod rows;
mod seen;
mod sheet;
mod summary;
mod take_in;
mod taken;
mod workbook;

use crate::domain::exchange::debt_book::DraftBook;
use crate::i18n::{Language, text};
use crate::ui::components::PageHeader;
use crate::ui::routes::Route;
use crate::ui::state::language;
use choose::Choose;
use leptos::prelude::*;
use preview::Preview;

/// A file that could be read as a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// Its name.
    file: String,
    /// What is in it.
    draft: DraftBook,
}

/// Asks for a debt book, shows what is in it, and takes it in.
#[component]
pub fn Import() -> impl IntoView {
    let language = language();
    let chosen = RwSignal::new(None::<Chosen>);
    let about = move || {
        chosen.with(|chosen| {
            chosen
                .as_ref()
                .map_or_else(String::new, |it| it.about(language))
        })
    };
    view! {
        <PageHeader
            title=text::import::title(language)
            subtitle=Signal::derive(about)
            back=Route::More
        />
        {move || match chosen.get() {
            None => view! { <Choose chosen=chosen language=language /> }.into_any(),
            Some(Chosen { draft, .. }) => {
                view! {
                    <Preview
                        draft=draft
                        another=move |()| chosen.set(None)
                        language=language
                    />
                }
                    .into_any()
            }
        }}
    }
    .into_any()
}

impl Chosen {
    fn about(&self, language: Language) -> String {
        text::import::file_and_rows(language, &self.file, self.draft.rows.len())
    }
}
