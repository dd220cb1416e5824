use super::judged::{Part, Totals};
use super::mend::field_id;
use super::seen::Seen;
use super::sheet::Sheet;
use crate::i18n::{Language, money, text};
use crate::ui::components::When;
use crate::ui::focus;
use leptos::prelude::*;

/// What would go into the book, before anything does.
#[component]
pub fn Summary(
    sheet: Sheet,
    totals: Memo<Totals>,
    /// Whether nothing of the book was taken in yet.
    #[prop(into)]
    untouched: Signal<bool>,
    language: Language,
) -> impl IntoView {
    let rows =
        move |count: fn(&Totals) -> usize| move || text::import::rows(language, totals.with(count));
    let customers = move || {
        totals.with(|totals| {
            let new = text::import::customers_new(language, totals.new_customers);
            let known = text::import::customers_known(language, totals.known_customers);
            match (totals.new_customers, totals.known_customers) {
                (_, 0) => new,
                (0, _) => known,
                (_, _) => format!("{new} · {known}"),
            }
        })
    };
    let state = move || {
        totals.with(|totals| {
            let ready = text::import::rows_ready(language, totals.ready);
            let to_mend = text::import::rows_to_mend(language, totals.refused);
            format!("{ready}. {to_mend}.")
        })
    };
    let to_first_fault = move |_| {
        let faulty = sheet.part(Part::ToMend).get_untracked();
        let first = faulty.into_iter().find_map(|number| {
            let seen = untrack(|| Seen::of(sheet, number, language));
            let fault = seen.faults.first()?;
            Some(field_id(number, *fault.places.first()?))
        });
        if let Some(field) = first {
            focus::move_to(&field);
        }
    };
    view! {
        <section class="card" aria-labelledby="summary">
            <h2 id="summary">{text::import::summary(language)}</h2>
            <p class="visually-hidden" role="status">{state}</p>
            <dl class="facts">
                <div>
                    <dt>{text::import::ready(language)}</dt>
                    <dd>{rows(|totals| totals.ready)}</dd>
                </div>
                <div>
                    <dt>{text::import::to_mend(language)}</dt>
                    <dd>{rows(|totals| totals.refused)}</dd>
                </div>
                <div>
                    <dt>{text::import::owed(language)}</dt>
                    <dd class="money">{move || money(language, totals.with(|it| it.owed))}</dd>
                </div>
                <div>
                    <dt>{text::import::paid(language)}</dt>
                    <dd class="money">{move || money(language, totals.with(|it| it.paid))}</dd>
                </div>
                <div>
                    <dt>{text::import::customers(language)}</dt>
                    <dd>{customers}</dd>
                </div>
                <When condition=Signal::derive(move || totals.with(|it| it.already_there > 0))>
                    <div>
                        <dt>{text::import::already_there(language)}</dt>
                        <dd>{rows(|totals| totals.already_there)}</dd>
                    </div>
                </When>
                <When condition=Signal::derive(move || totals.with(|it| it.left_out > 0))>
                    <div>
                        <dt>{text::import::left_out(language)}</dt>
                        <dd>{rows(|totals| totals.left_out)}</dd>
                    </div>
                </When>
            </dl>
            <When condition=untouched>
                <p class="soft">{text::import::nothing_saved_yet(language)}</p>
            </When>
            <p class="soft">{text::import::numbers_are_own(language)}</p>
            <When condition=Signal::derive(move || totals.with(|it| it.refused > 0))>
                <div class="cluster">
                    <button type="button" class="button" on:click=to_first_fault>
                        {text::import::to_first_fault(language)}
                    </button>
                </div>
            </When>
        </section>
    }
    .into_any()
}
