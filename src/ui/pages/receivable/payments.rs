use crate::domain::account::{Account, PaidPart};
use crate::domain::date::Day;
use crate::domain::id::{CustomerId, ReceivableId};
use crate::domain::photo::PhotoOf;
use crate::i18n::{describe, money, short_day, text};
use crate::ui::components::When;
use crate::ui::pages::photos::Photos;
use crate::ui::routes::Route;
use crate::ui::state::{language, use_book};
use leptos::prelude::*;

/// What was paid on a receivable, payment by payment, with the proofs.
#[component]
pub fn Payments(
    /// Who paid.
    customer: CustomerId,
    /// On which receivable.
    id: ReceivableId,
    /// The day.
    today: Memo<Day>,
) -> impl IntoView {
    let book = use_book();
    let language = language();
    let parts = Memo::new(move |_| {
        let day = today.get();
        book.with(|ledger| {
            let file = ledger.file(customer);
            file.map_or_else(Vec::new, |file| Account::parts_paid(file, id, day))
        })
    });
    let line = move |part: PaidPart| {
        let when = format!(
            "{} · {}",
            short_day(language, part.day),
            describe::payment_method(language, part.method)
        );
        view! {
            <li class="stack close">
                <dl class="facts lines">
                    <div>
                        <dt>
                            {when} " "
                            <a
                                class="button quiet small"
                                href=Route::ReceiptFor(customer, part.payment).href()
                            >
                                {text::paper::called::receipt(language)}
                            </a>
                        </dt>
                        <dd class="money">{money(language, part.amount)}</dd>
                    </div>
                </dl>
                <Photos customer=customer of=PhotoOf::Payment(part.payment) />
            </li>
        }
    };
    view! {
        <section class="card" aria-labelledby="payments-title">
            <h2 id="payments-title">{text::bill::payments(language)}</h2>
            <When condition=Signal::derive(move || parts.with(Vec::is_empty))>
                <p class="soft">{text::bill::none_paid(language)}</p>
            </When>
            <ul class="stack" aria-labelledby="payments-title">
                <For each=move || parts.get() key=|part| (part.payment, part.amount) let:part>
                    {line(part)}
                </For>
            </ul>
        </section>
    }
    .into_any()
}
