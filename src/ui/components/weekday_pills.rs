use crate::domain::escalation::window::Weekdays;
use crate::i18n::weekday;
use crate::ui::state::language;
use chrono::Weekday;
use leptos::prelude::*;

const DAYS: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

/// Some days of the week, as pills.
#[component]
pub fn WeekdayPills(
    /// What the days are for.
    #[prop(into)]
    label: String,
    /// The days that are chosen.
    days: RwSignal<Weekdays>,
) -> impl IntoView {
    let language = language();
    let pill = move |day: Weekday| {
        view! {
            <label class="choice">
                <input
                    type="checkbox"
                    prop:checked=move || days.get().has(day)
                    on:change=move |_| days.update(|it| *it = it.toggled(day))
                />
                {weekday(language, day)}
            </label>
        }
        .into_any()
    };
    view! {
        <fieldset class="choices">
            <legend>{label}</legend>
            {DAYS.map(pill).collect_view()}
        </fieldset>
    }
    .into_any()
}
