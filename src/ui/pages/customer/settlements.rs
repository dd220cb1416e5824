//! An offer to take less, where it comes by a day, and what became of it
//! (S3.4).

use crate::domain::command::Command;
use crate::domain::date::Day;
use crate::domain::id::{CustomerId, SettlementId};
use crate::domain::ledger::CustomerFile;
use crate::domain::message::purpose::Purpose;
use crate::domain::settlement::standing::{SettlementStanding, SettlementStatus, standings};
use crate::i18n::{Language, describe, long_day, money, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{Facts, Icon};
use crate::ui::routes::Route;
use crate::ui::state::{use_book, use_recorder};
use leptos::prelude::*;

/// An offer as a card shows it.
#[derive(Clone, PartialEq)]
struct Shown {
    standing: SettlementStanding,
    /// Whether it closes all that the customer owes.
    closes_all: bool,
}

/// The offers that can be taken up, the latest first; where there is none, the
/// last one, whatever became of it.
fn shown(file: &CustomerFile, today: Day) -> Vec<Shown> {
    let account = file.account(today);
    let (mut open, mut over): (Vec<_>, Vec<_>) = standings(file, today)
        .into_iter()
        .partition(SettlementStanding::is_open);
    open.reverse();
    if open.is_empty() {
        open.extend(over.pop());
    }
    let closes_all = |it: &SettlementStanding| {
        account
            .open()
            .all(|owed| it.terms.covers.contains(&owed.id))
    };
    open.into_iter()
        .map(|standing| Shown {
            closes_all: closes_all(&standing),
            standing,
        })
        .collect()
}

/// A card for each offer that can be taken up, or for the last one.
#[component]
pub fn Settlements(
    /// Whose.
    id: CustomerId,
    /// The day.
    today: Memo<Day>,
    /// The language of the screen.
    language: Language,
) -> impl IntoView {
    let book = use_book();
    let offers = Memo::new(move |_| {
        let day = today.get();
        book.with(|ledger| {
            let file = ledger.file(id);
            file.map_or_else(Vec::new, |file| shown(file, day))
        })
    });
    (move || {
        offers
            .get()
            .into_iter()
            .enumerate()
            .map(|(at, offer)| {
                view! { <Card id=id at=at offer=offer language=language /> }.into_any()
            })
            .collect_view()
    })
    .into_any()
}

#[component]
fn Card(id: CustomerId, at: usize, offer: Shown, language: Language) -> impl IntoView {
    let title = format!("offer-{at}");
    let standing = offer.standing;
    let amount = |amount| money(language, amount);
    let is_open = standing.is_open();
    let mut figures = vec![
        (
            text::settlement::enough(language),
            amount(standing.terms.pay),
        ),
        (
            text::settlement::until(language),
            long_day(language, standing.terms.until),
        ),
    ];
    if !standing.came_in.is_zero() {
        figures.push((
            text::settlement::came_in(language),
            amount(standing.came_in),
        ));
    }
    if is_open && !standing.came_in.is_zero() {
        figures.push((
            text::settlement::missing(language),
            amount(standing.missing()),
        ));
    }
    let forgiven = standing.total_forgiven();
    if !forgiven.is_zero() {
        figures.push((text::settlement::forgiven(language), amount(forgiven)));
    }
    let notes = [standing.terms.note.clone(), standing.terms.loss.clone()];
    let hint =
        (is_open && !offer.closes_all).then(|| text::settlement::partial(language).to_owned());
    let words = notes.into_iter().filter(|it| !it.is_empty()).chain(hint);
    view! {
        <section class="card" aria-labelledby=title>
            <header class="cluster">
                <h2 id=title.clone()>{text::settlement::title(language)}</h2>
                <span class=chip(standing.status)>
                    {describe::plan::offer(language, standing.status)}
                </span>
            </header>
            <Facts facts=figures />
            {words.map(|it| view! { <p class="soft">{it}</p> }.into_any()).collect_view()}
            {is_open
                .then(|| {
                    view! {
                        <Actions
                            id=id
                            offer=standing.id
                            closes_all=offer.closes_all
                            language=language
                        />
                    }
                })}
        </section>
    }
    .into_any()
}

#[component]
fn Actions(
    id: CustomerId,
    offer: SettlementId,
    closes_all: bool,
    language: Language,
) -> impl IntoView {
    let clock = use_clock();
    let recorder = use_recorder();
    let withdraw = move |_| {
        let today = clock.moment().date_naive();
        let withdrawn = text::timeline::settlement_withdrawn(language).to_owned();
        recorder.act(
            vec![Command::WithdrawSettlement(id, offer, today)],
            withdrawn,
        );
    };
    view! {
        <div class="actions">
            {closes_all
                .then(|| {
                    view! {
                        <a
                            class="button primary"
                            href=Route::MessageFor(id, Purpose::DiscountOffer).href()
                        >
                            <Icon name="message-circle" />
                            {text::settlement::send(language)}
                        </a>
                    }
                        .into_any()
                })}
            <button type="button" class="button" on:click=withdraw>
                {text::settlement::withdraw(language)}
            </button>
        </div>
    }
    .into_any()
}

fn chip(status: SettlementStatus) -> &'static str {
    match status {
        SettlementStatus::Open => "chip hold",
        SettlementStatus::TakenUp(_) => "chip good",
        SettlementStatus::Lapsed => "chip warn",
        SettlementStatus::Withdrawn => "chip",
    }
}
