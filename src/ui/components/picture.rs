use super::file_address::file_address;
use crate::domain::attachment::AttachedFile;
use crate::i18n::text;
use crate::ui::state::language;
use leptos::prelude::*;

/// Shows a photo. The browser lets go of its bytes with it.
#[component]
pub fn Picture(
    /// The photo.
    file: AttachedFile,
    /// What it shows, for those who do not see it; empty where a text beside it
    /// says so.
    #[prop(into)]
    alt: String,
) -> impl IntoView {
    let language = language();
    let Some(address) = file_address(&file) else {
        return view! { <p class="soft">{text::photo::not_shown(language)}</p> }.into_any();
    };
    view! { <img class="picture" src=address alt=alt decoding="async" /> }.into_any()
}
