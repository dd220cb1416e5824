//! What the trader goes by in instalments and discounts.

use crate::domain::command::Command;
use crate::domain::policy::{PlanBreak, PolicyAttribute, Profit};
use crate::i18n::{number, percent, text};
use crate::ui::components::{Choice, SaveButton, TextField, Typed, When};
use crate::ui::state::{language, use_book, use_recorder};
use crate::ui::typed;
use leptos::prelude::*;

/// How the profit to keep is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kept {
    Share,
    Amount,
}

/// When a plan has stalled, and what a discount leaves (S1.1, S3.4).
#[component]
pub fn TermsForm() -> impl IntoView {
    let book = use_book();
    let recorder = use_recorder();
    let language = language();
    let (plan_break, profit, cost) = book
        .with_untracked(|_| book.with_policy(|it| (it.plan_break, it.profit, it.cost_of_money)));
    let missed = RwSignal::new(plan_break.missed);
    let (kept, share, amount) = match profit {
        Profit::Percent(rate) => (Kept::Share, percent(language, rate), String::new()),
        Profit::Amount(amount) => {
            let amount = number(language, amount.get());
            (Kept::Amount, String::new(), amount)
        }
    };
    let kept = RwSignal::new(kept);
    let share = RwSignal::new(share);
    let amount = RwSignal::new(amount);
    let cost = RwSignal::new(percent(language, cost));
    let profit_error = RwSignal::new(String::new());
    let cost_error = RwSignal::new(String::new());
    let failure = RwSignal::new(String::new());
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let read_profit = match kept.get_untracked() {
            Kept::Share => typed::percent(language, &share.get_untracked()).map(Profit::Percent),
            Kept::Amount => typed::amount(language, &amount.get_untracked()).map(Profit::Amount),
        };
        let read_cost = typed::percent(language, &cost.get_untracked());
        profit_error.set(typed::fault(&read_profit));
        cost_error.set(typed::fault(&read_cost));
        let (Ok(profit), Ok(cost)) = (read_profit, read_cost) else {
            return;
        };
        let missed = missed.get_untracked();
        let attributes = vec![
            PolicyAttribute::PlanBreak(PlanBreak { missed }),
            PolicyAttribute::Profit(profit),
            PolicyAttribute::CostOfMoney(cost),
        ];
        let saved = text::common::saved(language).to_owned();
        let command = Command::DescribePolicy(attributes);
        recorder.save(vec![command], saved, failure, || {});
    };
    let breaks: Vec<(u8, String)> = (1..=4)
        .map(|it| (it, text::terms::missed(language, usize::from(it))))
        .collect();
    let by = move |it: Kept| Signal::derive(move || kept.get() == it);
    view! {
        <form class="card" novalidate on:submit=save aria-labelledby="terms-title">
            <h2 id="terms-title">{text::terms::title(language)}</h2>
            <Choice
                label=text::terms::plan_break(language)
                name="plan-break"
                options=breaks
                chosen=missed
                choose=move |it| missed.set(it)
            />
            <Choice
                label=text::terms::profit(language)
                name="profit"
                options=vec![
                    (Kept::Share, text::terms::profit_percent(language)),
                    (Kept::Amount, text::terms::profit_amount(language)),
                ]
                chosen=kept
                choose=move |it| kept.set(it)
            />
            <When condition=by(Kept::Share)>
                <TextField
                    id="profit-share"
                    label=text::terms::percent(language)
                    value=share
                    typed=Typed::Decimal
                    hint=text::terms::profit_hint(language)
                    error=profit_error
                />
            </When>
            <When condition=by(Kept::Amount)>
                <TextField
                    id="profit-amount"
                    label=text::receivable::amount(language)
                    value=amount
                    typed=Typed::Money
                    hint=text::terms::profit_hint(language)
                    error=profit_error
                />
            </When>
            <TextField
                id="cost-of-money"
                label=text::terms::cost_of_money(language)
                value=cost
                typed=Typed::Decimal
                hint=text::terms::cost_hint(language)
                error=cost_error
            />
            <SaveButton
                saving=Signal::derive(move || book.is_saving())
                failure=failure
                words=text::common::save(language)
            />
        </form>
    }
    .into_any()
}
