//! The shell around the pages.

use crate::content;
use crate::device;
use crate::i18n::text;
use crate::ui::clock::{Clock, device_zone, use_clock};
use crate::ui::components::{Empty, Failed, Icon, ToastArea};
use crate::ui::failure::storage_problem;
use crate::ui::later::{LaterPages, missed, use_later_pages};
use crate::ui::navigation::{Navigation, use_navigation};
use crate::ui::pages::FirstStart;
use crate::ui::panic_screen;
use crate::ui::routes::Route;
use crate::ui::state::{Book, Phase, Screen, Toast, Toasts, language, use_book, use_toasts};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;

/// Puts the app into the page.
pub fn start() {
    panic_screen::install();
    leptos::mount::mount_to_body(App);
}

#[component]
fn App() -> impl IntoView {
    let book = Book::new(content::holidays::days().collect());
    let zone = Signal::derive(move || {
        book.with(|ledger| ledger.business().zone)
            .unwrap_or_else(device_zone)
    });
    let screen = Screen::start();
    let toasts = Toasts::start();
    provide_context(book);
    provide_context(screen);
    provide_context(toasts);
    let clock = Clock::start(zone);
    provide_context(clock);
    provide_context(Navigation::start(move || toasts.clear()));
    let later = LaterPages::awaited();
    provide_context(later);
    book.open();
    later.fetch();
    window_event_listener_untyped("visibilitychange", move |_| {
        clock.look();
        book.look_for_news();
    });
    spawn_local(async {
        if let Err(problem) = device::service_worker::register().await {
            leptos::logging::warn!("not ready to work offline: {problem}");
        }
    });
    // A change of language builds the screen anew, so that no page has to
    // follow it.
    let tag = Memo::new(move |_| screen.language().tag());
    move || {
        tag.track();
        view! { <Shell /> }
    }
}

#[component]
fn Shell() -> impl IntoView {
    let navigation = use_navigation();
    let language = language();
    view! {
        // The address of a link counts from `<base>`, so it would leave the page.
        <a
            class="skip"
            href="#isi"
            on:click=|event| {
                event.prevent_default();
                focus_on_page();
            }
        >
            {text::app::skip_to_content(language)}
        </a>
        <div class="shell" class:task=move || navigation.route().is_task()>
            <MainMenu />
            <main id="isi" tabindex="-1">
                <Opened />
            </main>
        </div>
        <Notices />
    }
    .into_any()
}

#[component]
fn MainMenu() -> impl IntoView {
    let navigation = use_navigation();
    let language = language();
    let items = [
        (Route::Today, "house", text::nav::today(language)),
        (Route::Customers, "users", text::nav::customers(language)),
        (Route::Record, "plus", text::nav::record(language)),
        (
            Route::Calculators,
            "calculator",
            text::nav::calculate(language),
        ),
        (Route::Reports, "chart", text::nav::reports(language)),
        (Route::More, "more", text::nav::more(language)),
    ];
    view! {
        <nav class="nav" aria-label=text::nav::label(language)>
            <a class="nav-brand" href=Route::Today.href()>
                {text::app::name(language)}
            </a>
            <ul>
                {items
                    .into_iter()
                    .map(|(route, icon, words)| {
                        let class = if route == Route::Record { "act" } else { "" };
                        view! {
                            <li class=class>
                                <a
                                    href=route.href()
                                    aria-current=move || {
                                        (navigation.route().tab() == route).then_some("page")
                                    }
                                >
                                    <Icon name=icon class="large" />
                                    <span>{words}</span>
                                </a>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </nav>
    }
    .into_any()
}

/// The page, once the book is open.
#[component]
fn Opened() -> impl IntoView {
    let book = use_book();
    let later = use_later_pages();
    let language = language();
    move || match book.phase() {
        Phase::Opening => view! {
            <div class="page" aria-busy="true">
                <p class="soft">{text::app::loading(language)}</p>
            </div>
        }
        .into_any(),
        Phase::Closed(problem) => view! {
            <div class="page">
                <Empty
                    icon="triangle-alert"
                    title=text::storage::cannot_open(language)
                    hint=storage_problem(language, &problem)
                >
                    <button
                        type="button"
                        class="button primary"
                        on:click=move |_| book.open()
                    >
                        {text::common::retry(language)}
                    </button>
                </Empty>
            </div>
        }
        .into_any(),
        Phase::Missed => view! {
            <div class="page">
                {missed(move || {
                    later.fetch();
                    book.open();
                })}
            </div>
        }
        .into_any(),
        Phase::Open => view! { <Page /> }.into_any(),
    }
}

/// The page that the address names.
#[component]
fn Page() -> impl IntoView {
    let navigation = use_navigation();
    let book = use_book();
    let language = language();
    let later = use_later_pages();
    let is_empty = Memo::new(move |_| book.with(|ledger| ledger.is_empty()));
    let moved = StoredValue::new(false);
    Effect::new(move |_| {
        navigation.route();
        // A new page begins at its top for those who hear it, too; the first
        // one is where the browser has put the focus.
        if moved.get_value() {
            focus_on_page();
        }
        moved.set_value(true);
    });
    move || {
        let page = match navigation.route() {
            // The beginning of a book is what a first visit waits for.
            Route::Today if is_empty.get() => view! { <FirstStart /> }.into_any(),
            route => view! { {move || later.page(route)} }.into_any(),
        };
        let unread = Signal::derive(move || match book.unread() {
            0 => String::new(),
            count => text::storage::entry_unreadable(language, count),
        });
        view! {
            <div class="page" class:wide=move || navigation.route().is_wide()>
                <Failed words=unread />
                {page}
            </div>
        }
    }
}

/// Moves the focus to the page's beginning.
fn focus_on_page() {
    let page = document()
        .get_element_by_id("isi")
        .and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(Err(refused)) = page.map(|page| page.focus()) {
        leptos::logging::warn!("the page was not focused: {refused:?}");
    }
}

#[component]
fn Notices() -> impl IntoView {
    let toasts = use_toasts();
    let book = use_book();
    let clock = use_clock();
    let later = use_later_pages();
    let language = language();
    let undo = move |toast: Toast| {
        toasts.dismiss(&toast);
        spawn_local(async move {
            toasts.say(match later.undo(book, clock, toast.undo).await {
                Ok(()) => text::common::undone(language).to_owned(),
                Err(failure) => failure.words(language),
            });
        });
    };
    view! { <ToastArea toasts=Signal::derive(move || toasts.shown()) undo=undo /> }
}
