use crate::domain::date::Day;
use crate::domain::discount::Goods;
use crate::domain::money::Rupiah;
use crate::domain::policy::Profit;
use crate::domain::rate::Rate;
use crate::i18n::{Language, describe, number, percent, text};
use crate::ui::components::{Choice, TextField, Typed, When};
use crate::ui::pages::calculator::trouble::{self, Trouble};
use crate::ui::typed;
use chrono::Days;
use leptos::prelude::*;

/// Days that an offer stays open, unless the trader says otherwise.
const USUAL_OFFER: u64 = 7;

/// What was typed, right or wrong.
#[derive(Clone, Copy)]
pub struct DiscountForm {
    /// Where there is no customer: what is left, what was paid, what it cost.
    pub amount: RwSignal<String>,
    pub paid: RwSignal<String>,
    pub cost: RwSignal<String>,
    pub kind: RwSignal<Kind>,
    pub keep_amount: RwSignal<String>,
    pub keep_percent: RwSignal<String>,
    pub cost_of_money: RwSignal<String>,
    pub pay: RwSignal<String>,
    pub until: RwSignal<String>,
    pub loss: RwSignal<String>,
}

/// How the profit to keep is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Amount,
    Percent,
}

impl DiscountForm {
    /// An empty form on a day, with what the trader has set once and for all.
    pub fn new(today: Day, profit: Profit, cost_of_money: Rate, language: Language) -> Self {
        let until = today.checked_add_days(Days::new(USUAL_OFFER));
        let (kind, amount, share) = match profit {
            Profit::Amount(amount) => (Kind::Amount, number(language, amount.get()), None),
            Profit::Percent(share) => (Kind::Percent, String::new(), Some(share)),
        };
        let typed = |rate: Rate| percent(language, rate);
        Self {
            amount: RwSignal::new(String::new()),
            paid: RwSignal::new(String::new()),
            cost: RwSignal::new(String::new()),
            kind: RwSignal::new(kind),
            keep_amount: RwSignal::new(amount),
            keep_percent: RwSignal::new(share.map_or_else(String::new, typed)),
            cost_of_money: RwSignal::new(
                Some(cost_of_money)
                    .filter(|it| !it.is_zero())
                    .map_or_else(String::new, typed),
            ),
            pay: RwSignal::new(String::new()),
            until: RwSignal::new(until.unwrap_or(today).to_string()),
            loss: RwSignal::new(String::new()),
        }
    }

    /// What is left, what was paid and what it cost, as it was typed.
    pub fn plain(self, language: Language) -> Result<(Rupiah, Rupiah, Rupiah), Trouble> {
        let waiting = text::discount::waiting(language);
        let amount = trouble::needed(self.amount, language, waiting, typed::amount)?;
        let paid = self
            .paid
            .with(|it| typed::blank_or(it, |it| cost(language, it)))
            .map_err(Trouble::said)?;
        let cost = trouble::needed(self.cost, language, waiting, cost)?;
        Ok((amount, paid.unwrap_or_default(), cost))
    }

    /// The profit to keep on goods of this cost; none where nothing was typed.
    pub fn keep(self, cost_of_goods: Rupiah, language: Language) -> Result<Rupiah, Trouble> {
        let profit = match self.kind.get() {
            Kind::Amount => self
                .keep_amount
                .with(|it| typed::blank_or(it, |it| cost(language, it)))
                .map(|it| Profit::Amount(it.unwrap_or_default())),
            Kind::Percent => self
                .keep_percent
                .with(|it| typed::blank_or(it, |it| typed::percent(language, it)))
                .map(|it| Profit::Percent(it.unwrap_or_default())),
        };
        Goods::keeping(profit.map_err(Trouble::said)?, cost_of_goods)
            .map_err(|it| Trouble::said(describe::sums::discount_problem(language, it)))
    }

    /// What money costs a month; zero where nothing, or nothing that can be
    /// read, was typed: then no price of waiting is shown.
    pub fn cost_of_money(self, language: Language) -> Rate {
        let read = self.cost_of_money.with(|it| typed::percent(language, it));
        read.unwrap_or_default()
    }
}

/// What something cost, which may have been nothing.
pub fn cost(language: Language, typed: &str) -> Result<Rupiah, String> {
    Rupiah::parse(typed).map_err(|it| describe::money_problem(language, it).to_owned())
}

/// What the trader wants to keep, and what money costs them.
#[component]
pub fn Margins(form: DiscountForm, language: Language) -> impl IntoView {
    let by = move |kind: Kind| Signal::derive(move || form.kind.get() == kind);
    view! {
        <div class="stack">
            <Choice
                label=text::discount::keep(language)
                name="keep"
                options=vec![
                    (Kind::Percent, text::discount::keep_percent(language)),
                    (Kind::Amount, text::discount::keep_amount(language)),
                ]
                chosen=form.kind
                choose=move |it| form.kind.set(it)
            />
            <When condition=by(Kind::Amount)>
                <TextField
                    id="keep-amount"
                    label=text::discount::keep_rupiah(language)
                    value=form.keep_amount
                    typed=Typed::Money
                />
            </When>
            <When condition=by(Kind::Percent)>
                <TextField
                    id="keep-percent"
                    label=text::discount::keep_share(language)
                    value=form.keep_percent
                    typed=Typed::Decimal
                />
            </When>
            <TextField
                id="cost-of-money"
                label=text::discount::cost_of_money(language)
                value=form.cost_of_money
                typed=Typed::Decimal
                hint=text::discount::cost_of_money_hint(language)
            />
        </div>
    }
    .into_any()
}
