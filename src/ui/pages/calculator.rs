//! Hitung: instalments, and a discount.

mod covers;
mod discount;
mod plan;
mod trouble;

pub use discount::DiscountCalculator;
pub use plan::PlanCalculator;

use crate::i18n::text;
use crate::ui::components::{Icon, PageHeader};
use crate::ui::routes::Route;
use crate::ui::state::language;
use leptos::prelude::*;

/// What can be worked out.
#[component]
pub fn Calculators() -> impl IntoView {
    let language = language();
    let items = [
        (
            Route::PlanCalculator(None),
            "calendar",
            text::calculator::plan(language),
            text::calculator::plan_hint(language),
        ),
        (
            Route::DiscountCalculator(None),
            "banknote",
            text::calculator::discount(language),
            text::calculator::discount_hint(language),
        ),
    ];
    view! {
        <PageHeader title=text::calculator::title(language) />
        <ul class="list card flush">
            {items
                .into_iter()
                .map(|(route, icon, title, hint)| {
                    view! {
                        <li>
                            <a class="item" href=route.href()>
                                <Icon name=icon />
                                <span class="text">
                                    <b>{title}</b>
                                    <small>{hint}</small>
                                </span>
                                <span class="end">
                                    <Icon name="chevron-right" />
                                </span>
                            </a>
                        </li>
                    }
                })
                .collect_view()}
        </ul>
        <Plain />
    }
    .into_any()
}

/// Says that what is worked out for nobody is not kept, and the way on.
#[component]
fn Plain() -> impl IntoView {
    let language = language();
    view! {
        <div class="banner">
            <Icon name="info" />
            <p>{text::calculator::plain(language)}</p>
            <a class="button small" href=Route::Customers.href()>
                {text::calculator::to_customers(language)}
            </a>
        </div>
    }
    .into_any()
}
