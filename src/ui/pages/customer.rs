//! Pelanggan: what one customer owes, what comes next, and all that happened.

mod timeline;

use crate::domain::account::{Account, Standing};
use crate::domain::command::Command;
use crate::domain::date::Day;
use crate::domain::id::{CustomerId, DisputeId};
use crate::domain::worklist::{Turn, turn};
use crate::i18n::{Language, describe, due_words, money, short_day, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{Icon, PageHeader, When};
use crate::ui::pages::NotFound;
use crate::ui::routes::Route;
use crate::ui::state::{language, use_book, use_toasts};
use leptos::prelude::*;
use leptos::task::spawn_local;
use timeline::Timeline;

/// One customer.
#[component]
pub fn Customer(
    /// Who.
    id: CustomerId,
) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let language = language();
    let customer = Memo::new(move |_| {
        book.with(|ledger| ledger.file(id).and_then(|file| file.customer().cloned()))
    });
    if customer.with_untracked(Option::is_none) {
        return view! { <NotFound /> }.into_any();
    }
    let today = Memo::new(move |_| clock.today());
    let account = Memo::new(move |_| {
        let day = today.get();
        book.with(|ledger| ledger.file(id).map(|file| file.account(day)))
            .unwrap_or_default()
    });
    let title = Signal::derive(move || {
        customer.with(|it| {
            it.as_ref()
                .map_or_else(String::new, |it| describe::addressed(language, it))
        })
    });
    let numbers = Signal::derive(move || {
        customer.with(|it| {
            let shown = it.iter().flat_map(|it| &it.numbers);
            shown
                .map(|it| it.number.shown())
                .collect::<Vec<_>>()
                .join(" · ")
        })
    });
    let chip = move || {
        let days = account.with(|it| it.open().next().map(|it| it.days_past_due(today.get())))?;
        let class = if days > 0 { "chip late" } else { "chip" };
        Some(view! { <span class=class>{due_words(language, days)}</span> })
    };
    let next = move || {
        let now = clock.now();
        let turn = book.with(|ledger| {
            let file = ledger.file(id)?;
            book.with_policy(|policy| turn(id, file, policy, now))
        });
        match turn {
            Some(Turn::Now(row)) => format!(
                "{}. {}.",
                describe::turn(language, &row.cause),
                describe::reason(language, &row.reason)
            ),
            Some(Turn::Held(row)) => format!("{}.", describe::hold(language, &row.hold)),
            None if account.with(|it| it.balance().is_zero()) => {
                text::customer::nothing_to_do(language).to_owned()
            }
            None => format!("{}.", text::hold::nothing_due(language)),
        }
    };
    let notes = move || {
        customer.with(|it| {
            it.as_ref()
                .map(|it| it.notes.clone())
                .filter(|notes| !notes.is_empty())
                .map(|notes| {
                    view! {
                        <section class="card" aria-labelledby="notes-title">
                            <h2 id="notes-title">{text::customer::notes(language)}</h2>
                            <p>{notes}</p>
                        </section>
                    }
                })
        })
    };
    view! {
        <PageHeader title=title subtitle=numbers back=Route::Customers>
            {chip}
            <a
                class="button quiet icon-only"
                href=Route::EditCustomer(id).href()
                aria-label=text::customer::edit(language)
            >
                <Icon name="pencil" />
            </a>
        </PageHeader>
        <section class="card">
            <dl class="facts lead">
                <div>
                    <dt>{text::customer::balance(language)}</dt>
                    <dd class="money">
                        {move || money(language, account.with(Account::balance))}
                    </dd>
                </div>
                <When condition=Signal::derive(move || account.with(|it| !it.credit.is_zero()))>
                    <div>
                        <dt>{text::customer::credit_label(language)}</dt>
                        <dd class="money">{move || money(language, account.with(|it| it.credit))}</dd>
                    </div>
                </When>
            </dl>
            <div class="actions">
                <a class="button primary" href=Route::Message(id).href()>
                    <Icon name="message-circle" />
                    {text::action::message(language)}
                </a>
                <a class="button" href=Route::Call(id).href()>
                    <Icon name="phone" />
                    {text::action::call(language)}
                </a>
            </div>
            <div class="actions">
                <a class="button" href=Route::Payment(id).href()>
                    <Icon name="wallet" />
                    {text::action::record_payment(language)}
                </a>
                <a class="button" href=Route::RecordFor(id).href()>
                    <Icon name="plus" />
                    {text::action::record_receivable(language)}
                </a>
            </div>
        </section>
        <section class="card" aria-labelledby="next-step">
            <h2 id="next-step">{text::customer::next_step(language)}</h2>
            <p>{next}</p>
        </section>
        {notes}
        <Disputes id=id today=today language=language />
        <Receivables account=account today=today language=language />
        <section class="section" aria-labelledby="timeline">
            <header>
                <h2 id="timeline">{text::customer::timeline(language)}</h2>
            </header>
            <Timeline id=id />
        </section>
    }
    .into_any()
}

/// The objections that stand, which hold all reminders back until they are solved.
#[component]
fn Disputes(id: CustomerId, today: Memo<Day>, language: Language) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let toasts = use_toasts();
    let solve = move |dispute: DisputeId| {
        spawn_local(async move {
            let command = Command::SolveDispute(id, dispute, clock.moment().date_naive());
            match book.record(clock, vec![command]).await {
                Ok(entries) => {
                    if let Some(entry) = entries.last() {
                        let solved = text::timeline::dispute_solved(language).to_owned();
                        toasts.say_with_undo(solved, id, entry.id);
                    }
                }
                Err(failure) => toasts.say(failure.words(language)),
            }
        });
    };
    let standing = move || {
        let day = today.get();
        book.with(|ledger| {
            let Some(file) = ledger.file(id) else {
                return Vec::new();
            };
            let account = file.account(day);
            file.open_disputes(day)
                .map(|(dispute, terms)| {
                    let about = account
                        .standing(terms.receivable)
                        .map(|it| describe::receivable(language, &it.terms))
                        .unwrap_or_default();
                    (dispute, about, terms.opened)
                })
                .collect::<Vec<_>>()
        })
    };
    (move || {
        standing()
            .into_iter()
            .map(|(dispute, about, opened)| {
                let opened = short_day(language, opened);
                view! {
                    <div class="banner warn">
                        <Icon name="triangle-alert" />
                        <p>{text::customer::disputes(language, about, opened)}</p>
                        <button
                            type="button"
                            class="button small"
                            on:click=move |_| solve(dispute)
                        >
                            {text::customer::dispute_solve(language)}
                        </button>
                    </div>
                }
                .into_any()
            })
            .collect_view()
    })
    .into_any()
}

/// The open receivables, the oldest due first.
#[component]
fn Receivables(account: Memo<Account>, today: Memo<Day>, language: Language) -> impl IntoView {
    let line = move |standing: &Standing, day: Day| {
        let days = standing.days_past_due(day);
        let part_paid = (!standing.paid.is_zero()).then(|| {
            let paid = money(language, standing.paid);
            let whole = money(language, standing.terms.amount);
            format!(" · {}", text::receivable::part_paid(language, paid, whole))
        });
        view! {
            <li class="item">
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
