//! Riwayat: every entry about a customer, the latest first.

use super::listen::Listen;
use crate::domain::attachment::Attachment;
use crate::domain::command::Command;
use crate::domain::date::Moment;
use crate::domain::entry::Entry;
use crate::domain::event::Event;
use crate::domain::id::{CustomerId, EntryId};
use crate::i18n::{Language, describe, hour, money, short_day, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{Confirm, Icon};
use crate::ui::state::{language, use_book, use_toasts};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeSet;

/// One line of the timeline.
#[derive(Clone, PartialEq)]
struct Line {
    entry: EntryId,
    icon: &'static str,
    class: &'static str,
    title: String,
    when: String,
    note: String,
    /// The exact text that was sent; empty for everything else.
    sent: String,
    /// What was recorded.
    sound: Option<Attachment>,
    state: State,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// Stands, and can be taken back.
    Reversible,
    /// Stands.
    Fixed,
    /// Was taken back.
    Reversed,
}

/// All that happened with a customer.
#[component]
pub fn Timeline(
    /// With whom.
    id: CustomerId,
) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let toasts = use_toasts();
    let language = language();
    let entries = RwSignal::new(None);
    Effect::new(move |_| {
        // The journal is read again whenever the ledger has changed.
        book.with(|_| ());
        spawn_local(async move {
            // By the time it is read, the page may have been left.
            entries.try_set(Some(book.timeline(id).await));
        });
    });
    let asked = RwSignal::new(None::<String>);
    let asked_entry = StoredValue::new(None::<EntryId>);
    let take_back = move |()| {
        let Some(entry) = asked_entry.get_value() else {
            return;
        };
        spawn_local(async move {
            let commands = vec![Command::Reverse(id, entry)];
            toasts.say(match book.record(clock, commands).await {
                Ok(_) => text::common::undone(language).to_owned(),
                Err(failure) => failure.words(language),
            });
        });
    };
    let ask = move |line: &Line| {
        asked_entry.set_value(Some(line.entry));
        asked.set(Some(text::timeline::take_back_what(language, &line.title)));
    };
    let shown = move || {
        entries.get().map(|read| match read {
            Ok(entries) => {
                let lines = lines(&entries, language);
                view! {
                    <div class="card flush">
                        <ol class="timeline">
                            {lines
                                .into_iter()
                                .map(|line| view! { <Item line=line ask=ask language=language /> })
                                .collect_view()}
                        </ol>
                    </div>
                }
                .into_any()
            }
            Err(failure) => {
                view! { <p class="banner late">{failure.words(language)}</p> }.into_any()
            }
        })
    };
    view! {
        {shown}
        <Confirm
            asked=asked
            hint=text::timeline::take_back_hint(language)
            words=text::timeline::take_back(language)
            confirm=take_back
        />
    }
    .into_any()
}

#[component]
fn Item<A>(line: Line, ask: A, language: Language) -> impl IntoView
where
    A: Fn(&Line) + Copy + Send + Sync + 'static,
{
    let class = match line.state {
        State::Reversed => "reversed",
        _ => line.class,
    };
    let title = match line.state {
        State::Reversed => view! { <s>{line.title.clone()}</s> }.into_any(),
        _ => line.title.clone().into_any(),
    };
    let tail = match line.state {
        State::Reversible => {
            let asked = line.clone();
            view! {
                <button
                    type="button"
                    class="button quiet small"
                    aria-label=text::timeline::take_back_what(language, &line.title)
                    on:click=move |_| ask(&asked)
                >
                    {text::timeline::take_back(language)}
                </button>
            }
            .into_any()
        }
        State::Reversed => {
            view! { <span class="chip">{text::timeline::taken_back(language)}</span> }.into_any()
        }
        State::Fixed => ().into_any(),
    };
    view! {
        <li class=class>
            <span class="bullet">
                <Icon name=line.icon />
            </span>
            <div>
                <h3>{title}</h3>
                " "
                <time>{line.when}</time>
                {(!line.note.is_empty()).then(|| view! { <p>{line.note}</p> })}
                {(!line.sent.is_empty()).then(|| view! { <blockquote>{line.sent}</blockquote> })}
                {line.sound.map(|it| view! { <Listen attachment=it /> })}
                {tail}
            </div>
        </li>
    }
    .into_any()
}

/// The lines for what can be read in the journal, the latest first.
fn lines(entries: &[Entry], language: Language) -> Vec<Line> {
    let reversed: BTreeSet<EntryId> = entries
        .iter()
        .filter_map(|entry| match entry.event {
            Event::Reversed { entry, .. } => Some(entry),
            _ => None,
        })
        .collect();
    let mut described = false;
    let mut lines: Vec<Line> = entries
        .iter()
        .filter_map(|entry| {
            let first_description = !described;
            described |= matches!(entry.event, Event::CustomerDescribed { .. });
            line(entry, first_description, language)
        })
        .map(|line| {
            if reversed.contains(&line.entry) {
                Line {
                    state: State::Reversed,
                    ..line
                }
            } else {
                line
            }
        })
        .collect();
    lines.reverse();
    lines
}

fn line(entry: &Entry, first_description: bool, language: Language) -> Option<Line> {
    let fixed = Line {
        entry: entry.id,
        icon: "info",
        class: "",
        title: String::new(),
        when: at(language, entry.recorded_at),
        note: String::new(),
        sent: String::new(),
        sound: None,
        state: State::Fixed,
    };
    Some(match &entry.event {
        Event::BusinessDescribed { .. }
        | Event::PolicyDescribed { .. }
        | Event::TextReworded { .. }
        | Event::Reversed { .. } => return None,
        Event::CustomerDescribed { .. } if first_description => Line {
            icon: "user-round",
            title: text::timeline::customer_added(language).to_owned(),
            ..fixed
        },
        Event::CustomerDescribed { .. } => Line {
            icon: "pencil",
            title: text::timeline::customer_changed(language).to_owned(),
            ..fixed
        },
        Event::ReceivableRecorded { terms, .. } => Line {
            icon: "file-text",
            title: text::timeline::receivable_added(language, money(language, terms.amount)),
            when: short_day(language, terms.date),
            note: text::timeline::receivable_terms(
                language,
                describe::receivable(language, terms),
                short_day(language, terms.due),
            ),
            state: State::Reversible,
            ..fixed
        },
        Event::PaymentReceived { terms, .. } => Line {
            icon: "check",
            class: "good",
            title: text::timeline::payment_received(language, money(language, terms.amount)),
            when: format!(
                "{} · {}",
                short_day(language, terms.day),
                describe::payment_method(language, terms.method)
            ),
            state: State::Reversible,
            ..fixed
        },
        Event::ContactMade { terms, .. } => Line {
            icon: if terms.text.is_empty() {
                "phone"
            } else {
                "message-circle"
            },
            title: format!(
                "{} · {}",
                describe::channel(language, terms.channel),
                describe::outcome(language, terms.outcome)
            ),
            when: at(language, terms.at),
            note: terms.note.clone(),
            sent: terms.text.clone(),
            state: State::Reversible,
            ..fixed
        },
        Event::VoiceNoteKept { note, .. } => Line {
            icon: "phone",
            title: text::timeline::voice_note(
                language,
                describe::minutes_and_seconds(note.seconds),
            ),
            sound: Some(note.attachment),
            state: State::Reversible,
            ..fixed
        },
        Event::DisputeOpened { terms, .. } => Line {
            icon: "triangle-alert",
            class: "warn",
            title: text::timeline::dispute_opened(language).to_owned(),
            when: short_day(language, terms.opened),
            note: terms.reason.clone(),
            state: State::Reversible,
            ..fixed
        },
        Event::DisputeSolved { day, .. } => Line {
            icon: "circle-check",
            class: "good",
            title: text::timeline::dispute_solved(language).to_owned(),
            when: short_day(language, *day),
            state: State::Reversible,
            ..fixed
        },
        Event::PromiseMade { terms, .. } => Line {
            icon: "promise",
            title: text::timeline::promise_made(
                language,
                money(language, terms.amount),
                short_day(language, terms.due),
            ),
            when: short_day(language, terms.made),
            note: terms.note.clone(),
            state: State::Reversible,
            ..fixed
        },
        Event::PromiseCancelled { day, .. } => Line {
            icon: "promise",
            title: text::timeline::promise_cancelled(language).to_owned(),
            when: short_day(language, *day),
            state: State::Reversible,
            ..fixed
        },
        Event::HardshipNoted { terms, .. } => Line {
            icon: "triangle-alert",
            class: "warn",
            title: text::timeline::hardship_noted(
                language,
                describe::hardship_reason(language, terms.reason),
            ),
            when: short_day(language, terms.since),
            note: terms.note.clone(),
            state: State::Reversible,
            ..fixed
        },
        Event::HardshipEnded { day, .. } => Line {
            icon: "circle-check",
            class: "good",
            title: text::timeline::hardship_ended(language).to_owned(),
            when: short_day(language, *day),
            state: State::Reversible,
            ..fixed
        },
        Event::ReplyReceived { terms, .. } => Line {
            icon: "message-circle",
            class: "good",
            title: text::timeline::reply_received(
                language,
                describe::channel(language, terms.channel),
            ),
            when: at(language, terms.at),
            sent: terms.text.clone(),
            state: State::Reversible,
            ..fixed
        },
        Event::ReplySettled { day, .. } => Line {
            icon: "circle-check",
            title: text::timeline::reply_settled(language).to_owned(),
            when: short_day(language, *day),
            state: State::Reversible,
            ..fixed
        },
        Event::HandedOver { terms, .. } => Line {
            icon: "user-round",
            class: "warn",
            title: text::timeline::handed_over(language, &terms.to),
            when: short_day(language, terms.since),
            note: terms.note.clone(),
            state: State::Reversible,
            ..fixed
        },
        Event::HandOverEnded { day, .. } => Line {
            icon: "circle-check",
            title: text::timeline::hand_over_ended(language).to_owned(),
            when: short_day(language, *day),
            state: State::Reversible,
            ..fixed
        },
        Event::PlanProposed { terms, .. } => Line {
            icon: "calendar",
            title: text::timeline::plan_proposed(
                language,
                terms.instalments.len(),
                money(language, terms.total()),
            ),
            when: short_day(language, terms.made),
            note: terms.note.clone(),
            state: State::Reversible,
            ..fixed
        },
        Event::PlanAgreed { day, .. } => Line {
            icon: "circle-check",
            class: "good",
            title: text::timeline::plan_agreed(language).to_owned(),
            when: short_day(language, *day),
            state: State::Reversible,
            ..fixed
        },
        Event::PlanEnded { day, reason, .. } => Line {
            icon: "calendar",
            title: text::timeline::plan_ended(language).to_owned(),
            when: short_day(language, *day),
            note: reason.clone(),
            state: State::Reversible,
            ..fixed
        },
        Event::SettlementOffered { terms, .. } => Line {
            icon: "banknote",
            title: text::timeline::settlement_offered(
                language,
                money(language, terms.pay),
                short_day(language, terms.until),
            ),
            when: short_day(language, terms.made),
            note: terms.note.clone(),
            state: State::Reversible,
            ..fixed
        },
        Event::SettlementWithdrawn { day, .. } => Line {
            icon: "banknote",
            title: text::timeline::settlement_withdrawn(language).to_owned(),
            when: short_day(language, *day),
            state: State::Reversible,
            ..fixed
        },
        Event::PhotoKept { terms, .. } => Line {
            icon: "file-text",
            title: text::timeline::photo_kept(language).to_owned(),
            when: short_day(language, terms.kept),
            note: terms.caption.clone(),
            state: State::Reversible,
            ..fixed
        },
    })
}

fn at(language: Language, moment: Moment) -> String {
    format!(
        "{} {}",
        short_day(language, moment.date_naive()),
        hour(language, moment.time())
    )
}
