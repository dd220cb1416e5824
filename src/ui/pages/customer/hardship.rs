//! A customer's hard times, which pause chasing for a while (S4.5, S4.6).

use super::sheets::{Sheet, SheetForm};
use crate::domain::command::{Command, Refusal};
use crate::domain::date::Day;
use crate::domain::hardship::{Hardship, HardshipReason, review_day};
use crate::domain::id::{CustomerId, HardshipId};
use crate::domain::ledger::Ledger;
use crate::domain::message::purpose::Purpose;
use crate::domain::photo::PhotoOf;
use crate::i18n::{Language, describe, money, short_day, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{Choice, PhotoDraft, PhotoField, TextField, Typed};
use crate::ui::pages::photos::Photos;
use crate::ui::routes::Route;
use crate::ui::state::{fresh, use_book, use_recorder};
use crate::ui::typed;
use leptos::prelude::*;
use std::cmp::Reverse;

/// The hard times that stand, the one that is asked about last first.
fn standing(ledger: &Ledger, id: CustomerId, on: Day) -> Vec<(HardshipId, Hardship)> {
    let mut open: Vec<(HardshipId, Hardship)> = ledger.file(id).map_or_else(Vec::new, |file| {
        let open = file.open_hardships(on);
        open.map(|(id, terms)| (id, terms.clone())).collect()
    });
    open.sort_by_key(|(_, it)| Reverse(it.review));
    open
}

/// The hard times of a customer, and when to ask again.
#[component]
pub fn HardTimes(
    /// Whose.
    id: CustomerId,
    /// The day.
    today: Memo<Day>,
    /// Which sheet is open.
    sheet: RwSignal<Option<Sheet>>,
    /// The language of the screen.
    language: Language,
) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let recorder = use_recorder();
    let open = Memo::new(move |_| {
        let day = today.get();
        book.with(|ledger| standing(ledger, id, day))
    });
    let end = move |_| {
        let today = clock.moment().date_naive();
        let commands = open.with_untracked(|open| {
            let ends = open
                .iter()
                .map(|(it, _)| Command::EndHardship(id, *it, today));
            ends.collect()
        });
        recorder.act(
            commands,
            text::timeline::hardship_ended(language).to_owned(),
        );
    };
    let card = move |hardship: HardshipId, terms: Hardship| {
        let asked = if terms.review > today.get() {
            text::hardship::asked_again(language, short_day(language, terms.review))
        } else {
            text::hardship::ask_now(language).to_owned()
        };
        let can_pay = terms
            .can_pay
            .map(|amount| text::hardship::can_pay(language, money(language, amount)));
        let pays_on = terms
            .pays_on
            .map(|day| text::hardship::pays_on(language, short_day(language, day)));
        let note = Some(terms.note).filter(|note| !note.is_empty());
        let told = text::hardship::told(
            language,
            short_day(language, terms.since),
            describe::hardship_reason(language, terms.reason),
        );
        let lines = [Some(told), can_pay, pays_on, note, Some(asked)];
        view! {
            <section class="card" aria-labelledby="hardship-title">
                <h2 id="hardship-title">{text::hardship::title(language)}</h2>
                {lines
                    .into_iter()
                    .flatten()
                    .map(|line| view! { <p>{line}</p> }.into_any())
                    .collect_view()}
                <Photos customer=id of=PhotoOf::Hardship(hardship) />
                <div class="actions">
                    <a class="button" href=Route::PlanCalculator(Some(id)).href()>
                        {text::calculator::plan(language)}
                    </a>
                    <a
                        class="button"
                        href=Route::MessageFor(id, Purpose::HardshipReceived).href()
                    >
                        {text::customer::tell_them(language)}
                    </a>
                    <button type="button" class="button" on:click=end>
                        {text::hardship::end(language)}
                    </button>
                    <button
                        type="button"
                        class="button"
                        on:click=move |_| sheet.set(Some(Sheet::Postpone))
                    >
                        {text::hardship::ask_later(language)}
                    </button>
                </div>
            </section>
        }
        .into_any()
    };
    (move || {
        let latest = open.get().into_iter().next();
        latest.map(|(hardship, terms)| card(hardship, terms))
    })
    .into_any()
}

/// A day ahead on which to ask again.
fn review(language: Language, typed: &str, today: Day) -> Result<Day, String> {
    typed::day(language, typed).and_then(|day| {
        if day > today {
            Ok(day)
        } else {
            Err(describe::refusal(language, Refusal::ReviewPassed).to_owned())
        }
    })
}

/// A form for hard times.
#[component]
pub fn HardshipForm(
    /// Whose.
    id: CustomerId,
    /// Asks to close the sheet.
    close: Callback<()>,
    /// The language of the screen.
    language: Language,
) -> impl IntoView {
    let clock = use_clock();
    let recorder = use_recorder();
    let today = clock.moment().date_naive();
    let reason = RwSignal::new(HardshipReason::NoMoney);
    let can_pay = RwSignal::new(String::new());
    let review_on = RwSignal::new(review_day(None, today).to_string());
    let note = RwSignal::new(String::new());
    let can_pay_error = RwSignal::new(String::new());
    let review_error = RwSignal::new(String::new());
    let proof = PhotoDraft::new();
    let failure = RwSignal::new(String::new());
    let submit = move |()| {
        let amount = typed::blank_or(&can_pay.get_untracked(), |typed| {
            typed::amount(language, typed)
        });
        let review = review(language, &review_on.get_untracked(), today);
        can_pay_error.set(typed::fault(&amount));
        review_error.set(typed::fault(&review));
        let (Ok(can_pay), Ok(review)) = (amount, review) else {
            return;
        };
        let terms = Hardship {
            since: today,
            reason: reason.get_untracked(),
            can_pay,
            pays_on: None,
            note: note.get_untracked().trim().to_owned(),
            review,
        };
        let saved = text::hardship::asked_again(language, short_day(language, review));
        let hardship = fresh(HardshipId::new);
        let mut commands = vec![Command::NoteHardship(id, hardship, terms)];
        let of = PhotoOf::Hardship(hardship);
        let Ok(files) = proof.keep_with(&mut commands, id, of, today) else {
            failure.set(text::photo::still_preparing(language).to_owned());
            return;
        };
        recorder.save_with_files(commands, files, saved, failure, move || close.run(()));
    };
    view! {
        <SheetForm
            title=text::customer::record_hardship(language)
            failure=failure
            submit=submit
            close=close
        >
            <Choice
                label=text::hardship::why(language)
                name="hardship-reason"
                options=HardshipReason::ALL
                    .map(|it| (it, describe::hardship_reason(language, it)))
                    .to_vec()
                chosen=reason
                choose=move |it| reason.set(it)
            />
            <TextField
                id="hardship-can-pay"
                label=text::hardship::how_much(language)
                value=can_pay
                typed=Typed::Money
                optional=text::common::optional(language)
                error=can_pay_error
            />
            <TextField
                id="hardship-review"
                label=text::hardship::ask_again_on(language)
                value=review_on
                typed=Typed::Day
                hint=text::hardship::pause_hint(language)
                error=review_error
            />
            <TextField
                id="hardship-note"
                label=text::customer::notes(language)
                value=note
                typed=Typed::Lines
                optional=text::common::optional(language)
            />
            <PhotoField draft=proof optional=text::common::optional(language) />
        </SheetForm>
    }
    .into_any()
}

/// A form that moves the day on which the trader asks again. The hardship is
/// written down anew with that day, and the former one ends.
#[component]
pub fn PostponeForm(
    /// Whose.
    id: CustomerId,
    /// Asks to close the sheet.
    close: Callback<()>,
    /// The language of the screen.
    language: Language,
) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let recorder = use_recorder();
    let today = clock.moment().date_naive();
    let review_on = RwSignal::new(review_day(None, today).to_string());
    let review_error = RwSignal::new(String::new());
    let failure = RwSignal::new(String::new());
    let submit = move |()| {
        let read = review(language, &review_on.get_untracked(), today);
        review_error.set(typed::fault(&read));
        let Ok(review) = read else {
            return;
        };
        let open = book.with_untracked(|ledger| standing(ledger, id, today));
        let Some((_, latest)) = open.first().cloned() else {
            failure.set(describe::refusal(language, Refusal::UnknownHardship).to_owned());
            return;
        };
        let anew = Hardship {
            since: today,
            review,
            ..latest
        };
        let commands = open
            .into_iter()
            .map(|(it, _)| Command::EndHardship(id, it, today))
            .chain([Command::NoteHardship(id, fresh(HardshipId::new), anew)])
            .collect();
        let saved = text::hardship::asked_again(language, short_day(language, review));
        recorder.save(commands, saved, failure, move || close.run(()));
    };
    view! {
        <SheetForm
            title=text::hardship::ask_later(language)
            failure=failure
            submit=submit
            close=close
        >
            <TextField
                id="hardship-review"
                label=text::hardship::ask_again_on(language)
                value=review_on
                typed=Typed::Day
                hint=text::hardship::pause_hint(language)
                error=review_error
            />
        </SheetForm>
    }
    .into_any()
}
