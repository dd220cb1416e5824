use super::ask_business::AskBusiness;
use crate::content::messages::{ComposeProblem, Register, compose};
use crate::device;
use crate::domain::command::Command;
use crate::domain::contact::{Contact, Outcome};
use crate::domain::customer::Customer;
use crate::domain::escalation::ladder::{Means, RungKind};
use crate::domain::id::{ContactId, CustomerId};
use crate::domain::message::draft::{DraftFacts, NoDraft, Occasion, Tone};
use crate::domain::message::link::{sms_link, whatsapp_link};
use crate::domain::message::medium::Medium;
use crate::domain::message::purpose::Purpose;
use crate::domain::message::segments::Segments;
use crate::i18n::{Language, describe, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{Choice, Failed, Field, Icon, TextField, Typed, When};
use crate::ui::navigation::use_navigation;
use crate::ui::routes::Route;
use crate::ui::state::{fresh, use_book, use_toasts};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The longest text that a WhatsApp link carries safely (`law-and-formats.md`).
const LONGEST: usize = 1_000;

/// The text, the ways to send it, and other texts that fit.
#[component]
pub fn Composer(
    id: CustomerId,
    customer: Customer,
    rung: Option<RungKind>,
    wished: Option<Purpose>,
    language: Language,
) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let navigation = use_navigation();
    let toasts = use_toasts();
    let business = Memo::new(move |_| book.with(|ledger| ledger.business()));
    let facts = Memo::new(move |_| {
        let business = business.get();
        let now = clock.moment();
        book.with(|ledger| DraftFacts::of(ledger.file(id)?, business, now))
    });
    let first_purpose = facts.with_untracked(|facts| {
        facts.as_ref().and_then(|facts| {
            if let Some(wished) = wished.filter(|it| facts.check(*it).is_ok()) {
                return Some(wished);
            }
            let step = rung.unwrap_or(RungKind::FirstReminder);
            facts.purpose(Occasion::Rung(step)).ok()
        })
    });
    let purpose = RwSignal::new(first_purpose.unwrap_or(Purpose::Thanks));
    let medium = RwSignal::new(Medium::WhatsApp);
    let tone = RwSignal::new(Tone::default());
    let kind = customer.kind;

    let draft = Memo::new(move |_| {
        let register = Register {
            medium: medium.get(),
            kind,
            tone: tone.get(),
        };
        facts.with(|facts| {
            let facts = facts
                .as_ref()
                .ok_or(ComposeProblem::NoDraft(NoDraft::NothingOpen))?;
            compose(language, purpose.get(), register, facts, &|_| None).map(|draft| draft.text)
        })
    });
    let text = RwSignal::new(String::new());
    // What the trader wrote before another text was asked for.
    let own_words = RwSignal::new(None::<String>);
    Effect::new(move |before: Option<String>| {
        let fresh = draft.get().unwrap_or_default();
        let typed = text.get_untracked();
        if before.is_some_and(|before| before != typed) && !typed.is_empty() {
            own_words.set(Some(typed));
        }
        text.set(fresh.clone());
        fresh
    });
    let length = Memo::new(move |_| text.with(|text| text.chars().count()));
    let sendable = move || (1..=LONGEST).contains(&length.get());

    let number = customer.mobile().cloned();
    let link_number = number.clone();
    let link = move || {
        let number = &link_number.as_ref()?.number;
        sendable().then(|| {
            text.with(|text| match medium.get() {
                Medium::Sms => sms_link(number, text, device::links::sms_style()),
                _ => whatsapp_link(number, text),
            })
        })
    };
    let copy = move |_| {
        spawn_local(async move {
            toasts.say(
                match device::clipboard::copy(&text.get_untracked()).await {
                    Ok(()) => text::action::copied(language),
                    Err(_) => text::composer::not_copied(language),
                }
                .to_owned(),
            );
        });
    };
    let name = describe::addressed(language, &customer);
    let failure = RwSignal::new(String::new());
    let sent = move |_| {
        let contact = Contact {
            number: number.clone().map(|it| it.number),
            rung: rung.filter(|rung| stands_for(*rung, purpose.get_untracked())),
            text: text.get_untracked(),
            ..Contact::new(clock.moment(), medium.get_untracked().into(), Outcome::Sent)
        };
        let command = Command::RecordContact(id, fresh(ContactId::new), contact);
        let name = name.clone();
        spawn_local(async move {
            match book.record(clock, vec![command]).await {
                Ok(entries) => {
                    if let Some(entry) = entries.last() {
                        let logged = text::composer::logged(language, name);
                        toasts.say_with_undo(logged, id, entry.id);
                    }
                    navigation.back(Route::Today);
                }
                Err(problem) => failure.set(problem.words(language)),
            }
        });
    };
    let offered =
        move || facts.with(|facts| facts.as_ref().map(DraftFacts::offered).unwrap_or_default());
    let trouble = move || {
        draft.with(|draft| match draft {
            Ok(_) => None,
            Err(ComposeProblem::Missing(_)) if business.with(|it| it.name.is_empty()) => {
                Some(view! { <AskBusiness business=business language=language /> }.into_any())
            }
            Err(problem) => {
                let words = compose_problem(language, problem);
                Some(view! { <p class="banner warn">{words}</p> }.into_any())
            }
        })
    };
    let neutral_only = customer
        .mobile()
        .is_some_and(|number| !number.owner.may_hear_details());
    let unreachable = customer.mobile().is_none();
    view! {
        {neutral_only
            .then(|| {
                view! {
                    <div class="banner">
                        <Icon name="shield-check" />
                        <p>{text::composer::neutral_only(language)}</p>
                    </div>
                }
            })}
        {unreachable
            .then(|| {
                view! {
                    <div class="banner warn">
                        <Icon name="info" />
                        <p>{text::composer::no_number(language)}</p>
                        <a class="button small" href=Route::EditCustomer(id).href()>
                            {text::composer::add_number(language)}
                        </a>
                    </div>
                }
            })}
        <p class="soft">
            {text::today::anything_received(language)} " "
            <a href=Route::Payment(id).href()>{text::action::record_payment(language)}</a>
        </p>
        <Choice
            label=text::composer::channel(language)
            name="channel"
            options=[Medium::WhatsApp, Medium::Sms]
                .into_iter()
                .map(|it| (it, describe::channel(language, it.into())))
                .collect()
            chosen=medium
            choose=move |it| medium.set(it)
        />
        {trouble}
        <div class="composer">
            <TextField
                id="text"
                label=text::composer::text(language)
                value=text
                typed=Typed::Lines
                error=Signal::derive(move || {
                    if length.get() > LONGEST {
                        text::composer::too_long(language).to_owned()
                    } else {
                        String::new()
                    }
                })
            />
            <p class="count-line">
                <When condition=Signal::derive(move || medium.get() == Medium::Sms)>
                    <span>
                        {move || {
                            text::composer::segments(language, text.with(|it| Segments::of(it).count))
                        }}
                    </span>
                </When>
                <span>{move || text::common::characters(language, length.get())}</span>
            </p>
        </div>
        <When condition=Signal::derive(move || own_words.with(Option::is_some))>
            <button
                type="button"
                class="button"
                on:click=move |_| {
                    if let Some(words) = own_words.get_untracked() {
                        text.set(words);
                        own_words.set(None);
                    }
                }
            >
                <Icon name="undo" />
                {text::composer::own_words(language)}
            </button>
        </When>
        <Failed words=failure />
        <div class="stack close">
            {move || {
                let words = match medium.get() {
                    Medium::Sms => text::action::open_sms(language),
                    _ => text::action::open_whatsapp(language),
                };
                link()
                    .map(|href| {
                        view! {
                            <a
                                class="button primary wide"
                                href=href
                                target="_blank"
                                rel="noopener noreferrer"
                            >
                                <Icon name="message-circle" />
                                {words}
                            </a>
                        }
                    })
            }}
            <div class="actions">
                <button type="button" class="button" prop:disabled=move || length.get() == 0 on:click=copy>
                    <Icon name="copy" />
                    {text::action::copy(language)}
                </button>
                <button
                    type="button"
                    class="button"
                    prop:disabled=move || length.get() == 0 || book.is_saving()
                    on:click=sent
                >
                    <Icon name="check" />
                    {text::action::sent(language)}
                </button>
            </div>
            <p class="soft">
                <small>{text::composer::was_it_sent_hint(language)}</small>
            </p>
        </div>
        <section class="card" aria-labelledby="other-text">
            <h2 id="other-text">{text::composer::other_text(language)}</h2>
            <Field id="purpose" label=text::composer::purpose(language)>
                <select
                    id="purpose"
                    on:change:target=move |event| {
                        let name = event.target().value();
                        if let Some(chosen) = Purpose::ALL.into_iter().find(|it| it.name() == name)
                        {
                            purpose.set(chosen);
                        }
                    }
                >
                    {move || {
                        offered()
                            .into_iter()
                            .map(|it| {
                                view! {
                                    <option value=it.name() selected=move || purpose.get() == it>
                                        {describe::purpose(language, it)}
                                    </option>
                                }
                            })
                            .collect_view()
                    }}
                </select>
            </Field>
            <Choice
                label=text::composer::tone(language)
                name="tone"
                options=vec![
                    (Tone::Gentle, text::composer::gentle(language)),
                    (Tone::Firm, text::composer::firm(language)),
                ]
                chosen=tone
                choose=move |it| tone.set(it)
            />
        </section>
    }
    .into_any()
}

/// Whether a message of this purpose takes the step: a reminder does, thanks
/// do not, and a meeting or a letter is not done by announcing it.
fn stands_for(rung: RungKind, purpose: Purpose) -> bool {
    rung.means() == Means::Message
        && matches!(
            purpose,
            Purpose::BeforeDue
                | Purpose::DueToday
                | Purpose::OverdueFirst
                | Purpose::OverdueSecond
                | Purpose::NeutralCallBack
                | Purpose::MeetingInvitation
                | Purpose::VisitNotice
                | Purpose::Demand
        )
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
        ComposeProblem::Unsuited(_) => text::composer::unsuited(language),
        ComposeProblem::Rewording(_) => text::composer::rewording_broken(language),
        ComposeProblem::NoDraft(NoDraft::OnlyNeutral) => text::composer::neutral_only(language),
        ComposeProblem::Missing(_) | ComposeProblem::Template(_) => {
            text::composer::text_missing(language)
        }
    }
}
