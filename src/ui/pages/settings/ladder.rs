//! The ladders, as the trader wants them.

use crate::domain::command::Command;
use crate::domain::escalation::ladder::{Ladder, LadderKind, LadderProblem, Rung, RungKind};
use crate::domain::policy::PolicyAttribute;
use crate::i18n::{Language, describe, text};
use crate::ui::components::{Choice, SaveButton, When};
use crate::ui::state::{language, use_book, use_recorder};
use leptos::prelude::*;

/// The ladders, one at a time.
#[component]
pub fn LadderSettings() -> impl IntoView {
    let language = language();
    let kind = RwSignal::new(LadderKind::Standard);
    let kinds = [LadderKind::Soft, LadderKind::Standard, LadderKind::Strict];
    view! {
        <section class="card" aria-labelledby="ladder-title">
            <h2 id="ladder-title">{text::ladder::title(language)}</h2>
            <p class="soft">{text::ladder::hint(language)}</p>
            <Choice
                label=text::ladder::pace(language)
                name="ladder"
                options=kinds.map(|it| (it, describe::ladder::kind(language, it))).to_vec()
                chosen=kind
                choose=move |it| kind.set(it)
            />
            <p class="soft">{move || whose(language, kind.get())}</p>
            <details class="details">
                <summary>{text::ladder::change(language)}</summary>
                // Another ladder is another form.
                {move || view! { <LadderForm kind=kind.get() language=language /> }}
            </details>
        </section>
    }
    .into_any()
}

/// Who climbs a ladder, unless the trader says otherwise.
fn whose(language: Language, kind: LadderKind) -> &'static str {
    match kind {
        LadderKind::Soft => text::ladder::for_clean_records(language),
        LadderKind::Standard => text::ladder::for_everybody_else(language),
        LadderKind::Strict => text::ladder::for_businesses(language),
    }
}

/// A step as it is typed.
#[derive(Clone, Copy)]
struct RungForm {
    kind: RungKind,
    taken: RwSignal<bool>,
    from: RwSignal<String>,
    wait: RwSignal<String>,
}

impl RungForm {
    /// The step as a ladder has it; where it has none, it is left out, and
    /// would come as it usually does.
    fn of(kind: RungKind, ladder: &Ladder, usual: &Ladder) -> Self {
        let form = Self {
            kind,
            taken: RwSignal::new(false),
            from: RwSignal::new(String::new()),
            wait: RwSignal::new(String::new()),
        };
        form.show(usual);
        form.show(ladder);
        form
    }

    /// Shows the step as a ladder has it.
    fn show(self, ladder: &Ladder) {
        let rung = ladder.rungs().iter().find(|it| it.kind == self.kind);
        self.taken.set(rung.is_some());
        if let Some(rung) = rung {
            self.from.set(rung.from.to_string());
            self.wait.set(rung.wait.to_string());
        }
    }

    /// The step; `None` where it is left out.
    ///
    /// # Errors
    /// Where its days are no numbers.
    fn read(self) -> Result<Option<Rung>, Fault> {
        if !self.taken.get_untracked() {
            return Ok(None);
        }
        let days = |typed: RwSignal<String>| {
            let typed = typed.get_untracked();
            typed.trim().parse().map_err(|_| Fault::NoNumber(self.kind))
        };
        Ok(Some(Rung {
            kind: self.kind,
            from: days(self.from)?,
            wait: days(self.wait)?,
        }))
    }
}

/// Why the typed steps are no ladder.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fault {
    /// A day of a step is no number.
    NoNumber(RungKind),
    /// The steps make no sense together.
    Nonsense(LadderProblem),
}

impl Fault {
    /// What is wrong, and what to do.
    fn words(self, language: Language) -> String {
        match self {
            Self::NoNumber(rung) => {
                text::ladder::not_a_number(language, describe::rung(language, rung))
            }
            Self::Nonsense(problem) => describe::ladder::problem(language, problem),
        }
    }

    /// The step that it is about.
    fn rung(self) -> Option<RungKind> {
        match self {
            Self::NoNumber(it) => Some(it),
            Self::Nonsense(problem) => match problem {
                LadderProblem::Empty => None,
                LadderProblem::OutOfOrder(it)
                | LadderProblem::NotLater(it)
                | LadderProblem::Wait(it)
                | LadderProblem::TooFar(it)
                | LadderProblem::TooSoon(it) => Some(it),
            },
        }
    }
}

fn read(rungs: &[RungForm]) -> Result<Ladder, Fault> {
    let read: Result<Vec<Option<Rung>>, Fault> = rungs.iter().map(|it| it.read()).collect();
    Ladder::checked(read?.into_iter().flatten().collect()).map_err(Fault::Nonsense)
}

/// A ladder, step by step, in the order that it keeps.
#[component]
fn LadderForm(kind: LadderKind, language: Language) -> impl IntoView {
    let book = use_book();
    let recorder = use_recorder();
    let usual = Ladder::usual(kind);
    let rungs = book.with_untracked(|_| {
        book.with_policy(|policy| {
            RungKind::ALL.map(|it| RungForm::of(it, policy.ladder(kind), &usual))
        })
    });
    let fault = RwSignal::new(None::<RungKind>);
    let failure = RwSignal::new(String::new());
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let read = read(&rungs);
        fault.set(read.as_ref().err().and_then(|it| it.rung()));
        match read {
            Ok(ladder) => {
                let attribute = PolicyAttribute::Ladder(kind, ladder);
                let saved = text::ladder::saved(language, describe::ladder::kind(language, kind));
                let command = Command::DescribePolicy(vec![attribute]);
                recorder.save(vec![command], saved, failure, || {});
            }
            Err(problem) => failure.set(problem.words(language)),
        }
    };
    let as_usual = move |_| {
        for rung in rungs {
            rung.show(&usual);
        }
        fault.set(None);
        failure.set(String::new());
    };
    view! {
        <form class="stack" novalidate on:submit=save>
            <p class="soft">{text::ladder::days_hint(language)}</p>
            <ol class="rungs">
                {rungs
                    .into_iter()
                    .map(|rung| {
                        view! { <RungFields rung=rung fault=fault language=language /> }
                    })
                    .collect_view()}
            </ol>
            <button type="button" class="button" on:click=as_usual>
                {text::ladder::as_usual(language)}
            </button>
            <SaveButton
                saving=Signal::derive(move || book.is_saving())
                failure=failure
                words=text::common::save(language)
            />
        </form>
    }
    .into_any()
}

/// A step: whether it is taken, from which day on, and how long it waits.
#[component]
fn RungFields(
    rung: RungForm,
    fault: RwSignal<Option<RungKind>>,
    language: Language,
) -> impl IntoView {
    let name = describe::rung(language, rung.kind);
    let input = move |label: &'static str, value: RwSignal<String>, least: i64, most: i64| {
        view! {
            <label class="field">
                <span aria-hidden="true">{label}</span>
                <input
                    type="number"
                    min=least
                    max=most
                    step="1"
                    aria-label=format!("{name}: {label}")
                    aria-invalid=move || (fault.get() == Some(rung.kind)).then_some("true")
                    prop:value=value
                    on:input:target=move |event| value.set(event.target().value())
                />
            </label>
        }
        .into_any()
    };
    view! {
        <li class="rung">
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=rung.taken
                    on:change:target=move |event| rung.taken.set(event.target().checked())
                />
                <span>{name}</span>
            </label>
            <When condition=rung.taken>
                <div class="pair">
                    {input(text::ladder::from(language), rung.from, -31, 365)}
                    {input(text::ladder::wait(language), rung.wait, 1, 31)}
                </div>
            </When>
        </li>
    }
    .into_any()
}
