use super::consent::ConsentField;
use super::form::{Errors, Form};
use super::owner_field;
use super::windows::Windows;
use crate::domain::contact::Channel;
use crate::domain::credit::CreditHold;
use crate::domain::customer::Familiarity;
use crate::domain::date::Zone;
use crate::domain::escalation::ladder::{LadderKind, Pace};
use crate::i18n::{Language, describe, text};
use crate::ui::components::{Choice, TextField, Typed, When};
use leptos::html;
use leptos::prelude::*;

/// What is asked of few customers, folded away until something is wrong there.
#[component]
pub fn RarerFields(
    /// What is typed.
    form: Form,
    /// The language of the screen.
    language: Language,
) -> impl IntoView {
    let rarer = form.rarer;
    let error = move |of: fn(&Errors) -> &String| {
        Signal::derive(move || form.errors.with(|errors| of(errors).clone()))
    };
    let details: NodeRef<html::Details> = NodeRef::new();
    Effect::new(move |_| {
        if form.errors.with(Errors::among_rarer)
            && let Some(details) = details.get()
        {
            details.set_open(true);
        }
    });
    let paces = [
        Pace::Fitting,
        Pace::Always(LadderKind::Soft),
        Pace::Always(LadderKind::Standard),
        Pace::Always(LadderKind::Strict),
    ];
    let channels = [Channel::WhatsApp, Channel::Sms, Channel::Email];
    view! {
        <details class="details" node_ref=details>
            <summary>{text::customer::rarer(language)}</summary>
            <div class="stack">
                <TextField
                    id="second-number"
                    label=text::customer::second_number(language)
                    value=rarer.second_number
                    typed=Typed::Phone
                    optional=text::common::optional(language)
                    error=error(|it| &it.second_number)
                />
                <When condition=Signal::derive(move || {
                    !rarer.second_number.with(String::is_empty)
                })>{owner_field("second-owner", rarer.second_owner, language)}</When>
                <TextField
                    id="emails"
                    label=text::customer::emails(language)
                    value=rarer.emails
                    typed=Typed::Email
                    optional=text::common::optional(language)
                    hint=text::customer::emails_hint(language)
                    error=error(|it| &it.emails)
                />
                <Choice
                    label=text::customer::preferred_channel(language)
                    name="channel"
                    options=std::iter::once((None, text::customer::any_channel(language)))
                        .chain(channels.map(|it| (Some(it), describe::channel(language, it))))
                        .collect()
                    chosen=rarer.channel
                    choose=move |it| rarer.channel.set(it)
                />
                <Choice
                    label=text::customer::language(language)
                    name="customer-language"
                    options=vec![
                        (None, text::customer::language_of_screen(language)),
                        (Some(Language::Id), text::app::language_id(language)),
                        (Some(Language::En), text::app::language_en(language)),
                    ]
                    chosen=rarer.language
                    choose=move |it| rarer.language.set(it)
                />
                {check(
                    text::customer::familiar(language),
                    text::customer::familiar_hint(language),
                    Signal::derive(move || rarer.familiarity.get() == Familiarity::Familiar),
                    Callback::new(move |on: bool| {
                        rarer
                            .familiarity
                            .set(if on { Familiarity::Familiar } else { Familiarity::Formal });
                    }),
                )}
                <Windows windows=rarer.windows error=error(|it| &it.windows) language=language />
                <ConsentField
                    label=text::consent::other_hours(language)
                    name="other-hours"
                    day_id="other-hours-day"
                    form=rarer.other_hours
                    error=error(|it| &it.other_hours)
                    language=language
                />
                <ConsentField
                    label=text::consent::recording(language)
                    name="recording"
                    day_id="recording-day"
                    form=rarer.recording
                    error=error(|it| &it.recording)
                    language=language
                />
                <TextField
                    id="credit-limit"
                    label=text::credit::limit(language)
                    value=rarer.credit_limit
                    typed=Typed::Money
                    optional=text::common::optional(language)
                    hint=text::credit::limit_hint(language)
                    error=error(|it| &it.credit_limit)
                />
                {check(
                    text::credit::stop(language),
                    text::credit::stop_hint(language),
                    Signal::derive(move || rarer.credit_hold.get() == CreditHold::Stopped),
                    Callback::new(move |on: bool| {
                        rarer
                            .credit_hold
                            .set(if on { CreditHold::Stopped } else { CreditHold::Open });
                    }),
                )}
                <Choice
                    label=text::ladder::pace(language)
                    name="pace"
                    options=paces.map(|it| (it, describe::ladder::pace(language, it))).to_vec()
                    chosen=rarer.pace
                    choose=move |it| rarer.pace.set(it)
                />
                <Choice
                    label=text::settings::zone(language)
                    name="zone"
                    options=std::iter::once((None, text::customer::zone_same(language)))
                        .chain(Zone::ALL.map(|it| (Some(it), describe::zone(language, it))))
                        .collect()
                    chosen=rarer.zone
                    choose=move |zone| rarer.zone.set(zone)
                />
            </div>
        </details>
    }
    .into_any()
}

/// A box to tick, and what ticking it does.
fn check(
    label: &'static str,
    hint: &'static str,
    ticked: Signal<bool>,
    tick: Callback<bool>,
) -> impl IntoView {
    view! {
        <label class="check">
            <input
                type="checkbox"
                prop:checked=ticked
                on:change:target=move |event| tick.run(event.target().checked())
            />
            <span>{label} <small>{hint}</small></span>
        </label>
    }
    .into_any()
}
