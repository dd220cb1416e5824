use super::ask_business::AskBusiness;
use super::choosing::Choosing;
use super::sending::Sending;
use super::writing::{Earlier, Reason, SUBJECT, TEXT, Writing};
use crate::content::messages::ComposeProblem;
use crate::content::proof::Verdict;
use crate::domain::customer::Customer;
use crate::domain::message::draft::NoDraft;
use crate::domain::message::medium::Medium;
use crate::domain::message::segments::{Alphabet, Segments};
use crate::i18n::{Count, Language, describe, number, text};
use crate::ui::components::{Choice, Findings, Icon, TextField, Typed, When};
use crate::ui::routes::Route;
use crate::ui::state::language;
use leptos::prelude::*;

/// The text, what had better be changed in it, the ways to send it, and other
/// texts that fit.
#[component]
pub fn Composer(writing: Writing, customer: Customer, reason: Reason) -> impl IntoView {
    let language = language();
    let media = move || {
        Medium::ALL
            .into_iter()
            .filter(|it| writing.purpose.get().suits(*it))
            .map(|it| (it, describe::channel(language, it.into())))
            .collect::<Vec<_>>()
    };
    let media = Memo::new(move |_| media());
    view! {
        <Cautions writing=writing />
        <p class="soft no-print">
            {text::today::anything_received(language)} " "
            <a href=Route::Payment(writing.id).href()>{text::action::record_payment(language)}</a>
        </p>
        {move || {
            view! {
                <Choice
                    label=text::composer::channel(language)
                    name="channel"
                    options=media.get()
                    chosen=writing.medium
                    choose=move |it| writing.choose_medium(it)
                />
            }
        }}
        <Trouble writing=writing />
        <Fields writing=writing />
        <GoBack writing=writing />
        <Sending writing=writing customer=customer reason=reason />
        <Choosing writing=writing />
        <Paper writing=writing />
    }
    .into_any()
}

/// The letter as it is printed; the screen does not show it.
#[component]
fn Paper(writing: Writing) -> impl IntoView {
    let subject = move || {
        writing.subject.with(|subject| match subject.trim() {
            "" => String::new(),
            subject => text::composer::about(writing.language, subject),
        })
    };
    let is_letter = Memo::new(move |_| {
        writing.medium.get() == Medium::Letter && writing.proof.with(|it| it.verdict.may_go())
    });
    move || {
        is_letter.get().then(|| {
            view! {
                <article class="letter" lang=writing.language.tag()>
                    <p>{move || writing.business.with(|it| it.name.clone())}</p>
                    <p>{subject}</p>
                    <p>{writing.text}</p>
                </article>
            }
            .into_any()
        })
    }
}

/// What is to be known of the place that the text goes to.
#[component]
fn Cautions(writing: Writing) -> impl IntoView {
    let language = language();
    let edit = Route::EditCustomer(writing.id).href();
    let unknown_address = move || {
        if writing.address().is_some() {
            return None;
        }
        let (words, add) = match writing.medium.get() {
            Medium::Email => (
                text::composer::no_email(language),
                text::composer::add_email(language),
            ),
            _ => (
                text::composer::no_number(language),
                text::composer::add_number(language),
            ),
        };
        let banner = view! {
            <div class="banner warn">
                <Icon name="info" />
                <p>{words}</p>
                <a class="button small" href=edit.clone()>
                    {add}
                </a>
            </div>
        };
        Some(banner.into_any())
    };
    view! {
        <When condition=Signal::derive(move || writing.is_neutral_only())>
            <div class="banner">
                <Icon name="shield-check" />
                <p>{text::composer::neutral_only(language)}</p>
            </div>
        </When>
        {unknown_address}
    }
    .into_any()
}

/// Why there is no ready text, and what to do.
#[component]
fn Trouble(writing: Writing) -> impl IntoView {
    let language = language();
    let business = writing.business;
    move || {
        writing.draft.with(|draft| match draft {
            Ok(_) => ().into_any(),
            Err(ComposeProblem::Missing(_)) if business.with(|it| it.name.is_empty()) => {
                view! { <AskBusiness business=business language=language /> }.into_any()
            }
            Err(problem) => {
                let words = compose_problem(language, problem);
                view! { <p class="banner warn">{words}</p> }.into_any()
            }
        })
    }
}

/// The subject, the text, its length, and what had better be said otherwise.
#[component]
fn Fields(writing: Writing) -> impl IntoView {
    let language = language();
    let length = Memo::new(move |_| writing.text.with(|text| text.chars().count()));
    let too_long = Signal::derive(move || match writing.proof.with(|it| it.verdict) {
        Verdict::TooLongForLink => {
            let longest = writing.medium.get().longest();
            text::composer::too_long(language, number(language, longest.count()))
        }
        Verdict::Ready | Verdict::Empty | Verdict::Stopped => String::new(),
    });
    let segments = move || {
        (writing.medium.get() == Medium::Sms).then(|| {
            let segments = writing.text.with(|it| Segments::of(it));
            let words = match segments.alphabet {
                Alphabet::Gsm7 => text::composer::segments_plain(language, segments.count),
                Alphabet::Ucs2 => text::composer::segments_special(language, segments.count),
            };
            view! { <span>{words}</span> }.into_any()
        })
    };
    view! {
        <div class="composer no-print">
            <When condition=Signal::derive(move || writing.medium.get().has_subject())>
                <TextField
                    id=SUBJECT
                    label=text::composer::subject(language)
                    value=writing.subject
                />
            </When>
            <TextField
                id=TEXT
                label=text::composer::text(language)
                value=writing.text
                typed=Typed::Lines
                error=too_long
            />
            <p class="count-line">
                {segments}
                <span>{move || text::common::characters(language, length.get())}</span>
            </p>
            <Findings
                findings=Signal::derive(move || writing.proof.with(|it| it.findings.clone()))
                subject=writing.subject
                text=writing.text
                mend=move |finding| writing.mend(&finding)
            />
        </div>
    }
    .into_any()
}

/// The way back to what stood in the field before.
#[component]
fn GoBack(writing: Writing) -> impl IntoView {
    let language = language();
    move || {
        writing.earlier.get().map(|earlier| {
            let (words, texts) = match earlier {
                Earlier::OwnWords(texts) => (text::composer::own_words(language), texts),
                Earlier::Unmended(texts) => (text::finding::undo(language), texts),
            };
            view! {
                <button
                    type="button"
                    class="button"
                    on:click=move |_| writing.restore(texts.clone())
                >
                    <Icon name="undo" />
                    {words}
                </button>
            }
            .into_any()
        })
    }
}

fn compose_problem(language: Language, problem: &ComposeProblem) -> &'static str {
    match problem {
        ComposeProblem::NoDraft(NoDraft::NothingOpen) => text::composer::nothing_open(language),
        ComposeProblem::NoDraft(NoDraft::NothingReceived) => {
            text::composer::nothing_received(language)
        }
        ComposeProblem::NoDraft(NoDraft::NothingRecorded) => {
            text::composer::nothing_recorded(language)
        }
        ComposeProblem::NoDraft(NoDraft::OnlyNeutral) => text::composer::neutral_only(language),
        ComposeProblem::Unsuited(_) => text::composer::unsuited(language),
        ComposeProblem::Rewording(_) => text::composer::rewording_broken(language),
        ComposeProblem::Missing(_) | ComposeProblem::Template(_) => {
            text::composer::text_missing(language)
        }
    }
}
