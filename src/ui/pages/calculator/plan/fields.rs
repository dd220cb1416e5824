use super::form::{Basis, Beat, Cost, PlanForm};
use crate::domain::money::Rupiah;
use crate::domain::plan::interest::Per;
use crate::domain::plan::rounding::{Direction, Multiple};
use crate::i18n::{Language, money, text};
use crate::ui::components::{Choice, TextField, Typed, When};
use leptos::prelude::*;

/// The figures of a plan, those that are needed first.
#[component]
pub fn Fields(
    /// What is typed.
    form: PlanForm,
    /// Whether the amount is typed too, for want of a customer.
    plain: bool,
    /// The language of the screen.
    language: Language,
) -> impl IntoView {
    let from = move |basis: Basis| Signal::derive(move || form.basis.get() == basis);
    let own_days = Signal::derive(move || form.beat.get() == Beat::OwnDays);
    view! {
        <div class="stack">
            {plain
                .then(|| {
                    view! {
                        <TextField
                            id="amount"
                            label=text::instalments::amount(language)
                            value=form.amount
                            typed=Typed::Money
                        />
                    }
                })}
            <Choice
                label=text::instalments::from(language)
                name="basis"
                options=vec![
                    (Basis::Affordable, text::instalments::from_affordable(language)),
                    (Basis::Instalment, text::instalments::from_instalment(language)),
                    (Basis::Count, text::instalments::from_count(language)),
                ]
                chosen=form.basis
                choose=move |it| form.basis.set(it)
            />
            <When condition=from(Basis::Affordable)>
                <TextField
                    id="affordable"
                    label=text::instalments::affordable(language)
                    value=form.affordable
                    typed=Typed::Money
                />
            </When>
            <When condition=from(Basis::Instalment)>
                <TextField
                    id="instalment"
                    label=text::instalments::instalment(language)
                    value=form.instalment
                    typed=Typed::Money
                />
            </When>
            <When condition=from(Basis::Count)>
                <TextField
                    id="count"
                    label=text::instalments::count(language)
                    value=form.count
                    typed=Typed::Number
                />
            </When>
            <Choice
                label=text::instalments::rhythm(language)
                name="beat"
                options=vec![
                    (Beat::Weekly, text::instalments::weekly(language)),
                    (Beat::TwoWeekly, text::instalments::two_weekly(language)),
                    (Beat::Monthly, text::instalments::monthly(language)),
                    (Beat::OwnDays, text::instalments::own_days(language)),
                ]
                chosen=form.beat
                choose=move |it| form.beat.set(it)
            />
            <When condition=own_days>
                <TextField
                    id="days"
                    label=text::instalments::days(language)
                    value=form.days
                    typed=Typed::Lines
                    hint=text::instalments::days_hint(language)
                />
            </When>
            <When condition=Signal::derive(move || !own_days.get())>
                <TextField
                    id="start"
                    label=text::instalments::start(language)
                    value=form.start
                    typed=Typed::Day
                />
            </When>
            <details class="details">
                <summary>{text::instalments::finer(language)}</summary>
                <Finer form=form language=language />
            </details>
        </div>
    }
    .into_any()
}

/// What is not needed every day: a first payment, rounding, a cost.
#[component]
fn Finer(form: PlanForm, language: Language) -> impl IntoView {
    let multiples = Multiple::ALL.map(|it| (it, multiple(language, it)));
    let directions = Direction::ALL.map(|it| (it, direction(language, it)));
    view! {
        <div class="stack">
            <div class="pair">
                <TextField
                    id="first"
                    label=text::instalments::first_payment(language)
                    value=form.first
                    typed=Typed::Money
                    optional=text::common::optional(language)
                />
                <TextField
                    id="first-day"
                    label=text::instalments::first_payment_on(language)
                    value=form.first_day
                    typed=Typed::Day
                />
            </div>
            <Choice
                label=text::instalments::rounding(language)
                name="multiple"
                options=multiples.to_vec()
                chosen=form.multiple
                choose=move |it| form.multiple.set(it)
            />
            <Choice
                label=text::instalments::direction(language)
                name="direction"
                options=directions.to_vec()
                chosen=form.direction
                choose=move |it| form.direction.set(it)
            />
            <Choice
                label=text::instalments::interest(language)
                name="cost"
                options=vec![
                    (Cost::None, text::instalments::no_interest(language)),
                    (Cost::Flat, text::instalments::flat(language)),
                    (Cost::Sliding, text::instalments::sliding(language)),
                    (Cost::Annuity, text::instalments::annuity(language)),
                ]
                chosen=form.cost
                choose=move |it| form.cost.set(it)
            />
            <When condition=Signal::derive(move || form.cost.get() != Cost::None)>
                <TextField
                    id="rate"
                    label=text::instalments::rate(language)
                    value=form.rate
                    typed=Typed::Decimal
                    hint=text::instalments::interest_hint(language)
                />
                <Choice
                    label=text::instalments::per(language)
                    name="per"
                    options=vec![
                        (Per::Month, text::instalments::per_month(language)),
                        (Per::Year, text::instalments::per_year(language)),
                    ]
                    chosen=form.per
                    choose=move |it| form.per.set(it)
                />
            </When>
        </div>
    }
    .into_any()
}

fn multiple(language: Language, multiple: Multiple) -> String {
    money(language, Rupiah::new(multiple.rupiah()).unwrap_or_default())
}

fn direction(language: Language, direction: Direction) -> &'static str {
    match direction {
        Direction::Up => text::instalments::up(language),
        Direction::Down => text::instalments::down(language),
        Direction::Nearest => text::instalments::nearest(language),
    }
}
