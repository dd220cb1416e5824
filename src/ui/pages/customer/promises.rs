//! What a customer said they would pay, and what became of it (S2.4).

use super::sheets::SheetForm;
use crate::domain::account::Account;
use crate::domain::command::{Command, Refusal};
use crate::domain::date::Day;
use crate::domain::id::{CustomerId, PromiseId};
use crate::domain::promise::{Promise, PromiseStanding, PromiseStatus, is_far_off, standings};
use crate::i18n::{Language, describe, money, number, short_day, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{TextField, Typed, When};
use crate::ui::state::{fresh, use_book, use_recorder};
use crate::ui::typed;
use chrono::Days;
use leptos::prelude::*;

/// Promises that are shown beside the pending ones, the latest.
const PAST_SHOWN: usize = 3;

/// The promises that stand, and the latest of those that do not any more.
#[component]
pub fn Promises(
    /// Whose.
    id: CustomerId,
    /// The day.
    today: Memo<Day>,
    /// The language of the screen.
    language: Language,
) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let recorder = use_recorder();
    let shown = Memo::new(move |_| {
        let day = today.get();
        let mut all = book.with(|ledger| {
            ledger
                .file(id)
                .map_or_else(Vec::new, |file| standings(file, day))
        });
        // The latest first; of those that are over, the last few.
        all.reverse();
        let (mut pending, over): (Vec<_>, Vec<_>) =
            all.into_iter().partition(PromiseStanding::is_pending);
        pending.extend(over.into_iter().take(PAST_SHOWN));
        pending
    });
    let cancel = move |promise: PromiseId| {
        let today = clock.moment().date_naive();
        let cancelled = text::timeline::promise_cancelled(language).to_owned();
        recorder.act(vec![Command::CancelPromise(id, promise, today)], cancelled);
    };
    let item = move |standing: PromiseStanding| {
        let promise = standing.id;
        let what = text::timeline::promise_made(
            language,
            money(language, standing.terms.amount),
            short_day(language, standing.terms.due),
        );
        let label = text::promise::cancel_which(language, &what);
        view! {
            <li class="item">
                <span class="text">
                    <b>{what}</b>
                    <small>{standing.terms.note.clone()}</small>
                </span>
                <span class="end">
                    <span class=chip(standing.status)>
                        {describe::promise::status(language, standing.status, standing.paid)}
                    </span>
                </span>
                {standing
                    .is_pending()
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                class="button quiet small"
                                aria-label=label
                                on:click=move |_| cancel(promise)
                            >
                                {text::promise::cancel(language)}
                            </button>
                        }
                            .into_any()
                    })}
            </li>
        }
        .into_any()
    };
    view! {
        <When condition=Signal::derive(move || shown.with(|it| !it.is_empty()))>
            <section class="section" aria-labelledby="promises-title">
                <header>
                    <h2 id="promises-title">{text::promise::title(language)}</h2>
                </header>
                <ul class="list card flush" aria-labelledby="promises-title">
                    {move || shown.get().into_iter().map(item).collect_view()}
                </ul>
            </section>
        </When>
    }
    .into_any()
}

fn chip(status: PromiseStatus) -> &'static str {
    match status {
        PromiseStatus::Pending => "chip hold",
        PromiseStatus::Kept => "chip good",
        PromiseStatus::PartlyKept => "chip warn",
        PromiseStatus::Broken => "chip late",
    }
}

/// A form for a promise.
#[component]
pub fn PromiseForm(
    /// Whose.
    id: CustomerId,
    /// What they owe.
    account: Memo<Account>,
    /// Asks to close the sheet.
    close: Callback<()>,
    /// The language of the screen.
    language: Language,
) -> impl IntoView {
    let clock = use_clock();
    let recorder = use_recorder();
    let today = clock.moment().date_naive();
    let tomorrow = today.checked_add_days(Days::new(1)).unwrap_or(today);
    let amount = RwSignal::new(String::new());
    let due = RwSignal::new(tomorrow.to_string());
    let note = RwSignal::new(String::new());
    let amount_error = RwSignal::new(String::new());
    let due_error = RwSignal::new(String::new());
    let failure = RwSignal::new(String::new());
    let far_off = move || {
        due.with(|it| typed::day(language, it))
            .is_ok_and(|due| is_far_off(today, due))
    };
    let submit = move |()| {
        let balance = account.with_untracked(Account::balance);
        let read_amount = typed::amount(language, &amount.get_untracked()).and_then(|amount| {
            if amount > balance {
                Err(describe::refusal(language, Refusal::PromiseAboveBalance).to_owned())
            } else {
                Ok(amount)
            }
        });
        let read_due = typed::day(language, &due.get_untracked()).and_then(|due| {
            if due < today {
                Err(describe::refusal(language, Refusal::PromisePassed).to_owned())
            } else {
                Ok(due)
            }
        });
        amount_error.set(typed::fault(&read_amount));
        due_error.set(typed::fault(&read_due));
        let (Ok(amount), Ok(due)) = (read_amount, read_due) else {
            return;
        };
        let promise = Promise {
            made: today,
            amount,
            due,
            note: note.get_untracked().trim().to_owned(),
        };
        let saved = text::timeline::promise_made(
            language,
            money(language, amount),
            short_day(language, due),
        );
        let command = Command::RecordPromise(id, fresh(PromiseId::new), promise);
        recorder.save(vec![command], saved, failure, move || close.run(()));
    };
    let whole = move |_| amount.set(number(language, account.with(Account::balance).get()));
    view! {
        <SheetForm
            title=text::customer::record_promise(language)
            failure=failure
            submit=submit
            close=close
        >
            <TextField
                id="promise-amount"
                label=text::receivable::amount(language)
                value=amount
                typed=Typed::Money
                error=amount_error
            >
                <button type="button" class="button quiet small" on:click=whole>
                    {text::promise::all_of_it(language)}
                </button>
            </TextField>
            <TextField
                id="promise-due"
                label=text::promise::by_when(language)
                value=due
                typed=Typed::Day
                error=due_error
            />
            <div role="status">
                <When condition=Signal::derive(far_off)>
                    <p class="banner warn">{text::promise::far_off(language)}</p>
                </When>
            </div>
            <TextField
                id="promise-note"
                label=text::customer::notes(language)
                value=note
                optional=text::common::optional(language)
            />
        </SheetForm>
    }
    .into_any()
}
