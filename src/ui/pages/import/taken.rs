use super::judged::Totals;
use crate::domain::command::Command;
use crate::i18n::{Count, Language, number, text};
use crate::ui::components::{Icon, When};
use crate::ui::routes::Route;
use leptos::html;
use leptos::prelude::*;

/// What went into the book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Rows.
    pub rows: usize,
    /// Customers whom the book did not know.
    pub customers: usize,
    /// Payments.
    pub payments: usize,
}

impl Taken {
    /// What is recorded by commands that were made of rows.
    pub fn of(commands: &[Command]) -> Self {
        let count = |is_it: fn(&Command) -> bool| commands.iter().filter(|it| is_it(it)).count();
        Self {
            rows: count(|it| matches!(it, Command::RecordReceivable(..))),
            customers: count(|it| matches!(it, Command::AddCustomer(..))),
            payments: count(|it| matches!(it, Command::RecordPayment(..))),
        }
    }
}

/// Says that it is saved, and where to go from here.
#[component]
pub fn TakenIn(taken: Taken, totals: Memo<Totals>, language: Language) -> impl IntoView {
    let figures = [
        (text::import::receivables_in(language), taken.rows),
        (text::import::payments_in(language), taken.payments),
        (text::import::customers_in(language), taken.customers),
    ];
    // The former focus was on the button, which may be gone.
    let heading: NodeRef<html::H2> = NodeRef::new();
    Effect::new(move |_| {
        if let Some(Err(refused)) = heading.get().map(|heading| heading.focus()) {
            leptos::logging::warn!("the focus was not moved: {refused:?}");
        }
    });
    let left = move || totals.with(|totals| totals.refused);
    view! {
        <section class="card" aria-labelledby="taken">
            <h2 id="taken" tabindex="-1" node_ref=heading>
                {text::common::saved(language)}
            </h2>
            <p class="banner good" role="status">
                <Icon name="circle-check" />
                {text::import::finished(language, taken.rows)}
            </p>
            <dl class="facts">
                {figures
                    .map(|(words, count)| {
                        view! {
                            <div>
                                <dt>{words}</dt>
                                <dd>{number(language, count.count())}</dd>
                            </div>
                        }
                    })
                    .collect_view()}
            </dl>
            <When condition=Signal::derive(move || left() > 0)>
                <p>{move || text::import::rest_waits(language, left())}</p>
            </When>
            <div class="actions">
                <a class="button primary" href=Route::Today.href()>
                    {text::import::to_today(language)}
                </a>
                <a class="button" href=Route::Customers.href()>
                    {text::import::to_customers(language)}
                </a>
            </div>
        </section>
    }
    .into_any()
}
