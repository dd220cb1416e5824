use super::told::Told;
use crate::domain::date::{DateOrder, Day, parse_day};
use crate::domain::money::Rupiah;
use crate::domain::plan::Installment;
use crate::domain::plan::interest::{Interest, Per};
use crate::domain::plan::rhythm::Rhythm;
use crate::domain::plan::rounding::{Direction, Multiple, Rounding};
use crate::domain::plan::wish::{PlanWish, Size};
use crate::i18n::{Language, describe, number, text};
use crate::ui::pages::calculator::trouble::{self, Trouble};
use crate::ui::typed;
use chrono::Days;
use leptos::prelude::*;

/// Days until the first instalment, unless the trader says otherwise.
const USUAL_START: u64 = 7;

/// What was typed, right or wrong.
#[derive(Clone, Copy)]
pub struct PlanForm {
    pub amount: RwSignal<String>,
    pub basis: RwSignal<Basis>,
    pub affordable: RwSignal<String>,
    pub instalment: RwSignal<String>,
    pub count: RwSignal<String>,
    pub beat: RwSignal<Beat>,
    pub start: RwSignal<String>,
    pub days: RwSignal<String>,
    pub multiple: RwSignal<Multiple>,
    pub direction: RwSignal<Direction>,
    pub first: RwSignal<String>,
    pub first_day: RwSignal<String>,
    pub cost: RwSignal<Cost>,
    pub rate: RwSignal<String>,
    pub per: RwSignal<Per>,
    pub note: RwSignal<String>,
}

/// What a plan is worked out from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    Affordable,
    Instalment,
    Count,
}

/// How often it is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beat {
    Weekly,
    TwoWeekly,
    Monthly,
    OwnDays,
}

/// How the cost of paying in parts is reckoned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cost {
    None,
    Flat,
    Sliding,
    Annuity,
}

impl PlanForm {
    /// An empty form on a day: what they can pay, every week, in round amounts,
    /// and nothing on top.
    pub fn new(today: Day) -> Self {
        let start = today.checked_add_days(Days::new(USUAL_START));
        Self {
            amount: RwSignal::new(String::new()),
            basis: RwSignal::new(Basis::Affordable),
            affordable: RwSignal::new(String::new()),
            instalment: RwSignal::new(String::new()),
            count: RwSignal::new(String::new()),
            beat: RwSignal::new(Beat::Weekly),
            start: RwSignal::new(start.unwrap_or(today).to_string()),
            days: RwSignal::new(String::new()),
            multiple: RwSignal::new(Multiple::FiveThousand),
            direction: RwSignal::new(Direction::Up),
            first: RwSignal::new(String::new()),
            first_day: RwSignal::new(today.to_string()),
            cost: RwSignal::new(Cost::None),
            rate: RwSignal::new(String::new()),
            per: RwSignal::new(Per::Month),
            note: RwSignal::new(String::new()),
        }
    }

    /// Fills in what the customer said they can pay, and when (S4.6).
    pub fn begin_with(self, told: Told, today: Day, language: Language) {
        self.affordable.set(number(language, told.can_pay.get()));
        if let Some(day) = told.pays_on.filter(|day| *day >= today) {
            self.start.set(day.to_string());
        }
    }

    /// The amount to split, where no customer's balance is.
    pub fn balance(self, language: Language) -> Result<Rupiah, Trouble> {
        needed(self.amount, language, typed::amount)
    }

    /// What is asked of a plan over a balance; follows what is typed.
    pub fn read(
        self,
        balance: Rupiah,
        today: Day,
        language: Language,
    ) -> Result<PlanWish, Trouble> {
        Ok(PlanWish {
            balance,
            made: today,
            size: self.size(language)?,
            rhythm: self.rhythm(language)?,
            first_payment: self.first_payment(language)?,
            rounding: Rounding {
                multiple: self.multiple.get(),
                direction: self.direction.get(),
            },
            interest: self.interest(language)?,
        })
    }

    fn size(self, language: Language) -> Result<Size, Trouble> {
        match self.basis.get() {
            Basis::Affordable => {
                needed(self.affordable, language, typed::amount).map(Size::Affordable)
            }
            Basis::Instalment => {
                needed(self.instalment, language, typed::amount).map(Size::Instalment)
            }
            Basis::Count => needed(self.count, language, count).map(Size::Count),
        }
    }

    fn rhythm(self, language: Language) -> Result<Rhythm, Trouble> {
        let start = || needed(self.start, language, typed::day);
        match self.beat.get() {
            Beat::Weekly => start().map(Rhythm::Weekly),
            Beat::TwoWeekly => start().map(Rhythm::TwoWeekly),
            Beat::Monthly => start().map(Rhythm::Monthly),
            Beat::OwnDays => needed(self.days, language, own_days).map(Rhythm::OnDays),
        }
    }

    fn first_payment(self, language: Language) -> Result<Option<Installment>, Trouble> {
        if self.first.with(|it| it.trim().is_empty()) {
            return Ok(None);
        }
        Ok(Some(Installment {
            amount: needed(self.first, language, typed::amount)?,
            due: needed(self.first_day, language, typed::day)?,
        }))
    }

    fn interest(self, language: Language) -> Result<Interest, Trouble> {
        let rate = || needed(self.rate, language, typed::percent);
        let per = self.per.get();
        Ok(match self.cost.get() {
            Cost::None => Interest::None,
            Cost::Flat => Interest::Flat(rate()?, per),
            Cost::Sliding => Interest::Sliding(rate()?, per),
            Cost::Annuity => Interest::Annuity(rate()?, per),
        })
    }
}

/// Reads a field that a plan needs.
fn needed<T>(
    field: RwSignal<String>,
    language: Language,
    read: impl FnOnce(Language, &str) -> Result<T, String>,
) -> Result<T, Trouble> {
    trouble::needed(field, language, text::instalments::waiting(language), read)
}

/// How many instalments; what is far too many for a number is too many.
fn count(language: Language, typed: &str) -> Result<u16, String> {
    use text::instalments::problem;
    let typed = typed.trim();
    if typed.bytes().all(|it| it.is_ascii_digit()) {
        typed
            .parse()
            .map_err(|_| problem::too_many(language).to_owned())
    } else {
        Err(problem::count_not_understood(language).to_owned())
    }
}

/// Days of their own, one a line, or with semicolons between them.
fn own_days(language: Language, typed: &str) -> Result<Vec<Day>, String> {
    typed
        .split(['\n', ';'])
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .map(|it| {
            parse_day(it, DateOrder::DayFirst)
                .map_err(|problem| format!("{it}: {}", describe::date_problem(language, problem)))
        })
        .collect()
}
