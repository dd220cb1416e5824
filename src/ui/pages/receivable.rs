//! Piutang: one receivable with its goods, payments and photos.

mod payments;
mod take_back;

use crate::domain::account::Standing;
use crate::domain::id::{CustomerId, ReceivableId};
use crate::domain::money::Rupiah;
use crate::domain::photo::PhotoOf;
use crate::domain::receivable::Receivable as Terms;
use crate::i18n::{Language, describe, due_words, money, short_day, signed_money, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{GoodsList, Icon, PageHeader, When};
use crate::ui::pages::NotFound;
use crate::ui::pages::photos::Photos;
use crate::ui::routes::Route;
use crate::ui::state::{language, use_book};
use leptos::prelude::*;
use payments::Payments;
use std::sync::Arc;
use take_back::TakeBack;

/// One receivable.
#[component]
pub fn Receivable(
    /// Which.
    id: ReceivableId,
) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let language = language();
    let found = book.with_untracked(|ledger| {
        ledger.files().find_map(|(customer, file)| {
            let name = describe::addressed(language, file.customer()?);
            let terms = Arc::clone(&file.receivable(id)?.terms);
            Some((customer, name, terms))
        })
    });
    let Some((customer, name, terms)) = found else {
        return view! { <NotFound /> }.into_any();
    };
    let today = Memo::new(move |_| clock.today());
    let standing = Memo::new(move |_| {
        let day = today.get();
        book.with(|ledger| {
            let account = ledger.file(customer)?.account(day);
            account.standing(id).cloned()
        })
    });
    // One that is dated ahead is not owed yet: all of it is still to come.
    let amount = terms.amount;
    let balance =
        Signal::derive(move || standing.with(|it| it.as_ref().map_or(amount, Standing::balance)));
    let forgiven = Signal::derive(move || {
        standing.with(|it| it.as_ref().map(|it| it.forgiven).unwrap_or_default())
    });
    let chip = move || {
        standing.with(|it| {
            let it = it.as_ref()?;
            let days = it.days_past_due(today.get());
            let (class, words) = match (it.is_open(), days > 0) {
                (false, _) => ("chip good", text::bill::settled(language).to_owned()),
                (true, true) => ("chip late", due_words(language, days)),
                (true, false) => ("chip", due_words(language, days)),
            };
            Some(view! { <span class=class>{words}</span> })
        })
    };
    let facts = facts(language, &terms);
    view! {
        <PageHeader
            title=describe::receivable(language, &terms)
            subtitle=name
            back=Route::Customer(customer)
        >
            {chip}
        </PageHeader>
        <section class="card">
            <dl class="facts lead">
                <div>
                    <dt>{text::bill::balance(language)}</dt>
                    <dd class="money">{move || money(language, balance.get())}</dd>
                </div>
                <When condition=Signal::derive(move || !forgiven.get().is_zero())>
                    <div>
                        <dt>{text::bill::forgiven(language)}</dt>
                        <dd class="money">{move || money(language, forgiven.get())}</dd>
                    </div>
                </When>
                {facts
                    .into_iter()
                    .map(|(label, value)| {
                        view! {
                            <div>
                                <dt>{label}</dt>
                                <dd>{value}</dd>
                            </div>
                        }
                            .into_any()
                    })
                    .collect_view()}
            </dl>
            <When condition=Signal::derive(move || !balance.get().is_zero())>
                <div class="actions">
                    <a class="button primary" href=Route::Payment(customer).href()>
                        <Icon name="wallet" />
                        {text::action::record_payment(language)}
                    </a>
                    <a class="button" href=Route::Message(customer).href()>
                        <Icon name="message-circle" />
                        {text::action::message(language)}
                    </a>
                    <a class="button" href=Route::Papers(customer).href()>
                        <Icon name="file-text" />
                        {text::paper::title(language)}
                    </a>
                </div>
            </When>
        </section>
        <Goods terms=terms.clone() />
        <Objections customer=customer id=id />
        <Payments customer=customer id=id today=today />
        <section class="card" aria-labelledby="photos-title">
            <h2 id="photos-title">{text::photo::title(language)}</h2>
            <Photos customer=customer of=PhotoOf::Receivable(id) />
        </section>
        <TakeBack customer=customer id=id terms=terms />
    }
    .into_any()
}

fn facts(language: Language, terms: &Terms) -> Vec<(&'static str, String)> {
    let day = |day| short_day(language, day);
    let number = terms.note_number.clone();
    let facts = [
        Some((text::bill::amount(language), money(language, terms.amount))),
        Some((text::bill::taken(language), day(terms.date))),
        Some((text::bill::due(language), day(terms.due))),
        number.map(|number| (text::bill::note_number(language), number)),
    ];
    facts.into_iter().flatten().collect()
}

/// The goods as on a bill, and what they bring the trader.
#[component]
fn Goods(terms: Arc<Terms>) -> impl IntoView {
    let language = language();
    if terms.items.is_empty() {
        return ().into_any();
    }
    let own = terms
        .cost()
        .map(|cost| view! { <p class="soft">{own(language, terms.amount, cost)}</p> }.into_any());
    view! {
        <section class="card" aria-labelledby="goods-title">
            <h2 id="goods-title">{text::items::title(language)}</h2>
            <GoodsList items=terms.items.clone() />
            <p class="goods-total">
                <b>{text::bill::total(language)}</b>
                " "
                <b class="money">{money(language, terms.amount)}</b>
            </p>
            {own}
        </section>
    }
    .into_any()
}

/// What the goods brought beyond their cost.
fn own(language: Language, amount: Rupiah, cost: Rupiah) -> String {
    let profit = amount.get() - cost.get();
    let cost = money(language, cost);
    if profit < 0 {
        text::bill::own_at_loss(language, cost, signed_money(language, -profit))
    } else {
        text::bill::own(language, cost, signed_money(language, profit))
    }
}

/// The objections to it that stand.
#[component]
fn Objections(customer: CustomerId, id: ReceivableId) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let language = language();
    let banners = move || {
        let day = clock.today();
        book.with(|ledger| {
            let file = ledger.file(customer)?;
            let what = describe::receivable(language, &file.receivable(id)?.terms);
            let open = file
                .open_disputes(day)
                .filter(|(_, it)| it.receivable == id);
            let banners = open.map(|(_, it)| {
                let opened = short_day(language, it.opened);
                let words = text::customer::disputes(language, &what, opened);
                view! {
                    <div class="banner warn">
                        <Icon name="triangle-alert" />
                        <p>{words}</p>
                    </div>
                }
                .into_any()
            });
            Some(banners.collect::<Vec<_>>())
        })
    };
    banners.into_any()
}
