use super::desk::Desk;
use super::occasion::Occasion;
use super::voice_note::TalkSound;
use crate::content::scripts::GRAPH;
use crate::domain::account::Account;
use crate::domain::attachment::AttachedFile;
use crate::domain::command::Command;
use crate::domain::contact::Outcome;
use crate::domain::date::Day;
use crate::domain::hardship::review_day;
use crate::domain::id::CustomerId;
use crate::domain::message::purpose::Purpose;
use crate::domain::photo::PhotoOf;
use crate::domain::script::answer::FormAnswer;
use crate::domain::script::graph::Ending;
use crate::domain::script::kind::TalkOutcome;
use crate::domain::script::record::TalkFacts;
use crate::domain::script::walk::Walk;
use crate::i18n::{Language, describe, hour, long_day, money, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{SaveButton, StillPreparing};
use crate::ui::navigation::use_navigation;
use crate::ui::routes::Route;
use crate::ui::state::{forget_talk, fresh, language, use_book, use_recorder};
use leptos::prelude::*;

/// What will be written down of a talk that is over, and the button that does.
#[component]
pub fn Summary(
    /// The talk.
    desk: Desk,
    /// With whom, and why.
    occasion: Occasion,
    /// The number that was called, by its place.
    number: RwSignal<usize>,
    /// What the customer owes.
    account: Memo<Account>,
    /// What was recorded of it.
    sound: TalkSound,
) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let navigation = use_navigation();
    let recorder = use_recorder();
    let language = language();
    let failure = RwSignal::new(String::new());
    let lines = move || {
        let today = clock.today();
        let staff = desk.staff.get();
        desk.walk.with(|walk| {
            let ending = walk.ending(&GRAPH)?;
            let outcome = describe::outcome(language, Outcome::from(ending.outcome)).to_owned();
            let first = (text::call::outcome(language), outcome);
            let speaker = staff.map(|name| (text::call::who_speaks(language), name));
            let agreed = walk
                .filled()
                .into_iter()
                .map(|answer| line(language, answer, &account.get(), today));
            let message = ending.message.map(|purpose| {
                (
                    text::call::next_message(language),
                    describe::purpose(language, purpose).to_owned(),
                )
            });
            let all = std::iter::once(first)
                .chain(speaker)
                .chain(agreed)
                .chain(message);
            Some(
                all.map(|(label, words)| {
                    view! {
                        <div>
                            <dt>{label}</dt>
                            <dd>{words}</dd>
                        </div>
                    }
                })
                .collect_view(),
            )
        })
    };
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let walk = desk.walk.get_untracked();
        let Some(ending) = walk.ending(&GRAPH) else {
            return;
        };
        let id = occasion.id;
        let name = occasion.name.clone();
        let facts = TalkFacts {
            customer: id,
            at: clock.moment(),
            number: occasion
                .customer
                .numbers
                .get(number.get_untracked())
                .map(|it| it.number.clone()),
            rung: occasion.rung,
            note: note(language, desk),
            staff: desk.staff.get_untracked(),
            answers: occasion.answers(),
        };
        let mut commands = facts.commands(&GRAPH, &walk, &mut || {
            fresh(|at_ms, random| (at_ms, random))
        });
        let Ok(mut files) = sound.keep_with(&mut commands) else {
            failure.set(text::voice::finish_first(language).to_owned());
            return;
        };
        let Ok(proofs) = keep_proofs(desk, &mut commands, facts.at.date_naive()) else {
            failure.set(text::photo::still_preparing(language).to_owned());
            return;
        };
        files.extend(proofs);
        let words = text::call::recorded(language, name);
        recorder.save_with_files(commands, files, words, failure, move || {
            forget_talk(id);
            navigation.replace(after(id, ending, &walk));
        });
    };
    view! {
        <form class="card" novalidate on:submit=save aria-labelledby="summary">
            <h2 id="summary">{text::call::summary(language)}</h2>
            <dl class="facts lines">{lines}</dl>
            <SaveButton
                saving=Signal::derive(move || book.is_saving())
                failure=failure
                words=text::common::save(language)
            />
        </form>
    }
    .into_any()
}

/// Adds to the wishes that keep a talk those that keep the proofs of the hard
/// times it brought up, and gives the files (S4.6).
fn keep_proofs(
    desk: Desk,
    commands: &mut Vec<Command>,
    today: Day,
) -> Result<Vec<AttachedFile>, StillPreparing> {
    let hard_times = commands.iter().find_map(|command| match command {
        Command::NoteHardship(customer, hardship, _) => Some((*customer, *hardship)),
        _ => None,
    });
    match hard_times {
        Some((customer, hardship)) => {
            let of = PhotoOf::Hardship(hardship);
            desk.proof.keep_with(commands, customer, of, today)
        }
        None => Ok(Vec::new()),
    }
}

/// Where the trader goes on: to the plan that fits what a customer in hard times
/// can pay (S4.6), to the message that is ready, to the number that needs
/// mending, or to whoever is next.
fn after(id: CustomerId, ending: Ending, walk: &Walk) -> Route {
    let can_pay = walk.filled().into_iter().any(|answer| {
        matches!(
            answer,
            FormAnswer::Hardship {
                can_pay: Some(_),
                ..
            }
        )
    });
    match (ending.message, ending.outcome) {
        (Some(Purpose::HardshipReceived), _) if can_pay => Route::PlanCalculator(Some(id)),
        (Some(purpose), _) => Route::MessageFor(id, purpose),
        (None, TalkOutcome::NumberNotInUse) => Route::EditCustomer(id),
        (None, _) => Route::Today,
    }
}

/// What an answer comes to, after its label.
fn line(
    language: Language,
    answer: &FormAnswer,
    account: &Account,
    today: Day,
) -> (&'static str, String) {
    match answer {
        FormAnswer::Promise { amount, due } => (
            text::call::promise_line(language),
            text::call::amount_on(language, money(language, *amount), long_day(language, *due)),
        ),
        FormAnswer::Callback { at } => (
            text::call::callback_line(language),
            text::call::hour_on(
                language,
                long_day(language, at.date_naive()),
                hour(language, at.time()),
            ),
        ),
        FormAnswer::Dispute { receivable, reason } => {
            let what = account
                .standings
                .iter()
                .find(|it| it.id == *receivable)
                .map(|it| describe::receivable(language, &it.terms));
            let words = [what, Some(reason.clone()).filter(|it| !it.is_empty())];
            let words = words.into_iter().flatten().collect::<Vec<_>>().join(" · ");
            (text::call::dispute_line(language), words)
        }
        FormAnswer::Hardship {
            reason, pays_on, ..
        } => {
            let why = describe::hardship_reason(language, *reason);
            let again = long_day(language, review_day(*pays_on, today));
            (
                text::call::hardship_line(language),
                format!("{why} · {}", text::call::ask_again(language, again)),
            )
        }
        FormAnswer::ClaimsPaid { .. } => (
            text::call::claims_paid_line(language),
            text::call::look_for_payment(language).to_owned(),
        ),
    }
}

/// The trader's note, and after it what the customer says of a payment, which
/// is a matter of looking and no fact yet.
fn note(language: Language, desk: Desk) -> String {
    let note = desk.note.get_untracked().trim().to_owned();
    let claims = desk.walk.with_untracked(|walk| {
        let claims = walk.filled().into_iter().filter_map(|answer| match answer {
            FormAnswer::ClaimsPaid { amount, on, how } => {
                let parts = [
                    Some(text::call::claims_paid_line(language).to_owned()),
                    amount.map(|it| money(language, it)),
                    on.map(|it| long_day(language, it)),
                    Some(how.clone()).filter(|it| !it.is_empty()),
                ];
                Some(parts.into_iter().flatten().collect::<Vec<_>>().join(" · "))
            }
            _ => None,
        });
        claims.collect::<Vec<_>>()
    });
    std::iter::once(note)
        .filter(|it| !it.is_empty())
        .chain(claims)
        .collect::<Vec<_>>()
        .join("\n")
}
