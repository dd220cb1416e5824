use super::editor::FIELD;
use crate::device;
use crate::domain::message::placeholder::Placeholder;
use crate::domain::message::purpose::Purpose;
use crate::i18n::{Language, describe, text};
use leptos::prelude::*;

/// What the app can fill in, each to be put into the text by a tap.
#[component]
pub fn Places(purpose: Purpose, typed: RwSignal<String>, language: Language) -> impl IntoView {
    let places = Placeholder::ALL
        .into_iter()
        .filter(|it| purpose.may_say(*it))
        .map(|it| {
            view! { <Place purpose=purpose place=it typed=typed language=language /> }.into_any()
        })
        .collect_view();
    view! {
        <section class="card" aria-labelledby="places">
            <h2 id="places">{text::wording::places(language)}</h2>
            <p class="soft">{text::wording::places_hint(language)}</p>
            <ul class="places">{places}</ul>
        </section>
    }
    .into_any()
}

#[component]
fn Place(
    purpose: Purpose,
    place: Placeholder,
    typed: RwSignal<String>,
    language: Language,
) -> impl IntoView {
    let placed = describe::placed(language, place);
    let words = placed.clone();
    let put_in = move |_| {
        // Where the browser does not type it, it comes at the end.
        if device::typing::type_at_cursor(FIELD, &words).is_err() {
            typed.update(|typed| typed.push_str(&words));
        }
    };
    let id = format!("place-{}", place.name());
    view! {
        <li>
            <button
                type="button"
                class="button small"
                aria-describedby=id.clone()
                on:click=put_in
            >
                {placed}
            </button>
            <span id=id>
                {describe::placeholder(language, place)}
                {purpose
                    .must_say(place)
                    .then(|| {
                        view! {
                            " "
                            <span class="chip brand">{text::wording::needed(language)}</span>
                        }
                            .into_any()
                    })}
            </span>
        </li>
    }
    .into_any()
}
