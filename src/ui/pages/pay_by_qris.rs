//! The trader's QRIS, shown to a customer who stands at the counter.

use crate::domain::account::Standing;
use crate::domain::date::Day;
use crate::domain::exchange::qris::code::PaymentCode;
use crate::domain::id::CustomerId;
use crate::domain::money::Rupiah;
use crate::domain::plan::standing as plan;
use crate::i18n::{Language, money, text};
use crate::ui::components::{Choice, Dialog, Icon, QrisCard};
use crate::ui::routes::Route;
use crate::ui::state::{Book, language, use_book};
use leptos::prelude::*;

/// The id of the dialog's heading.
const HEADING: &str = "pay-by-qris";

/// An amount that a customer may pay, and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payable {
    /// What it is, with the amount.
    pub words: String,
    /// The amount.
    pub amount: Rupiah,
}

/// What a customer may pay on a day: the instalment of the plan that holds, all
/// that is left, what is due by now. No amount comes twice, and where nothing
/// is left there is none.
pub fn payable(book: Book, id: CustomerId, language: Language, today: Day) -> Vec<Payable> {
    let amounts = book.with(|ledger| {
        let file = ledger.file(id)?;
        let account = file.account(today);
        let plan_break = book.with_policy(|it| it.plan_break);
        let plans = plan::standings(file, plan_break, today);
        let held = plans.iter().rev().find(|it| it.holds());
        let instalment = held.and_then(|it| it.missed().or_else(|| it.next()));
        let due = Rupiah::total(account.due(today).map(Standing::balance));
        Some((instalment.map(|it| it.amount), account.balance(), due))
    });
    let Some((instalment, whole, due)) = amounts else {
        return Vec::new();
    };
    let written = |amount| money(language, amount);
    let instalment = instalment.unwrap_or_default();
    let all = [
        (
            instalment,
            text::qris::show::instalment(language, written(instalment)),
        ),
        (whole, text::qris::show::whole(language, written(whole))),
        (due, text::qris::show::due(language, written(due))),
    ];
    let mut payable: Vec<Payable> = Vec::new();
    for (amount, words) in all {
        let is_new = payable.iter().all(|it| it.amount != amount);
        if is_new && !amount.is_zero() && amount <= whole {
            payable.push(Payable { words, amount });
        }
    }
    payable
}

/// What is offered while no QRIS is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WithoutQris {
    /// Nothing: there are other things to do here.
    Nothing,
    /// The way to where one is kept.
    WayToSettings,
}

/// A button that shows the trader's QR. The amounts are those of the moment it
/// is opened; while there is none, there is no button.
#[component]
pub fn PayByQris(
    /// What may be paid, the likeliest first.
    #[prop(into)]
    amounts: Signal<Vec<Payable>>,
    /// What is offered while no QRIS is kept.
    without: WithoutQris,
) -> impl IntoView {
    let book = use_book();
    let language = language();
    let open = RwSignal::new(false);
    let close = Callback::new(move |()| open.set(false));
    let is_kept = Memo::new(move |_| book.with(|ledger| !ledger.business().qris.is_empty()));
    let has_amount = Memo::new(move |_| amounts.with(|it| !it.is_empty()));
    let way = move || match (is_kept.get(), without) {
        (true, _) if has_amount.get() => view! {
            <button type="button" class="button" on:click=move |_| open.set(true)>
                <Icon name="qr-code" />
                {text::qris::show::open(language)}
            </button>
        }
        .into_any(),
        (false, WithoutQris::WayToSettings) => view! {
            <p class="cluster">
                {text::qris::show::none_yet(language)}
                <a class="button small" href=Route::Settings.href()>
                    {text::qris::show::to_settings(language)}
                </a>
            </p>
        }
        .into_any(),
        (true, _) | (false, WithoutQris::Nothing) => ().into_any(),
    };
    view! {
        {way}
        <Dialog open=open labelled_by=HEADING closed=close>
            <div>
                <header>
                    <h2 id=HEADING>{text::qris::show::title(language)}</h2>
                    <button
                        type="button"
                        class="button quiet icon-only"
                        aria-label=text::common::close(language)
                        on:click=move |_| close.run(())
                    >
                        <Icon name="x" />
                    </button>
                </header>
                <Shown amounts=amounts.get_untracked() />
            </div>
        </Dialog>
    }
    .into_any()
}

/// The QR for one of the amounts.
#[component]
fn Shown(amounts: Vec<Payable>) -> impl IntoView {
    let book = use_book();
    let language = language();
    let chosen = RwSignal::new(amounts.first().map_or(Rupiah::ZERO, |it| it.amount));
    let choice = (amounts.len() > 1).then(|| {
        let options = amounts.into_iter().map(|it| (it.amount, it.words));
        view! {
            <Choice
                label=text::qris::show::how_much(language)
                name="qris-amount"
                options=options.collect()
                chosen=chosen
                choose=move |it| chosen.set(it)
            />
        }
        .into_any()
    });
    let code =
        Memo::new(move |_| book.with(|ledger| PaymentCode::of(&ledger.business(), chosen.get())));
    let shown = move || match code.get() {
        Ok(Some(code)) => view! { <QrisCard code=code /> }.into_any(),
        Ok(None) => view! { <p>{text::qris::show::none_yet(language)}</p> }.into_any(),
        Err(_) => {
            view! { <p class="banner warn">{text::qris::problem::kept_unsound(language)}</p> }
                .into_any()
        }
    };
    view! {
        <div class="body">
            {choice} <div aria-live="polite">{shown}</div>
            <p class="soft">{text::qris::show::check_money(language)}</p>
        </div>
    }
    .into_any()
}
