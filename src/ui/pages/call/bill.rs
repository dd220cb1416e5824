use crate::domain::account::Account;
use crate::i18n::{describe, money, short_day, text};
use crate::ui::components::GoodsList;
use crate::ui::state::language;
use leptos::prelude::*;

/// What is open, with its goods line by line, to be read out (S2.2).
#[component]
pub fn Bill(
    /// What the customer owes.
    account: Memo<Account>,
) -> impl IntoView {
    let language = language();
    let lines = move || {
        account.with(|account| {
            let lines = account.open().map(|standing| {
                let due = short_day(language, standing.terms.due);
                view! {
                    <li class="item">
                        <span class="text">
                            <b>{describe::receivable(language, &standing.terms)}</b>
                            <small>{text::due::label(language)} " " {due}</small>
                        </span>
                        <span class="end">
                            <span class="money">
                                {money(language, standing.balance())}
                            </span>
                        </span>
                        {(!standing.terms.items.is_empty())
                            .then(|| view! { <GoodsList items=standing.terms.items.clone() /> })}
                    </li>
                }
            });
            lines.collect::<Vec<_>>()
        })
    };
    view! {
        <ul class="list card flush" aria-label=text::call::bill(language)>
            {lines}
        </ul>
    }
    .into_any()
}
