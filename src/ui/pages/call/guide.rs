use super::checklist::Checklist;
use super::desk::Desk;
use super::dial::{Dial, first_number};
use super::occasion::Occasion;
use super::script_choice::ScriptChoice;
use super::speaker::SpeakerChoice;
use super::summary::Summary;
use super::voice_note::{TalkSound, VoiceNoteCard};
use super::walk_screen::WalkScreen;
use crate::content::scripts::GRAPH;
use crate::domain::script::kind::Way;
use crate::i18n::text;
use crate::storage::talks::UnfinishedTalk;
use crate::ui::clock::use_clock;
use crate::ui::components::{Icon, TextField, Typed, When};
use crate::ui::pages::message::ask_business::AskBusiness;
use crate::ui::state::{language, use_book};
use leptos::prelude::*;

/// A talk from the number to tap to what is written down of it.
#[component]
pub fn Guide(
    /// With whom, and why.
    occasion: Occasion,
    /// The talk that goes on, where one was left.
    begun: Option<UnfinishedTalk>,
    /// What is recorded of it.
    sound: TalkSound,
    /// Says that the trader rather writes down what came of it themselves.
    #[prop(into)]
    leave: Callback<()>,
) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let language = language();
    let id = occasion.id;
    let business = Memo::new(move |_| book.with(|ledger| ledger.business()));
    let account = Memo::new(move |_| {
        let today = clock.today();
        book.with(|ledger| ledger.file(id).map(|file| file.account(today)))
            .unwrap_or_default()
    });
    let owed = Signal::derive(move || super::owed(language, &account.get(), clock.today()));
    let desk = Desk::open(&occasion, begun, clock);
    let number = RwSignal::new(first_number(&occasion.customer));
    let occasion_for_speaker = occasion.clone();
    let another_speaks = move |()| {
        // Whoever speaks says who they are, so that a talk that goes on keeps
        // its script.
        if desk.walk.with_untracked(|it| it.is_at_start()) {
            desk.begin(occasion_for_speaker.script(desk.caller()));
        }
    };
    let is_at_start = Memo::new(move |_| desk.walk.with(|it| it.is_at_start()));
    let is_call = Memo::new(move |_| desk.way() == Way::Call);
    let is_over = Memo::new(move |_| desk.walk.with(|walk| walk.is_over(&GRAPH)));
    let is_nameless = Memo::new(move |_| business.with(|it| it.name.is_empty()));
    let (caller, walker, recorded, ender) = (
        occasion.clone(),
        occasion.clone(),
        occasion.clone(),
        occasion,
    );
    view! {
        {move || {
            is_call
                .get()
                .then(|| {
                    let customer = caller.customer.clone();
                    view! {
                        <Dial id=id customer=customer chosen=number best_hour=caller.best_hour />
                    }
                })
        }}
        // Once the talk goes on, its words come first.
        {move || {
            is_at_start
                .get()
                .then(|| {
                    let another_speaks = another_speaks.clone();
                    view! {
                        {is_call.get().then(|| view! { <Checklist owed=owed /> })}
                        <SpeakerChoice desk=desk business=business changed=another_speaks />
                        <ScriptChoice desk=desk />
                    }
                })
        }}
        {move || {
            is_nameless.get().then(|| view! { <AskBusiness business=business language=language /> })
        }}
        <WalkScreen desk=desk occasion=walker business=business account=account />
        <TextField
            id="note"
            label=text::customer::notes(language)
            value=desk.note
            typed=Typed::Lines
            optional=text::common::optional(language)
            hint=text::call::note_hint(language)
        />
        <VoiceNoteCard occasion=recorded sound=sound />
        {move || {
            is_over
                .get()
                .then(|| {
                    let occasion = ender.clone();
                    view! {
                        <Summary desk=desk occasion=occasion number=number account=account sound=sound />
                    }
                })
        }}
        <When condition=Signal::derive(move || !is_over.get())>
            <button type="button" class="button quiet" on:click=move |_| leave.run(())>
                <Icon name="pencil" />
                {text::call::without_guide(language)}
            </button>
        </When>
    }
    .into_any()
}
