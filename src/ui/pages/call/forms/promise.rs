use super::{Frame, amount_in, day_in, typed_amount};
use crate::domain::account::Account;
use crate::domain::command::Refusal;
use crate::domain::money::Rupiah;
use crate::domain::script::answer::FormAnswer;
use crate::domain::script::judge::{self, Judged};
use crate::i18n::{describe, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{TextField, Typed};
use crate::ui::pages::call::desk::Desk;
use crate::ui::state::language;
use leptos::prelude::*;

/// How much they will pay, and by which day.
#[component]
pub fn PromiseForm(
    desk: Desk,
    before: Option<FormAnswer>,
    account: Memo<Account>,
) -> impl IntoView {
    let clock = use_clock();
    let language = language();
    // What was promised on the way here is not promised twice.
    let left = Memo::new(move |_| {
        let promised = desk.walk.with(|walk| {
            Rupiah::total(walk.filled().into_iter().filter_map(|answer| match answer {
                FormAnswer::Promise { amount, .. } => Some(*amount),
                _ => None,
            }))
        });
        account.with(Account::balance).saturating_sub(promised)
    });
    let (amount, day) = match before {
        Some(FormAnswer::Promise { amount, due }) => {
            (typed_amount(language, amount), due.to_string())
        }
        _ => (String::new(), String::new()),
    };
    let amount = RwSignal::new(amount);
    let day = RwSignal::new(day);
    let amount_error = RwSignal::new(String::new());
    let day_error = RwSignal::new(String::new());
    let read = move |()| -> Option<(FormAnswer, Judged)> {
        let promised = amount_in(language, amount, amount_error);
        let due = day_in(language, day, day_error);
        let (promised, due) = (promised?, due?);
        let today = clock.moment().date_naive();
        match judge::promise(promised, due, left.get_untracked(), today) {
            Ok(judged) => Some((
                FormAnswer::Promise {
                    amount: promised,
                    due,
                },
                judged,
            )),
            Err(refusal) => {
                let words = describe::refusal(language, refusal).to_owned();
                match refusal {
                    Refusal::PromisePassed => day_error.set(words),
                    _ => amount_error.set(words),
                }
                None
            }
        }
    };
    let whole = move |_| amount.set(typed_amount(language, left.get_untracked()));
    view! {
        <Frame desk=desk title=text::call::promise(language) read=read>
            <TextField
                id="promise-amount"
                label=text::payment::amount(language)
                value=amount
                typed=Typed::Money
                error=amount_error
            >
                <button type="button" class="button quiet small" on:click=whole>
                    {text::call::all_of_it(language)}
                </button>
            </TextField>
            <TextField
                id="promise-day"
                label=text::payment::date(language)
                value=day
                typed=Typed::Day
                error=day_error
            />
        </Frame>
    }
    .into_any()
}
