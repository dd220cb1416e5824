//! A plan is ended, with the reason.

use super::super::sheets::SheetForm;
use crate::domain::command::Command;
use crate::domain::id::{CustomerId, PlanId};
use crate::i18n::{Language, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{TextField, Typed};
use crate::ui::state::use_recorder;
use leptos::prelude::*;

/// A form for ending a plan.
#[component]
pub fn EndPlanForm(
    /// Whose.
    id: CustomerId,
    /// Which plan.
    plan: PlanId,
    /// Asks to close the sheet.
    close: Callback<()>,
    /// The language of the screen.
    language: Language,
) -> impl IntoView {
    let clock = use_clock();
    let recorder = use_recorder();
    let reason = RwSignal::new(String::new());
    let failure = RwSignal::new(String::new());
    let submit = move |()| {
        let today = clock.moment().date_naive();
        let reason = reason.get_untracked().trim().to_owned();
        let command = Command::EndPlan(id, plan, today, reason);
        let ended = text::timeline::plan_ended(language).to_owned();
        recorder.save(vec![command], ended, failure, move || close.run(()));
    };
    view! {
        <SheetForm
            title=text::plan::end_title(language)
            failure=failure
            submit=submit
            close=close
        >
            <p>{text::plan::end_hint(language)}</p>
            <TextField
                id="plan-reason"
                label=text::plan::reason(language)
                value=reason
                typed=Typed::Lines
                optional=text::common::optional(language)
            />
        </SheetForm>
    }
    .into_any()
}
