use crate::domain::aging::{Age, Aging};
use crate::i18n::{compact_money, describe, money, text};
use crate::ui::components::When;
use crate::ui::state::language;
use leptos::prelude::*;

/// All open money and how old it is: an amount, a bar, and the words for it.
#[component]
pub fn AgingCard(
    /// What is open.
    #[prop(into)]
    aging: Signal<Aging>,
) -> impl IntoView {
    let language = language();
    let parts = move || {
        aging.with(|aging| {
            Age::ALL
                .into_iter()
                .map(|age| (age, aging.amount(age)))
                .filter(|(_, amount)| !amount.is_zero())
                .collect::<Vec<_>>()
        })
    };
    view! {
        <section class="card hero" aria-labelledby="outstanding">
            <h2 id="outstanding">{text::today::outstanding(language)}</h2>
            <p class="money">{move || money(language, aging.get().total())}</p>
            <When condition=Signal::derive(move || !aging.get().total().is_zero())>
                <div class="aging">
                    <div class="aging-bar" aria-hidden="true">
                        {move || {
                            parts()
                                .into_iter()
                                .map(|(age, amount)| {
                                    view! {
                                        <span
                                            class=class_of(age)
                                            style=format!("flex-grow: {}", amount.get())
                                        ></span>
                                    }
                                })
                                .collect_view()
                        }}
                    </div>
                    <ul class="aging-keys">
                        {move || {
                            parts()
                                .into_iter()
                                .map(|(age, amount)| {
                                    view! {
                                        <li class=format!("aging-key {}", class_of(age))>
                                            {describe::age(language, age)} " "
                                            <b>{compact_money(language, amount)}</b>
                                        </li>
                                    }
                                })
                                .collect_view()
                        }}
                    </ul>
                </div>
            </When>
        </section>
    }
    .into_any()
}

/// The colour of an age; the two oldest share one.
fn class_of(age: Age) -> &'static str {
    match age {
        Age::NotYetDue => "age-0",
        Age::Week => "age-1",
        Age::Month => "age-2",
        Age::TwoMonths => "age-3",
        Age::ThreeMonths | Age::Older => "age-4",
    }
}
