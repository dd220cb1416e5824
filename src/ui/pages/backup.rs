//! Cadangan: one file with everything, out and in again.

use crate::device;
use crate::domain::account::Account;
use crate::domain::date::Moment;
use crate::domain::exchange::backup::{self, Backup as Contents, BackupProblem};
use crate::domain::ledger::Ledger;
use crate::domain::money::Rupiah;
use crate::i18n::{Language, day, hour, money, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{Failed, Icon, PageHeader, When};
use crate::ui::state::{language, use_book, use_screen, use_toasts};
use chrono::Timelike;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The largest backup that is read, in bytes: ten years of a busy book and some
/// twenty hours of recorded talk.
const LARGEST_BACKUP: u64 = 500_000_000;

/// Backup and restoring.
#[component]
pub fn Backup() -> impl IntoView {
    let language = language();
    view! {
        <PageHeader title=text::backup::title(language) />
        <Make language=language />
        <Restore language=language />
    }
    .into_any()
}

/// Makes a backup.
#[component]
fn Make(language: Language) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let screen = use_screen();
    let toasts = use_toasts();
    let failure = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let make = move |_| {
        busy.set(true);
        spawn_local(async move {
            let now = clock.moment();
            match book.backup(clock).await {
                Ok(file) => {
                    let name = file_name(now);
                    match device::files::download(&name, "application/x-ndjson", &file) {
                        Ok(()) => {
                            failure.set(String::new());
                            screen.change(|preferences| {
                                preferences.last_backup_at = Some(now);
                            });
                            toasts.say(text::backup::made(language, name));
                        }
                        Err(_) => failure.set(text::backup::not_made(language).to_owned()),
                    }
                }
                Err(problem) => failure.set(problem.words(language)),
            }
            busy.set(false);
        });
    };
    let last = move || match screen.last_backup() {
        Some(at) => text::backup::last_made(
            language,
            format!(
                "{} {}",
                day(language, at.date_naive()),
                hour(language, at.time())
            ),
        ),
        None => text::backup::never_made(language).to_owned(),
    };
    view! {
        <section class="card" aria-labelledby="make-title">
            <h2 id="make-title">{text::backup::keep(language)}</h2>
            <p>{text::backup::make_hint(language)}</p>
            <p class="soft">{last}</p>
            <Failed words=failure />
            <button
                type="button"
                class="button primary"
                prop:disabled=busy
                aria-busy=move || busy.get().then_some("true")
                on:click=make
            >
                <Icon name="download" />
                {text::action::make_backup(language)}
            </button>
        </section>
    }
    .into_any()
}

/// A name that sorts by time and tells one backup from the next.
fn file_name(now: Moment) -> String {
    format!(
        "tagih-santun-{}-{:02}{:02}.jsonl",
        now.date_naive(),
        now.hour(),
        now.minute()
    )
}

/// Reads a backup, shows what is in it, and takes it in.
#[component]
fn Restore(language: Language) -> impl IntoView {
    let book = use_book();
    let toasts = use_toasts();
    let failure = RwSignal::new(String::new());
    let read = RwSignal::new(None::<Contents>);
    let input: NodeRef<leptos::html::Input> = NodeRef::new();
    let chosen = move |_| {
        let file = input
            .get_untracked()
            .and_then(|input| input.files())
            .and_then(|files| files.get(0));
        spawn_local(async move {
            read.set(None);
            failure.set(String::new());
            let Some(file) = file else {
                return;
            };
            match device::files::read(&file, LARGEST_BACKUP).await {
                Ok(file) => match backup::read(&file.bytes) {
                    Ok(contents) => read.set(Some(contents)),
                    Err(problem) => failure.set(backup_problem(language, problem)),
                },
                Err(_) => failure.set(text::backup::not_read(language).to_owned()),
            }
        });
    };
    let restore = move |_| {
        let Some(contents) = read.get_untracked() else {
            return;
        };
        spawn_local(async move {
            match book.restore(contents.entries, contents.files).await {
                Ok(added) => {
                    read.set(None);
                    toasts.say(text::backup::restored(language, added));
                }
                Err(problem) => failure.set(problem.words(language)),
            }
        });
    };
    view! {
        <section class="card" aria-labelledby="restore-title">
            <h2 id="restore-title">{text::backup::bring_back(language)}</h2>
            <p>{text::backup::restore_hint(language)}</p>
            <label class="file-drop">
                <Icon name="upload" />
                <b>{text::backup::choose_file(language)}</b>
                <input
                    type="file"
                    accept=".jsonl,.json,application/x-ndjson"
                    node_ref=input
                    on:change=chosen
                />
            </label>
            <Failed words=failure />
            {move || {
                read.get()
                    .map(|contents| {
                        view! { <Inside contents=contents language=language /> }
                    })
            }}
            <When condition=Signal::derive(move || read.with(Option::is_some))>
                <p>{text::backup::merge_hint(language)}</p>
                <button
                    type="button"
                    class="button primary"
                    prop:disabled=move || book.is_saving()
                    aria-busy=move || book.is_saving().then_some("true")
                    on:click=restore
                >
                    {text::action::restore(language)}
                </button>
            </When>
        </section>
    }
    .into_any()
}

/// What a backup holds.
#[component]
fn Inside(contents: Contents, language: Language) -> impl IntoView {
    let ledger = Ledger::fold(&contents.entries);
    let made_on = contents.made_at.date_naive();
    let customers = ledger.files().count();
    let receivables: usize = ledger.files().map(|(_, it)| it.receivables().count()).sum();
    let payments: usize = ledger.files().map(|(_, it)| it.payments().count()).sum();
    let accounts: Vec<Account> = ledger.files().map(|(_, it)| it.account(made_on)).collect();
    let open = Rupiah::total(accounts.iter().map(Account::balance));
    let recordings = contents.files.len();
    let lines = [
        text::backup::customers(language, customers),
        text::backup::receivables(language, receivables),
        text::backup::payments(language, payments),
        text::backup::entries(language, contents.entries.len()),
        text::backup::outstanding(language, money(language, open)),
    ];
    let recordings = (recordings > 0).then(|| text::backup::recordings(language, recordings));
    view! {
        <section class="card" aria-labelledby="inside-title" role="status">
            <h3 id="inside-title">
                {text::backup::inside(language)} " · "
                {text::backup::made_on(language, day(language, made_on))}
            </h3>
            <ul class="stack close">
                {lines.into_iter().chain(recordings).map(|line| view! { <li>{line}</li> }).collect_view()}
            </ul>
        </section>
    }
    .into_any()
}

fn backup_problem(language: Language, problem: BackupProblem) -> String {
    match problem {
        BackupProblem::NotABackup => text::backup::not_a_backup(language).to_owned(),
        BackupProblem::NewerVersion => text::backup::newer_version(language).to_owned(),
        BackupProblem::Damaged => text::backup::damaged(language).to_owned(),
        BackupProblem::Entry { line } => text::backup::line_unreadable(language, line),
        BackupProblem::BookFull => text::refusal::book_full(language).to_owned(),
    }
}
