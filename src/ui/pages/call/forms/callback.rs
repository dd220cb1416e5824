use super::{Frame, day_in, told};
use crate::domain::date::Moment;
use crate::domain::script::answer::FormAnswer;
use crate::domain::script::callback::SoonAgain;
use crate::domain::script::judge::{self, Judged};
use crate::i18n::{Language, describe, hour, short_day, text, weekday};
use crate::ui::clock::use_clock;
use crate::ui::components::{Choice, Icon, TextField, Typed, When};
use crate::ui::pages::call::desk::Desk;
use crate::ui::state::{language, use_book};
use chrono::{Datelike, Days, NaiveTime};
use leptos::prelude::*;

/// One of the answers that a tap takes down, or an hour of one's own.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Picked {
    Offered(Moment),
    Own,
}

/// When to call again, at the customer's clock: asked, not set (S2.4).
#[component]
pub fn CallbackForm(desk: Desk, before: Option<FormAnswer>) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let language = language();
    let theirs = move || {
        let now = clock.moment();
        desk.zone
            .map_or(now, |zone| now.with_timezone(&zone.offset()))
    };
    let now = theirs();
    let offered =
        book.with_policy(|policy| SoonAgain::offered(now, &policy.hours, &policy.holidays));
    let first = offered
        .first()
        .map_or(Picked::Own, |(_, at)| Picked::Offered(*at));
    let (picked, day, time) = match before {
        Some(FormAnswer::Callback { at }) if offered.iter().any(|(_, it)| *it == at) => {
            (Picked::Offered(at), String::new(), String::new())
        }
        Some(FormAnswer::Callback { at }) => {
            let time = at.time().format("%H:%M").to_string();
            (Picked::Own, at.date_naive().to_string(), time)
        }
        _ => (first, String::new(), String::new()),
    };
    let picked = RwSignal::new(picked);
    let day = RwSignal::new(day);
    let time = RwSignal::new(time);
    let day_error = RwSignal::new(String::new());
    let time_error = RwSignal::new(String::new());
    let options = offered
        .into_iter()
        .map(|(choice, at)| (Picked::Offered(at), choice_words(language, choice, at, now)))
        .chain([(Picked::Own, text::call::another_hour(language).to_owned())])
        .collect::<Vec<_>>();
    let read = move |()| -> Option<(FormAnswer, Judged)> {
        let now = theirs();
        let at = match picked.get_untracked() {
            Picked::Offered(at) => at,
            Picked::Own => {
                let day = day_in(language, day, day_error);
                let parsed = time.with_untracked(|text| text.trim().parse::<NaiveTime>());
                let time = told(parsed, time_error, |_| {
                    text::call::hour_empty(language).to_owned()
                });
                day?.and_time(time?)
                    .and_local_timezone(*now.offset())
                    .earliest()?
            }
        };
        let judged = book
            .with_policy(|policy| judge::callback(at, now, &policy.hours, &policy.holidays))
            .map(|judged| (FormAnswer::Callback { at }, judged));
        // An hour that was offered may have passed while the page stood open.
        if judged.is_err() {
            picked.set(Picked::Own);
        }
        told(judged, time_error, |refusal| {
            describe::refusal(language, refusal).to_owned()
        })
    };
    let elsewhere = theirs().offset() != clock.moment().offset();
    let at_their_clock = elsewhere.then(|| {
        view! {
            <p class="banner">
                <Icon name="clock" />
                {text::call::their_clock(language)}
            </p>
        }
    });
    view! {
        <Frame desk=desk title=text::call::callback(language) read=read>
            {at_their_clock}
            <Choice
                label=text::call::callback_when(language)
                name="callback"
                options=options
                chosen=picked
                choose=move |it| picked.set(it)
            />
            <When condition=Signal::derive(move || picked.get() == Picked::Own)>
                <div class="pair">
                    <TextField
                        id="callback-day"
                        label=text::payment::date(language)
                        value=day
                        typed=Typed::Day
                        error=day_error
                    />
                    <TextField
                        id="callback-hour"
                        label=text::call::hour(language)
                        value=time
                        typed=Typed::Hour
                        error=time_error
                    />
                </div>
            </When>
        </Frame>
    }
    .into_any()
}

fn choice_words(language: Language, choice: SoonAgain, at: Moment, now: Moment) -> String {
    let time = hour(language, at.time());
    let day = at.date_naive();
    match choice {
        SoonAgain::InAnHour => text::call::in_an_hour(language, time),
        SoonAgain::ThisAfternoon => text::call::this_afternoon(language, time),
        SoonAgain::NextMorning => {
            let tomorrow = now.date_naive().checked_add_days(Days::new(1));
            let when = match Some(day) == tomorrow {
                true => text::call::tomorrow(language).to_owned(),
                false => format!(
                    "{}, {}",
                    weekday(language, day.weekday()),
                    short_day(language, day)
                ),
            };
            text::call::next_morning(language, when, time)
        }
    }
}
