use super::Kept;
use crate::domain::command::Command;
use crate::domain::id::{CustomerId, EntryId};
use crate::domain::photo::Photo;
use crate::i18n::{describe, short_day, text};
use crate::ui::components::{Dialog, Icon, Picture, When};
use crate::ui::state::{KeptFile, kept_file, language, use_recorder};
use leptos::ev;
use leptos::prelude::*;

/// The id of the heading that the sheet shows.
const HEADING: &str = "enlarged-title";

/// One photo as large as the screen, with the ones beside it an arrow away.
#[component]
pub fn Enlarged(
    /// Whose photos they are.
    customer: CustomerId,
    /// All that can be leafed through.
    #[prop(into)]
    photos: Signal<Vec<Kept>>,
    /// The entry of the one that is shown; `None` while none is.
    at: RwSignal<Option<EntryId>>,
) -> impl IntoView {
    let language = language();
    let place = Memo::new(move |_| {
        let entry = at.get()?;
        photos.with(|photos| photos.iter().position(|it| it.entry == entry))
    });
    let kept = Memo::new(move |_| {
        let here = place.get()?;
        photos.with(|photos| photos.get(here).cloned())
    });
    let go = move |next: fn(usize) -> Option<usize>| {
        let place = place.get_untracked().and_then(next);
        let there = place
            .and_then(|place| photos.with_untracked(|photos| photos.get(place).map(|it| it.entry)));
        if there.is_some() {
            at.set(there);
        }
    };
    let on_key = move |event: ev::KeyboardEvent| match event.key().as_str() {
        "ArrowRight" => go(after),
        "ArrowLeft" => go(before),
        _ => {}
    };
    let recorder = use_recorder();
    let remove = move |_| {
        let Some(entry) = at.get_untracked() else {
            return;
        };
        at.set(None);
        let removed = text::photo::removed(language).to_owned();
        recorder.act(vec![Command::Reverse(customer, entry)], removed);
    };
    let title = move || kept.with(|it| it.as_ref().map(|it| describe::photo(language, &it.terms)));
    let day = move || {
        kept.with(|it| {
            let day = it.as_ref().map(|it| short_day(language, it.terms.kept));
            day.map(|day| text::photo::kept_on(language, day))
        })
    };
    let all = Signal::derive(move || photos.with(Vec::len));
    let which = move || {
        let number = place.get().map_or(0, |place| place + 1);
        text::photo::place(language, number, all.get())
    };
    view! {
        <Dialog
            open=Signal::derive(move || kept.with(Option::is_some))
            labelled_by=HEADING
            closed=move |()| at.set(None)
        >
            <div class="enlarged" on:keydown=on_key>
                <header>
                    <h2 id=HEADING>{title}</h2>
                    <button
                        type="button"
                        class="button quiet icon-only"
                        aria-label=text::common::close(language)
                        on:click=move |_| at.set(None)
                    >
                        <Icon name="x" />
                    </button>
                </header>
                <div class="body">
                    {move || kept.get().map(|it| view! { <Large photo=it.terms /> })}
                    <p class="soft">{day}</p>
                </div>
                <footer class="actions">
                    <When condition=Signal::derive(move || all.get() > 1)>
                        <div class="leaf">
                            <button
                                type="button"
                                class="button icon-only"
                                aria-label=text::photo::previous(language)
                                aria-disabled=move || (place.get() == Some(0)).then_some("true")
                                on:click=move |_| go(before)
                            >
                                <Icon name="chevron-left" />
                            </button>
                            <span class="soft" role="status">
                                {which}
                            </span>
                            <button
                                type="button"
                                class="button icon-only"
                                aria-label=text::photo::next(language)
                                aria-disabled=move || {
                                    (place.get().and_then(after) == Some(all.get())).then_some("true")
                                }
                                on:click=move |_| go(after)
                            >
                                <Icon name="chevron-right" />
                            </button>
                        </div>
                    </When>
                    <button type="button" class="button danger" on:click=remove>
                        <Icon name="trash" />
                        {text::photo::remove(language)}
                    </button>
                </footer>
            </div>
        </Dialog>
    }
    .into_any()
}

fn before(place: usize) -> Option<usize> {
    place.checked_sub(1)
}

fn after(place: usize) -> Option<usize> {
    place.checked_add(1)
}

#[component]
fn Large(photo: Photo) -> impl IntoView {
    let language = language();
    let file = kept_file(photo.attachment.hash, text::photo::not_here(language));
    let what = describe::photo(language, &photo);
    (move || match file.get() {
        KeptFile::Awaited => {
            view! { <p class="soft" aria-busy="true">{text::app::loading(language)}</p> }.into_any()
        }
        KeptFile::Here(file) => view! { <Picture file=file alt=what.clone() /> }.into_any(),
        KeptFile::Missing(why) => view! { <p class="banner">{why}</p> }.into_any(),
    })
    .into_any()
}
