use super::TurnLine;
use super::sections::Section;
use super::who::{LateChip, Said, Who};
use crate::domain::contact::Channel;
use crate::domain::customer::Customer;
use crate::domain::escalation::ladder::Means;
use crate::domain::paper::kind::{LetterKind, PaperKind};
use crate::domain::worklist::{Cause, Row};
use crate::i18n::{Language, describe, text};
use crate::ui::components::{Avatar, Icon};
use crate::ui::routes::Route;
use leptos::prelude::*;

/// A customer to contact now: why, by which way, and why not more.
#[component]
pub fn TurnRow(
    /// Who, and why.
    line: TurnLine,
    /// The language of the screen.
    language: Language,
) -> impl IntoView {
    let TurnLine {
        section,
        row,
        customer,
        after,
        best,
    } = line;
    let id = row.customer;
    let passed_over = row.passed_over.first().map(|kind| {
        let step = describe::rung(language, *kind);
        format!(" {}", text::today::passed_over(language, step))
    });
    let ladder = describe::ladder::why(language, row.ladder, customer.pace);
    let more: Vec<String> = after.into_iter().chain(ladder).collect();
    let best = best.map(|it| format!(" {}.", describe::bounds::best_hour(language, it)));
    let buttons = buttons(&row, &customer, section, language);
    view! {
        <li class="row">
            <Avatar name=customer.name.to_string() />
            <Who id=id customer=customer reason=row.reason.clone() language=language />
            <div class="cluster">
                <LateChip reason=row.reason.clone() language=language />
                <span class=chip(&row.cause)>{step(&row, section, language)}</span>
            </div>
            <Said cause=Some(row.cause.clone()) />
            <p>{why(&row, language)} {best} {passed_over}</p>
            {(!more.is_empty())
                .then(|| {
                    view! {
                        <details class="details">
                            <summary>{text::today::why_this_step(language)}</summary>
                            {more
                                .into_iter()
                                .map(|words| view! { <p>{words}</p> }.into_any())
                                .collect_view()}
                        </details>
                    }
                        .into_any()
                })}
            <div class="actions">
                {buttons
                    .into_iter()
                    .enumerate()
                    .map(|(at, (route, icon, words))| {
                        let class = if at == 0 { "button primary" } else { "button" };
                        view! {
                            <a class=class href=route.href()>
                                <Icon name=icon />
                                {words}
                            </a>
                        }
                            .into_any()
                    })
                    .collect_view()}
                <a class="button" href=Route::Payment(id).href()>
                    {text::action::already_paid(language)}
                </a>
            </div>
        </li>
    }
    .into_any()
}

/// The colour of what makes it their turn.
fn chip(cause: &Cause) -> &'static str {
    match cause {
        Cause::Reply { .. } => "chip warn",
        Cause::BrokenPromise { .. } | Cause::InstalmentMissed { .. } => "chip late",
        Cause::Callback { .. } | Cause::Step(_) | Cause::InstalmentDue { .. } => "chip brand",
    }
}

/// What to do, and by which way where that is not plain.
fn step(row: &Row, section: Section, language: Language) -> String {
    let turn = match (section, row.cause.rung().map(|it| it.means())) {
        (Section::ToSettle, Some(means)) if means != Means::Decision => {
            text::today::ask_how_they_fare(language).to_owned()
        }
        _ => describe::turn(language, &row.cause),
    };
    match row.channel {
        Some(channel @ Channel::WhatsApp) => {
            format!("{turn} · {}", describe::channel(language, channel))
        }
        _ => turn,
    }
}

/// Why it is their turn, in sentences.
fn why(row: &Row, language: Language) -> String {
    let cause = describe::cause(language, &row.cause);
    // Who owes nothing may write all the same.
    let reason = (!row.reason.amount.is_zero()).then(|| describe::reason(language, &row.reason));
    let sentences: Vec<String> = cause.into_iter().chain(reason).collect();
    format!("{}.", sentences.join(". "))
}

/// The ways to see to it, the fitting one first.
fn buttons(
    row: &Row,
    customer: &Customer,
    section: Section,
    language: Language,
) -> Vec<(Route, &'static str, &'static str)> {
    let id = row.customer;
    let means = row.cause.rung().map_or(Means::Call, |rung| rung.means());
    let write = (
        Route::Message(id),
        "message-circle",
        text::action::message(language),
    );
    let call = (Route::Call(id), "phone", text::action::call(language));
    let channel = if means == Means::Meeting {
        Channel::Meeting
    } else {
        Channel::Visit
    };
    let talk = (
        Route::Visit(id),
        "map-pin",
        describe::channel(language, channel),
    );
    let answer = (
        Route::Message(id),
        "message-circle",
        text::today::answer_now(language),
    );
    let see_to_it = (
        Route::Customer(id),
        "user-round",
        text::today::see_to_it(language),
    );
    let letter = row.cause.rung().and_then(LetterKind::of_rung).map(|kind| {
        (
            Route::Paper(id, PaperKind::Letter(kind)),
            "file-text",
            describe::channel(language, Channel::Letter),
        )
    });
    let can_write = customer.mobile().is_some();
    match (&row.cause, means) {
        (Cause::Reply { channel, .. }, _) if channel.is_written() => vec![answer, call],
        (Cause::Step(_), Means::Decision) => vec![see_to_it],
        (Cause::Step(_), _) if section == Section::ToSettle => vec![see_to_it, call],
        // What goes along by message only announces the letter.
        (_, Means::Letter) if can_write => letter.into_iter().chain([write]).collect(),
        (_, Means::Letter) => letter.into_iter().chain([call]).collect(),
        (_, Means::Message) => vec![write],
        (_, Means::Call) if can_write => vec![call, write],
        // The guide of a meeting begins at the table, that of a visit at the
        // door; both are announced in writing.
        (_, Means::Meeting | Means::Visit) if can_write => vec![write, talk],
        (_, Means::Meeting | Means::Visit) => vec![talk],
        _ if can_write => vec![write, call],
        _ => vec![call],
    }
}
