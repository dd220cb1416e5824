//! One paper about a customer: to look at, print, copy, mail and hand over.

mod lacks;
mod making;
mod sending;

use crate::domain::customer::Customer;
use crate::domain::entry::Entry;
use crate::domain::id::{CustomerId, PaymentId, PlanId};
use crate::domain::paper::agreement::Agreement;
use crate::domain::paper::kind::PaperKind;
use crate::domain::paper::need::lacking;
use crate::domain::photo::PhotoOf;
use crate::i18n::{Language, describe, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{Choice, Failed, PageHeader, PaperSheet, Pictures};
use crate::ui::failure::Failure;
use crate::ui::pages::NotFound;
use crate::ui::pages::photos::Photos;
use crate::ui::routes::Route;
use crate::ui::state::{Book, language, use_book};
use lacks::Lacks;
use leptos::prelude::*;
use leptos::task::spawn_local;
use sending::Sending;

/// Which of several a paper is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// The latest, where there may be several.
    Latest,
    /// This plan.
    Plan(PlanId),
    /// This payment.
    Payment(PaymentId),
}

/// A paper.
#[component]
pub fn Paper(
    /// About whom.
    id: CustomerId,
    /// Which one.
    kind: PaperKind,
    /// About which plan or payment.
    about: About,
) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let screen = language();
    let Some(customer) =
        book.with_untracked(|ledger| ledger.file(id).and_then(|it| it.customer().cloned()))
    else {
        return view! { <NotFound /> }.into_any();
    };
    let read = RwSignal::new(None::<Result<Read, Failure>>);
    Effect::new(move |_| {
        // The journal is read again whenever the ledger has changed.
        book.with(|_| ());
        spawn_local(async move {
            // By the time it is read, the page may have been left.
            read.try_set(Some(reading(book, id, kind).await));
        });
    });
    let chosen = RwSignal::new(written_in(kind, &customer, screen));
    let paper = Memo::new(move |_| {
        let entries = read.with(|it| match it {
            Some(Ok(read)) => Some(read.entries.clone()),
            Some(Err(_)) | None => None,
        })?;
        making::paper(book, id, kind, about, &entries, clock.today(), chosen.get())
    });
    let lacks = Memo::new(move |_| {
        book.with(|ledger| {
            let file = ledger.file(id)?;
            Some(lacking(kind, file, &ledger.business(), clock.today()))
        })
        .unwrap_or_default()
    });
    let shown = move || {
        let pictures = read.with(|it| match it {
            Some(Ok(read)) => read.pictures.clone(),
            Some(Err(_)) | None => Pictures::new(),
        });
        let language = chosen.get();
        paper.get().map(|paper| {
            view! { <PaperSheet paper=paper language=language pictures=pictures /> }.into_any()
        })
    };
    let failure = Signal::derive(move || match read.get() {
        Some(Err(failure)) => failure.words(screen),
        Some(Ok(_)) | None => String::new(),
    });
    let languages = kind.is_for_customer().then(|| {
        view! {
            <Choice
                label=text::paper::language(screen)
                name="paper-language"
                options=vec![
                    (Language::Id, text::app::language_id(screen)),
                    (Language::En, text::app::language_en(screen)),
                ]
                chosen=chosen
                choose=move |it| chosen.set(it)
            />
        }
        .into_any()
    });
    let plan = book.with_untracked(|ledger| match (kind, about) {
        (PaperKind::Agreement, About::Plan(plan)) => Some(plan),
        (PaperKind::Agreement, _) => Agreement::latest(ledger.file(id)?),
        _ => None,
    });
    let signed = plan.map(|plan| {
        view! {
            <section class="card no-print" aria-labelledby="signed-title">
                <h2 id="signed-title">{text::photo::title(screen)}</h2>
                <p class="soft">{text::paper::signed_hint(screen)}</p>
                <Photos customer=id of=PhotoOf::Plan(plan) />
            </section>
        }
        .into_any()
    });
    view! {
        <PageHeader
            title=describe::paper::name(screen, kind)
            subtitle=describe::addressed(screen, &customer)
            back=Route::Papers(id)
        />
        <div class="stack close no-print">
            <p class="soft">{describe::paper::when(screen, kind)}</p>
            <Failed words=failure />
            <Lacks id=id lacks=lacks />
            {languages}
            <Sending id=id kind=kind customer=customer paper=paper language=chosen />
        </div>
        {shown}
        {signed}
    }
    .into_any()
}

/// The language in which a paper is written at first: what goes to a customer
/// follows them.
fn written_in(kind: PaperKind, customer: &Customer, screen: Language) -> Language {
    match kind.is_for_customer() {
        true => customer.language.unwrap_or(screen),
        false => screen,
    }
}

/// What a paper takes from beside the ledger.
#[derive(Clone, Default, PartialEq)]
struct Read {
    entries: Vec<Entry>,
    pictures: Pictures,
}

/// Reads it; the journal and the photos go into the evidence file alone.
async fn reading(book: Book, id: CustomerId, kind: PaperKind) -> Result<Read, Failure> {
    if kind != PaperKind::Evidence {
        return Ok(Read::default());
    }
    let entries = book.timeline(id).await?;
    let mut pictures = Pictures::new();
    for attachment in making::photos(&entries) {
        if let Some(file) = book.file(attachment.hash).await? {
            pictures.insert(attachment.hash, file);
        }
    }
    Ok(Read { entries, pictures })
}
