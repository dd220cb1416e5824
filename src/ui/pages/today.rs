//! Hari ini: whom to contact now, and who is held back.

use crate::domain::aging::Aging;
use crate::domain::contact::Channel;
use crate::domain::customer::Customer;
use crate::domain::escalation::ladder::Means;
use crate::domain::id::CustomerId;
use crate::domain::money::Rupiah;
use crate::domain::worklist::{HeldRow, Row, worklist};
use crate::i18n::{Language, describe, due_words, greeting, long_day, money, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{AgingCard, Avatar, Empty, Icon, PageHeader, When};
use crate::ui::routes::Route;
use crate::ui::state::{language, use_book};
use leptos::prelude::*;

/// The day; before anything is recorded, the ways to begin.
#[component]
pub fn Today() -> impl IntoView {
    let book = use_book();
    let is_empty = Memo::new(move |_| book.with(|ledger| ledger.is_empty()));
    move || {
        if is_empty.get() {
            view! { <FirstStart /> }.into_any()
        } else {
            view! { <Day /> }.into_any()
        }
    }
}

/// Whom to contact now, once something is recorded.
#[component]
fn Day() -> impl IntoView {
    let language = language();
    let book = use_book();
    let clock = use_clock();
    let today = Memo::new(move |_| clock.today());
    let aging = Memo::new(move |_| book.with(|ledger| Aging::of(ledger, today.get())));
    let list = Memo::new(move |_| {
        let now = clock.now();
        book.with(|ledger| book.with_policy(|policy| worklist(ledger, policy, now)))
    });
    let title = Signal::derive(move || {
        let hello = greeting(language, clock.now().time());
        let business = book.with(|ledger| ledger.business().name);
        if business.is_empty() {
            hello.to_owned()
        } else {
            text::greeting::screen(language, hello, business)
        }
    });
    let customer = move |id: CustomerId| {
        book.with(|ledger| ledger.file(id).and_then(|file| file.customer().cloned()))
    };
    let turns = move || {
        list.get()
            .rows
            .into_iter()
            .filter_map(|row| customer(row.customer).map(|customer| (row, customer)))
            .map(
                |(row, customer)| view! { <TurnRow row=row customer=customer language=language /> },
            )
            .collect_view()
    };
    let waits = move || {
        list.get()
            .held
            .into_iter()
            .filter_map(|row| customer(row.customer).map(|customer| (row, customer)))
            .map(
                |(row, customer)| view! { <HoldRow row=row customer=customer language=language /> },
            )
            .collect_view()
    };
    view! {
        <PageHeader
            above=Signal::derive(move || long_day(language, today.get()))
            title=title
        />
        <AgingCard aging=aging />
        <section class="section" aria-labelledby="in-turn">
            <header>
                <h2 id="in-turn">{text::today::in_turn(language)}</h2>
                <span class="count">{move || list.with(|it| it.rows.len())}</span>
            </header>
            {move || {
                if list.with(|it| it.rows.is_empty()) {
                    view! { <p class="soft">{text::today::all_done(language)}</p> }.into_any()
                } else {
                    view! {
                        <ul class="rows" aria-label=text::today::title(language)>
                            {turns()}
                        </ul>
                    }
                        .into_any()
                }
            }}
        </section>
        <When condition=Signal::derive(move || list.with(|it| !it.held.is_empty()))>
            <section class="section" aria-labelledby="on-hold">
                <header>
                    <h2 id="on-hold">{text::today::on_hold(language)}</h2>
                    <span class="count">{move || list.with(|it| it.held.len())}</span>
                </header>
                <ul class="rows held" aria-labelledby="on-hold">
                    {waits}
                </ul>
            </section>
        </When>
    }
    .into_any()
}

/// A customer to contact now.
#[component]
fn TurnRow(row: Row, customer: Customer, language: Language) -> impl IntoView {
    let id = row.customer;
    let message = (
        Route::Message(id),
        "message-circle",
        text::action::message(language),
    );
    let call = (Route::Call(id), "phone", text::action::call(language));
    let means = row.cause.rung().map_or(Means::Call, |rung| rung.means());
    let buttons = match means {
        Means::Message => vec![message],
        Means::Decision => Vec::new(),
        Means::Call if customer.mobile().is_some() => vec![call, message],
        _ if customer.mobile().is_some() => vec![message, call],
        _ => vec![call],
    };
    let step = match row.channel {
        Some(channel @ Channel::WhatsApp) => format!(
            "{} · {}",
            describe::turn(language, &row.cause),
            describe::channel(language, channel)
        ),
        _ => describe::turn(language, &row.cause),
    };
    let passed_over = row.passed_over.first().map(|kind| {
        let step = describe::rung(language, *kind);
        format!(" {}", text::today::passed_over(language, step))
    });
    view! {
        <li class="row">
            <Avatar name=customer.name.to_string() />
            <Who id=id customer=customer amount=row.reason.amount language=language />
            <div class="cluster">
                <LateChip days=row.reason.days_past_due language=language />
                <span class="chip brand">{step}</span>
            </div>
            <p>{describe::reason(language, &row.reason)} "." {passed_over}</p>
            <div class="actions">
                {buttons
                    .into_iter()
                    .enumerate()
                    .map(|(at, (route, icon, words))| {
                        let class = if at == 0 { "button primary" } else { "button" };
                        view! {
                            <a class=class href=route.href()>
                                <Icon name=icon />
                                {words}
                            </a>
                        }
                    })
                    .collect_view()}
                <a class="button" href=Route::Payment(id).href()>
                    {text::action::already_paid(language)}
                </a>
            </div>
        </li>
    }
    .into_any()
}

/// A customer who is held back.
#[component]
fn HoldRow(row: HeldRow, customer: Customer, language: Language) -> impl IntoView {
    view! {
        <li class="row">
            <Avatar name=customer.name.to_string() />
            <Who
                id=row.customer
                customer=customer
                amount=row.reason.amount
                language=language
            />
            <LateChip days=row.reason.days_past_due language=language />
            <p>{describe::hold(language, &row.hold)} "."</p>
        </li>
    }
    .into_any()
}

#[component]
fn Who(id: CustomerId, customer: Customer, amount: Rupiah, language: Language) -> impl IntoView {
    view! {
        <div class="who">
            <h3>
                <a href=Route::Customer(id).href()>{describe::addressed(language, &customer)}</a>
            </h3>
            <span class="money">{money(language, amount)}</span>
        </div>
    }
    .into_any()
}

#[component]
fn LateChip(days: i64, language: Language) -> impl IntoView {
    let class = match days {
        1.. => "chip late",
        0 => "chip warn",
        _ => "chip",
    };
    view! { <span class=class>{due_words(language, days)}</span> }.into_any()
}

/// The first thing that a new trader sees.
#[component]
fn FirstStart() -> impl IntoView {
    let language = language();
    view! {
        <PageHeader title=text::today::title(language) />
        <Empty
            icon="book-open"
            title=text::first_start::title(language)
            hint=text::first_start::lead(language)
        >
            <a class="button primary" href=Route::Record.href()>
                {text::first_start::first_receivable(language)}
            </a>
            <a class="button" href=Route::Import.href()>
                {text::first_start::import_book(language)}
            </a>
            <a class="button" href=Route::Backup.href()>
                {text::first_start::restore_backup(language)}
            </a>
        </Empty>
        <div class="banner">
            <Icon name="shield-check" />
            <p>{text::first_start::private(language)}</p>
        </div>
    }
    .into_any()
}
