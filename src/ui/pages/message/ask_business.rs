use crate::domain::business::{Business, BusinessAttribute};
use crate::domain::command::Command;
use crate::i18n::{Language, text};
use crate::ui::clock::use_clock;
use crate::ui::components::TextField;
use crate::ui::state::use_book;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Asks for the one thing that no message can do without.
#[component]
pub fn AskBusiness(business: Memo<Business>, language: Language) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let typed = RwSignal::new(business.with_untracked(|it| it.name.clone()));
    let error = RwSignal::new(String::new());
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let name = typed.get_untracked().trim().to_owned();
        if name.is_empty() {
            error.set(text::form::name_empty(language).to_owned());
            return;
        }
        spawn_local(async move {
            let command = Command::DescribeBusiness(vec![BusinessAttribute::Name(name)]);
            if let Err(problem) = book.record(clock, vec![command]).await {
                error.set(problem.words(language));
            }
        });
    };
    view! {
        <form class="card" novalidate on:submit=save>
            <p>{text::composer::ask_business(language)}</p>
            <TextField
                id="business"
                label=text::settings::business_name(language)
                value=typed
                error=error
            />
            <button type="submit" class="button primary">
                {text::common::save(language)}
            </button>
        </form>
    }
    .into_any()
}
