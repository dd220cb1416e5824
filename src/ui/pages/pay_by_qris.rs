//! The trader's QRIS, shown to a customer who stands at the counter.

use crate::domain::account::{Account, Standing};
use crate::domain::date::Day;
use crate::domain::exchange::qris::code::PaymentCode;
use crate::domain::money::Rupiah;
use crate::i18n::{Language, money, text};
use crate::ui::components::{Choice, Dialog, Icon, QrisCard};
use crate::ui::routes::Route;
use crate::ui::state::{language, use_book};
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

impl Payable {
    /// What a customer may pay of their account: all that is left, or what is
    /// due by now. Nothing where nothing is left.
    pub fn of(language: Language, account: &Account, today: Day) -> Vec<Self> {
        let due = Rupiah::total(account.due(today).map(Standing::balance));
        let whole = account.balance();
        let whole = Self {
            words: text::qris::show::whole(language, money(language, whole)),
            amount: whole,
        };
        let due = Self {
            words: text::qris::show::due(language, money(language, due)),
            amount: due,
        };
        let is_part = due.amount < whole.amount;
        let parts = std::iter::once(whole).chain(is_part.then_some(due));
        parts.filter(|it| !it.amount.is_zero()).collect()
    }
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
