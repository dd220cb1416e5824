//! Hitung cicilan: from what they can pay to a plan in the book.

mod choices;
mod deal;
mod fields;
mod form;
mod schedule;
mod told;

use super::Plain;
use super::covers::{Covers, CoversField, NothingOpen};
use super::trouble::{Said, Trouble};
use crate::domain::id::CustomerId;
use crate::domain::plan::schedule::Schedule;
use crate::domain::plan::wish::{PlanChoice, Speed};
use crate::i18n::{describe, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{PageHeader, When};
use crate::ui::pages::NotFound;
use crate::ui::routes::Route;
use crate::ui::state::{language, use_book};
use choices::Choices;
use deal::Deal;
use fields::Fields;
use form::PlanForm;
use leptos::prelude::*;
use schedule::ScheduleCard;
use told::{Told, ToldBanner};

/// What the figures come to: plans to choose from, or why there are none.
type Answer = Result<Vec<PlanChoice>, Trouble>;

/// Instalments, worked out while the figures are typed.
#[component]
pub fn PlanCalculator(
    /// Whose balance is split; without, any amount.
    id: Option<CustomerId>,
) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let language = language();
    let today = Memo::new(move |_| clock.today());
    let covers = match id.map(|id| Covers::all(id, today, language)) {
        Some(None) => return view! { <NotFound /> }.into_any(),
        covers => covers.flatten(),
    };
    let form = PlanForm::new(today.get_untracked());
    let told = id.and_then(|id| {
        let day = today.get_untracked();
        let told = book.with_untracked(|ledger| Told::of(ledger.file(id)?, day))?;
        Some((id, told))
    });
    if let Some((_, told)) = told {
        form.begin_with(told, today.get_untracked(), language);
    }
    let answer = Memo::new(move |_| -> Answer {
        let balance = match covers {
            Some(covers) if covers.ids().is_empty() => {
                return Err(Trouble::said(text::instalments::problem::no_receivable(
                    language,
                )));
            }
            Some(covers) => covers.balance(),
            None => form.balance(language)?,
        };
        let wish = form.read(balance, today.get(), language)?;
        wish.choices()
            .map_err(|problem| Trouble::said(describe::sums::plan_problem(language, problem)))
    });
    let speed = RwSignal::new(Speed::AsAsked);
    let chosen = Memo::new(move |_| chosen_of(&answer.get(), speed.get()));
    let subtitle =
        Signal::derive(move || covers.map_or_else(String::new, |it| it.summary(language)));
    let is_open = Signal::derive(move || covers.is_none_or(Covers::is_open));
    let back = id.map_or(Route::Calculators, Route::Customer);
    view! {
        <PageHeader title=text::calculator::plan(language) subtitle=subtitle back=back />
        <When condition=Signal::derive(move || !is_open.get())>
            <NothingOpen language=language />
        </When>
        <When condition=is_open>
            {told.map(|(id, told)| view! { <ToldBanner id=id told=told language=language /> })}
            {covers.map(|covers| view! { <CoversField covers=covers language=language /> })}
            <Fields form=form plain=covers.is_none() language=language />
            <div aria-live="polite">
                <Said trouble=Signal::derive(move || answer.with(|it| it.as_ref().err().cloned())) />
            </div>
            <Choices answer=answer speed=speed form=form language=language />
            <ScheduleCard chosen=chosen language=language />
            {match covers {
                Some(covers) => {
                    view! { <Deal covers=covers form=form answer=answer chosen=chosen /> }
                        .into_any()
                }
                None => view! { <Plain /> }.into_any(),
            }}
        </When>
    }
    .into_any()
}

/// The plan of this speed, or the one that was asked for where there is none.
fn chosen_of(answer: &Answer, speed: Speed) -> Option<Schedule> {
    let choices = answer.as_ref().ok()?;
    let of = |speed| choices.iter().find(|it| it.speed == speed);
    of(speed)
        .or_else(|| of(Speed::AsAsked))
        .map(|it| it.schedule.clone())
}
