//! Riwayat: every entry about a customer, the latest first.

use super::listen::Listen;
use crate::domain::attachment::Attachment;
use crate::domain::command::Command;
use crate::domain::date::Moment;
use crate::domain::entry::Entry;
use crate::domain::event::Event;
use crate::domain::id::{CustomerId, EntryId};
use crate::domain::paper::kind::PaperKind;
use crate::domain::photo::Photo;
use crate::i18n::describe::timeline::{Told, When};
use crate::i18n::{Language, describe, hour, money, short_day, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{Confirm, Icon};
use crate::ui::pages::photos::{Enlarged, Kept, Thumbnail};
use crate::ui::routes::Route;
use crate::ui::state::{language, use_book, use_toasts};
use leptos::prelude::*;
use leptos::task::spawn_local;

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
    /// What was photographed.
    photo: Option<Photo>,
    /// Where more is told.
    page: Option<Route>,
    /// The paper that it can be shown by, and what that is called.
    paper: Option<(Route, String)>,
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

impl Line {
    /// The photo, unless it was taken away.
    fn kept_photo(&self) -> Option<Kept> {
        let terms = self
            .photo
            .clone()
            .filter(|_| self.state != State::Reversed)?;
        Some(Kept {
            entry: self.entry,
            terms,
        })
    }
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
    let lines = Memo::new(move |_| {
        entries.with(|read| match read {
            Some(Ok(entries)) => lines(entries, language),
            None | Some(Err(_)) => Vec::new(),
        })
    });
    let photos = Signal::derive(move || {
        lines.with(|lines| {
            lines
                .iter()
                .filter_map(Line::kept_photo)
                .collect::<Vec<_>>()
        })
    });
    let enlarged = RwSignal::new(None::<EntryId>);
    let shown = move || {
        entries.get().map(|read| match read {
            Ok(_) => {
                let lines = lines.get();
                view! {
                    <div class="card flush">
                        <ol class="timeline">
                            {lines
                                .into_iter()
                                .map(|line| {
                                    let entry = line.entry;
                                    let enlarge = move |()| enlarged.set(Some(entry));
                                    view! {
                                        <Item
                                            line=line
                                            ask=ask
                                            enlarge=enlarge
                                            language=language
                                        />
                                    }
                                })
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
        <Enlarged customer=id photos=photos at=enlarged />
    }
    .into_any()
}

#[component]
fn Item<A>(
    line: Line,
    ask: A,
    #[prop(into)] enlarge: Callback<()>,
    language: Language,
) -> impl IntoView
where
    A: Fn(&Line) + Copy + Send + Sync + 'static,
{
    let photo = line.kept_photo();
    let paper = line.paper.clone();
    let paper = paper.filter(|_| line.state != State::Reversed);
    let paper = paper.map(|(route, words)| {
        view! {
            <a class="button quiet small" href=route.href()>
                {words}
            </a>
        }
        .into_any()
    });
    let class = match line.state {
        State::Reversed => "reversed",
        _ => line.class,
    };
    let title = match (line.state, line.page) {
        (State::Reversed, _) => view! { <s>{line.title.clone()}</s> }.into_any(),
        (_, Some(page)) => view! { <a href=page.href()>{line.title.clone()}</a> }.into_any(),
        (_, None) => line.title.clone().into_any(),
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
                {photo.map(|it| view! { <Thumbnail photo=it.terms enlarge=enlarge /> })}
                {paper}
                {tail}
            </div>
        </li>
    }
    .into_any()
}

/// The lines for what can be read in the journal, the latest first.
fn lines(entries: &[Entry], language: Language) -> Vec<Line> {
    let told = describe::timeline::told(language, entries);
    let lines = told
        .into_iter()
        .map(|(entry, told)| line(entry, told, language));
    lines.rev().collect()
}

fn line(entry: &Entry, told: Told, language: Language) -> Line {
    let (icon, class) = look(&entry.event);
    let when = match told.when {
        When::On(day) => short_day(language, day),
        When::At(moment) => at(language, moment),
    };
    let (when, note) = match entry.event {
        Event::PaymentReceived { .. } => (format!("{when} · {}", told.note), String::new()),
        _ => (when, told.note),
    };
    let sound = match &entry.event {
        Event::VoiceNoteKept { note, .. } => Some(note.attachment),
        _ => None,
    };
    let photo = match &entry.event {
        Event::PhotoKept { terms, .. } => Some(terms.clone()),
        _ => None,
    };
    let page = match &entry.event {
        Event::ReceivableRecorded { receivable, .. } => Some(Route::Receivable(*receivable)),
        _ => None,
    };
    let paper = match &entry.event {
        Event::PaymentReceived {
            customer,
            payment,
            terms,
        } => {
            let words = text::paper::receipt_of(language, money(language, terms.amount));
            Some((Route::ReceiptFor(*customer, *payment), words))
        }
        Event::PlanProposed { customer, plan, .. } | Event::PlanAgreed { customer, plan, .. } => {
            let words = describe::paper::name(language, PaperKind::Agreement).to_owned();
            Some((Route::AgreementOn(*customer, *plan), words))
        }
        _ => None,
    };
    let state = match &entry.event {
        _ if told.is_reversed => State::Reversed,
        Event::CustomerDescribed { .. } => State::Fixed,
        _ => State::Reversible,
    };
    Line {
        entry: entry.id,
        icon,
        class,
        title: told.title,
        when,
        note,
        sent: told.sent,
        sound,
        photo,
        page,
        paper,
        state,
    }
}

/// The icon and the colour of a line.
fn look(event: &Event) -> (&'static str, &'static str) {
    match event {
        Event::BusinessDescribed { .. }
        | Event::PolicyDescribed { .. }
        | Event::TextReworded { .. }
        | Event::Reversed { .. } => ("info", ""),
        Event::CustomerDescribed { .. } => ("user-round", ""),
        Event::ReceivableRecorded { .. } => ("file-text", ""),
        Event::PhotoKept { .. } => ("camera", ""),
        Event::PaymentReceived { .. } => ("check", "good"),
        Event::ContactMade { terms, .. } if terms.text.is_empty() => ("phone", ""),
        Event::ContactMade { .. } => ("message-circle", ""),
        Event::VoiceNoteKept { .. } => ("phone", ""),
        Event::DisputeOpened { .. } | Event::HardshipNoted { .. } => ("triangle-alert", "warn"),
        Event::DisputeSolved { .. } | Event::HardshipEnded { .. } | Event::PlanAgreed { .. } => {
            ("circle-check", "good")
        }
        Event::PromiseMade { .. } | Event::PromiseCancelled { .. } => ("promise", ""),
        Event::ReplyReceived { .. } => ("message-circle", "good"),
        Event::ReplySettled { .. } | Event::HandOverEnded { .. } => ("circle-check", ""),
        Event::HandedOver { .. } => ("user-round", "warn"),
        Event::PlanProposed { .. } | Event::PlanEnded { .. } => ("calendar", ""),
        Event::SettlementOffered { .. } | Event::SettlementWithdrawn { .. } => ("banknote", ""),
    }
}

fn at(language: Language, moment: Moment) -> String {
    format!(
        "{} {}",
        short_day(language, moment.date_naive()),
        hour(language, moment.time())
    )
}
