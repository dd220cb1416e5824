use super::bill::Bill;
use super::desk::Desk;
use super::forms::AnswerForm;
use super::occasion::Occasion;
use super::spoken::spoken_words;
use crate::content::scripts::{self, Closeness, GRAPH, Lines};
use crate::domain::account::Account;
use crate::domain::business::Business;
use crate::domain::customer::Familiarity;
use crate::domain::message::draft::{DraftFacts, Voice};
use crate::domain::message::purpose::Purpose;
use crate::domain::message::template::Values;
use crate::domain::script::agreed::agreed;
use crate::domain::script::choosing::tone;
use crate::domain::script::graph::{NodeId, Step};
use crate::domain::script::kind::{Effect as Means, Shows};
use crate::i18n::{Language, text};
use crate::ui::clock::use_clock;
use crate::ui::components::Icon;
use crate::ui::routes::Route;
use crate::ui::state::{language, use_book};
use leptos::html;
use leptos::prelude::*;

/// What to say here, why, and what the customer may answer.
#[component]
pub fn WalkScreen(
    /// The talk.
    desk: Desk,
    /// With whom, and why.
    occasion: Occasion,
    /// In whose name.
    business: Memo<Business>,
    /// What the customer owes.
    account: Memo<Account>,
) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let language = language();
    let id = occasion.id;
    let facts = Memo::new(move |_| {
        let business = business.get();
        let now = clock.moment();
        let plan_break = book.with_policy(|policy| policy.plan_break);
        book.with(|ledger| DraftFacts::of(ledger.file(id)?, business, plan_break, now))
    });
    let spoken = occasion.customer.language.unwrap_or(language);
    let closeness = match occasion.customer.familiarity {
        Familiarity::Formal => Closeness::Distant,
        Familiarity::Familiar => Closeness::Familiar,
    };
    let tone = tone(occasion.rung);
    let values = move |language: Language| {
        let Some(mut facts) = facts.get() else {
            return Values::default();
        };
        if let Some(name) = desk.staff.get() {
            facts.business.voice = Voice::Staff(name);
        }
        let owed = account.with(Account::balance);
        facts.agreed = desk.walk.with(|walk| agreed(&walk.filled(), owed));
        let script = desk.walk.with(|walk| walk.script());
        scripts::values(language, script, &facts)
    };
    let here = Memo::new(move |_| desk.walk.with(|walk| walk.here()));
    // The customer hears their own language, the trader reads theirs.
    let say = move |node: NodeId| scripts::lines(spoken, node, tone, closeness, &values(spoken));
    let hints = move |node: NodeId| {
        scripts::lines(language, node, tone, closeness, &values(language)).unwrap_or_else(|_| {
            let words = scripts::words(language, node);
            Lines {
                say: None,
                light: None,
                why: String::new(),
                choices: words.choices.iter().map(|&it| it.to_owned()).collect(),
            }
        })
    };
    let said: NodeRef<html::Div> = NodeRef::new();
    Effect::new(move |before: Option<NodeId>| {
        let here = here.get();
        // Whoever answered by the keyboard, or listens, goes on from the words.
        if before.is_some_and(|before| before != here)
            && let Some(Err(refused)) = said.get_untracked().map(|it| it.focus())
        {
            leptos::logging::warn!("the words were not focused: {refused:?}");
        }
        here
    });
    let name = occasion.name.clone();
    let node = move || {
        let node = here.get();
        let shows = GRAPH.node(node).shows;
        let words = match say(node) {
            Ok(Lines {
                say: Some(say),
                light,
                ..
            }) => spoken_words(language, &say, light, shows),
            Ok(_) => ().into_any(),
            // Something that the words need is not known.
            Err(_) => view! { <p class="banner">{text::call::own_words(language)}</p> }.into_any(),
        };
        let hints = hints(node);
        let why = (!hints.why.is_empty()).then(|| {
            view! {
                <p class="why">
                    <Icon name="lightbulb" />
                    {hints.why.clone()}
                </p>
            }
        });
        let bill = (shows == Some(Shows::Bill)).then(|| view! { <Bill account=account /> });
        let resend = match GRAPH.node(node).effect {
            Some(Means::ResendBill) => {
                let route = Route::MessageFor(id, Purpose::Statement);
                Some(view! {
                    <a class="button" href=route.href()>
                        <Icon name="message-circle" />
                        {text::call::resend_bill(language)}
                    </a>
                })
            }
            None => None,
        };
        view! { {words} {why} {bill} {resend} }.into_any()
    };
    let answers = move || {
        let node = here.get();
        let form = match &GRAPH.node(node).step {
            Step::Form { form, .. } => {
                let before = desk
                    .walk
                    .with_untracked(|walk| walk.remembered(node).cloned());
                let form = *form;
                Some(view! { <AnswerForm desk=desk form=form before=before account=account /> })
            }
            Step::Talk { .. } | Step::End(_) => None,
        };
        let labels = hints(node).choices;
        let choices = GRAPH.node(node).choices();
        let list = (!choices.is_empty()).then(|| {
            let answers = choices.iter().zip(labels).map(|(choice, label)| {
                view! {
                    <li>
                        <button
                            type="button"
                            class="item"
                            on:click=move |_| desk.choose(choice.key)
                        >
                            <span class="text">
                                <b>{label}</b>
                            </span>
                            <Icon name="chevron-right" />
                        </button>
                    </li>
                }
            });
            // Nobody has been spoken to while the trader reads a checklist.
            let heading = match GRAPH.node(node).shows {
                Some(Shows::Checklist) => text::call::after_checklist(language).to_owned(),
                _ => text::call::answers_of(language, &name),
            };
            view! {
                <h2 id="answers">{heading}</h2>
                <ul class="list" aria-labelledby="answers">
                    {answers.collect_view()}
                </ul>
            }
        });
        view! { {form} {list} }.into_any()
    };
    let is_at_start = Memo::new(move |_| desk.walk.with(|walk| walk.is_at_start()));
    let back = move || {
        (!is_at_start.get()).then(|| {
            view! {
                <button type="button" class="button quiet" on:click=move |_| desk.back()>
                    <Icon name="undo" />
                    {text::call::step_back(language)}
                </button>
            }
        })
    };
    view! {
        <section class="stack" aria-label=text::call::say(language)>
            <div class="stack close" tabindex="-1" aria-live="polite" node_ref=said>
                {node}
            </div>
            {answers}
            {back}
        </section>
    }
    .into_any()
}
