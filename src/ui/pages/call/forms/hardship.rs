use super::{Frame, amount_in, day_in, if_typed, typed_amount};
use crate::domain::date::{DateOrder, parse_day};
use crate::domain::hardship::{HardshipReason, review_day};
use crate::domain::script::answer::FormAnswer;
use crate::domain::script::judge::Judged;
use crate::i18n::{day, describe, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{Choice, PhotoField, TextField, Typed};
use crate::ui::pages::call::desk::Desk;
use crate::ui::state::language;
use leptos::prelude::*;

/// Why they cannot pay, and what they can (S4.6).
#[component]
pub fn HardshipForm(desk: Desk, before: Option<FormAnswer>) -> impl IntoView {
    let clock = use_clock();
    let language = language();
    let (reason, can_pay, pays_on, note) = match before {
        Some(FormAnswer::Hardship {
            reason,
            can_pay,
            pays_on,
            note,
        }) => (
            reason,
            can_pay.map_or_else(String::new, |it| typed_amount(language, it)),
            pays_on.map_or_else(String::new, |it| it.to_string()),
            note,
        ),
        _ => (
            HardshipReason::NoMoney,
            String::new(),
            String::new(),
            String::new(),
        ),
    };
    let reason = RwSignal::new(reason);
    let can_pay = RwSignal::new(can_pay);
    let pays_on = RwSignal::new(pays_on);
    let note = RwSignal::new(note);
    let amount_error = RwSignal::new(String::new());
    let day_error = RwSignal::new(String::new());
    let read = move |()| -> Option<(FormAnswer, Judged)> {
        let amount = if_typed(can_pay, amount_error, || {
            amount_in(language, can_pay, amount_error)
        });
        let on = if_typed(pays_on, day_error, || day_in(language, pays_on, day_error));
        let (amount, on) = (amount?, on?);
        if on.is_some_and(|on| on < clock.moment().date_naive()) {
            day_error.set(text::call::pays_on_passed(language).to_owned());
            return None;
        }
        let answer = FormAnswer::Hardship {
            reason: reason.get_untracked(),
            // "Nothing" says the same as no answer.
            can_pay: amount.filter(|it| !it.is_zero()),
            pays_on: on,
            note: note.get_untracked().trim().to_owned(),
        };
        Some((answer, Judged::Plain))
    };
    let review = move || {
        // What is no day yet, is told when the form is read.
        let named = pays_on
            .with(|text| parse_day(text, DateOrder::DayFirst))
            .ok();
        let ask_again = review_day(named, clock.today());
        text::call::ask_again(language, day(language, ask_again))
    };
    view! {
        <Frame desk=desk title=text::call::hardship(language) read=read>
            <Choice
                label=text::call::hardship_reason(language)
                name="hardship"
                options=HardshipReason::ALL
                    .into_iter()
                    .map(|it| (it, describe::hardship_reason(language, it)))
                    .collect()
                chosen=reason
                choose=move |it| reason.set(it)
            />
            <TextField
                id="can-pay"
                label=text::call::can_pay(language)
                value=can_pay
                typed=Typed::Money
                optional=text::common::optional(language)
                error=amount_error
            />
            <TextField
                id="pays-on"
                label=text::call::pays_on(language)
                value=pays_on
                typed=Typed::Day
                optional=text::common::optional(language)
                error=day_error
            />
            <TextField
                id="hardship-note"
                label=text::call::hardship_note(language)
                value=note
                typed=Typed::Lines
                optional=text::common::optional(language)
                hint=text::call::proof_hint(language)
            />
            <PhotoField draft=desk.proof optional=text::common::optional(language) />
            <p class="soft" aria-live="polite">
                {review}
            </p>
        </Frame>
    }
    .into_any()
}
