use crate::device::object_url::ObjectUrl;
use crate::domain::attachment::AttachedFile;
use crate::domain::names::Named;
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
    let Ok(url) = ObjectUrl::new(file.about().media_type.name(), file.bytes()) else {
        return view! { <p class="banner">{text::voice::not_played(language)}</p> }.into_any();
    };
    let address = url.address().to_owned();
    // Held by the page, and dropped with this part of it.
    StoredValue::new(url);
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
