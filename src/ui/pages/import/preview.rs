use super::judged::Part;
use super::reading::Reading;
use super::rows::Rows;
use super::sheet::Sheet;
use super::summary::Summary;
use super::take_in::TakeIn;
use super::taken::{Taken, TakenIn};
use crate::domain::exchange::debt_book::DraftBook;
use crate::i18n::{Language, text};
use crate::ui::clock::use_clock;
use crate::ui::components::When;
use crate::ui::state::use_book;
use leptos::prelude::*;

/// What is in a book, row by row, until it is taken in.
#[component]
pub fn Preview(
    /// The book.
    draft: DraftBook,
    /// Asks for another file.
    #[prop(into)]
    another: Callback<()>,
    language: Language,
) -> impl IntoView {
    let sheet = Sheet::new(draft, use_book(), use_clock());
    let totals = sheet.totals();
    let columns = sheet.columns();
    let legible = Memo::new(move |_| columns.with(|columns| columns.missing().is_empty()));
    let taken = RwSignal::new(None::<Taken>);
    let untouched = Signal::derive(move || taken.with(Option::is_none));
    // Once something was taken in, only what is left needs the page.
    let to_do = Memo::new(move |_| untouched.get() || totals.with(|it| it.ready + it.refused > 0));
    let to_show = Memo::new(move |_| to_do.get() || totals.with(|it| it.left_out > 0));
    let parts = [
        (Part::ToMend, "to-mend", text::import::to_mend(language)),
        (
            Part::ToLookAt,
            "to-look-at",
            text::import::to_look_at(language),
        ),
        (Part::Ready, "ready", text::import::ready(language)),
        (Part::LeftOut, "left-out", text::import::left_out(language)),
        (
            Part::AlreadyThere,
            "there",
            text::import::already_there(language),
        ),
    ];
    view! {
        {move || {
            taken
                .get()
                .map(|taken| view! { <TakenIn taken=taken totals=totals language=language /> })
        }}
        <When condition=Signal::derive(move || legible.get() && to_do.get())>
            <Summary sheet=sheet totals=totals untouched=untouched language=language />
        </When>
        <When condition=to_do>
            <Reading sheet=sheet language=language />
        </When>
        <When condition=Signal::derive(move || legible.get() && to_show.get())>
            {parts
                .map(|(part, id, title)| {
                    view! { <Rows sheet=sheet part=part title=title id=id language=language /> }
                })
                .collect_view()}
        </When>
        <div class="cluster">
            <button type="button" class="button quiet" on:click=move |_| another.run(())>
                {text::import::another_file(language)}
            </button>
        </div>
        <When condition=Signal::derive(move || {
            legible.get() && totals.with(|it| it.ready + it.refused > 0)
        })>
            <TakeIn sheet=sheet totals=totals taken=taken language=language />
        </When>
    }
    .into_any()
}
