use super::Place;
use super::dial::{Dial, first_number};
use super::occasion::Occasion;
use super::voice_note::{TalkSound, VoiceNoteCard};
use crate::domain::command::Command;
use crate::domain::contact::{Channel, Contact, Outcome};
use crate::domain::escalation::ladder::Means;
use crate::domain::id::ContactId;
use crate::i18n::{describe, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{Choice, Icon, SaveButton, TextField, Typed, When};
use crate::ui::navigation::use_navigation;
use crate::ui::routes::Route;
use crate::ui::state::{forget_talk, fresh, language, use_book, use_recorder};
use leptos::prelude::*;

/// A form for what came of a talk that was held without the guide.
#[component]
pub fn Unguided(
    /// With whom, and why.
    occasion: Occasion,
    /// What is recorded of it.
    sound: TalkSound,
    /// Says that the guide is wanted after all.
    #[prop(into)]
    guide: Callback<()>,
) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let navigation = use_navigation();
    let recorder = use_recorder();
    let language = language();
    let id = occasion.id;
    let number = RwSignal::new(first_number(&occasion.customer));
    let channel = RwSignal::new(usual_channel(&occasion));
    let outcome = RwSignal::new(Outcome::Spoke);
    let note = RwSignal::new(String::new());
    let failure = RwSignal::new(String::new());
    let customer = occasion.customer.clone();
    let recorded = occasion.clone();
    let best_hour = occasion.best_hour;

    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let channel = channel.get_untracked();
        let outcome = match channel {
            Channel::Letter => Outcome::Sent,
            _ => outcome.get_untracked(),
        };
        let numbers = &occasion.customer.numbers;
        let called = numbers.get(number.get_untracked());
        let contact = Contact {
            number: called
                .filter(|_| channel == Channel::Phone)
                .map(|it| it.number.clone()),
            rung: occasion.rung,
            note: note.get_untracked().trim().to_owned(),
            answers: occasion.answers().filter(|_| outcome.got_through()),
            ..Contact::new(clock.moment(), channel, outcome)
        };
        let mut commands = vec![Command::RecordContact(id, fresh(ContactId::new), contact)];
        let Ok(files) = sound.keep_with(&mut commands) else {
            failure.set(text::voice::finish_first(language).to_owned());
            return;
        };
        let words = text::call::recorded(language, &occasion.name);
        recorder.save_with_files(commands, files, words, failure, move || {
            forget_talk(id);
            navigation.back(Route::Customer(id));
        });
    };

    view! {
        <When condition=Signal::derive(move || channel.get() == Channel::Phone)>
            <Dial id=id customer=customer.clone() chosen=number best_hour=best_hour />
        </When>
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
                    options=[
                        Outcome::Spoke,
                        Outcome::NoAnswer,
                        Outcome::SomeoneElse,
                        Outcome::Voicemail,
                        Outcome::NotInUse,
                    ]
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
            <VoiceNoteCard occasion=recorded sound=sound />
            <SaveButton
                saving=Signal::derive(move || book.is_saving())
                failure=failure
                words=text::common::save(language)
            />
        </form>
        <button type="button" class="button quiet" on:click=move |_| guide.run(())>
            <Icon name="book-open" />
            {text::call::with_guide(language)}
        </button>
    }
    .into_any()
}

/// The channel of the step that asks for the talk.
fn usual_channel(occasion: &Occasion) -> Channel {
    match (occasion.rung.map(|rung| rung.means()), occasion.place()) {
        (Some(Means::Meeting), _) => Channel::Meeting,
        (Some(Means::Letter), _) => Channel::Letter,
        (Some(Means::Visit), _) | (_, Place::FaceToFace) => Channel::Visit,
        (_, Place::Phone) => Channel::Phone,
    }
}
