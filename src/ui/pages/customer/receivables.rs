use crate::domain::account::{Account, Standing};
use crate::domain::date::Day;
use crate::i18n::{Language, describe, due_words, money, short_day, text};
use crate::ui::components::{Icon, When};
use crate::ui::routes::Route;
use leptos::prelude::*;

/// The open receivables, the oldest due first.
#[component]
pub fn Receivables(
    /// What the customer owes.
    account: Memo<Account>,
    /// The day.
    today: Memo<Day>,
    /// The language of the screen.
    language: Language,
) -> impl IntoView {
    let line = move |standing: &Standing, day: Day| {
        let days = standing.days_past_due(day);
        let part_paid = (!standing.paid.is_zero()).then(|| {
            let paid = money(language, standing.paid);
            let whole = money(language, standing.terms.amount);
            format!(" · {}", text::receivable::part_paid(language, paid, whole))
        });
        view! {
            <li>
                <a class="item" href=Route::Receivable(standing.id).href()>
                <span class="text">
                    <b>{describe::receivable(language, &standing.terms)}</b>
                    <small>
                        {text::due::label(language)} " " {short_day(language, standing.terms.due)}
                        " · " {due_words(language, days)} {part_paid}
                    </small>
                </span>
                <span class="end">
                    <span class="money">{money(language, standing.balance())}</span>
                </span>
                <Icon name="chevron-right" />
                </a>
            </li>
        }
    };
    view! {
        <When condition=Signal::derive(move || account.with(|it| it.open().next().is_some()))>
            <section class="section" aria-labelledby="receivables">
                <header>
                    <h2 id="receivables">{text::customer::receivables(language)}</h2>
                    <span class="count">{move || account.with(|it| it.open().count())}</span>
                </header>
                <ul class="list card flush" aria-labelledby="receivables">
                    {move || {
                        let day = today.get();
                        account
                            .with(|it| it.open().map(|it| line(it, day)).collect::<Vec<_>>())
                    }}
                </ul>
            </section>
        </When>
    }
    .into_any()
}
