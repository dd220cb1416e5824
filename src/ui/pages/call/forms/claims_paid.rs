use super::{Frame, amount_in, day_in, if_typed, typed_amount};
use crate::domain::script::answer::FormAnswer;
use crate::domain::script::judge::Judged;
use crate::i18n::text;
use crate::ui::clock::use_clock;
use crate::ui::components::{TextField, Typed};
use crate::ui::pages::call::desk::Desk;
use crate::ui::state::language;
use leptos::prelude::*;

/// A payment that the book does not know of.
#[component]
pub fn ClaimsPaidForm(desk: Desk, before: Option<FormAnswer>) -> impl IntoView {
    let clock = use_clock();
    let language = language();
    let (amount, day, how) = match before {
        Some(FormAnswer::ClaimsPaid { amount, on, how }) => (
            amount.map_or_else(String::new, |it| typed_amount(language, it)),
            on.map_or_else(String::new, |it| it.to_string()),
            how,
        ),
        _ => (String::new(), String::new(), String::new()),
    };
    let amount = RwSignal::new(amount);
    let day = RwSignal::new(day);
    let how = RwSignal::new(how);
    let amount_error = RwSignal::new(String::new());
    let day_error = RwSignal::new(String::new());
    let read = move |()| -> Option<(FormAnswer, Judged)> {
        let paid = if_typed(amount, amount_error, || {
            amount_in(language, amount, amount_error)
        });
        let on = if_typed(day, day_error, || day_in(language, day, day_error));
        let (paid, on) = (paid?, on?);
        if on.is_some_and(|on| on > clock.moment().date_naive()) {
            day_error.set(text::form::date_ahead(language).to_owned());
            return None;
        }
        let answer = FormAnswer::ClaimsPaid {
            amount: paid.filter(|it| !it.is_zero()),
            on,
            how: how.get_untracked().trim().to_owned(),
        };
        Some((answer, Judged::Plain))
    };
    view! {
        <Frame desk=desk title=text::call::claims_paid(language) read=read>
            <TextField
                id="paid-amount"
                label=text::payment::amount(language)
                value=amount
                typed=Typed::Money
                optional=text::common::optional(language)
                error=amount_error
            />
            <TextField
                id="paid-day"
                label=text::payment::date(language)
                value=day
                typed=Typed::Day
                optional=text::common::optional(language)
                error=day_error
            />
            <TextField
                id="paid-how"
                label=text::call::paid_how(language)
                value=how
                optional=text::common::optional(language)
            />
        </Frame>
    }
    .into_any()
}
