use super::file_address::file_address;
use crate::domain::attachment::AttachedFile;
use crate::i18n::text;
use crate::ui::state::language;
use leptos::prelude::*;

/// Plays a recording. The browser lets go of its bytes with the player.
#[component]
pub fn Player(
    /// The sound.
    file: AttachedFile,
    /// Whether it plays at once, in answer to a tap.
    #[prop(optional)]
    autoplay: bool,
) -> impl IntoView {
    let language = language();
    let Some(address) = file_address(&file) else {
        return view! { <p class="banner">{text::voice::not_played(language)}</p> }.into_any();
    };
    view! {
        <audio
            class="player"
            controls
            autoplay=autoplay
            aria-label=text::voice::player(language)
            src=address
        ></audio>
    }
    .into_any()
}
