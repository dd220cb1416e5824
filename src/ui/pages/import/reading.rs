use super::sheet::Sheet;
use crate::domain::date::{DateOrder, OrderEvidence};
use crate::domain::exchange::debt_book::DraftBook;
use crate::domain::exchange::debt_book::columns::Column;
use crate::i18n::describe::import as describe;
use crate::i18n::{Language, day, text};
use crate::ui::components::{Choice, Icon, TextField, When};
use leptos::prelude::*;

/// The most days to pay: ten years.
const LONGEST_TERM: u16 = 3_650;

/// How the book is read: what its columns and its dates mean, and what holds
/// where it says nothing.
#[component]
pub fn Reading(sheet: Sheet, language: Language) -> impl IntoView {
    let columns = sheet.columns();
    let missing = Memo::new(move |_| columns.with(|columns| columns.missing()));
    let unknown = columns.with_untracked(|columns| {
        (0..columns.width()).any(|index| columns.meaning(index).is_none())
    });
    let open = RwSignal::new(unknown);
    let known = move || {
        columns.with(|columns| {
            let known = (0..columns.width()).filter(|index| columns.meaning(*index).is_some());
            text::import::layout::columns(language, known.count(), columns.width())
        })
    };
    view! {
        <section class="card" aria-labelledby="reading">
            <h2 id="reading">{text::import::layout::title(language)}</h2>
            <DateQuestion sheet=sheet language=language />
            <DaysToPay sheet=sheet language=language />
            <div class="cluster">
                <p>{known}</p>
                <button
                    type="button"
                    class="button quiet small"
                    aria-expanded=move || open.get().to_string()
                    aria-controls="columns"
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    {move || {
                        if open.get() {
                            text::import::fold(language)
                        } else {
                            text::import::layout::change(language)
                        }
                    }}
                </button>
            </div>
            {move || {
                missing
                    .get()
                    .into_iter()
                    .map(|column| {
                        let column = describe::column(language, column);
                        view! {
                            <div class="banner warn" role="alert">
                                <Icon name="triangle-alert" />
                                <p>{text::import::layout::missing(language, column)}</p>
                            </div>
                        }
                    })
                    .collect_view()
            }}
            <When condition=open>
                <div id="columns" class="stack">
                    <p class="soft">{text::import::layout::hint(language)}</p>
                    <div class="pair">
                        {(0..columns.with_untracked(|columns| columns.width()))
                            .map(|index| {
                                view! { <Meaning sheet=sheet index=index language=language /> }
                            })
                            .collect_view()}
                    </div>
                </div>
            </When>
        </section>
    }
    .into_any()
}

/// What one column means.
#[component]
fn Meaning(sheet: Sheet, index: usize, language: Language) -> impl IntoView {
    let columns = sheet.columns();
    let id = format!("column-{index}");
    let hint_id = format!("column-{index}-hint");
    let (heading, example) = sheet.with_draft(|draft| {
        let heading = draft
            .header
            .get(index)
            .map_or("", |it| it.trim())
            .to_owned();
        let filled = draft.rows.iter().filter_map(|row| row.cells.get(index));
        let example = filled.map(|cell| cell.trim()).find(|cell| !cell.is_empty());
        (heading, example.unwrap_or_default().to_owned())
    });
    let heading = if heading.is_empty() {
        text::import::layout::unnamed(language, index + 1)
    } else {
        heading
    };
    let choose = move |value: String| {
        let place = value.parse::<usize>();
        let meaning = place.map_or(None, |place| Column::ALL.get(place).copied());
        sheet.assign(index, meaning);
    };
    view! {
        <div class="field">
            <label for=id.clone()>{heading}</label>
            <select
                id=id
                aria-describedby=hint_id.clone()
                on:change:target=move |event| choose(event.target().value())
            >
                <option
                    value=""
                    prop:selected=move || columns.with(|it| it.meaning(index).is_none())
                >
                    {text::import::layout::ignored(language)}
                </option>
                {Column::ALL
                    .into_iter()
                    .enumerate()
                    .map(|(place, column)| {
                        view! {
                            <option
                                value=place.to_string()
                                prop:selected=move || {
                                    columns.with(|it| it.meaning(index) == Some(column))
                                }
                            >
                                {describe::column(language, column)}
                            </option>
                        }
                    })
                    .collect_view()}
            </select>
            <p class="hint" id=hint_id>
                {(!example.is_empty())
                    .then(|| text::import::layout::example(language, example))}
            </p>
        </div>
    }
    .into_any()
}

/// Asks which number of a date is the day, where the book itself does not tell.
#[component]
fn DateQuestion(sheet: Sheet, language: Language) -> impl IntoView {
    // The file as it came is asked; a date that is mended does not take the
    // question away.
    let columns = sheet.columns();
    let evidence = Memo::new(move |_| {
        columns.track();
        sheet.with_draft(DraftBook::order_evidence)
    });
    let example = Memo::new(move |_| {
        columns.track();
        sheet.date_in_two_ways()
    });
    let assumptions = sheet.assumptions();
    let order = Signal::derive(move || assumptions.with(|it| it.order));
    move || {
        let is_open = matches!(
            evidence.get(),
            OrderEvidence::Ambiguous | OrderEvidence::Mixed
        );
        let example = example.get().filter(|_| is_open)?;
        let options = vec![
            (DateOrder::DayFirst, day(language, example.day_first)),
            (DateOrder::MonthFirst, day(language, example.month_first)),
        ];
        Some(view! {
            <Choice
                label=text::import::layout::date_order(language, example.written)
                name="date-order"
                options=options
                chosen=order
                choose=move |order| sheet.read_dates(order)
            />
            <When condition=Signal::derive(move || evidence.get() == OrderEvidence::Mixed)>
                <p class="soft">{text::import::layout::mixed(language)}</p>
            </When>
        })
    }
}

/// When money is due whose due date is missing.
#[component]
fn DaysToPay(sheet: Sheet, language: Language) -> impl IntoView {
    let columns = sheet.columns();
    let lacking = Memo::new(move |_| {
        columns.track();
        sheet.lacks_due_dates()
    });
    let typed = RwSignal::new(
        sheet
            .assumptions()
            .with_untracked(|it| it.days_to_pay.to_string()),
    );
    let days = move || {
        let days = typed.with(|typed| typed.trim().parse::<u16>());
        days.map_or(None, |days| (days <= LONGEST_TERM).then_some(days))
    };
    Effect::watch(
        days,
        move |days, _, _| {
            if let Some(days) = days {
                sheet.give_days_to_pay(*days);
            }
        },
        false,
    );
    let error = Signal::derive(move || match days() {
        Some(_) => String::new(),
        None => text::import::layout::days_not_understood(language).to_owned(),
    });
    view! {
        <When condition=lacking>
            <TextField
                id="days-to-pay"
                label=text::import::layout::days_to_pay(language)
                value=typed
                hint=text::import::layout::days_unit(language)
                error=error
            />
        </When>
    }
    .into_any()
}
