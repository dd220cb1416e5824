//! Catat pembayaran: money came in.

use crate::domain::account::Account;
use crate::domain::command::Command;
use crate::domain::date::Day;
use crate::domain::id::{CustomerId, PaymentId, ReceivableId};
use crate::domain::money::Rupiah;
use crate::domain::payment::{Allocation, Payment, PaymentMethod};
use crate::domain::photo::PhotoOf;
use crate::domain::settlement::standing::{self as settlement, SettlementStanding};
use crate::i18n::{Language, describe, due_words, money, short_day, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{
    Choice, PageHeader, PhotoDraft, PhotoField, SaveButton, TextField, Typed, When,
};
use crate::ui::navigation::use_navigation;
use crate::ui::pages::NotFound;
use crate::ui::pages::pay_by_qris::{PayByQris, Payable, WithoutQris, payable};
use crate::ui::routes::Route;
use crate::ui::state::{fresh, language, use_book, use_recorder};
use crate::ui::typed;
use leptos::prelude::*;

/// What was typed, right or wrong.
#[derive(Clone, Copy)]
struct Form {
    amount: RwSignal<String>,
    date: RwSignal<String>,
    method: RwSignal<PaymentMethod>,
    order: RwSignal<Order>,
    chosen: RwSignal<Vec<ReceivableId>>,
    amount_error: RwSignal<String>,
    date_error: RwSignal<String>,
}

/// How the money is spread.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Order {
    OldestFirst,
    Chosen,
}

impl Form {
    fn new(today: Day) -> Self {
        Self {
            amount: RwSignal::new(String::new()),
            date: RwSignal::new(today.to_string()),
            method: RwSignal::new(PaymentMethod::Cash),
            order: RwSignal::new(Order::OldestFirst),
            chosen: RwSignal::new(Vec::new()),
            amount_error: RwSignal::new(String::new()),
            date_error: RwSignal::new(String::new()),
        }
    }

    fn allocation(self, amount: Rupiah, account: &Account) -> Allocation {
        match self.order.get() {
            Order::OldestFirst => Allocation::OldestFirst,
            Order::Chosen => account.spread(amount, &self.chosen.get()),
        }
    }

    fn validate(self, account: &Account, today: Day, language: Language) -> Option<Payment> {
        let amount = typed::amount(language, &self.amount.get_untracked());
        let day = typed::day(language, &self.date.get_untracked()).and_then(|day| {
            if day > today {
                Err(text::form::date_ahead(language).to_owned())
            } else {
                Ok(day)
            }
        });
        self.amount_error.set(typed::fault(&amount));
        self.date_error.set(typed::fault(&day));
        let (Ok(amount), Ok(day)) = (amount, day) else {
            return None;
        };
        Some(Payment {
            amount,
            day,
            method: self.method.get_untracked(),
            allocation: untrack(|| self.allocation(amount, account)),
        })
    }
}

/// A form for a payment.
#[component]
pub fn RecordPayment(
    /// From whom.
    id: CustomerId,
) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let navigation = use_navigation();
    let recorder = use_recorder();
    let language = language();
    let known = book.with_untracked(|ledger| {
        let file = ledger.file(id)?;
        Some(describe::addressed(language, file.customer()?))
    });
    let Some(name) = known else {
        return view! { <NotFound /> }.into_any();
    };
    let account = Memo::new(move |_| {
        let today = clock.today();
        book.with(|ledger| ledger.file(id).map(|file| file.account(today)))
            .unwrap_or_default()
    });
    let offers = Memo::new(move |_| {
        let today = clock.today();
        book.with(|ledger| {
            ledger
                .file(id)
                .map(|file| settlement::standings(file, today))
        })
        .unwrap_or_default()
    });
    let form = Form::new(clock.moment().date_naive());
    let proof = PhotoDraft::new();
    let failure = RwSignal::new(String::new());
    let pay_all = move |_| {
        let balance = account.with(Account::balance);
        form.amount.set(grouped(language, balance));
    };

    // What is typed is what they pay; nothing typed yet, all that is left.
    let amounts = Signal::derive(move || {
        let typed = form.amount.with(|text| Rupiah::parse(text)).ok();
        match typed.filter(|it| !it.is_zero()) {
            Some(amount) => vec![Payable {
                words: money(language, amount),
                amount,
            }],
            None => payable(book, id, language, clock.today()),
        }
    });

    let saved_name = name.clone();
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let today = clock.moment().date_naive();
        let valid = account.with_untracked(|account| form.validate(account, today, language));
        let Some(payment) = valid else {
            return;
        };
        let amount = payment.amount;
        let paid = fresh(PaymentId::new);
        let mut commands = vec![Command::RecordPayment(id, paid, payment)];
        let of = PhotoOf::Payment(paid);
        let Ok(files) = proof.keep_with(&mut commands, id, of, today) else {
            failure.set(text::photo::still_preparing(language).to_owned());
            return;
        };
        let saved = text::payment::recorded(language, money(language, amount), &saved_name);
        recorder.save_with_files(commands, files, saved, failure, move || {
            navigation.back(Route::Customer(id));
        });
    };

    view! {
        <PageHeader
            title=text::payment::title(language)
            subtitle=Signal::derive(move || {
                let balance = account.with(Account::balance);
                format!(
                    "{name} · {}",
                    text::receivable::balance(language, money(language, balance)),
                )
            })
            back=Route::Customer(id)
        />
        <form class="stack" novalidate on:submit=save>
            <TextField
                id="amount"
                label=text::payment::amount(language)
                value=form.amount
                typed=Typed::Money
                error=form.amount_error
            >
                <button type="button" class="button quiet small" on:click=pay_all>
                    {text::payment::whole(language)}
                </button>
            </TextField>
            <TextField
                id="date"
                label=text::payment::date(language)
                value=form.date
                typed=Typed::Day
                error=form.date_error
            />
            <Choice
                label=text::payment::method(language)
                name="method"
                options=[
                    PaymentMethod::Cash,
                    PaymentMethod::Transfer,
                    PaymentMethod::Qris,
                    PaymentMethod::GoodsReturned,
                ]
                    .into_iter()
                    .map(|it| (it, describe::payment_method(language, it)))
                    .collect()
                chosen=form.method
                choose=move |method| form.method.set(method)
            />
            <When condition=Signal::derive(move || form.method.get() == PaymentMethod::Qris)>
                <PayByQris amounts=amounts without=WithoutQris::WayToSettings />
            </When>
            <When condition=Signal::derive(move || account.with(|it| it.open().nth(1).is_some()))>
                <Choice
                    label=text::payment::goes_first(language)
                    name="order"
                    options=vec![
                        (Order::OldestFirst, text::payment::oldest_first(language)),
                        (Order::Chosen, text::payment::choose(language)),
                    ]
                    chosen=form.order
                    choose=move |order| form.order.set(order)
                />
                <When condition=Signal::derive(move || form.order.get() == Order::Chosen)>
                    <OpenReceivables account=account chosen=form.chosen language=language />
                </When>
            </When>
            <PhotoField draft=proof optional=text::common::optional(language) />
            <Preview account=account offers=offers form=form language=language />
            <SaveButton
                saving=Signal::derive(move || book.is_saving())
                failure=failure
                words=text::common::save(language)
            />
        </form>
    }
    .into_any()
}

/// The open receivables, to choose from.
#[component]
fn OpenReceivables(
    account: Memo<Account>,
    chosen: RwSignal<Vec<ReceivableId>>,
    language: Language,
) -> impl IntoView {
    let clock = use_clock();
    let toggle = move |id: ReceivableId| {
        chosen.update(|chosen| {
            if chosen.contains(&id) {
                chosen.retain(|it| *it != id);
            } else {
                chosen.push(id);
            }
        });
    };
    let lines = move || {
        let today = clock.today();
        account
            .get()
            .open()
            .map(|standing| {
                let id = standing.id;
                let due = due_words(language, standing.days_past_due(today));
                view! {
                    <label class="check">
                        <input
                            type="checkbox"
                            prop:checked=move || chosen.with(|it| it.contains(&id))
                            on:change=move |_| toggle(id)
                        />
                        <span>
                            {money(language, standing.balance())} " "
                            <small>
                                {describe::receivable(language, &standing.terms)} " · " {due}
                            </small>
                        </span>
                    </label>
                }
            })
            .collect_view()
    };
    view! {
        <fieldset class="group card">
            <legend>{text::payment::choose_legend(language)}</legend>
            {lines}
        </fieldset>
    }
    .into_any()
}

/// What the payment will settle, as it is typed.
#[component]
fn Preview(
    account: Memo<Account>,
    offers: Memo<Vec<SettlementStanding>>,
    form: Form,
    language: Language,
) -> impl IntoView {
    let clock = use_clock();
    let lines = move || {
        let before = account.get();
        let amount = form
            .amount
            .with(|text| Rupiah::parse(text))
            .ok()
            .filter(|amount| !amount.is_zero())?;
        let after = before.after(amount, &form.allocation(amount, &before), clock.today());
        let settled = before
            .standings
            .iter()
            .zip(&after.standings)
            .filter(|(before, after)| before.paid != after.paid)
            .map(|(before, after)| {
                let part = after.paid.saturating_sub(before.paid);
                let due = short_day(language, before.terms.due);
                view! {
                    <li>
                        {text::payment::goes_to(
                            language,
                            money(language, part),
                            describe::receivable(language, &before.terms),
                            due,
                        )}
                    </li>
                }
            })
            .collect_view();
        let forgiven = offers.with(|it| settlement::would_forgive(it, &before, &after));
        let left = after.balance().saturating_sub(forgiven);
        let left = text::payment::left_after(language, money(language, left));
        let forgiven = (!forgiven.is_zero()).then(|| {
            view! { <li>{text::settlement::would_forgive(language, money(language, forgiven))}</li> }
        });
        let over = after.credit.saturating_sub(before.credit);
        let over = (!over.is_zero()).then(|| {
            view! { <li>{text::payment::becomes_credit(language, money(language, over))}</li> }
        });
        Some(view! {
            <section class="card" aria-live="polite">
                <ul class="stack close">
                    {settled} {forgiven} {over} <li>
                        <b>{left}</b>
                    </li>
                </ul>
            </section>
        })
    };
    view! { {lines} }.into_any()
}

/// An amount as it is typed, without the "Rp" that stands before the field.
fn grouped(language: Language, amount: Rupiah) -> String {
    crate::i18n::number(language, amount.get())
}
