use crate::device;
use crate::domain::command::Command;
use crate::domain::contact::{Channel, Contact, Outcome};
use crate::domain::customer::Customer;
use crate::domain::id::{ContactId, CustomerId};
use crate::domain::message::link::mailto_link;
use crate::domain::paper::Paper;
use crate::domain::paper::kind::{LetterKind, PaperKind};
use crate::i18n::{Language, describe, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{Failed, Icon};
use crate::ui::navigation::use_navigation;
use crate::ui::routes::Route;
use crate::ui::state::{fresh, language, use_book, use_recorder, use_toasts};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The ways to get a paper out, and the word that a letter has arrived.
#[component]
pub fn Sending(
    /// About whom it is.
    id: CustomerId,
    /// Which one it is.
    kind: PaperKind,
    /// The customer.
    customer: Customer,
    /// The paper; `None` where there is none.
    paper: Memo<Option<Paper>>,
    /// The language that it is written in.
    #[prop(into)]
    language: Signal<Language>,
) -> impl IntoView {
    let screen = crate::ui::state::language();
    let toasts = use_toasts();
    let is_missing = move || paper.with(Option::is_none);
    let print = move |_| {
        if device::print::print().is_err() {
            toasts.say(text::sheet::not_printed(screen).to_owned());
        }
    };
    let copy = move |_| {
        let Some(words) = paper.with_untracked(|it| it.as_ref().map(Paper::plain)) else {
            return;
        };
        spawn_local(async move {
            let copied = device::clipboard::copy(&words).await;
            toasts.say(
                match copied {
                    Ok(()) => text::action::copied(screen),
                    Err(_) => text::composer::not_copied(screen),
                }
                .to_owned(),
            );
        });
    };
    let email = customer.emails.first().cloned();
    let email = email.filter(|_| kind.is_for_customer());
    let may_mail = email.is_some();
    let mail = email.map(|address| {
        let business = use_book().with_untracked(|ledger| ledger.business().name);
        let href = Memo::new(move |_| {
            paper.with(|it| {
                let paper = it.as_ref()?;
                let subject = match business.trim() {
                    "" => paper.title.clone(),
                    business => {
                        text::paper::letter::subject(language.get(), &paper.title, business)
                    }
                };
                Some(mailto_link(address.as_str(), &subject, &paper.plain()))
            })
        });
        view! {
            <a
                class="button"
                role="link"
                href=move || href.get()
                aria-disabled=move || is_missing().then_some("true")
            >
                <Icon name="mail" />
                {text::paper::mail(screen)}
            </a>
        }
        .into_any()
    });
    let letter = match kind {
        PaperKind::Letter(letter) => Some(letter),
        _ => None,
    };
    let needs_stamp = move || {
        paper
            .with(|it| it.as_ref().is_some_and(Paper::needs_stamp))
            .then(|| view! { <p class="soft">{text::paper::stamp_hint(screen)}</p> }.into_any())
    };
    let delivery = letter.map(|letter| {
        view! { <Delivery id=id letter=letter customer=customer paper=paper may_mail=may_mail /> }
            .into_any()
    });
    view! {
        {needs_stamp}
        <button
            type="button"
            class="button primary wide"
            prop:disabled=is_missing
            on:click=print
        >
            <Icon name="printer" />
            {text::paper::print(screen)}
        </button>
        <div class="actions">
            <button type="button" class="button" prop:disabled=is_missing on:click=copy>
                <Icon name="copy" />
                {text::paper::copy(screen)}
            </button>
            {mail}
        </div>
        {may_mail
            .then(|| {
                view! {
                    <p class="soft">
                        <small>{text::paper::mail_hint(screen)}</small>
                    </p>
                }
                    .into_any()
            })}
        {delivery}
    }
    .into_any()
}

/// That a letter of the ladder has arrived: the step is taken, with its exact
/// words (S4.10).
#[component]
fn Delivery(
    id: CustomerId,
    letter: LetterKind,
    customer: Customer,
    paper: Memo<Option<Paper>>,
    may_mail: bool,
) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let navigation = use_navigation();
    let recorder = use_recorder();
    let language = language();
    let failure = RwSignal::new(String::new());
    let name = describe::addressed(language, &customer);
    let button = |channel: Channel, words: &'static str| {
        let name = name.clone();
        let sent = move |_| {
            let Some(words) = paper.with_untracked(|it| it.as_ref().map(Paper::plain)) else {
                return;
            };
            let contact = Contact {
                rung: Some(letter.rung()),
                text: words,
                ..Contact::new(clock.moment(), channel, Outcome::Sent)
            };
            let title = describe::rung(language, letter.rung());
            let logged = text::paper::logged(language, title, &name);
            let command = Command::RecordContact(id, fresh(ContactId::new), contact);
            recorder.save(vec![command], logged, failure, move || {
                navigation.back(Route::Papers(id));
            });
        };
        view! {
            <button
                type="button"
                class="button"
                prop:disabled=move || paper.with(Option::is_none) || book.is_saving()
                on:click=sent
            >
                <Icon name="check" />
                {words}
            </button>
        }
        .into_any()
    };
    view! {
        <Failed words=failure />
        <div class="actions">
            {button(Channel::Letter, text::paper::handed_over(language))}
            {may_mail.then(|| button(Channel::Email, text::paper::mailed(language)))}
        </div>
        <p class="soft">
            <small>{text::paper::handed_over_hint(language)}</small>
        </p>
    }
    .into_any()
}
