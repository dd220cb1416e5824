//! Hari ini: whom to contact now, and who is held back.

mod hold_row;
mod sections;
mod turn_row;
mod who;

use crate::domain::aging::Aging;
use crate::domain::best_hour::{BestHour, best_hour};
use crate::domain::contact::Channel;
use crate::domain::customer::Customer;
use crate::domain::escalation::hold::Hold;
use crate::domain::worklist::{HeldRow, Row, worklist};
use crate::i18n::{Language, describe, greeting, long_day, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{AgingCard, PageHeader, When};
use crate::ui::state::{language, use_book};
use hold_row::HoldRow;
use leptos::prelude::*;
use sections::Section;
use turn_row::TurnRow;

/// A customer to contact now, with all that their row says.
#[derive(Clone, PartialEq)]
struct TurnLine {
    section: Section,
    row: Row,
    customer: Customer,
    /// What comes after the step; empty where the step is none of the ladder.
    after: Option<String>,
    /// When a call tends to get through, where the row asks for one.
    best: Option<BestHour>,
}

/// A customer who is held back.
#[derive(Clone, PartialEq)]
struct HoldLine {
    row: HeldRow,
    customer: Customer,
}

impl HoldLine {
    /// Whether the hold ends only when the trader sees to it.
    fn is_task(&self) -> bool {
        matches!(self.row.hold, Hold::Dispute { .. })
    }
}

/// What the day brings.
#[derive(Clone, PartialEq)]
struct Lines {
    turns: Vec<TurnLine>,
    holds: Vec<HoldLine>,
}

/// Whom to contact now, once something is recorded.
#[component]
pub fn Today() -> impl IntoView {
    let language = language();
    let book = use_book();
    let clock = use_clock();
    let today = Memo::new(move |_| clock.today());
    let aging = Memo::new(move |_| book.with(|ledger| Aging::of(ledger, today.get())));
    let lines = Memo::new(move |_| lines(language));
    let title = Signal::derive(move || {
        let hello = greeting(language, clock.now().time());
        let business = book.with(|ledger| ledger.business().name);
        if business.is_empty() {
            hello.to_owned()
        } else {
            text::greeting::screen(language, hello, business)
        }
    });
    view! {
        <PageHeader
            above=Signal::derive(move || long_day(language, today.get()))
            title=title
        />
        <AgingCard aging=aging />
        {Section::ALL
            .into_iter()
            .map(|section| view! { <Turns section=section lines=lines language=language /> })
            .collect_view()}
        <When condition=Signal::derive(move || {
            lines.with(|it| it.holds.iter().any(|it| !it.is_task()))
        })>
            <section class="section" aria-labelledby="on-hold">
                <header>
                    <h2 id="on-hold">{text::today::on_hold(language)}</h2>
                    <span class="count">
                        {move || lines.with(|it| it.holds.iter().filter(|it| !it.is_task()).count())}
                    </span>
                </header>
                <ul class="rows held" aria-labelledby="on-hold">
                    {move || holds(lines, language, |it| !it.is_task())}
                </ul>
            </section>
        </When>
    }
    .into_any()
}

/// One section of the day, where it holds anything. The ladder's steps are
/// what the day is about, so their section says so when nobody is left.
#[component]
fn Turns(section: Section, lines: Memo<Lines>, language: Language) -> impl IntoView {
    let heading = section.id();
    let turns = Memo::new(move |_| {
        lines.with(|it| {
            let turns = it.turns.iter().filter(|it| it.section == section);
            turns.cloned().collect::<Vec<_>>()
        })
    });
    let tasks = move || match section {
        Section::ToSettle => lines.with(|it| it.holds.iter().filter(|it| it.is_task()).count()),
        _ => 0,
    };
    let count = move || turns.with(Vec::len) + tasks();
    let nobody = move || section == Section::Steps && lines.with(|it| it.turns.is_empty());
    view! {
        <When condition=Signal::derive(move || count() > 0 || nobody())>
            <section class="section" aria-labelledby=heading>
                <header>
                    <h2 id=heading>{section.title(language)}</h2>
                    <span class="count">{count}</span>
                </header>
                <When condition=Signal::derive(nobody)>
                    <p class="soft">{text::today::all_done(language)}</p>
                </When>
                <When condition=Signal::derive(move || !turns.with(Vec::is_empty))>
                    // The sections are parts of one list, and each bears its name.
                    <ul
                        class="rows"
                        aria-label=text::today::title(language)
                        aria-describedby=heading
                    >
                        {move || {
                            turns
                                .get()
                                .into_iter()
                                .map(|line| view! { <TurnRow line=line language=language /> })
                                .collect_view()
                        }}
                    </ul>
                </When>
                <When condition=Signal::derive(move || tasks() > 0)>
                    <ul class="rows held" aria-label=text::today::held_to_settle(language)>
                        {move || holds(lines, language, HoldLine::is_task)}
                    </ul>
                </When>
            </section>
        </When>
    }
    .into_any()
}

/// The rows of some of those who are held back.
fn holds(
    lines: Memo<Lines>,
    language: Language,
    chosen: impl Fn(&HoldLine) -> bool,
) -> impl IntoView {
    let lines = lines.with(|it| {
        let chosen = it.holds.iter().filter(|it| chosen(it));
        chosen.cloned().collect::<Vec<_>>()
    });
    lines
        .into_iter()
        .map(|line| view! { <HoldRow line=line language=language /> })
        .collect_view()
}

/// The worklist of this minute, with what its rows need of the ledger.
fn lines(language: Language) -> Lines {
    let book = use_book();
    let now = use_clock().now();
    let today = now.date_naive();
    book.with(|ledger| {
        book.with_policy(|policy| {
            let list = worklist(ledger, policy, now);
            let turns = list.rows.into_iter().filter_map(|row| {
                let file = ledger.file(row.customer)?;
                let customer = file.customer()?;
                let after = row.cause.rung().and_then(|rung| {
                    let ladder = policy.ladder(row.ladder);
                    describe::ladder::after(language, ladder, rung, row.reason.due, today, customer)
                });
                let theirs = customer.zone.map_or(*now.offset(), |it| it.offset());
                let best = match row.channel {
                    Some(Channel::Phone) => best_hour(file.contacts(), theirs),
                    _ => None,
                };
                Some(TurnLine {
                    section: Section::of(&row, file, today),
                    customer: customer.clone(),
                    row,
                    after,
                    best,
                })
            });
            let holds = list.held.into_iter().filter_map(|row| {
                let customer = ledger.file(row.customer)?.customer()?.clone();
                Some(HoldLine { row, customer })
            });
            Lines {
                turns: turns.collect(),
                holds: holds.collect(),
            }
        })
    })
}
