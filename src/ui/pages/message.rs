//! Pesan: a text made for this customer and this step, to be sent by hand.

pub(super) mod ask_business;
mod composer;

use crate::domain::id::CustomerId;
use crate::domain::message::purpose::Purpose;
use crate::domain::worklist::{Turn, turn};
use crate::i18n::{describe, due_words, money, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{Icon, PageHeader};
use crate::ui::pages::NotFound;
use crate::ui::routes::Route;
use crate::ui::state::{language, use_book};
use composer::Composer;
use leptos::prelude::*;

/// A message to a customer.
#[component]
pub fn Message(
    /// To whom.
    id: CustomerId,
    /// What it is wanted for; without it, what fits the step.
    #[prop(optional)]
    purpose: Option<Purpose>,
) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let language = language();
    let known = book.with_untracked(|ledger| {
        let file = ledger.file(id)?;
        let now = clock.moment();
        let turn = book.with_policy(|policy| turn(id, file, policy, now));
        Some((file.customer()?.clone(), turn))
    });
    let Some((customer, turn)) = known else {
        return view! { <NotFound /> }.into_any();
    };
    let subtitle = turn.as_ref().map(|turn| {
        let (step, reason) = match turn {
            Turn::Now(row) => (row.cause.rung(), &row.reason),
            Turn::Held(row) => (None, &row.reason),
        };
        [
            step.map(|step| describe::rung(language, step).to_owned()),
            Some(money(language, reason.amount)),
            Some(due_words(language, reason.days_past_due)),
        ]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ")
    });
    let (rung, hold) = match turn {
        Some(Turn::Now(row)) => (row.cause.rung(), None),
        Some(Turn::Held(row)) => (None, Some(describe::hold(language, &row.hold))),
        None => (None, None),
    };
    view! {
        <PageHeader
            title=text::composer::title_for(language, describe::addressed(language, &customer))
            subtitle=subtitle.unwrap_or_default()
            back=Route::Customer(id)
        />
        {hold
            .map(|why| {
                view! {
                    <div class="banner hold">
                        <Icon name="hold" />
                        <p>{text::composer::on_hold(language, why)}</p>
                    </div>
                }
            })}
        <Composer id=id customer=customer rung=rung wished=purpose language=language />
    }
    .into_any()
}
