use super::Answer;
use super::form::DiscountForm;
use crate::domain::discount::{DiscountProblem, Goods, Outcome, months_to_match, price_of_waiting};
use crate::domain::money::Rupiah;
use crate::domain::plan::rounding::Multiple;
use crate::domain::rate::Rate;
use crate::i18n::{Language, describe, money, text};
use leptos::prelude::*;

/// How long waiting is looked at, in months.
const WAITS: [u32; 3] = [1, 3, 6];

/// Beyond so many months, waiting is no choice any more.
const LONGEST_WAIT: u32 = 120;

/// The highest safe discount, what is kept with it, and the price of waiting
/// beside it (S3.4).
#[component]
pub fn Figures(
    /// What is known of the goods.
    answer: Memo<Answer>,
    /// What was typed.
    form: DiscountForm,
    /// The language of the screen.
    language: Language,
) -> impl IntoView {
    (move || {
        let goods = answer.get().ok()?;
        let a_month = form.cost_of_money(language);
        Some(match card(goods, a_month, language) {
            Ok(card) => card,
            Err(problem) => {
                let words = describe::sums::discount_problem(language, problem);
                view! { <p class="banner warn">{words}</p> }.into_any()
            }
        })
    })
    .into_any()
}

fn card(goods: Goods, a_month: Rate, language: Language) -> Result<AnyView, DiscountProblem> {
    let most = goods.most(Multiple::One)?;
    let pay = goods.outstanding.saturating_sub(most);
    let kept = match goods.outcome(pay)? {
        Outcome::Profit(kept) | Outcome::LessProfit { kept, .. } => Some(kept),
        Outcome::Loss(_) => None,
    };
    let nothing_safe = most
        .is_zero()
        .then(|| view! { <p>{text::discount::nothing_safe(language)}</p> }.into_any());
    let facts = [
        (!most.is_zero()).then(|| (text::discount::pay_then(language), pay)),
        kept.map(|kept| (text::discount::kept_then(language), kept)),
    ];
    let facts = facts
        .into_iter()
        .flatten()
        .map(|(label, amount)| {
            view! {
                <div>
                    <dt>{label}</dt>
                    <dd class="money">{money(language, amount)}</dd>
                </div>
            }
            .into_any()
        })
        .collect_view();
    let waiting = waiting(goods.outstanding, most, a_month, language)?;
    Ok(view! {
        <section class="card hero" aria-labelledby="result-title">
            <h2 id="result-title">{text::discount::result(language)}</h2>
            <p class="money" role="status">
                {money(language, most)}
            </p>
            <div class="stack">
                <dl class="facts">{facts}</dl>
                {nothing_safe}
                {waiting}
            </div>
        </section>
    }
    .into_any())
}

fn waiting(
    outstanding: Rupiah,
    most: Rupiah,
    a_month: Rate,
    language: Language,
) -> Result<AnyView, DiscountProblem> {
    if a_month.is_zero() {
        let hint = text::discount::money_is_free(language);
        return Ok(view! { <p class="soft">{hint}</p> }.into_any());
    }
    let prices: Vec<AnyView> = WAITS
        .into_iter()
        .map(|months| {
            let price = price_of_waiting(outstanding, a_month, months)?;
            let price = text::discount::price(language, money(language, price));
            Ok(view! {
                <div>
                    <dt>{text::discount::months(language, months)}</dt>
                    <dd>{price}</dd>
                </div>
            }
            .into_any())
        })
        .collect::<Result<_, DiscountProblem>>()?;
    let matches = (!most.is_zero()).then(|| match months_to_match(most, outstanding, a_month) {
        Some(months) if months <= LONGEST_WAIT => text::discount::matches(language, months),
        Some(_) | None => text::discount::matches_longer(language).to_owned(),
    });
    Ok(view! {
        <h3>{text::discount::if_waiting(language)}</h3>
        <dl class="facts lines">{prices}</dl>
        {matches.map(|words| view! { <p>{words}</p> }.into_any())}
    }
    .into_any())
}
