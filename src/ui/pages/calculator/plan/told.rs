use crate::domain::date::Day;
use crate::domain::id::CustomerId;
use crate::domain::ledger::CustomerFile;
use crate::domain::message::purpose::Purpose;
use crate::domain::money::Rupiah;
use crate::i18n::{Language, money, short_day, text};
use crate::ui::components::Icon;
use crate::ui::routes::Route;
use leptos::prelude::*;

/// What a customer in hard times said of what they can pay, and when (S4.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// At a time.
    pub can_pay: Rupiah,
    /// When they next have money.
    pub pays_on: Option<Day>,
}

impl Told {
    /// What was said last of the hard times that stand on a day.
    pub fn of(file: &CustomerFile, on: Day) -> Option<Self> {
        let mut open: Vec<_> = file.open_hardships(on).map(|(_, it)| it).collect();
        open.sort_by_key(|it| (it.since, it.review));
        let latest = open.into_iter().rev().find(|it| it.can_pay.is_some())?;
        Some(Self {
            can_pay: latest.can_pay?,
            pays_on: latest.pays_on,
        })
    }
}

/// Says where the figures in the form come from.
#[component]
pub fn ToldBanner(
    /// Whose they are.
    id: CustomerId,
    /// What was said.
    told: Told,
    /// The language of the screen.
    language: Language,
) -> impl IntoView {
    let sum = text::instalments::told(language, money(language, told.can_pay));
    let day = told
        .pays_on
        .map(|day| text::instalments::told_day(language, short_day(language, day)));
    view! {
        <div class="banner hold">
            <Icon name="info" />
            <p>{sum} " " {day}</p>
            <a
                class="button small"
                href=Route::MessageFor(id, Purpose::HardshipReceived).href()
            >
                {text::customer::tell_them(language)}
            </a>
        </div>
    }
    .into_any()
}
