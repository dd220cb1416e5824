use crate::domain::line_item::LineItem;
use crate::i18n::{describe, money, text};
use crate::ui::state::language;
use leptos::prelude::*;

/// Goods line by line, as on a bill: what, how many, what that comes to. What
/// they cost the trader is not shown.
#[component]
pub fn GoodsList(
    /// The goods.
    items: Vec<LineItem>,
) -> impl IntoView {
    let language = language();
    let lines = items
        .into_iter()
        .map(|item| {
            let each = describe::quantity_and_price(language, &item);
            // What was recorded adds up, so each line has an amount.
            let amount = item.amount().unwrap_or_default();
            view! {
                <div>
                    <dt>
                        <b>{item.goods}</b>
                        " "
                        <span class="each">{each}</span>
                    </dt>
                    <dd class="money">{money(language, amount)}</dd>
                </div>
            }
            .into_any()
        })
        .collect_view();
    view! {
        <dl class="facts lines goods" aria-label=text::items::title(language)>
            {lines}
        </dl>
    }
    .into_any()
}
