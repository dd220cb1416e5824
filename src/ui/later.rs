//! What a first visit does not wait for: all pages but the one that begins an
//! empty book, and what reads the journal.
//!
//! They are a wasm file and a style sheet of their own, which the page fetches
//! as soon as it shows; the service worker keeps them like every other file.
//! The build cuts the wasm file at the one function that is marked here.

use crate::device::later_style;
use crate::domain::command::Command;
use crate::domain::entry::Entry;
use crate::domain::id::{CustomerId, EntryId, PhotoId};
use crate::domain::paper::kind::PaperKind;
use crate::i18n::text;
use crate::storage::StorageProblem;
use crate::ui::clock::Clock;
use crate::ui::components::Empty;
use crate::ui::failure::Failure;
use crate::ui::pages;
use crate::ui::routes::Route;
use crate::ui::state::{Book, fresh, language};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::SplitLoaderError;
use std::pin::Pin;

/// The ways into the later file.
#[derive(Clone, Copy, Debug)]
pub struct Later {
    page: fn(Route) -> AnyView,
    undo: fn(Book, Clock, Vec<(CustomerId, EntryId)>) -> Recording,
    read_on: fn(Book) -> Reading,
}

impl Later {
    /// Reads and folds what the journal holds beyond the book's ledger.
    ///
    /// # Errors
    /// Where the journal cannot be read.
    pub async fn catch_up(self, book: Book) -> Result<(), StorageProblem> {
        (self.read_on)(book).await
    }
}

/// A recording that is under way.
type Recording = Pin<Box<dyn Future<Output = Result<Vec<Entry>, Failure>>>>;

/// A reading of the journal that is under way.
type Reading = Pin<Box<dyn Future<Output = Result<(), StorageProblem>>>>;

/// Where the later pages are.
#[derive(Clone, Copy, Debug)]
enum Arrival {
    Awaited,
    Here(Later),
    Missed,
}

/// The later pages, the same for the whole app.
#[derive(Clone, Copy, Debug)]
pub struct LaterPages {
    arrival: RwSignal<Arrival>,
}

impl LaterPages {
    /// None yet.
    pub fn awaited() -> Self {
        Self {
            arrival: RwSignal::new(Arrival::Awaited),
        }
    }

    /// Fetches them, unless they are here; where that fails, a page that is
    /// asked for says so and offers to try again.
    pub fn fetch(self) {
        self.arrival.update(|arrival| {
            if matches!(arrival, Arrival::Missed) {
                *arrival = Arrival::Awaited;
            }
        });
        spawn_local(async move {
            let style = later_style::fetch();
            self.arrival.set(match (later_pages().await, style.await) {
                (Ok(later), Ok(())) => Arrival::Here(later),
                _ => Arrival::Missed,
            });
        });
    }

    /// Takes entries back, all or none, and keeps those photos again that were
    /// taken away. They were recorded by a later page, so these are here.
    ///
    /// # Errors
    /// Where the rules refuse, or the browser does not keep it.
    pub async fn undo(
        self,
        book: Book,
        clock: Clock,
        entries: Vec<(CustomerId, EntryId)>,
    ) -> Result<(), Failure> {
        match self.arrival.get_untracked() {
            Arrival::Here(later) => (later.undo)(book, clock, entries).await.map(|_| ()),
            Arrival::Awaited | Arrival::Missed => Err(Failure::Busy),
        }
    }

    /// The page of a route, or what stands in for it until it is here.
    pub fn page(self, route: Route) -> AnyView {
        match self.arrival.get() {
            Arrival::Here(later) => (later.page)(route),
            Arrival::Awaited => {
                view! { <p class="soft" aria-busy="true">{text::app::loading(language())}</p> }
                    .into_any()
            }
            Arrival::Missed => missed(move || self.fetch()),
        }
    }
}

/// Says that a part of the app is missing, and offers to try again.
pub fn missed(retry: impl Fn() + Send + Sync + 'static) -> AnyView {
    let language = language();
    view! {
        <Empty
            icon="triangle-alert"
            title=text::app::page_missed(language)
            hint=text::app::page_missed_hint(language)
        >
            <button type="button" class="button primary" on:click=move |_| retry()>
                {text::common::retry(language)}
            </button>
        </Empty>
    }
    .into_any()
}

/// The later pages, once they are here; `None` where they do not arrive.
pub async fn pages() -> Option<Later> {
    later_pages().await.ok()
}

/// Everything that only this function reaches is in the later file.
#[cfg(not(debug_assertions))]
#[leptos::wasm_split::wasm_split(later, wasm_split_path = ::leptos::wasm_split, fallible)]
fn later_pages() -> Result<Later, SplitLoaderError> {
    Ok(Later {
        page,
        undo,
        read_on,
    })
}

/// Builds for tests are of one piece, since nothing cuts them.
#[cfg(debug_assertions)]
async fn later_pages() -> Result<Later, SplitLoaderError> {
    Ok(Later {
        page,
        undo,
        read_on,
    })
}

fn page(route: Route) -> AnyView {
    match route {
        Route::Customers => view! { <pages::Customers /> }.into_any(),
        Route::NewCustomer => view! { <pages::NewCustomer /> }.into_any(),
        Route::Customer(id) => view! { <pages::Customer id=id /> }.into_any(),
        Route::StaffSheet(id) => view! { <pages::StaffSheet id=id /> }.into_any(),
        Route::Papers(id) => view! { <pages::Papers id=id /> }.into_any(),
        Route::Paper(id, kind) => {
            view! { <pages::Paper id=id kind=kind about=pages::About::Latest /> }.into_any()
        }
        Route::AgreementOn(id, plan) => {
            let about = pages::About::Plan(plan);
            view! { <pages::Paper id=id kind=PaperKind::Agreement about=about /> }.into_any()
        }
        Route::ReceiptFor(id, payment) => {
            let about = pages::About::Payment(payment);
            view! { <pages::Paper id=id kind=PaperKind::Receipt about=about /> }.into_any()
        }
        Route::EditCustomer(id) => view! { <pages::EditCustomer id=id /> }.into_any(),
        Route::Record => view! { <pages::RecordReceivable /> }.into_any(),
        Route::RecordFor(id) => view! { <pages::RecordReceivable customer=id /> }.into_any(),
        Route::Receivable(id) => view! { <pages::Receivable id=id /> }.into_any(),
        Route::Payment(id) => view! { <pages::RecordPayment id=id /> }.into_any(),
        Route::Message(id) => view! { <pages::Message id=id /> }.into_any(),
        Route::MessageFor(id, purpose) => {
            view! { <pages::Message id=id purpose=purpose /> }.into_any()
        }
        Route::Call(id) => view! { <pages::Call id=id place=pages::Place::Phone /> }.into_any(),
        Route::Visit(id) => {
            view! { <pages::Call id=id place=pages::Place::FaceToFace /> }.into_any()
        }
        Route::Calculators => view! { <pages::Calculators /> }.into_any(),
        Route::PlanCalculator(id) => view! { <pages::PlanCalculator id=id /> }.into_any(),
        Route::DiscountCalculator(id) => view! { <pages::DiscountCalculator id=id /> }.into_any(),
        Route::Reports => view! { <pages::Reports /> }.into_any(),
        Route::More => view! { <pages::More /> }.into_any(),
        Route::Import => view! { <pages::Import /> }.into_any(),
        Route::Contacts => view! { <pages::Contacts /> }.into_any(),
        Route::Backup => view! { <pages::Backup /> }.into_any(),
        Route::Export => view! { <pages::Export /> }.into_any(),
        Route::Settings => view! { <pages::Settings /> }.into_any(),
        Route::Wordings => view! { <pages::Wordings /> }.into_any(),
        Route::Wording(written, key) => {
            view! { <pages::Wording written=written key=key /> }.into_any()
        }
        Route::Today => view! { <pages::Today /> }.into_any(),
        Route::NotFound => view! { <pages::NotFound /> }.into_any(),
    }
}

fn undo(book: Book, clock: Clock, entries: Vec<(CustomerId, EntryId)>) -> Recording {
    let taken_back = entries
        .into_iter()
        .map(|(customer, entry)| taken_back(book, customer, entry))
        .collect();
    Box::pin(book.record(clock, taken_back))
}

/// What takes an entry back; what keeps a photo again that was taken away.
fn taken_back(book: Book, customer: CustomerId, entry: EntryId) -> Command {
    let removed = book.with_untracked(|ledger| {
        let photo = ledger.file(customer)?.removed_photo(entry)?;
        Some(photo.clone())
    });
    match removed {
        Some(photo) => Command::KeepPhoto(customer, fresh(PhotoId::new), photo),
        None => Command::Reverse(customer, entry),
    }
}

fn read_on(book: Book) -> Reading {
    Box::pin(book.read_on())
}

/// The later pages of the app.
pub fn use_later_pages() -> LaterPages {
    expect_context()
}
