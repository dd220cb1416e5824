//! The recording of a talk, which begins only with the customer's consent.

mod talk_sound;

pub use talk_sound::TalkSound;

use super::occasion::Occasion;
use crate::device::recorder::MicrophoneProblem;
use crate::domain::command::Command;
use crate::domain::consent::Consent;
use crate::domain::customer::CustomerAttribute;
use crate::domain::voice_note::may_record;
use crate::i18n::{Language, describe, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{Icon, Player, When};
use crate::ui::state::{language, use_book, use_recorder};
use leptos::prelude::*;
use talk_sound::Stage;

/// Asks for consent, which is written down at once, then records (S4.3).
#[component]
pub fn VoiceNoteCard(
    /// With whom.
    occasion: Occasion,
    /// What is recorded.
    sound: TalkSound,
) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let recorder = use_recorder();
    let language = language();
    let id = occasion.id;
    let name = StoredValue::new(occasion.name);
    let may_record = Memo::new(move |_| {
        let consent = book.with(|ledger| {
            let customer = ledger.file(id).and_then(|file| file.customer());
            customer.map(|it| it.recording).unwrap_or_default()
        });
        may_record(consent, clock.today())
    });
    let consent =
        move |event: leptos::ev::Targeted<leptos::ev::Event, web_sys::HtmlInputElement>| {
            let today = clock.moment().date_naive();
            let name = name.get_value();
            let (consent, words) = if event.target().checked() {
                let words = text::voice::consent_given(language, name);
                (Consent::Given(today), words)
            } else {
                // What was recorded goes with the consent.
                sound.discard();
                let words = text::voice::consent_refused(language, name);
                (Consent::Refused(today), words)
            };
            let attributes = vec![CustomerAttribute::Recording(consent)];
            recorder.act(vec![Command::DescribeCustomer(id, attributes)], words);
        };
    view! {
        <details class="fold card">
            <summary>{text::voice::title(language)}</summary>
            <label class="check">
                <input type="checkbox" prop:checked=may_record on:change:target=consent />
                <span>
                    {text::voice::agreed(language)} <small>{text::voice::agreed_hint(language)}</small>
                </span>
            </label>
            <When condition=may_record>
                <Microphone sound=sound />
            </When>
        </details>
    }
    .into_any()
}

/// One button that begins and ends, so that the keyboard stays where it is,
/// and below it what came of it.
#[component]
fn Microphone(sound: TalkSound) -> impl IntoView {
    let language = language();
    let act = move |_| match sound.stage_untracked() {
        Stage::Idle | Stage::Recorded(_) | Stage::Failed(_) => sound.start(),
        Stage::Running => sound.finish(),
        Stage::Asking | Stage::Ending => (),
    };
    let label = move || match sound.stage() {
        Stage::Idle | Stage::Failed(_) | Stage::Asking => text::voice::start(language),
        Stage::Running | Stage::Ending => text::voice::finish(language),
        Stage::Recorded(_) => text::voice::again(language),
    };
    let is_waiting = move || matches!(sound.stage(), Stage::Asking | Stage::Ending);
    let outcome = move || match sound.stage() {
        Stage::Idle | Stage::Asking | Stage::Ending => ().into_any(),
        Stage::Running => view! {
            <p class="cluster">
                <Icon name="clock" />
                <span role="timer" aria-live="off">
                    {move || describe::minutes_and_seconds(sound.seconds())}
                </span>
            </p>
        }
        .into_any(),
        Stage::Recorded(kept) => view! {
            <Player file=kept.file />
            <p class="soft">{text::voice::kept_with_talk(language)}</p>
            <button type="button" class="button quiet" on:click=move |_| sound.discard()>
                <Icon name="trash" />
                {text::voice::discard(language)}
            </button>
        }
        .into_any(),
        Stage::Failed(problem) => view! {
            <p class="banner warn">
                <Icon name="info" />
                {microphone_problem(language, problem)}
            </p>
        }
        .into_any(),
    };
    view! {
        <div class="stack close">
            <button
                type="button"
                class="button"
                aria-disabled=move || is_waiting().then_some("true")
                on:click=act
            >
                {label}
            </button>
            <div class="stack close" aria-live="polite">
                {outcome}
            </div>
        </div>
    }
    .into_any()
}

/// Why nothing was recorded, and what to do.
fn microphone_problem(language: Language, problem: MicrophoneProblem) -> &'static str {
    match problem {
        MicrophoneProblem::Refused => text::voice::refused(language),
        MicrophoneProblem::Missing => text::voice::missing(language),
        MicrophoneProblem::Unsupported => text::voice::unsupported(language),
        MicrophoneProblem::Lost => text::voice::lost(language),
    }
}
