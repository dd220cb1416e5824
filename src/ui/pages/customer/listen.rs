use crate::domain::attachment::{AttachedFile, Attachment};
use crate::i18n::text;
use crate::ui::components::Player;
use crate::ui::state::{language, use_book};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How far a recording is from being heard.
#[derive(Clone)]
enum Sound {
    /// Nobody has asked for it.
    Unasked,
    /// It is being read.
    Awaited,
    /// It plays.
    Here(AttachedFile),
    /// It cannot be had; why, in words.
    Missing(String),
}

/// A recording that is read only once it is asked for, since it is large.
#[component]
pub fn Listen(
    /// What is listened to.
    attachment: Attachment,
) -> impl IntoView {
    let book = use_book();
    let language = language();
    let sound = RwSignal::new(Sound::Unasked);
    let listen = move |_| {
        sound.set(Sound::Awaited);
        spawn_local(async move {
            let found = match book.file(attachment.hash).await {
                Ok(Some(file)) => Sound::Here(file),
                Ok(None) => Sound::Missing(text::voice::not_here(language).to_owned()),
                Err(failure) => Sound::Missing(failure.words(language)),
            };
            // By now the page may have been left.
            sound.try_set(found);
        });
    };
    let shown = move || match sound.get() {
        Sound::Unasked => view! {
            <button type="button" class="button small" on:click=listen>
                {text::voice::listen(language)}
            </button>
        }
        .into_any(),
        Sound::Awaited => {
            view! { <p class="soft" aria-busy="true">{text::app::loading(language)}</p> }.into_any()
        }
        Sound::Here(file) => view! { <Player file=file autoplay=true /> }.into_any(),
        Sound::Missing(why) => view! { <p class="banner">{why}</p> }.into_any(),
    };
    view! { <div aria-live="polite">{shown}</div> }.into_any()
}
