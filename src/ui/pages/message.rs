//! Pesan: a text made for this customer and this step, to be sent by hand.

pub(super) mod ask_business;
mod choosing;
mod composer;
mod sending;
mod writing;

use crate::domain::escalation::ladder::LadderKind;
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
use writing::{Reason, Writing};

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
            Turn::Now(row) => (Some(describe::turn(language, &row.cause)), &row.reason),
            Turn::Held(row) => (None, &row.reason),
        };
        [
            step,
            Some(money(language, reason.amount)),
            Some(due_words(language, reason.days_past_due)),
        ]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ")
    });
    let hold = match &turn {
        // What is wanted for something else, such as the summary of a call, is
        // no chasing.
        Some(Turn::Held(row)) if purpose.is_none() => Some(describe::hold(language, &row.hold)),
        Some(Turn::Held(_) | Turn::Now(_)) | None => None,
    };
    let title = text::composer::title_for(language, describe::addressed(language, &customer));
    let reason = reason(turn, purpose);
    let writing = Writing::begin(id, customer.clone(), &reason, language);
    view! {
        <PageHeader
            title=title
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
        <Composer writing=writing customer=customer reason=reason />
    }
    .into_any()
}

/// Why the customer is written to. While they are held back, a message takes
/// no step of the ladder.
fn reason(turn: Option<Turn>, wished: Option<Purpose>) -> Reason {
    match turn {
        Some(Turn::Now(row)) => Reason {
            rung: row.cause.rung(),
            cause: Some(row.cause),
            channel: row.channel,
            ladder: row.ladder,
            wished,
        },
        Some(Turn::Held(row)) => Reason {
            rung: None,
            cause: row.cause,
            channel: None,
            ladder: row.ladder,
            wished,
        },
        None => Reason {
            rung: None,
            cause: None,
            channel: None,
            ladder: LadderKind::Standard,
            wished,
        },
    }
}
