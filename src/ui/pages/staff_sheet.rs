//! Lembar untuk staf: what whoever calls in the trader's place needs to know, on
//! one page (S3.2).

use crate::device;
use crate::domain::entry::Entry;
use crate::domain::id::CustomerId;
use crate::domain::paper::sheet::{Sheet, Speaker};
use crate::i18n::{describe, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{Choice, Failed, Icon, PageHeader, PaperSheet};
use crate::ui::failure::Failure;
use crate::ui::pages::NotFound;
use crate::ui::routes::Route;
use crate::ui::state::{language, unfinished_talk, use_book, use_toasts};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The sheet, and a button that prints it.
#[component]
pub fn StaffSheet(
    /// Who is called.
    id: CustomerId,
) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let language = language();
    let name = book.with_untracked(|ledger| {
        let customer = ledger.file(id)?.customer()?;
        Some(describe::addressed(language, customer))
    });
    let Some(name) = name else {
        return view! { <NotFound /> }.into_any();
    };
    let entries = RwSignal::new(None::<Result<Vec<Entry>, Failure>>);
    Effect::new(move |_| {
        // The journal is read again whenever the ledger has changed.
        book.with(|_| ());
        spawn_local(async move {
            // By the time it is read, the page may have been left.
            entries.try_set(Some(book.timeline(id).await));
        });
    });
    let business = Memo::new(move |_| book.with(|ledger| ledger.business()));
    // Whoever speaks in a talk that is under way gets the sheet for it.
    let begun = unfinished_talk(id).and_then(|talk| talk.staff);
    let staff = Memo::new(move |_| business.with(|it| it.staff.clone()));
    let first = begun
        .and_then(|name| staff.with_untracked(|staff| staff.iter().position(|it| *it == name)));
    let chosen =
        RwSignal::new(first.or_else(|| staff.with_untracked(|it| (!it.is_empty()).then_some(0))));
    let who = move || {
        let staff = staff.get();
        (!staff.is_empty()).then(|| {
            let people = staff.into_iter().enumerate();
            let people = people.map(|(at, name)| (Some(at), name));
            let by_hand = (None, text::sheet::written_in(language).to_owned());
            let options = people.chain([by_hand]).collect::<Vec<_>>();
            view! {
                <Choice
                    label=text::sheet::who_gets_it(language)
                    name="caller"
                    options=options
                    chosen=chosen
                    choose=move |at| chosen.set(at)
                />
            }
        })
    };
    let speaker = move || {
        let name = chosen
            .get()
            .and_then(|at| staff.with(|it| it.get(at).cloned()));
        name.map_or(Speaker::Unnamed, Speaker::Staff)
    };
    let paper = move || {
        let Some(Ok(read)) = entries.get() else {
            return ().into_any();
        };
        let now = clock.now();
        let sheet = book.with(|ledger| {
            let file = ledger.file(id)?;
            book.with_policy(|policy| Sheet::of(id, file, &read, policy, now))
        });
        match sheet {
            Some(sheet) => {
                let speaker = speaker();
                let paper =
                    business.with(|it| describe::sheet::paper(language, &sheet, it, &speaker));
                view! { <PaperSheet paper=paper language=language /> }.into_any()
            }
            None => ().into_any(),
        }
    };
    let failure = Signal::derive(move || match entries.get() {
        Some(Err(failure)) => failure.words(language),
        Some(Ok(_)) | None => String::new(),
    });
    let is_read = move || matches!(entries.get(), Some(Ok(_)));
    let toasts = use_toasts();
    let print = move |_| {
        if device::print::print().is_err() {
            toasts.say(text::sheet::not_printed(language).to_owned());
        }
    };
    view! {
        <PageHeader
            title=text::sheet::title(language)
            subtitle=name
            back=Route::Customer(id)
        />
        <div class="stack close no-print">
            <p class="soft">{text::sheet::hint(language)}</p>
            {who}
            <Failed words=failure />
            <button
                type="button"
                class="button primary wide"
                prop:disabled=move || !is_read()
                on:click=print
            >
                <Icon name="printer" />
                {text::sheet::print(language)}
            </button>
        </div>
        {paper}
    }
    .into_any()
}
