use super::writing::{Reason, Writing};
use crate::content::proof::Verdict;
use crate::device;
use crate::domain::business::BusinessAttribute;
use crate::domain::command::Command;
use crate::domain::contact::{Contact, Outcome};
use crate::domain::customer::Customer;
use crate::domain::date::Moment;
use crate::domain::id::ContactId;
use crate::domain::message::draft::Voice;
use crate::domain::message::medium::Medium;
use crate::domain::message::outgoing::Message;
use crate::domain::message::reach::Address;
use crate::i18n::{describe, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{Failed, Icon};
use crate::ui::navigation::use_navigation;
use crate::ui::routes::Route;
use crate::ui::state::{fresh, language, use_book, use_recorder, use_toasts};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The ways to get the text out, and the word that it went.
#[component]
pub fn Sending(writing: Writing, customer: Customer, reason: Reason) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let navigation = use_navigation();
    let recorder = use_recorder();
    let toasts = use_toasts();
    let language = language();
    let name = describe::addressed(language, &customer);
    let failure = RwSignal::new(String::new());
    let verdict = Memo::new(move |_| writing.proof.with(|it| it.verdict));
    let copy = move |_| {
        spawn_local(async move {
            let copied = device::clipboard::copy(&writing.text.get_untracked()).await;
            toasts.say(
                match copied {
                    Ok(()) => text::action::copied(language),
                    Err(_) => text::composer::not_copied(language),
                }
                .to_owned(),
            );
        });
    };
    let sent = move |_| {
        let contact = contact(writing, &reason, clock.moment());
        let mut commands = new_staff(writing).into_iter().collect::<Vec<_>>();
        commands.push(Command::RecordContact(
            writing.id,
            fresh(ContactId::new),
            contact,
        ));
        let logged = text::composer::logged(language, &name);
        recorder.save(commands, logged, failure, move || {
            navigation.back(Route::Today);
        });
    };
    let may_not_go = move || !verdict.get().may_go();
    // Names what keeps a button from working; nothing while it works.
    let why_not = move || (verdict.get() == Verdict::Stopped).then_some(STOPPED);
    let hint = move || match writing.medium.get() {
        Medium::Letter => text::composer::letter_hint(language),
        Medium::WhatsApp | Medium::Sms | Medium::Email => {
            text::composer::was_it_sent_hint(language)
        }
    };
    view! {
        <Failed words=failure />
        <div class="stack close no-print">
            <div role="status" id=STOPPED>
                {move || {
                    (verdict.get() == Verdict::Stopped)
                        .then(|| {
                            view! {
                                <p class="banner late">
                                    <Icon name="triangle-alert" />
                                    {text::composer::stopped(language)}
                                </p>
                            }
                                .into_any()
                        })
                }}
            </div>
            <Opening writing=writing verdict=verdict />
            <div class="actions">
                <button
                    type="button"
                    class="button"
                    prop:disabled=may_not_go
                    aria-describedby=why_not
                    on:click=copy
                >
                    <Icon name="copy" />
                    {text::action::copy(language)}
                </button>
                <button
                    type="button"
                    class="button"
                    prop:disabled=move || may_not_go() || book.is_saving()
                    aria-describedby=why_not
                    on:click=sent
                >
                    <Icon name="check" />
                    {text::action::sent(language)}
                </button>
            </div>
            <p class="soft">
                <small>{hint}</small>
            </p>
        </div>
    }
    .into_any()
}

/// The id of what says why the message may not go.
const STOPPED: &str = "stopped";

/// The main way: the link that opens the app, or printing.
#[component]
fn Opening(writing: Writing, verdict: Memo<Verdict>) -> impl IntoView {
    let language = language();
    move || match writing.address() {
        None => ().into_any(),
        Some(Address::Paper) => view! { <Printing verdict=verdict /> }.into_any(),
        Some(address) => {
            let words = match &address {
                Address::Sms(_) => text::action::open_sms(language),
                Address::Email(_) => text::action::open_email(language),
                Address::WhatsApp(_) | Address::Paper => text::action::open_whatsapp(language),
            };
            let icon = match &address {
                Address::Email(_) => "mail",
                _ => "message-circle",
            };
            // The other apps are no pages, and would leave an empty tab behind.
            let tab = matches!(&address, Address::WhatsApp(_)).then_some("_blank");
            // Without an address to go to, a link is a link that does not work.
            let href = Memo::new(move |_| {
                if verdict.get() != Verdict::Ready {
                    return None;
                }
                let style = device::links::sms_style();
                writing.subject.with(|subject| {
                    writing
                        .text
                        .with(|text| address.link(subject.trim(), text, style))
                })
            });
            let off = move || href.with(Option::is_none).then_some("true");
            view! {
                <a
                    class="button primary wide"
                    role="link"
                    href=move || href.get()
                    aria-disabled=off
                    aria-describedby=move || {
                        (verdict.get() == Verdict::Stopped).then_some(STOPPED)
                    }
                    target=tab
                    rel="noopener noreferrer"
                >
                    <Icon name=icon />
                    {words}
                </a>
                <p class="soft">
                    <small>{text::composer::not_opened(language)}</small>
                </p>
            }
            .into_any()
        }
    }
}

/// The button that prints the letter.
#[component]
fn Printing(verdict: Memo<Verdict>) -> impl IntoView {
    let toasts = use_toasts();
    let language = language();
    let print = move |_| {
        if device::print::print().is_err() {
            toasts.say(text::composer::not_printed(language).to_owned());
        }
    };
    view! {
        <button
            type="button"
            class="button primary wide"
            prop:disabled=move || !verdict.get().may_go()
            on:click=print
        >
            <Icon name="printer" />
            {text::composer::print(language)}
        </button>
    }
    .into_any()
}

/// The contact as it is written down.
fn contact(writing: Writing, reason: &Reason, now: Moment) -> Contact {
    let message = Message {
        purpose: writing.purpose.get_untracked(),
        medium: writing.medium.get_untracked(),
        subject: writing.subject.get_untracked(),
        text: writing.text.get_untracked(),
    };
    Contact {
        number: untrack(|| writing.address()).and_then(Address::number),
        rung: reason.rung.filter(|rung| message.takes(*rung)),
        text: message.whole(),
        staff: match writing.voice.get_untracked() {
            Voice::Owner => None,
            Voice::Staff(name) => Some(name),
        },
        answers: reason.answers(),
        courtesy: message.courtesy(),
        ..Contact::new(now, message.medium.into(), Outcome::Sent)
    }
}

/// Remembers a member of the staff who was not known to speak for the business.
fn new_staff(writing: Writing) -> Option<Command> {
    let Voice::Staff(name) = writing.voice.get_untracked() else {
        return None;
    };
    let mut staff = writing.business.with_untracked(|it| it.staff.clone());
    if staff.contains(&name) {
        return None;
    }
    staff.push(name);
    Some(Command::DescribeBusiness(vec![BusinessAttribute::Staff(
        staff,
    )]))
}
