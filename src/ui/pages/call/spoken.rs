use crate::domain::script::kind::Shows;
use crate::i18n::{Language, text};
use leptos::prelude::*;

/// The words to say in large letters; a checklist as the list that it is.
pub fn spoken_words(
    language: Language,
    say: &str,
    light: Option<String>,
    shows: Option<Shows>,
) -> AnyView {
    if shows == Some(Shows::Checklist) {
        let items = say.lines().map(|line| {
            let line = line.trim().trim_start_matches("- ").to_owned();
            view! { <li>{line}</li> }
        });
        return view! { <ul class="bullets say">{items.collect_view()}</ul> }.into_any();
    }
    let lines = say.lines().map(|line| {
        let line = line.to_owned();
        view! { <p>{line}</p> }
    });
    let light = light.map(|light| {
        view! {
            <p class="light">
                <small>{text::call::light(language)}</small>
                {light}
            </p>
        }
    });
    view! {
        <h2 class="soft">{text::call::say(language)}</h2>
        <blockquote class="say">{lines.collect_view()} {light}</blockquote>
    }
    .into_any()
}
