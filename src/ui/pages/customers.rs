//! Pelanggan: everyone who owes or owed.

use crate::domain::date::Day;
use crate::domain::id::CustomerId;
use crate::domain::ledger::Ledger;
use crate::domain::money::Rupiah;
use crate::i18n::{Language, describe, due_words, money, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{Avatar, Empty, Icon, PageHeader, When};
use crate::ui::routes::Route;
use crate::ui::state::{language, use_book};
use leptos::prelude::*;

/// A customer's line in the list.
#[derive(Clone, PartialEq)]
struct Line {
    id: CustomerId,
    name: String,
    /// What a search looks through, in lower case.
    sought: String,
    balance: Rupiah,
    days_past_due: Option<i64>,
    /// Whether they ever took anything on credit.
    has_owed: bool,
}

/// The list of customers.
#[component]
pub fn Customers() -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let language = language();
    let today = Memo::new(move |_| clock.today());
    let query = RwSignal::new(String::new());
    let lines = Memo::new(move |_| {
        let day = today.get();
        book.with(|ledger| lines(ledger, day, language))
    });
    let found = Memo::new(move |_| {
        let query = query.get().to_lowercase();
        let words: Vec<&str> = query.split_whitespace().collect();
        lines.with(|lines| {
            lines
                .iter()
                .filter(|line| words.iter().all(|word| line.sought.contains(word)))
                .cloned()
                .collect::<Vec<_>>()
        })
    });
    view! {
        <PageHeader
            title=text::customers::title(language)
            subtitle=Signal::derive(move || {
                text::customers::count(language, lines.with(Vec::len))
            })
        >
            <a class="button" href=Route::NewCustomer.href()>
                <Icon name="user-round-plus" />
                {text::action::add_customer(language)}
            </a>
        </PageHeader>
        <When condition=Signal::derive(move || lines.with(Vec::is_empty))>
            <Empty
                icon="users"
                title=text::customers::empty(language)
                hint=text::customers::empty_hint(language)
            >
                <a class="button primary" href=Route::Record.href()>
                    {text::action::record_receivable(language)}
                </a>
                <a class="button" href=Route::Import.href()>
                    {text::first_start::import_book(language)}
                </a>
                <a class="button" href=Route::Contacts.href()>
                    {text::contacts::title(language)}
                </a>
            </Empty>
        </When>
        <When condition=Signal::derive(move || lines.with(|it| !it.is_empty()))>
            <search class="search">
                <Icon name="search" />
                <input
                    type="search"
                    aria-label=text::customers::search(language)
                    placeholder=text::customers::search(language)
                    prop:value=query
                    on:input:target=move |event| query.set(event.target().value())
                />
            </search>
            {move || {
                if found.with(Vec::is_empty) {
                    let query = query.get();
                    view! {
                        <p class="soft" role="status">
                            {text::customers::nothing_matches(language, query)}
                        </p>
                    }
                        .into_any()
                } else {
                    view! {
                        <ul class="list card flush" aria-label=text::customers::title(language)>
                            {found
                                .get()
                                .into_iter()
                                .map(|line| view! { <CustomerItem line=line language=language /> })
                                .collect_view()}
                        </ul>
                    }
                        .into_any()
                }
            }}
        </When>
    }
    .into_any()
}

#[component]
fn CustomerItem(line: Line, language: Language) -> impl IntoView {
    let owes = !line.balance.is_zero();
    let chip = line.days_past_due.filter(|_| owes).map(|days| {
        let class = match days {
            1.. => "chip late",
            0 => "chip warn",
            _ => "chip",
        };
        view! { <span class=class>{due_words(language, days)}</span> }
    });
    let settled = (!owes && line.has_owed).then(|| {
        view! { <span class="chip good">{text::receivable::paid(language)}</span> }
    });
    view! {
        <li>
            <a class="item" href=Route::Customer(line.id).href()>
                <Avatar name=line.name.clone() />
                <span class="text">
                    <b>{line.name}</b>
                </span>
                <span class="end">
                    {owes.then(|| view! { <span class="money">{money(language, line.balance)}</span> })}
                    {chip}
                    {settled}
                </span>
            </a>
        </li>
    }
    .into_any()
}

/// The lines, those with the oldest debts first, then by name.
fn lines(ledger: &Ledger, today: Day, language: Language) -> Vec<Line> {
    let mut lines: Vec<Line> = ledger
        .files()
        .filter_map(|(id, file)| {
            let customer = file.customer()?;
            let account = file.account(today);
            let name = describe::addressed(language, customer);
            let numbers = customer.numbers.iter().map(|it| {
                format!(
                    "{} {}",
                    it.number.shown().replace('-', ""),
                    it.number.shown()
                )
            });
            let sought = std::iter::once(name.clone())
                .chain(numbers)
                .collect::<Vec<_>>()
                .join(" ")
                .to_lowercase();
            Some(Line {
                id,
                name,
                sought,
                balance: account.balance(),
                days_past_due: account.open().next().map(|it| it.days_past_due(today)),
                has_owed: !account.standings.is_empty(),
            })
        })
        .collect();
    lines.sort_by(|a, b| (b.days_past_due, &a.name).cmp(&(a.days_past_due, &b.name)));
    lines
}
