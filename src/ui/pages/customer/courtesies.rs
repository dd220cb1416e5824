//! Messages that ask for nothing: thanks for a payment, and an apology for a
//! reminder that crossed one (S1.5).

use crate::domain::courtesy::{Crossed, Order, Unthanked, crossed, thanks_due};
use crate::domain::id::CustomerId;
use crate::domain::message::purpose::Purpose;
use crate::i18n::{Language, money, short_day, text};
use crate::ui::clock::use_clock;
use crate::ui::components::Icon;
use crate::ui::routes::Route;
use crate::ui::state::use_book;
use leptos::prelude::*;

/// What would be kind to write now.
#[derive(Clone, Copy, PartialEq)]
struct Kindness {
    thanks: Option<Unthanked>,
    apology: Option<Crossed>,
}

/// Offers to thank, or to apologise, while that does not come late.
#[component]
pub fn Courtesies(
    /// To whom.
    id: CustomerId,
    /// The language of the screen.
    language: Language,
) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let due = Memo::new(move |_| {
        let now = clock.now();
        book.with(|ledger| {
            let file = ledger.file(id)?;
            Some(Kindness {
                thanks: thanks_due(file, now),
                apology: crossed(file, now),
            })
        })
    });
    let banner = move |words: String, purpose: Purpose, button: &'static str| {
        let href = Route::MessageFor(id, purpose).href();
        view! {
            <div class="banner good">
                <Icon name="circle-check" />
                <p>{words}</p>
                <a class="button small" href=href>
                    {button}
                </a>
            </div>
        }
        .into_any()
    };
    // An apology thanks for the payment too.
    (move || {
        let due = due.get()?;
        if let Some(crossed) = due.apology {
            let words = apology(language, &crossed);
            return Some(banner(
                words,
                Purpose::Apology,
                text::courtesy::apologise(language),
            ));
        }
        let unthanked = due.thanks?;
        let words = text::courtesy::unthanked(language, money(language, unthanked.amount));
        Some(banner(
            words,
            Purpose::Thanks,
            text::courtesy::thank(language),
        ))
    })
    .into_any()
}

/// What a reminder and a payment tell, without saying who was late.
fn apology(language: Language, crossed: &Crossed) -> String {
    let reminded = short_day(language, crossed.reminded_at.date_naive());
    let paid = money(language, crossed.amount);
    match crossed.order {
        Order::PaidBefore => text::courtesy::crossed(language, paid, reminded),
        Order::SameDay => text::courtesy::same_day(language, paid, reminded),
    }
}
