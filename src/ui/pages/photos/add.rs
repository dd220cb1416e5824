use crate::domain::id::CustomerId;
use crate::domain::photo::PhotoOf;
use crate::i18n::text;
use crate::ui::clock::use_clock;
use crate::ui::components::{Dialog, DialogForm, PhotoDraft, PhotoField};
use crate::ui::state::{language, use_book, use_recorder};
use leptos::prelude::*;

/// The id of the heading that the sheet shows.
const HEADING: &str = "add-photo-title";

/// A sheet on which photos are chosen and kept.
#[component]
pub fn AddPhotos(
    /// Whose thing they show.
    customer: CustomerId,
    /// The thing.
    of: PhotoOf,
    /// Whether the sheet is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <Dialog open=open labelled_by=HEADING closed=move |()| open.set(false)>
            <AddForm customer=customer of=of open=open />
        </Dialog>
    }
    .into_any()
}

#[component]
fn AddForm(customer: CustomerId, of: PhotoOf, open: RwSignal<bool>) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let recorder = use_recorder();
    let language = language();
    let draft = PhotoDraft::new();
    let failure = RwSignal::new(String::new());
    let submit = move |()| {
        let mut commands = Vec::new();
        let today = clock.moment().date_naive();
        let Ok(files) = draft.keep_with(&mut commands, customer, of, today) else {
            failure.set(text::photo::still_preparing(language).to_owned());
            return;
        };
        if files.is_empty() {
            failure.set(text::photo::none_chosen(language).to_owned());
            return;
        }
        let saved = text::photo::kept(language, files.len());
        recorder.save_with_files(commands, files, saved, failure, move || open.set(false));
    };
    view! {
        <DialogForm
            id=HEADING
            title=text::photo::add(language).to_owned()
            words=text::common::save(language)
            saving=Signal::derive(move || book.is_saving())
            failure=failure
            submit=submit
            close=move |()| open.set(false)
        >
            <PhotoField draft=draft />
        </DialogForm>
    }
    .into_any()
}
