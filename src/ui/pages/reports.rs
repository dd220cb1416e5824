//! Laporan: how old the open money is, customer by customer.

use crate::domain::aging::{Age, Aging};
use crate::domain::id::CustomerId;
use crate::domain::money::Rupiah;
use crate::i18n::{describe, money, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{AgingCard, Empty, PageHeader, When};
use crate::ui::routes::Route;
use crate::ui::state::{language, use_book};
use leptos::prelude::*;
use std::cmp::Reverse;

/// One customer's line.
#[derive(Clone, PartialEq)]
struct Line {
    id: CustomerId,
    name: String,
    oldest: Age,
    balance: Rupiah,
}

/// The aging of all that is open.
#[component]
pub fn Reports() -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let language = language();
    let today = Memo::new(move |_| clock.today());
    let aging = Memo::new(move |_| book.with(|ledger| Aging::of(ledger, today.get())));
    let lines = Memo::new(move |_| {
        let day = today.get();
        let mut lines: Vec<Line> = book.with(|ledger| {
            ledger
                .files()
                .filter_map(|(id, file)| {
                    let account = file.account(day);
                    let oldest = account.open().next()?;
                    Some(Line {
                        id,
                        name: describe::addressed(language, file.customer()?),
                        oldest: Age::at(oldest.days_past_due(day)),
                        balance: account.balance(),
                    })
                })
                .collect()
        });
        lines.sort_by_key(|line| Reverse((line.oldest, line.balance)));
        lines
    });
    view! {
        <PageHeader title=text::reports::title(language) />
        <AgingCard aging=aging />
        <When condition=Signal::derive(move || lines.with(Vec::is_empty))>
            <Empty
                icon="chart"
                title=text::today::nothing_owed(language)
                hint=text::today::nothing_owed_hint(language)
            />
        </When>
        <When condition=Signal::derive(move || lines.with(|it| !it.is_empty()))>
            <div class="card flush">
                <table class="table keep">
                    <caption>{text::reports::by_customer(language)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{text::reports::customer(language)}</th>
                            <th scope="col">{text::reports::oldest(language)}</th>
                            <th scope="col" class="number">
                                {text::reports::balance(language)}
                            </th>
                        </tr>
                    </thead>
                    <tbody>
                        {move || {
                            lines
                                .get()
                                .into_iter()
                                .map(|line| {
                                    view! {
                                        <tr>
                                            <th scope="row">
                                                <a href=Route::Customer(line.id).href()>{line.name}</a>
                                            </th>
                                            <td>{describe::age(language, line.oldest)}</td>
                                            <td class="number">{money(language, line.balance)}</td>
                                        </tr>
                                    }
                                })
                                .collect_view()
                        }}
                    </tbody>
                </table>
            </div>
        </When>
    }
    .into_any()
}
