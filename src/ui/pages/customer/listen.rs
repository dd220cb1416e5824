use crate::domain::attachment::Attachment;
use crate::i18n::text;
use crate::ui::components::Player;
use crate::ui::state::{KeptFile, kept_file, language};
use leptos::prelude::*;

/// A recording that is read only once it is asked for, since it is large.
#[component]
pub fn Listen(
    /// What is listened to.
    attachment: Attachment,
) -> impl IntoView {
    let language = language();
    let asked = RwSignal::new(false);
    let shown = move || {
        if asked.get() {
            view! { <Sound attachment=attachment /> }.into_any()
        } else {
            view! {
                <button type="button" class="button small" on:click=move |_| asked.set(true)>
                    {text::voice::listen(language)}
                </button>
            }
            .into_any()
        }
    };
    view! { <div aria-live="polite">{shown}</div> }.into_any()
}

#[component]
fn Sound(attachment: Attachment) -> impl IntoView {
    let language = language();
    let file = kept_file(attachment.hash, text::voice::not_here(language));
    (move || match file.get() {
        KeptFile::Awaited => {
            view! { <p class="soft" aria-busy="true">{text::app::loading(language)}</p> }.into_any()
        }
        KeptFile::Here(file) => view! { <Player file=file autoplay=true /> }.into_any(),
        KeptFile::Missing(why) => view! { <p class="banner">{why}</p> }.into_any(),
    })
    .into_any()
}
