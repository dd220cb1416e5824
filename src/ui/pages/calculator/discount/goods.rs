use super::form::{DiscountForm, cost};
use crate::domain::account::Standing;
use crate::domain::discount::{DiscountProblem, Goods};
use crate::domain::id::ReceivableId;
use crate::domain::line_item::LineItem;
use crate::domain::money::Rupiah;
use crate::i18n::{Language, describe, money, text};
use crate::ui::components::{TextField, Typed, When};
use crate::ui::pages::calculator::trouble::Trouble;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Whose cost is asked for: one kind of goods by its place, or all of a
/// receivable that names none.
type Asked = (ReceivableId, Option<usize>);

/// The costs that the book does not know, as they are typed.
#[derive(Clone, Copy)]
pub struct Costs {
    typed: RwSignal<BTreeMap<Asked, String>>,
}

impl Costs {
    /// None yet.
    pub fn new() -> Self {
        Self {
            typed: RwSignal::new(BTreeMap::new()),
        }
    }

    /// What is left, what was paid and what the goods cost, of what is chosen.
    pub fn read(
        self,
        chosen: &[Standing],
        language: Language,
    ) -> Result<(Rupiah, Rupiah, Rupiah), Trouble> {
        let fail = |problem| Trouble::said(describe::sums::discount_problem(language, problem));
        if chosen.is_empty() {
            return Err(Trouble::said(text::instalments::problem::no_receivable(
                language,
            )));
        }
        let mut missing = 0;
        let mut costs = Vec::new();
        for standing in chosen {
            if standing.terms.items.is_empty() {
                match self.typed_for((standing.id, None), language)? {
                    Some(cost) => costs.push(cost),
                    None => missing += 1,
                }
                continue;
            }
            let mut items = standing.terms.items.clone();
            for (at, item) in items.iter_mut().enumerate() {
                if item.cost.is_none() {
                    item.cost = self.typed_for((standing.id, Some(at)), language)?;
                }
            }
            match Goods::cost_of(&items) {
                Ok(cost) => costs.push(cost),
                Err(DiscountProblem::CostMissing(count)) => missing += count,
                Err(problem) => return Err(fail(problem)),
            }
        }
        if missing > 0 {
            let words =
                describe::sums::discount_problem(language, DiscountProblem::CostMissing(missing));
            return Err(Trouble::unfilled(words));
        }
        let within = |sum: Option<Rupiah>| sum.ok_or_else(|| fail(DiscountProblem::TooLarge));
        Ok((
            within(Rupiah::sum(chosen.iter().map(Standing::balance)))?,
            within(Rupiah::sum(chosen.iter().map(|it| it.paid)))?,
            within(Rupiah::sum(costs))?,
        ))
    }

    fn typed_for(self, asked: Asked, language: Language) -> Result<Option<Rupiah>, Trouble> {
        self.typed.with(|typed| match typed.get(&asked) {
            Some(typed) if !typed.trim().is_empty() => {
                cost(language, typed).map(Some).map_err(Trouble::said)
            }
            Some(_) | None => Ok(None),
        })
    }
}

/// The goods of what is chosen: what they cost where the book knows it, and a
/// field where it does not.
#[component]
pub fn GoodsField(
    /// What is chosen.
    chosen: Memo<Vec<Standing>>,
    /// What is typed.
    costs: Costs,
    /// The language of the screen.
    language: Language,
) -> impl IntoView {
    let item = move |id: ReceivableId, at: usize, item: &LineItem| match item.cost() {
        Some(cost) => {
            let amount = item.amount().unwrap_or_default();
            let (cost, amount) = (money(language, cost), money(language, amount));
            view! {
                <p>
                    <b>{item.goods.clone()}</b>
                    <small class="below">{text::discount::known_cost(language, cost, amount)}</small>
                </p>
            }
            .into_any()
        }
        None => {
            let label = text::discount::cost_each(language, &item.goods);
            view! { <CostField asked=(id, Some(at)) label=label costs=costs language=language /> }
                .into_any()
        }
    };
    let of = move |standing: &Standing| -> Vec<AnyView> {
        if standing.terms.items.is_empty() {
            let label =
                text::discount::cost_of(language, describe::receivable(language, &standing.terms));
            let field = view! {
                <CostField
                    asked=(standing.id, None)
                    label=label
                    costs=costs
                    language=language
                />
            };
            return vec![field.into_any()];
        }
        let items = standing.terms.items.iter().enumerate();
        items.map(|(at, it)| item(standing.id, at, it)).collect()
    };
    view! {
        <When condition=Signal::derive(move || chosen.with(|it| !it.is_empty()))>
            <fieldset class="group card">
                <legend>{text::discount::goods(language)}</legend>
                {move || chosen.with(|it| it.iter().flat_map(of).collect::<Vec<_>>())}
            </fieldset>
        </When>
    }
    .into_any()
}

/// A field for a cost that the book does not know.
#[component]
fn CostField(asked: Asked, label: String, costs: Costs, language: Language) -> impl IntoView {
    let (receivable, at) = asked;
    let id = format!("cost-{receivable}-{}", at.unwrap_or_default());
    let hint = format!("{id}-hint");
    let value = move || {
        costs
            .typed
            .with(|typed| typed.get(&asked).cloned().unwrap_or_default())
    };
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <div class="control">
                <span class="affix">"Rp"</span>
                <input
                    id=id
                    type="text"
                    inputmode="decimal"
                    class="amount"
                    autocomplete="off"
                    aria-describedby=hint.clone()
                    prop:value=value
                    on:input:target=move |event| {
                        let typed = event.target().value();
                        costs
                            .typed
                            .update(|all| {
                                all.insert(asked, typed);
                            });
                    }
                />
            </div>
            <p class="hint" id=hint>
                {text::discount::cost_hint(language)}
            </p>
        </div>
    }
    .into_any()
}

/// The same figures where there is no customer: all are typed.
#[component]
pub fn PlainGoods(form: DiscountForm, language: Language) -> impl IntoView {
    view! {
        <TextField
            id="amount"
            label=text::discount::amount(language)
            value=form.amount
            typed=Typed::Money
        />
        <div class="pair">
            <TextField
                id="cost"
                label=text::discount::cost(language)
                value=form.cost
                typed=Typed::Money
            />
            <TextField
                id="paid"
                label=text::discount::paid(language)
                value=form.paid
                typed=Typed::Money
                optional=text::common::optional(language)
            />
        </div>
    }
    .into_any()
}
