//! What a plan or an offer is for.

use crate::domain::account::{Account, Standing};
use crate::domain::date::Day;
use crate::domain::id::{CustomerId, ReceivableId};
use crate::domain::money::Rupiah;
use crate::i18n::{Language, describe, due_words, money, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{Empty, When};
use crate::ui::state::use_book;
use leptos::prelude::*;

/// The open receivables of a customer, all of which are chosen until some are
/// left out.
#[derive(Clone, Copy)]
pub struct Covers {
    /// Whose.
    pub customer: CustomerId,
    name: StoredValue<String>,
    account: Memo<Account>,
    left_out: RwSignal<Vec<ReceivableId>>,
}

impl Covers {
    /// All that is open of a customer; follows the book. `None` where nobody
    /// knows them.
    pub fn all(customer: CustomerId, today: Memo<Day>, language: Language) -> Option<Self> {
        let book = use_book();
        let name = book.with_untracked(|ledger| {
            let customer = ledger.file(customer)?.customer()?;
            Some(describe::addressed(language, customer))
        })?;
        let account = Memo::new(move |_| {
            let day = today.get();
            book.with(|ledger| ledger.file(customer).map(|file| file.account(day)))
                .unwrap_or_default()
        });
        Some(Self {
            customer,
            name: StoredValue::new(name),
            account,
            left_out: RwSignal::new(Vec::new()),
        })
    }

    /// Whose they are, and what is left to pay of what is chosen.
    pub fn summary(self, language: Language) -> String {
        let left = text::receivable::balance(language, money(language, self.balance()));
        self.name.with_value(|name| format!("{name} · {left}"))
    }

    /// What is chosen, the oldest due first.
    pub fn chosen(self) -> Vec<Standing> {
        let left_out = self.left_out.get();
        self.account.with(|account| {
            let chosen = account.open().filter(|it| !left_out.contains(&it.id));
            chosen.cloned().collect()
        })
    }

    /// Which receivables that are.
    pub fn ids(self) -> Vec<ReceivableId> {
        self.chosen().iter().map(|it| it.id).collect()
    }

    /// What is left to pay of them.
    pub fn balance(self) -> Rupiah {
        Rupiah::total(self.chosen().iter().map(Standing::balance))
    }

    /// Whether anything is open at all.
    pub fn is_open(self) -> bool {
        self.account.with(|it| it.open().next().is_some())
    }

    fn is_several(self) -> bool {
        self.account.with(|it| it.open().nth(1).is_some())
    }

    fn toggle(self, id: ReceivableId) {
        self.left_out.update(|left_out| {
            if left_out.contains(&id) {
                left_out.retain(|it| *it != id);
            } else {
                left_out.push(id);
            }
        });
    }
}

/// The open receivables, to choose from where there are several.
#[component]
pub fn CoversField(covers: Covers, language: Language) -> impl IntoView {
    let clock = use_clock();
    let line = move |standing: &Standing, today: Day| {
        let id = standing.id;
        let due = due_words(language, standing.days_past_due(today));
        view! {
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=move || covers.left_out.with(|it| !it.contains(&id))
                    on:change=move |_| covers.toggle(id)
                />
                <span>
                    {money(language, standing.balance())} " "
                    <small>{describe::receivable(language, &standing.terms)} " · " {due}</small>
                </span>
            </label>
        }
        .into_any()
    };
    view! {
        <When condition=Signal::derive(move || covers.is_several())>
            <fieldset class="group card">
                <legend>{text::calculator::which(language)}</legend>
                {move || {
                    let today = clock.today();
                    covers
                        .account
                        .with(|it| it.open().map(|it| line(it, today)).collect::<Vec<_>>())
                }}
            </fieldset>
        </When>
    }
    .into_any()
}

/// What stands in the place of a calculator for somebody who owes nothing.
#[component]
pub fn NothingOpen(language: Language) -> impl IntoView {
    view! {
        <Empty
            icon="circle-check"
            title=text::calculator::nothing_open(language)
            hint=text::calculator::nothing_open_hint(language)
        />
    }
    .into_any()
}
