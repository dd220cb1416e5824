//! Telepon and Kunjungan: a talk that is guided from the greeting to what is
//! written down of it.

mod bill;
mod checklist;
mod desk;
mod dial;
mod forms;
mod guide;
mod left_talk;
mod occasion;
mod script_choice;
mod speaker;
mod spoken;
mod summary;
mod unguided;
mod voice_note;
mod walk_screen;

use crate::domain::account::Account;
use crate::domain::date::Day;
use crate::domain::id::CustomerId;
use crate::i18n::{Language, due_words, money, text};
use crate::storage::talks::UnfinishedTalk;
use crate::ui::clock::use_clock;
use crate::ui::components::{Icon, PageHeader};
use crate::ui::pages::NotFound;
use crate::ui::routes::Route;
use crate::ui::state::{forget_talk, language, unfinished_talk, use_book};
use guide::Guide;
use left_talk::LeftTalk;
use leptos::prelude::*;
use occasion::Occasion;
use unguided::Unguided;
use voice_note::TalkSound;

/// Where a talk takes place, which decides the guide that it begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// On the telephone.
    Phone,
    /// At a place both agreed on, or at the customer's door.
    FaceToFace,
}

/// How far the page is.
#[derive(Clone, PartialEq)]
enum Stage {
    /// A talk was left in the middle: is it to go on?
    Left(UnfinishedTalk),
    /// The guide leads, from where a talk was left or from the start.
    Guided(Option<UnfinishedTalk>),
    /// The trader writes down what came of it.
    Unguided,
}

/// A talk with a customer.
#[component]
pub fn Call(
    /// With whom.
    id: CustomerId,
    /// Where.
    place: Place,
) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let language = language();
    let Some(occasion) = Occasion::now(book, clock, id, place) else {
        return view! { <NotFound /> }.into_any();
    };
    let stage = RwSignal::new(match unfinished_talk(id) {
        Some(talk) => Stage::Left(talk),
        None => Stage::Guided(None),
    });
    let sound = TalkSound::new();
    let subtitle = Signal::derive(move || {
        let today = clock.today();
        let account = book
            .with(|ledger| ledger.file(id).map(|file| file.account(today)))
            .unwrap_or_default();
        owed(language, &account, today)
    });
    let hold = occasion.hold.clone().map(|why| {
        view! {
            <div class="banner hold">
                <Icon name="hold" />
                <p>{text::composer::on_hold(language, why)}</p>
            </div>
        }
    });
    let name = occasion.name.clone();
    let occasion = StoredValue::new(occasion);
    let page = move || {
        let occasion = occasion.get_value();
        match stage.get() {
            Stage::Left(talk) => {
                let begun = talk.clone();
                view! {
                    <LeftTalk
                        talk=talk
                        go_on=move |()| stage.set(Stage::Guided(Some(begun.clone())))
                        begin_anew=move |()| {
                            forget_talk(id);
                            stage.set(Stage::Guided(None));
                        }
                    />
                }
                .into_any()
            }
            Stage::Guided(begun) => view! {
                <Guide
                    occasion=occasion
                    begun=begun
                    sound=sound
                    leave=move |()| stage.set(Stage::Unguided)
                />
            }
            .into_any(),
            Stage::Unguided => view! {
                <Unguided
                    occasion=occasion
                    sound=sound
                    guide=move |()| {
                        let begun = unfinished_talk(id);
                        stage.set(Stage::Guided(begun));
                    }
                />
            }
            .into_any(),
        }
    };
    view! {
        <PageHeader
            above=match place {
                Place::Phone => text::call::title(language),
                Place::FaceToFace => text::call::title_visit(language),
            }
            title=name
            subtitle=subtitle
            back=Route::Customer(id)
        />
        {hold}
        {page}
    }
    .into_any()
}

/// What is owed and since when, as the line under the name.
fn owed(language: Language, account: &Account, today: Day) -> String {
    let balance = text::receivable::balance(language, money(language, account.balance()));
    match account.open().next() {
        Some(oldest) => {
            let since = due_words(language, oldest.days_past_due(today));
            format!("{balance} · {since}")
        }
        None => balance,
    }
}
