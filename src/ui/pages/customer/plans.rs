//! The plan to pay in instalments: proposed, adjusted with the customer, agreed
//! on, and how it stands (S1.1).

mod ending;
mod schedule;

pub use ending::EndPlanForm;

use super::sheets::Sheet;
use crate::domain::date::Day;
use crate::domain::id::CustomerId;
use crate::domain::ledger::CustomerFile;
use crate::domain::message::purpose::Purpose;
use crate::domain::paper::kind::PaperKind;
use crate::domain::plan::agreement::agreement;
use crate::domain::plan::history::{InstalmentState, states};
use crate::domain::plan::standing::{PlanStanding, PlanStatus, standings};
use crate::domain::policy::PlanBreak;
use crate::i18n::{Language, describe, money, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{Facts, Icon};
use crate::ui::routes::Route;
use crate::ui::state::{use_book, use_recorder};
use leptos::prelude::*;
use schedule::{Bar, Schedule};

/// A plan as a card shows it.
#[derive(Clone, PartialEq)]
struct Shown {
    standing: PlanStanding,
    states: Vec<InstalmentState>,
    /// Of a proposal: whether it can still be agreed on.
    can_be_agreed_on: bool,
    /// Of a proposal: whether it takes the place of a plan that holds.
    replaces: bool,
}

/// The plans that were proposed or agreed on, the latest first; where there is
/// none, the last one, if it was paid. A proposal that a later plan takes the
/// place of is a thing of the past.
fn shown(file: &CustomerFile, plan_break: PlanBreak, today: Day) -> Vec<Shown> {
    let account = file.account(today);
    let all = standings(file, plan_break, today);
    let is_latest = |at: usize, it: &PlanStanding| {
        let mut later = all.iter().skip(at + 1);
        !later.any(|other| other.terms.shares_with(&it.terms))
    };
    let mut plans: Vec<&PlanStanding> = all
        .iter()
        .enumerate()
        .rev()
        .filter(|(at, it)| it.is_current() && (it.is_agreed() || is_latest(*at, it)))
        .map(|(_, it)| it)
        .collect();
    if plans.is_empty() {
        let last = all.last().filter(|it| it.status == PlanStatus::Completed);
        plans.extend(last);
    }
    let is_replaced = |new: &PlanStanding| {
        let mut agreed = all.iter().filter(|it| it.is_agreed());
        new.status == PlanStatus::Proposed && agreed.any(|it| it.terms.shares_with(&new.terms))
    };
    plans
        .into_iter()
        .map(|it| Shown {
            states: states(file, it),
            can_be_agreed_on: it.can_be_agreed_on(&account, today),
            replaces: is_replaced(it),
            standing: it.clone(),
        })
        .collect()
}

/// A card for each plan that stands.
#[component]
pub fn Plans(
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
    let plans = Memo::new(move |_| {
        let day = today.get();
        let plan_break = book.with_policy(|policy| policy.plan_break);
        book.with(|ledger| {
            let file = ledger.file(id);
            file.map_or_else(Vec::new, |file| shown(file, plan_break, day))
        })
    });
    (move || {
        plans
            .get()
            .into_iter()
            .enumerate()
            .map(|(at, plan)| {
                view! { <Card id=id at=at plan=plan sheet=sheet language=language /> }.into_any()
            })
            .collect_view()
    })
    .into_any()
}

#[component]
fn Card(
    id: CustomerId,
    at: usize,
    plan: Shown,
    sheet: RwSignal<Option<Sheet>>,
    language: Language,
) -> impl IntoView {
    let title = format!("plan-{at}");
    let standing = &plan.standing;
    let figures: Vec<(&str, String)> = match standing.status {
        PlanStatus::Proposed => vec![
            (
                text::plan::total(language),
                money(language, standing.terms.total()),
            ),
            (
                text::plan::count(language),
                text::plan::times(language, standing.instalments.len()),
            ),
        ],
        _ => vec![
            (text::plan::paid(language), money(language, standing.paid())),
            (text::plan::left(language), money(language, standing.left())),
        ],
    };
    let next = standing.next().map(|it| {
        (
            text::plan::next(language),
            describe::plan::next(language, it),
        )
    });
    let charge = standing
        .terms
        .charge
        .map(|it| text::plan::charge(language, money(language, it.amount)));
    let note = Some(standing.terms.note.clone()).filter(|it| !it.is_empty());
    let hints = hints(&plan, language).into_iter().chain(charge).chain(note);
    view! {
        <section class="card" aria-labelledby=title>
            <header class="cluster">
                <h2 id=title.clone()>{text::plan::title(language)}</h2>
                <span class=chip(standing.status)>
                    {describe::plan::status(language, standing.status)}
                </span>
            </header>
            <Bar standing=standing.clone() states=plan.states.clone() language=language />
            <Facts facts=figures.into_iter().chain(next).collect() />
            {hints.map(|it| view! { <p class="soft">{it}</p> }.into_any()).collect_view()}
            <Schedule standing=standing.clone() states=plan.states.clone() language=language />
            <Actions id=id plan=plan sheet=sheet language=language />
        </section>
    }
    .into_any()
}

/// What is to be known before anything is done with a plan.
fn hints(plan: &Shown, language: Language) -> Vec<String> {
    let standing = &plan.standing;
    match standing.status {
        PlanStatus::Proposed if !plan.can_be_agreed_on => {
            vec![text::plan::stale(language).to_owned()]
        }
        PlanStatus::Proposed if plan.replaces => vec![text::plan::replaces(language).to_owned()],
        PlanStatus::Broken => {
            let missed = standing.missed().map_or(0, |it| it.count);
            vec![text::plan::broken_hint(language, missed)]
        }
        _ => Vec::new(),
    }
}

/// What can be done with a plan now.
#[component]
fn Actions(
    id: CustomerId,
    plan: Shown,
    sheet: RwSignal<Option<Sheet>>,
    language: Language,
) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let recorder = use_recorder();
    let Shown {
        standing,
        can_be_agreed_on,
        ..
    } = plan;
    if !standing.is_current() {
        return ().into_any();
    }
    let is_proposed = standing.status == PlanStatus::Proposed;
    let plan = standing.id;
    let terms = standing.terms.clone();
    let agree = move |_| {
        let today = clock.moment().date_naive();
        let commands = book.with_untracked(|ledger| {
            ledger.file(id).map_or_else(Vec::new, |file| {
                let words = text::instalments::charge_note(language).to_owned();
                agreement(id, file, (plan, &terms), today, words)
            })
        });
        recorder.act(commands, text::timeline::plan_agreed(language).to_owned());
    };
    let (purpose, tell) = if is_proposed {
        (Purpose::PlanOffer, text::plan::send_offer(language))
    } else if standing.missed().is_some() {
        (Purpose::InstalmentMissed, text::plan::ask(language))
    } else {
        (Purpose::PlanConfirmation, text::plan::send_agreed(language))
    };
    let class = if is_proposed {
        "button"
    } else {
        "button primary"
    };
    let end = if is_proposed {
        text::plan::drop(language)
    } else {
        text::plan::end(language)
    };
    view! {
        <div class="actions">
            {(is_proposed && can_be_agreed_on)
                .then(|| {
                    view! {
                        <button type="button" class="button primary" on:click=agree>
                            <Icon name="circle-check" />
                            {text::plan::agree(language)}
                        </button>
                    }
                        .into_any()
                })}
            {(!is_proposed || can_be_agreed_on)
                .then(|| {
                    view! {
                        <a class=class href=Route::MessageFor(id, purpose).href()>
                            <Icon name="message-circle" />
                            {tell}
                        </a>
                    }
                        .into_any()
                })}
            <a class="button" href=Route::AgreementOn(id, plan).href()>
                <Icon name="file-text" />
                {describe::paper::name(language, PaperKind::Agreement)}
            </a>
            <a class="button" href=Route::PlanCalculator(Some(id)).href()>
                {if is_proposed { text::plan::adjust(language) } else { text::plan::remake(language) }}
            </a>
            <button
                type="button"
                class="button quiet"
                on:click=move |_| sheet.set(Some(Sheet::EndPlan(plan)))
            >
                {end}
            </button>
        </div>
    }
    .into_any()
}

fn chip(status: PlanStatus) -> &'static str {
    match status {
        PlanStatus::Proposed => "chip brand",
        PlanStatus::OnTrack | PlanStatus::Completed => "chip good",
        PlanStatus::Behind => "chip warn",
        PlanStatus::Broken => "chip late",
        PlanStatus::Ended => "chip",
    }
}
