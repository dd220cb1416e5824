use crate::domain::date::Day;
use crate::domain::money::Rupiah;
use crate::domain::plan::schedule::{Row, Schedule};
use crate::i18n::{Language, long_day, money, short_day, text, weekday};
use crate::ui::components::When;
use chrono::Datelike;
use leptos::prelude::*;

/// Rows that are shown before the others are asked for.
const FIRST_ROWS: usize = 12;

/// Bars that fit side by side on the smallest phone; of longer plans each bar
/// stands for a stretch.
const MOST_BARS: usize = 24;

/// The rows of the chosen plan, and what they come to.
#[component]
pub fn ScheduleCard(
    /// The plan, once there is one.
    chosen: Memo<Option<Schedule>>,
    /// The language of the screen.
    language: Language,
) -> impl IntoView {
    let all = RwSignal::new(false);
    let count =
        Signal::derive(move || chosen.with(|it| it.as_ref().map_or(0, |it| it.rows().len())));
    let card = move |schedule: Schedule| {
        let shown = if all.get() {
            Schedule::rows(&schedule).len()
        } else {
            FIRST_ROWS
        };
        let rows = (1..)
            .zip(schedule.rows())
            .take(shown)
            .map(|(number, row)| line(language, number, row))
            .collect_view();
        let amounts = schedule.rows().iter().map(|it| it.amount).collect();
        view! {
            <section class="card" aria-labelledby="schedule-title">
                <h2 id="schedule-title">{text::instalments::schedule(language)}</h2>
                <Bars amounts=amounts />
                <Sums schedule=schedule.clone() language=language />
                <table class="table keep">
                    <thead>
                        <tr>
                            <th>{text::instalments::column_number(language)}</th>
                            <th>{text::instalments::column_day(language)}</th>
                            <th class="number">{text::instalments::column_amount(language)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
                <When condition=Signal::derive(move || {
                    !all.get() && count.get() > FIRST_ROWS
                })>
                    <button type="button" class="button" on:click=move |_| all.set(true)>
                        {move || text::instalments::show_all(language, count.get())}
                    </button>
                </When>
            </section>
        }
        .into_any()
    };
    (move || chosen.get().map(card)).into_any()
}

/// How often, how much in all, and until when.
#[component]
fn Sums(schedule: Schedule, language: Language) -> impl IntoView {
    use text::instalments;
    let charge = schedule.charge();
    let count = schedule.rows().len();
    let facts = [
        Some((
            instalments::how_often(language),
            instalments::how_often_count(language, count),
        )),
        schedule
            .ends()
            .map(|day| (instalments::ends(language), long_day(language, day))),
        (!charge.is_zero()).then(|| (instalments::charge(language), money(language, charge))),
        Some((
            instalments::total(language),
            money(language, schedule.total()),
        )),
    ];
    view! {
        <dl class="facts lines">
            {facts
                .into_iter()
                .flatten()
                .map(|(label, value)| {
                    view! {
                        <div>
                            <dt>{label}</dt>
                            <dd>{value}</dd>
                        </div>
                    }
                        .into_any()
                })
                .collect_view()}
        </dl>
    }
    .into_any()
}

fn line(language: Language, number: usize, row: &Row) -> AnyView {
    let left = text::receivable::balance(language, money(language, row.left));
    view! {
        <tr>
            <td>{number}</td>
            <td>{row_day(language, row.due)}</td>
            <td class="number">
                <b class="money">{money(language, row.amount)}</b>
                <small class="below">{left}</small>
            </td>
        </tr>
    }
    .into_any()
}

/// `Senin, 30 Nov 2026`: short enough for a column on a phone.
fn row_day(language: Language, day: Day) -> String {
    let name = weekday(language, day.weekday());
    format!("{name}, {} {}", short_day(language, day), day.year())
}

/// The instalments as bars, the largest the highest; the words beside them
/// carry the meaning.
#[component]
pub fn Bars(amounts: Vec<Rupiah>) -> impl IntoView {
    let largest = amounts.iter().map(|it| it.get()).max().unwrap_or(1).max(1);
    let step = amounts.len().div_ceil(MOST_BARS).max(1);
    let bars = amounts
        .iter()
        .step_by(step)
        .map(|amount| {
            // In whole percent, which is finer than the bars are high.
            let share = i128::from(amount.get()) * 100 / i128::from(largest);
            view! { <span style=format!("block-size: {}%", share.max(1))></span> }.into_any()
        })
        .collect_view();
    view! {
        <span class="plan-bars" aria-hidden="true">
            {bars}
        </span>
    }
    .into_any()
}
