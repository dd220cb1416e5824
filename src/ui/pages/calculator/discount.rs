//! Hitung potongan: how much can be taken off, and what waiting costs instead.

mod figures;
mod form;
mod goods;
mod offer;

use super::Plain;
use super::covers::{Covers, CoversField, NothingOpen};
use super::trouble::{Said, Trouble};
use crate::domain::account::Standing;
use crate::domain::discount::Goods;
use crate::domain::id::CustomerId;
use crate::i18n::text;
use crate::ui::clock::use_clock;
use crate::ui::components::{PageHeader, When};
use crate::ui::pages::NotFound;
use crate::ui::routes::Route;
use crate::ui::state::{language, use_book};
use figures::Figures;
use form::{DiscountForm, Margins};
use goods::{Costs, GoodsField, PlainGoods};
use leptos::prelude::*;
use offer::Offer;

/// What the figures come to, or why they do not.
type Answer = Result<Goods, Trouble>;

/// A discount, worked out while the figures are typed.
#[component]
pub fn DiscountCalculator(
    /// Who is offered it; without, any goods.
    id: Option<CustomerId>,
) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let language = language();
    let today = Memo::new(move |_| clock.today());
    let covers = match id.map(|id| Covers::all(id, today, language)) {
        Some(None) => return view! { <NotFound /> }.into_any(),
        covers => covers.flatten(),
    };
    let (profit, cost_of_money) =
        book.with_untracked(|_| book.with_policy(|it| (it.profit, it.cost_of_money)));
    let form = DiscountForm::new(today.get_untracked(), profit, cost_of_money, language);
    let costs = Costs::new();
    let chosen = Memo::new(move |_| covers.map_or_else(Vec::<Standing>::new, Covers::chosen));
    let answer = Memo::new(move |_| -> Answer {
        let (outstanding, paid, cost) = match covers {
            Some(_) => chosen.with(|chosen| costs.read(chosen, language))?,
            None => form.plain(language)?,
        };
        let keep = form.keep(cost, language)?;
        Ok(Goods {
            outstanding,
            paid,
            cost,
            keep,
        })
    });
    let trouble = Signal::derive(move || answer.with(|it| it.as_ref().err().cloned()));
    let subtitle =
        Signal::derive(move || covers.map_or_else(String::new, |it| it.summary(language)));
    let is_open = Signal::derive(move || covers.is_none_or(Covers::is_open));
    let back = id.map_or(Route::Calculators, Route::Customer);
    view! {
        <PageHeader title=text::calculator::discount(language) subtitle=subtitle back=back />
        <When condition=Signal::derive(move || !is_open.get())>
            <NothingOpen language=language />
        </When>
        <When condition=is_open>
            {match covers {
                Some(covers) => {
                    view! {
                        <CoversField covers=covers language=language />
                        <GoodsField chosen=chosen costs=costs language=language />
                    }
                        .into_any()
                }
                None => view! { <PlainGoods form=form language=language /> }.into_any(),
            }}
            <Margins form=form language=language />
            <div aria-live="polite">
                <Said trouble=trouble />
            </div>
            <Figures answer=answer form=form language=language />
            <Offer answer=answer form=form covers=covers />
            {covers.is_none().then(|| view! { <Plain /> })}
        </When>
    }
    .into_any()
}
