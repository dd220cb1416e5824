use super::Answer;
use super::form::PlanForm;
use crate::domain::command::Command;
use crate::domain::id::{PlanId, ReceivableId};
use crate::domain::message::purpose::Purpose;
use crate::domain::plan::agreement::agreement;
use crate::domain::plan::schedule::Schedule;
use crate::i18n::{money, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{Failed, TextField, Typed};
use crate::ui::navigation::use_navigation;
use crate::ui::pages::calculator::covers::Covers;
use crate::ui::routes::Route;
use crate::ui::state::{fresh, language, use_book, use_recorder};
use leptos::prelude::*;

/// What becomes of the chosen plan.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// It is proposed, and the customer is told at once.
    Offered,
    /// It is proposed, for later.
    Kept,
    /// Both sides accept it already, and sign.
    Agreed,
}

/// The buttons that bring the chosen plan into the book (S1.1).
#[component]
pub fn Deal(
    /// What it is for.
    covers: Covers,
    /// What was typed.
    form: PlanForm,
    /// The plans, or why there are none.
    answer: Memo<Answer>,
    /// The one that is chosen.
    chosen: Memo<Option<Schedule>>,
) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let navigation = use_navigation();
    let recorder = use_recorder();
    let language = language();
    let failure = RwSignal::new(String::new());
    let id = covers.customer;
    let save = move |ending: Ending| {
        let Some(schedule) = chosen.get_untracked() else {
            let why = answer.with_untracked(|it| it.as_ref().err().map(|it| it.words().to_owned()));
            failure.set(why.unwrap_or_default());
            return;
        };
        let today = clock.moment().date_naive();
        let plan = fresh(PlanId::new);
        let note = form.note.get_untracked().trim().to_owned();
        let covered = untrack(|| covers.ids());
        let terms = schedule.plan(today, covered, fresh(ReceivableId::new), note);
        let total = money(language, terms.total());
        let agreed = (ending == Ending::Agreed).then(|| {
            let note = text::instalments::charge_note(language).to_owned();
            book.with_untracked(|ledger| {
                let file = ledger.file(id)?;
                Some(agreement(id, file, (plan, &terms), today, note))
            })
        });
        let words = match ending {
            Ending::Offered | Ending::Kept => text::instalments::proposed(language, total),
            Ending::Agreed => text::instalments::agreed(language, total),
        };
        let commands = std::iter::once(Command::ProposePlan(id, plan, terms.clone()))
            .chain(agreed.flatten().into_iter().flatten())
            .collect();
        recorder.save(commands, words, failure, move || match ending {
            Ending::Offered => navigation.replace(Route::MessageFor(id, Purpose::PlanOffer)),
            Ending::Kept => navigation.replace(Route::Customer(id)),
            Ending::Agreed => navigation.replace(Route::AgreementOn(id, plan)),
        });
    };
    let button = move |ending: Ending, class: &'static str, words: &'static str| {
        view! {
            <button
                type="button"
                class=class
                prop:disabled=move || book.is_saving()
                on:click=move |_| save(ending)
            >
                {words}
            </button>
        }
        .into_any()
    };
    view! {
        <div class="stack">
            <TextField
                id="plan-note"
                label=text::instalments::note(language)
                value=form.note
                typed=Typed::Lines
                optional=text::common::optional(language)
            />
            <Failed words=failure />
            <div class="actions">
                {button(
                    Ending::Offered,
                    "button primary",
                    text::instalments::offer(language),
                )} {button(Ending::Agreed, "button", text::instalments::agree(language))}
                {button(Ending::Kept, "button", text::instalments::keep(language))}
            </div>
        </div>
    }
    .into_any()
}
