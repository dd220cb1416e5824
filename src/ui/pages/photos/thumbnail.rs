use crate::domain::photo::Photo;
use crate::i18n::{describe, text};
use crate::ui::components::Picture;
use crate::ui::state::{KeptFile, kept_file, language};
use leptos::prelude::*;

/// A photo made small, which a tap enlarges.
#[component]
pub fn Thumbnail(
    /// The photo.
    photo: Photo,
    /// Asks to enlarge it.
    #[prop(into)]
    enlarge: Callback<()>,
) -> impl IntoView {
    let language = language();
    let file = kept_file(photo.attachment.hash, text::photo::not_here(language));
    let what = describe::photo(language, &photo);
    let shown = move || match file.get() {
        KeptFile::Awaited => view! { <span class="photo" aria-busy="true"></span> }.into_any(),
        KeptFile::Here(file) => view! {
            <button
                type="button"
                class="photo"
                aria-label=text::photo::enlarge(language, &what)
                on:click=move |_| enlarge.run(())
            >
                <Picture file=file alt="" />
            </button>
        }
        .into_any(),
        KeptFile::Missing(why) => view! { <p class="banner">{why}</p> }.into_any(),
    };
    shown.into_any()
}
