//! The photos of something: looked at, added, taken away (S0.7, S4.6).

mod add;
mod enlarged;
mod thumbnail;

pub use enlarged::Enlarged;
pub use thumbnail::Thumbnail;

use crate::domain::id::{CustomerId, EntryId};
use crate::domain::photo::{Photo, PhotoOf};
use crate::i18n::text;
use crate::ui::components::{Icon, When};
use crate::ui::state::{language, use_book};
use add::AddPhotos;
use leptos::prelude::*;

/// A photo that stands, and the entry that brought it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The entry.
    pub entry: EntryId,
    /// What it says.
    pub terms: Photo,
}

/// The photos of one thing. The heading above them is the page's.
#[component]
pub fn Photos(
    /// Whose thing it is.
    customer: CustomerId,
    /// The thing.
    of: PhotoOf,
) -> impl IntoView {
    let book = use_book();
    let language = language();
    let photos = Memo::new(move |_| {
        book.with(|ledger| {
            ledger.file(customer).map_or_else(Vec::new, |file| {
                let kept = file.photos_of(of).map(|(_, fact)| Kept {
                    entry: fact.stamp.entry,
                    terms: fact.terms.clone(),
                });
                kept.collect::<Vec<_>>()
            })
        })
    });
    let enlarged = RwSignal::new(None::<EntryId>);
    let adding = RwSignal::new(false);
    view! {
        <div class="stack close">
            <When condition=Signal::derive(move || photos.with(|it| !it.is_empty()))>
                <ul class="photos" aria-label=text::photo::title(language)>
                    // Those that stay are not read again.
                    <For each=move || photos.get() key=|kept| kept.entry let:kept>
                        <li>
                            <Thumbnail
                                photo=kept.terms
                                enlarge=move |()| enlarged.set(Some(kept.entry))
                            />
                        </li>
                    </For>
                </ul>
            </When>
            <div class="actions">
                <button type="button" class="button" on:click=move |_| adding.set(true)>
                    <Icon name="camera" />
                    {text::photo::add(language)}
                </button>
            </div>
        </div>
        <AddPhotos customer=customer of=of open=adding />
        <Enlarged customer=customer photos=photos at=enlarged />
    }
    .into_any()
}
