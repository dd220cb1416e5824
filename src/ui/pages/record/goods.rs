//! The goods of a receivable, line by line, while they are typed (S3.5).

mod lines;

pub use lines::{GoodsLines, NotAdded};

use crate::i18n::{money, text};
use crate::ui::components::{Icon, TextField, Typed};
use crate::ui::focus;
use crate::ui::state::language;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use lines::GoodsLine;

/// The id of the button that adds a line.
const ADD: &str = "add-goods";

/// The lines, which may stay away: what is owed then is a plain amount.
#[component]
pub fn GoodsFields(
    /// What is typed.
    lines: GoodsLines,
) -> impl IntoView {
    let language = language();
    let add = move |_| {
        let key = lines.add();
        focus_later(goods_id(key));
    };
    view! {
        <fieldset class="group stack close">
            <legend>
                {text::items::title(language)} " "
                <span class="optional">{text::common::optional(language)}</span>
            </legend>
            <p class="hint">{text::items::hint(language)}</p>
            <For each=move || lines.all() key=|line| line.key() let:line>
                <LineFields lines=lines line=line />
            </For>
            <div class="actions">
                <button type="button" id=ADD class="button" on:click=add>
                    <Icon name="plus" />
                    {text::items::add(language)}
                </button>
            </div>
        </fieldset>
    }
    .into_any()
}

#[component]
fn LineFields(lines: GoodsLines, line: GoodsLine) -> impl IntoView {
    let language = language();
    let key = line.key();
    let number = Memo::new(move |_| lines.number_of(line));
    let remove = move |_| {
        // The keyboard goes on where the line was.
        let next = lines.neighbour(line).map(goods_id);
        lines.remove(line);
        focus_later(next.unwrap_or_else(|| ADD.to_owned()));
    };
    let amount = move || line.amount().map(|it| money(language, it));
    view! {
        <fieldset class="goods-line card">
            <legend>{move || text::items::nth(language, number.get())}</legend>
            <TextField
                id=goods_id(key)
                label=text::items::goods(language)
                value=line.goods
                error=line.fault(|faults| &faults.goods)
            />
            <TextField
                id=format!("quantity-{key}")
                label=text::items::quantity(language)
                value=line.quantity
                typed=Typed::Decimal
                error=line.fault(|faults| &faults.quantity)
            />
            <TextField
                id=format!("price-{key}")
                label=text::items::price(language)
                value=line.price
                typed=Typed::Money
                error=line.fault(|faults| &faults.price)
            />
            <TextField
                id=format!("cost-{key}")
                label=text::items::cost(language)
                value=line.cost
                typed=Typed::Money
                optional=text::items::if_known(language)
                error=line.fault(|faults| &faults.cost)
            />
            <div class="end">
                <output class="money" for=format!("quantity-{key} price-{key}")>
                    {amount}
                </output>
                <button
                    type="button"
                    class="button quiet icon-only"
                    aria-label=move || text::items::remove(language, number.get())
                    on:click=remove
                >
                    <Icon name="trash" />
                </button>
            </div>
        </fieldset>
    }
    .into_any()
}

fn goods_id(key: u32) -> String {
    format!("goods-{key}")
}

/// Moves the focus once the page shows the change.
fn focus_later(id: String) {
    spawn_local(async move {
        tick().await;
        focus::move_to(&id);
    });
}
