//! Pelanggan: what one customer owes, what comes next, and all that happened.

mod calendar;
mod courtesies;
mod disputes;
mod hand_over;
mod hardship;
mod listen;
mod plans;
mod promises;
mod receivables;
mod replies;
mod settlements;
mod sheets;
mod timeline;

use crate::domain::account::Account;
use crate::domain::best_hour::best_hour;
use crate::domain::escalation::ladder::LadderKind;
use crate::domain::id::CustomerId;
use crate::domain::photo::PhotoOf;
use crate::domain::worklist::{Turn, turn};
use crate::i18n::{describe, due_words, money, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{Icon, PageHeader, When};
use crate::ui::navigation::use_navigation;
use crate::ui::pages::NotFound;
use crate::ui::pages::pay_by_qris::{PayByQris, WithoutQris, payable};
use crate::ui::pages::photos::Photos;
use crate::ui::routes::Route;
use crate::ui::state::{language, use_book};
use calendar::Calendar;
use courtesies::Courtesies;
use disputes::Disputes;
use hand_over::HandOvers;
use hardship::HardTimes;
use leptos::prelude::*;
use plans::Plans;
use promises::Promises;
use receivables::Receivables;
use replies::Replies;
use settlements::Settlements;
use sheets::{News, Sheet, Sheets};
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
    let navigation = use_navigation();
    // A customer who was added by mistake and is taken back leaves nothing here.
    Effect::new(move |_| {
        if customer.with(Option::is_none) {
            navigation.replace(Route::Customers);
        }
    });
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
    let pace = move |climbed: LadderKind| {
        customer.with(|it| {
            let pace = it.as_ref()?.pace;
            describe::ladder::why(language, climbed, pace)
        })
    };
    let best = move || {
        let here = *clock.now().offset();
        let zone = customer.with(|it| it.as_ref().and_then(|it| it.zone));
        let theirs = zone.map_or(here, |it| it.offset());
        let best = book.with(|ledger| best_hour(ledger.file(id)?.contacts(), theirs));
        best.map(|it| {
            let words = format!("{}.", describe::bounds::best_hour(language, it));
            view! { <p class="soft">{words}</p> }
        })
    };
    let amounts = Signal::derive(move || payable(book, id, language, today.get()));
    let sheet = RwSignal::new(None::<Sheet>);
    let next = move || {
        let now = clock.now();
        let turn = book.with(|ledger| {
            let file = ledger.file(id)?;
            book.with_policy(|policy| turn(id, file, policy, now))
        });
        match turn {
            Some(Turn::Now(row)) => {
                let turn = describe::turn(language, &row.cause);
                let cause = describe::cause(language, &row.cause);
                let reason = describe::reason(language, &row.reason);
                let sentences = std::iter::once(turn).chain(cause).chain([reason]);
                let why = sentences.map(|it| format!("{it}.")).chain(pace(row.ladder));
                why.collect::<Vec<_>>().join(" ")
            }
            Some(Turn::Held(row)) => {
                let why = std::iter::once(format!("{}.", describe::held(language, &row)));
                why.chain(pace(row.ladder)).collect::<Vec<_>>().join(" ")
            }
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
            <When condition=Signal::derive(move || account.with(|it| it.open().next().is_some()))>
                <div class="actions">
                    <a class="button" href=Route::PlanCalculator(Some(id)).href()>
                        <Icon name="calculator" />
                        {text::calculator::plan(language)}
                    </a>
                    <a class="button" href=Route::DiscountCalculator(Some(id)).href()>
                        <Icon name="banknote" />
                        {text::calculator::discount(language)}
                    </a>
                </div>
            </When>
            <PayByQris amounts=amounts without=WithoutQris::Nothing />
        </section>
        <section class="card" aria-labelledby="next-step">
            <h2 id="next-step">{text::customer::next_step(language)}</h2>
            <p>{next}</p>
            {best}
        </section>
        <Replies id=id language=language />
        <Courtesies id=id language=language />
        <HandOvers id=id today=today language=language />
        <Disputes id=id account=account today=today language=language />
        <HardTimes id=id today=today sheet=sheet language=language />
        <Promises id=id today=today language=language />
        <Plans id=id today=today sheet=sheet language=language />
        <Settlements id=id today=today language=language />
        <Calendar id=id language=language />
        {notes}
        <News id=id account=account sheet=sheet language=language />
        <Receivables account=account today=today language=language />
        <section class="card" aria-labelledby="photos-title">
            <h2 id="photos-title">{text::photo::title(language)}</h2>
            <Photos customer=id of=PhotoOf::Customer />
        </section>
        <section class="section" aria-labelledby="timeline">
            <header>
                <h2 id="timeline">{text::customer::timeline(language)}</h2>
            </header>
            <Timeline id=id />
        </section>
        <Sheets id=id account=account sheet=sheet language=language />
    }
    .into_any()
}
