use super::judged::Part;
use super::mend::Mend;
use super::seen::{Place, Seen};
use super::sheet::Sheet;
use crate::domain::exchange::debt_book::columns::Column;
use crate::i18n::{Language, text};
use crate::ui::components::{Icon, When};
use leptos::prelude::*;

/// One row: what it says, how it stands, and the fields to mend it.
#[component]
pub fn PreviewRow(sheet: Sheet, number: usize, language: Language) -> impl IntoView {
    let seen = Memo::new(move |_| Seen::of(sheet, number, language));
    let part = Memo::new(move |_| seen.with(|seen| seen.part));
    // Fields come as they are needed and stay, so that none vanishes from
    // under the hands that fill it in.
    let places = RwSignal::new(Vec::<Place>::new());
    Effect::new(move |_| {
        let missing: Vec<Place> = seen.with(|seen| {
            places.with_untracked(|places| {
                let wanted = seen.faults.iter().flat_map(|fault| &fault.places);
                wanted.filter(|it| !places.contains(it)).copied().collect()
            })
        });
        if !missing.is_empty() {
            places.update(|places| places.extend(missing));
        }
    });
    let opened = RwSignal::new(false);
    let open = move |_| {
        let columns = sheet.with_draft(|draft| draft.columns.clone());
        places.update(|places| {
            for column in Column::ALL {
                let place = Place::Cell(column);
                if columns.index(column).is_some() && !places.contains(&place) {
                    places.push(place);
                }
            }
        });
        opened.set(true);
    };
    let fixable = move || {
        part.get() != Part::Ready || opened.get() || places.with(|places| !places.is_empty())
    };
    view! {
        <li class=move || class(part.get())>
            <span class="line">
                <span class="visually-hidden">{text::import::row::heading(language)} " "</span>
                {number}
            </span>
            {move || seen.with(|seen| face(language, seen))}
            <span class="verdict cluster">
                <span class=move || format!("chip {}", class(part.get()))>
                    {move || verdict(language, part.get())}
                </span>
                <When condition=Signal::derive(move || !opened.get() && may_be_opened(part.get()))>
                    <button
                        type="button"
                        class="button quiet icon-only"
                        aria-label=text::import::row::edit(language, number)
                        on:click=open
                    >
                        <Icon name="pencil" />
                    </button>
                </When>
            </span>
            <When condition=Signal::derive(fixable)>
                <div class="fix">
                    <Mend
                        sheet=sheet
                        number=number
                        seen=seen
                        places=places
                        opened=opened
                        language=language
                    />
                </div>
            </When>
        </li>
    }
    .into_any()
}

/// Who, what, until when and how much.
fn face(language: Language, seen: &Seen) -> impl IntoView + use<> {
    let name = if seen.name.is_empty() {
        text::import::row::no_name(language).to_owned()
    } else {
        seen.name.clone()
    };
    let due_label = if seen.due.is_empty() {
        ""
    } else {
        text::import::row::due_short(language)
    };
    view! {
        <span class="who">
            <b>{name}</b>
            <small>{seen.phone.clone()}</small>
        </span>
        <span class="what">{seen.note.clone()}</span>
        <span class="when" data-label=due_label>
            {seen.due.clone()}
        </span>
        <span class="money">{seen.amount.clone()}</span>
    }
}

/// A row that waits to be mended, or that nobody wants, shows its fields or
/// none anyway.
fn may_be_opened(part: Part) -> bool {
    matches!(part, Part::Ready | Part::ToLookAt)
}

fn class(part: Part) -> &'static str {
    match part {
        Part::ToMend => "late",
        Part::ToLookAt => "warn",
        Part::Ready => "good",
        Part::AlreadyThere | Part::LeftOut => "",
    }
}

fn verdict(language: Language, part: Part) -> &'static str {
    match part {
        Part::ToMend => text::import::row::to_mend(language),
        Part::ToLookAt => text::import::row::look(language),
        Part::Ready => text::import::row::ready(language),
        Part::AlreadyThere => text::import::row::already_there(language),
        Part::LeftOut => text::import::row::left_out(language),
    }
}
