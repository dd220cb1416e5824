//! The objections of a customer, which hold all reminders back until they are
//! solved (S4.5).

use super::sheets::SheetForm;
use crate::domain::account::Account;
use crate::domain::command::Command;
use crate::domain::date::Day;
use crate::domain::dispute::Dispute;
use crate::domain::id::{CustomerId, DisputeId};
use crate::domain::message::purpose::Purpose;
use crate::i18n::{Language, describe, money, short_day, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{Choice, Icon, TextField, Typed};
use crate::ui::routes::Route;
use crate::ui::state::{fresh, use_book, use_recorder};
use leptos::prelude::*;

/// The objections that stand.
#[component]
pub fn Disputes(
    /// Whose.
    id: CustomerId,
    /// What they owe.
    account: Memo<Account>,
    /// The day.
    today: Memo<Day>,
    /// The language of the screen.
    language: Language,
) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let recorder = use_recorder();
    let solve = move |dispute: DisputeId| {
        let today = clock.moment().date_naive();
        let solved = text::timeline::dispute_solved(language).to_owned();
        recorder.act(vec![Command::SolveDispute(id, dispute, today)], solved);
    };
    let open = Memo::new(move |_| {
        let day = today.get();
        book.with(|ledger| {
            ledger.file(id).map_or_else(Vec::new, |file| {
                let open = file.open_disputes(day);
                open.map(|(id, terms)| (id, terms.clone()))
                    .collect::<Vec<_>>()
            })
        })
    });
    let banner = move |dispute: DisputeId, terms: Dispute| {
        let about = account.with(|it| {
            it.standing(terms.receivable)
                .map(|it| describe::receivable(language, &it.terms))
                .unwrap_or_default()
        });
        let opened = short_day(language, terms.opened);
        view! {
            <div class="banner warn">
                <Icon name="triangle-alert" />
                <p>{text::customer::disputes(language, about, opened)}</p>
                {(!terms.reason.is_empty())
                    .then(|| {
                        view! { <blockquote class="quote">{terms.reason}</blockquote> }.into_any()
                    })}
                <a
                    class="button small"
                    href=Route::MessageFor(id, Purpose::DisputeReceived).href()
                >
                    {text::customer::tell_them(language)}
                </a>
                <button type="button" class="button small" on:click=move |_| solve(dispute)>
                    {text::customer::dispute_solve(language)}
                </button>
            </div>
        }
        .into_any()
    };
    (move || {
        open.get()
            .into_iter()
            .map(|(dispute, terms)| banner(dispute, terms))
            .collect_view()
    })
    .into_any()
}

/// A form for an objection.
#[component]
pub fn DisputeForm(
    /// Whose.
    id: CustomerId,
    /// What they owe.
    account: Memo<Account>,
    /// Asks to close the sheet.
    close: Callback<()>,
    /// The language of the screen.
    language: Language,
) -> impl IntoView {
    let clock = use_clock();
    let recorder = use_recorder();
    let owed = account.with_untracked(|account| {
        account
            .open()
            .map(|it| {
                let what = describe::receivable(language, &it.terms);
                let words = format!("{what} · {}", money(language, it.balance()));
                (it.id, words)
            })
            .collect::<Vec<_>>()
    });
    let about = RwSignal::new(owed.first().map(|(id, _)| *id));
    let reason = RwSignal::new(String::new());
    let failure = RwSignal::new(String::new());
    let submit = move |()| {
        let Some(receivable) = about.get_untracked() else {
            return;
        };
        let terms = Dispute {
            receivable,
            opened: clock.moment().date_naive(),
            reason: reason.get_untracked().trim().to_owned(),
        };
        let saved = text::customer::dispute_recorded(language).to_owned();
        let command = Command::OpenDispute(id, fresh(DisputeId::new), terms);
        recorder.save(vec![command], saved, failure, move || close.run(()));
    };
    view! {
        <SheetForm
            title=text::customer::record_dispute(language)
            failure=failure
            submit=submit
            close=close
        >
            <Choice
                label=text::customer::dispute_about(language)
                name="dispute-about"
                options=owed.into_iter().map(|(id, words)| (Some(id), words)).collect()
                chosen=about
                choose=move |it| about.set(it)
            />
            <TextField
                id="dispute-reason"
                label=text::customer::what_they_say(language)
                value=reason
                typed=Typed::Lines
                optional=text::common::optional(language)
            />
            <p class="soft">{text::customer::dispute_hint(language)}</p>
        </SheetForm>
    }
    .into_any()
}
