//! Surat dan dokumen: the papers about a customer, when each is of use, and
//! what it lacks.

use crate::domain::id::CustomerId;
use crate::domain::paper::kind::PaperKind;
use crate::domain::paper::limitation;
use crate::domain::paper::need::lacking;
use crate::i18n::{describe, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{Icon, PageHeader};
use crate::ui::pages::NotFound;
use crate::ui::routes::Route;
use crate::ui::state::{language, use_book};
use leptos::prelude::*;

/// The list of papers.
#[component]
pub fn Papers(
    /// About whom.
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
    let aging = move || {
        let today = clock.today();
        let aging = book.with(|ledger| limitation::aging(&ledger.file(id)?.account(today), today));
        aging.map(|it| {
            let words = describe::paper::aging(language, it, today);
            view! {
                <div class="banner warn">
                    <Icon name="triangle-alert" />
                    <p>{words}</p>
                </div>
            }
            .into_any()
        })
    };
    let lines = move |kinds: Vec<PaperKind>| {
        book.with(|ledger| {
            let file = ledger.file(id)?;
            let (business, today) = (ledger.business(), clock.today());
            let lines = kinds.into_iter().map(|kind| {
                let lacks = lacking(kind, file, &business, today).into_iter();
                let lacks = lacks.map(|it| describe::paper::need(language, it));
                line(
                    Route::Paper(id, kind),
                    describe::paper::name(language, kind),
                    describe::paper::when(language, kind),
                    lacks.collect::<Vec<_>>().join(" "),
                )
            });
            Some(lines.collect_view())
        })
    };
    let (theirs, own): (Vec<_>, Vec<_>) = PaperKind::ALL
        .into_iter()
        .partition(|it| it.is_for_customer());
    view! {
        <PageHeader title=text::paper::title(language) subtitle=name back=Route::Customer(id) />
        <p class="soft">{text::paper::hint(language)}</p>
        {aging}
        <section class="section" aria-labelledby="for-customer">
            <header>
                <h2 id="for-customer">{text::paper::for_customer(language)}</h2>
            </header>
            <ul class="list card flush" aria-labelledby="for-customer">
                {move || lines(theirs.clone())}
            </ul>
        </section>
        <section class="section" aria-labelledby="for-yourself">
            <header>
                <h2 id="for-yourself">{text::paper::for_yourself(language)}</h2>
            </header>
            <ul class="list card flush" aria-labelledby="for-yourself">
                {line(
                    Route::StaffSheet(id),
                    text::sheet::title(language),
                    text::sheet::hint(language),
                    String::new(),
                )}
                {move || lines(own.clone())}
            </ul>
        </section>
    }
    .into_any()
}

/// A paper: when it is of use, and what it lacks.
fn line(route: Route, title: &'static str, when: &'static str, lacks: String) -> AnyView {
    let lacks = (!lacks.is_empty()).then(|| {
        let title = text::paper::need::title(language());
        view! { <small>{format!("{title}: {lacks}")}</small> }.into_any()
    });
    view! {
        <li>
            <a class="item" href=route.href()>
                <Icon name="file-text" />
                <span class="text">
                    <b>{title}</b>
                    <small>{when}</small>
                    {lacks}
                </span>
                <span class="end">
                    <Icon name="chevron-right" />
                </span>
            </a>
        </li>
    }
    .into_any()
}
