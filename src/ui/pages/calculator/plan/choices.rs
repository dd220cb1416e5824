use super::Answer;
use super::form::{Basis, PlanForm};
use super::schedule::Bars;
use crate::domain::money::Rupiah;
use crate::domain::plan::schedule::{Row, Schedule};
use crate::domain::plan::wish::{PlanChoice, Speed};
use crate::i18n::{Language, money, short_day, text};
use crate::ui::typed;
use leptos::prelude::*;

/// Plans side by side, one of which is chosen (S0.6).
#[component]
pub fn Choices(
    /// The plans, or why there are none.
    answer: Memo<Answer>,
    /// Which is chosen.
    speed: RwSignal<Speed>,
    /// What they came from.
    form: PlanForm,
    /// The language of the screen.
    language: Language,
) -> impl IntoView {
    // What they can pay, where that was asked.
    let affordable = move || {
        (form.basis.get() == Basis::Affordable)
            .then(|| form.affordable.with(|it| typed::amount(language, it).ok()))
            .flatten()
    };
    let card = move |choice: PlanChoice| {
        let its = choice.speed;
        let limit = affordable();
        let beyond = limit
            .is_some_and(|limit| choice.schedule.largest() > limit)
            .then(|| {
                view! { <span class="chip warn">{text::instalments::beyond(language)}</span> }
                    .into_any()
            });
        let name = match its {
            Speed::Quicker => text::instalments::quicker(language),
            Speed::AsAsked if limit.is_some() => text::instalments::as_they_can(language),
            Speed::AsAsked => text::instalments::as_asked(language),
            Speed::Lighter => text::instalments::lighter(language),
        };
        let (sum, last) = in_short(&choice.schedule, language);
        let ends = choice
            .schedule
            .ends()
            .map(|day| text::instalments::paid_off(language, short_day(language, day)));
        // Where waiting costs something, the total is what tells plans apart.
        let total = (!choice.schedule.charge().is_zero()).then(|| {
            let label = text::instalments::total(language);
            let total = money(language, choice.schedule.total());
            view! { <small>{label} " " {total}</small> }.into_any()
        });
        let amounts = choice.schedule.rows().iter().map(|it| it.amount).collect();
        view! {
            <label class="plan">
                <input
                    type="radio"
                    name="plan"
                    prop:checked=move || speed.get() == its
                    on:change=move |_| speed.set(its)
                />
                <span class="plan-name">{name}</span>
                <Bars amounts=amounts />
                <span class="plan-sum">
                    <b>{sum}</b>
                    {last.map(|last| view! { <small>{last}</small> }.into_any())}
                    <small>{ends}</small>
                    {total}
                    {beyond}
                </span>
            </label>
        }
        .into_any()
    };
    let cards = move || {
        let choices = answer.get().ok()?;
        Some(
            view! {
                <fieldset class="plans">
                    <legend>{text::instalments::choices(language)}</legend>
                    {choices.into_iter().map(card).collect_view()}
                </fieldset>
            }
            .into_any(),
        )
    };
    // In few words, for those who cannot see them change.
    let heard = move || {
        let choices = answer.get().unwrap_or_default();
        let sums = choices.iter().map(|it| in_short(&it.schedule, language).0);
        sums.collect::<Vec<_>>().join(", ")
    };
    view! {
        {cards}
        <p class="visually-hidden" role="status">
            {heard}
        </p>
    }
    .into_any()
}

/// "6 × Rp 150.000", and how much the last one is where it is another amount.
fn in_short(schedule: &Schedule, language: Language) -> (String, Option<String>) {
    let rows = schedule.regular();
    let (first, last) = match rows {
        [first, .., last] => (first.amount, last.amount),
        [only] => (only.amount, only.amount),
        [] => (Rupiah::ZERO, Rupiah::ZERO),
    };
    let before_last = rows.get(..rows.len().saturating_sub(1)).unwrap_or_default();
    let level = before_last.iter().all(|it: &Row| it.amount == first);
    let amount = money(language, first);
    let sum = if level {
        text::instalments::times(language, rows.len(), amount)
    } else {
        text::instalments::falling(language, rows.len(), amount)
    };
    let last = (last != first).then(|| text::instalments::last_is(language, money(language, last)));
    (sum, last)
}
