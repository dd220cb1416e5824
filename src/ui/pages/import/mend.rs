use super::judged::Part;
use super::seen::{Place, Seen};
use super::sheet::Sheet;
use crate::domain::exchange::debt_book::columns::Column;
use crate::i18n::describe::import as describe;
use crate::i18n::{Language, text};
use crate::ui::components::{Icon, When};
use leptos::prelude::*;

/// What is to be known about a row, the fields to mend it, and the way to
/// leave it out.
#[component]
pub fn Mend(
    sheet: Sheet,
    number: usize,
    seen: Memo<Seen>,
    /// The fields that are shown.
    places: RwSignal<Vec<Place>>,
    /// Whether the trader asked for the fields.
    opened: RwSignal<bool>,
    language: Language,
) -> impl IntoView {
    let part = Memo::new(move |_| seen.with(|seen| seen.part));
    let may_be_left_out = move || match part.get() {
        Part::ToMend | Part::ToLookAt | Part::LeftOut => true,
        Part::Ready => opened.get(),
        Part::AlreadyThere => false,
    };
    let action = move || match part.get() {
        Part::LeftOut => text::import::row::take_along(language),
        _ => text::import::row::leave_out(language),
    };
    view! {
        {move || {
            seen.with(|seen| seen.remarks.clone())
                .into_iter()
                .map(|words| view! { <p>{words}</p> })
                .collect_view()
        }}
        {move || {
            seen.with(|seen| {
                seen.faults
                    .iter()
                    .filter(|fault| fault.places.is_empty())
                    .map(|fault| view! { <p>{fault.words.clone()}</p> })
                    .collect_view()
            })
        }}
        <When condition=Signal::derive(move || part.get() != Part::LeftOut)>
            <For each=move || places.get() key=|place| *place let:place>
                <PlaceField sheet=sheet number=number place=place seen=seen language=language />
            </For>
        </When>
        <When condition=Signal::derive(may_be_left_out)>
            <button
                type="button"
                class="button quiet"
                aria-label=move || format!("{}{}", action(), text::import::row::of_row(language, number))
                on:click=move |_| {
                    if part.get_untracked() == Part::LeftOut {
                        sheet.take_along(number);
                    } else {
                        sheet.leave_out(number);
                    }
                }
            >
                {action}
            </button>
        </When>
    }
    .into_any()
}

/// The id of the field of a place, by which a page finds its first fault.
pub fn field_id(number: usize, place: Place) -> String {
    match place {
        Place::Cell(column) => format!("row-{number}-{column:?}").to_lowercase(),
        Place::Whole => format!("row-{number}-whole"),
    }
}

/// A field for one place in a row.
#[component]
fn PlaceField(
    sheet: Sheet,
    number: usize,
    place: Place,
    seen: Memo<Seen>,
    language: Language,
) -> impl IntoView {
    let id = field_id(number, place);
    let error_id = format!("{id}-error");
    let error = Memo::new(move |_| {
        seen.with(|seen| {
            let here = seen
                .faults
                .iter()
                .filter(|it| it.places.first() == Some(&place));
            here.map(|fault| fault.words.clone())
                .collect::<Vec<_>>()
                .join(". ")
        })
    });
    let invalid = Memo::new(move |_| {
        seen.with(|seen| seen.faults.iter().any(|it| it.places.contains(&place)))
    });
    let sign = sign_for(&sheet.cells(number));
    let (label, written) = match place {
        Place::Cell(column) => (
            describe::column(language, column).to_owned(),
            sheet.cell(number, column),
        ),
        Place::Whole => (
            text::import::row::whole(language, sign),
            sheet.cells(number).join(&format!(" {sign} ")),
        ),
    };
    let full_name = format!("{label}{}", text::import::row::of_row(language, number));
    let write = move |typed: String| match place {
        Place::Cell(column) => sheet.mend(number, column, typed),
        Place::Whole => sheet.rewrite(
            number,
            typed
                .split(sign)
                .map(|cell| cell.trim().to_owned())
                .collect(),
        ),
    };
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            {may_stay_empty(place)
                .then(|| view! { <span class="optional">{text::common::optional(language)}</span> })}
            <input
                id=id
                type=if place == Place::Cell(Column::Phone) { "tel" } else { "text" }
                inputmode=input_mode(place)
                autocomplete="off"
                aria-label=full_name
                aria-describedby=error_id.clone()
                aria-invalid=move || invalid.get().then_some("true")
                prop:value=written
                on:input:target=move |event| write(event.target().value())
            />
            <p class="error" id=error_id>
                {move || {
                    let error = error.get();
                    (!error.is_empty())
                        .then(|| view! { <Icon name="triangle-alert" /> {error} })
                }}
            </p>
        </div>
    }
    .into_any()
}

fn may_stay_empty(place: Place) -> bool {
    matches!(place, Place::Cell(column) if !Column::REQUIRED.contains(&column))
}

fn input_mode(place: Place) -> Option<&'static str> {
    match place {
        Place::Cell(Column::Amount | Column::Paid) => Some("decimal"),
        _ => None,
    }
}

/// A sign that stands in none of the cells, to put between them.
fn sign_for(cells: &[String]) -> char {
    ['|', ';', '/', '#']
        .into_iter()
        .find(|sign| !cells.iter().any(|cell| cell.contains(*sign)))
        .unwrap_or('\t')
}
