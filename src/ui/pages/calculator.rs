//! Hitung: instalments, and a discount.

mod covers;
mod discount;
mod plan;
mod trouble;

pub use discount::DiscountCalculator;
pub use plan::PlanCalculator;

use crate::i18n::text;
use crate::ui::components::{Icon, LinkList, PageHeader};
use crate::ui::routes::Route;
use crate::ui::state::language;
use leptos::prelude::*;

/// What can be worked out.
#[component]
pub fn Calculators() -> impl IntoView {
    let language = language();
    let ways = [
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
    ]
    .map(|(route, icon, title, hint)| (route.href(), icon, title, hint))
    .to_vec();
    view! {
        <PageHeader title=text::calculator::title(language) />
        <LinkList ways=ways />
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
