//! Telepon: the number to tap, and what came of it.

use crate::domain::command::Command;
use crate::domain::contact::{Channel, Contact, Outcome};
use crate::domain::escalation::ladder::Means;
use crate::domain::id::{ContactId, CustomerId};
use crate::domain::message::link::tel_link;
use crate::domain::worklist::{Turn, turn};
use crate::i18n::{describe, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{Choice, Icon, PageHeader, SaveButton, TextField, Typed, When};
use crate::ui::navigation::use_navigation;
use crate::ui::pages::NotFound;
use crate::ui::routes::Route;
use crate::ui::state::{fresh, language, use_book, use_toasts};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A talk with a customer: the number, and a form for what came of it.
#[component]
pub fn Call(
    /// With whom.
    id: CustomerId,
) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let navigation = use_navigation();
    let toasts = use_toasts();
    let language = language();
    let customer =
        book.with_untracked(|ledger| ledger.file(id).and_then(|file| file.customer().cloned()));
    let Some(customer) = customer else {
        return view! { <NotFound /> }.into_any();
    };
    // The step is the one that the worklist asked for when the page was opened.
    let step = book.with_untracked(|ledger| {
        let file = ledger.file(id)?;
        match book.with_policy(|policy| turn(id, file, policy, clock.moment()))? {
            Turn::Now(row) => row.cause.rung(),
            Turn::Held(_) => None,
        }
    });
    let usual = match step.map(|rung| rung.means()) {
        Some(Means::Meeting) => Channel::Meeting,
        Some(Means::Visit) => Channel::Visit,
        Some(Means::Letter) => Channel::Letter,
        _ => Channel::Phone,
    };
    let channel = RwSignal::new(usual);
    let outcome = RwSignal::new(Outcome::Spoke);
    let note = RwSignal::new(String::new());
    let failure = RwSignal::new(String::new());
    let number = customer.callable().cloned();
    let name = describe::addressed(language, &customer);

    let saved_name = name.clone();
    let used_number = number.clone();
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let name = saved_name.clone();
        let channel = channel.get_untracked();
        let outcome = match channel {
            Channel::Letter => Outcome::Sent,
            _ => outcome.get_untracked(),
        };
        let contact = Contact {
            number: used_number
                .clone()
                .filter(|_| channel == Channel::Phone)
                .map(|it| it.number),
            rung: step,
            note: note.get_untracked().trim().to_owned(),
            ..Contact::new(clock.moment(), channel, outcome)
        };
        let command = Command::RecordContact(id, fresh(ContactId::new), contact);
        spawn_local(async move {
            match book.record(clock, vec![command]).await {
                Ok(entries) => {
                    if let Some(entry) = entries.last() {
                        let saved = text::call::recorded(language, name);
                        toasts.say_with_undo(saved, id, entry.id);
                    }
                    navigation.back(Route::Customer(id));
                }
                Err(problem) => failure.set(problem.words(language)),
            }
        });
    };

    view! {
        <PageHeader
            title=text::call::title(language)
            subtitle=match step {
                Some(rung) => format!("{name} · {}", describe::rung(language, rung)),
                None => name,
            }
            back=Route::Customer(id)
        />
        {match number {
            Some(number) => {
                view! {
                    <a class="button primary wide" href=tel_link(&number.number)>
                        <Icon name="phone" />
                        {number.number.shown()}
                    </a>
                    {(!number.owner.may_hear_details())
                        .then(|| {
                            view! {
                                <p class="banner warn">
                                    <Icon name="info" />
                                    {text::call::not_their_number(language)}
                                </p>
                            }
                        })}
                }
                    .into_any()
            }
            None => {
                view! {
                    <p class="banner warn">
                        <Icon name="info" />
                        {text::call::no_number(language)}
                    </p>
                }
                    .into_any()
            }
        }}
        <form class="stack" on:submit=save>
            <Choice
                label=text::call::channel(language)
                name="channel"
                options=[Channel::Phone, Channel::Meeting, Channel::Visit, Channel::Letter]
                    .into_iter()
                    .map(|it| (it, describe::channel(language, it)))
                    .collect()
                chosen=channel
                choose=move |it| channel.set(it)
            />
            <When condition=Signal::derive(move || channel.get() != Channel::Letter)>
                <Choice
                    label=text::call::outcome(language)
                    name="outcome"
                    options=[Outcome::Spoke, Outcome::NoAnswer, Outcome::SomeoneElse]
                        .into_iter()
                        .map(|it| (it, describe::outcome(language, it)))
                        .collect()
                    chosen=outcome
                    choose=move |it| outcome.set(it)
                />
            </When>
            <TextField
                id="note"
                label=text::customer::notes(language)
                value=note
                typed=Typed::Lines
                optional=text::common::optional(language)
                hint=text::call::note_hint(language)
            />
            <SaveButton
                saving=Signal::derive(move || book.is_saving())
                failure=failure
                words=text::common::save(language)
            />
        </form>
    }
    .into_any()
}
