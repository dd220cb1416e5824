//! Photos that are chosen in a form, and kept together with what it says.

mod draft;

pub use draft::{PhotoDraft, StillPreparing};

use super::{Failed, Icon, Picture, TextField, When};
use crate::domain::attachment::AttachedFile;
use crate::i18n::text;
use crate::ui::state::language;
use leptos::ev;
use leptos::prelude::*;
use web_sys::HtmlInputElement;

/// What cameras and messengers give and browsers read. Asked for JPEG, an
/// iPhone turns its own kind into one.
const ACCEPTED: &str = "image/jpeg,image/png,image/webp,image/gif,image/avif";

/// Takes photos out of the camera or a folder and shows them, to be left out
/// again, with one line about them.
#[component]
pub fn PhotoField(
    /// What is chosen.
    draft: PhotoDraft,
    /// A word beside the heading, such as that it may stay empty.
    #[prop(into, optional)]
    optional: String,
) -> impl IntoView {
    let language = language();
    let take = move |event: ev::Targeted<ev::Event, HtmlInputElement>| {
        let input = event.target();
        if let Some(files) = input.files() {
            draft.take((0..files.length()).filter_map(|at| files.get(at)).collect());
        }
        // The same file may be chosen again, once it is mended.
        input.set_value("");
    };
    let chosen = move || {
        let files = draft.files();
        (!files.is_empty()).then(|| {
            let items = files
                .into_iter()
                .zip(1..)
                .map(|(file, number)| view! { <Chosen draft=draft file=file number=number /> })
                .collect_view();
            view! {
                <ul class="photos" aria-label=text::photo::chosen(language)>
                    {items}
                </ul>
            }
            .into_any()
        })
    };
    let preparing = Signal::derive(move || draft.is_preparing());
    view! {
        <fieldset class="group photo-field">
            <legend>
                {text::photo::title(language)} " "
                {(!optional.is_empty())
                    .then(|| view! { <span class="optional">{optional}</span> }.into_any())}
            </legend>
            <p class="hint">{text::photo::hint(language)}</p>
            {chosen}
            <div class="actions">
                <label class="button file-button camera-only">
                    <Icon name="camera" />
                    <span>{text::photo::take(language)}</span>
                    <input
                        type="file"
                        accept=ACCEPTED
                        capture="environment"
                        on:change:target=take
                    />
                </label>
                <label class="button file-button">
                    <Icon name="upload" />
                    <span>{text::photo::choose(language)}</span>
                    <input type="file" accept=ACCEPTED multiple on:change:target=take />
                </label>
            </div>
            <div role="status">
                <When condition=preparing>
                    <p class="soft">{text::photo::preparing(language)}</p>
                </When>
            </div>
            <Failed words=Signal::derive(move || draft.faults()) />
            <When condition=Signal::derive(move || !draft.is_empty())>
                <TextField
                    id="photo-caption"
                    label=text::photo::caption(language)
                    value=draft.caption()
                    optional=text::common::optional(language)
                    hint=text::photo::caption_hint(language)
                />
            </When>
        </fieldset>
    }
    .into_any()
}

/// A chosen photo and the way to leave it out.
#[component]
fn Chosen(draft: PhotoDraft, file: AttachedFile, number: usize) -> impl IntoView {
    let language = language();
    let hash = file.about().hash;
    view! {
        <li>
            <Picture file=file alt=text::photo::nth(language, number) />
            <button
                type="button"
                class="button icon-only"
                aria-label=text::photo::discard(language, number)
                on:click=move |_| draft.leave_out(hash)
            >
                <Icon name="x" />
            </button>
        </li>
    }
    .into_any()
}
