//! Impor kontak: contacts of the phone on their way to become customers.
//!
//! Whoever is wanted is ticked; nothing is written before the trader says so,
//! and then all of them at once.

mod choose;
mod preview;
mod row;
mod selection;

use crate::domain::exchange::contacts::Candidate;
use crate::i18n::text;
use crate::ui::components::PageHeader;
use crate::ui::routes::Route;
use crate::ui::state::language;
use choose::Choose;
use leptos::prelude::*;
use preview::Preview;

/// Contacts that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    candidates: Vec<Candidate>,
    by: ChosenBy,
}

/// How they came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ChosenBy {
    /// With all the others of a file, most of whom owe nothing.
    File,
    /// Each was picked.
    Hand,
}

/// Asks for contacts, shows them, and takes in those that are wanted.
#[component]
pub fn Contacts() -> impl IntoView {
    let language = language();
    let chosen = RwSignal::new(None::<Chosen>);
    let about = move || {
        chosen.with(|chosen| match chosen {
            Some(it) => text::contacts::count(language, it.candidates.len()),
            None => String::new(),
        })
    };
    view! {
        <PageHeader
            title=text::contacts::title(language)
            subtitle=Signal::derive(about)
            back=Route::More
        />
        {move || match chosen.get() {
            None => view! { <Choose chosen=chosen language=language /> }.into_any(),
            Some(it) => {
                view! {
                    <Preview chosen=it another=move |()| chosen.set(None) language=language />
                }
                    .into_any()
            }
        }}
    }
    .into_any()
}
