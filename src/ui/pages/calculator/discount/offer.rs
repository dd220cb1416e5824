use super::Answer;
use super::form::DiscountForm;
use crate::domain::command::Command;
use crate::domain::date::Day;
use crate::domain::discount::{Goods, Outcome};
use crate::domain::id::SettlementId;
use crate::domain::message::purpose::Purpose;
use crate::domain::money::Rupiah;
use crate::domain::plan::rounding::Multiple;
use crate::domain::settlement::Settlement;
use crate::i18n::{Language, describe, money, number, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{Failed, TextField, Typed, When};
use crate::ui::navigation::use_navigation;
use crate::ui::pages::calculator::covers::Covers;
use crate::ui::routes::Route;
use crate::ui::state::{fresh, language, use_book, use_recorder};
use crate::ui::typed;
use leptos::prelude::*;

/// What becomes of an offer.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// The customer is told at once.
    Told,
    /// It is for later.
    Kept,
}

/// An offer that can only be valid.
struct Valid {
    pay: Rupiah,
    until: Day,
    loss: String,
}

/// What would be enough, until when, and what is left of it; below cost and
/// profit only with the trader's own words.
#[component]
pub fn Offer(
    /// What is known of the goods.
    answer: Memo<Answer>,
    /// What was typed.
    form: DiscountForm,
    /// What the offer is for, where there is somebody to make it to.
    covers: Option<Covers>,
) -> impl IntoView {
    let language = language();
    let goods = Memo::new(move |_| answer.get().ok());
    suggest(goods, form, language);
    let outcome = Memo::new(move |_| {
        let goods = goods.get()?;
        let pay = form.pay.with(|it| typed::amount(language, it)).ok()?;
        let cut = goods.outstanding.checked_sub(pay)?;
        Some((cut, goods.outcome(pay).ok()?))
    });
    let verdict = move || {
        let (cut, outcome) = outcome.get()?;
        let class = match outcome {
            Outcome::Profit(_) => "banner good",
            Outcome::LessProfit { .. } => "banner warn",
            Outcome::Loss(_) => "banner late",
        };
        let cut = text::discount::cut(language, money(language, cut));
        let kept = describe::sums::outcome(language, outcome);
        Some(view! { <p class=class>{cut} " " {kept}</p> }.into_any())
    };
    let is_less = Signal::derive(move || {
        outcome.with(|it| it.is_some_and(|(_, it)| !matches!(it, Outcome::Profit(_))))
    });
    let pay_error = RwSignal::new(String::new());
    let until_error = RwSignal::new(String::new());
    let errors = (pay_error, until_error);
    view! {
        <When condition=Signal::derive(move || goods.with(Option::is_some))>
            <section class="card" aria-labelledby="offer-title">
                <h2 id="offer-title">{text::discount::offer_title(language)}</h2>
                <TextField
                    id="pay"
                    label=text::discount::pay(language)
                    value=form.pay
                    typed=Typed::Money
                    error=pay_error
                />
                {covers
                    .map(|_| {
                        view! {
                            <TextField
                                id="until"
                                label=text::discount::until(language)
                                value=form.until
                                typed=Typed::Day
                                error=until_error
                            />
                        }
                    })}
                <div aria-live="polite">{verdict}</div>
                {covers
                    .map(|covers| {
                        view! {
                            <When condition=is_less>
                                <TextField
                                    id="loss"
                                    label=text::discount::loss(language)
                                    value=form.loss
                                    typed=Typed::Lines
                                    hint=text::discount::loss_hint(language)
                                />
                            </When>
                            <Buttons goods=goods form=form covers=covers errors=errors />
                        }
                    })}
            </section>
        </When>
    }
    .into_any()
}

/// Puts what keeps cost and profit into the field, until something else is
/// typed there.
fn suggest(goods: Memo<Option<Goods>>, form: DiscountForm, language: Language) {
    Effect::new(move |before: Option<String>| {
        let safe = goods.with(|goods| {
            let goods = goods.as_ref()?;
            let most = goods.most(Multiple::One).ok()?;
            Some(goods.outstanding.saturating_sub(most))
        });
        let suggestion = safe.map_or_else(String::new, |it| number(language, it.get()));
        let untouched = form
            .pay
            .with_untracked(|typed| typed.is_empty() || Some(typed) == before.as_ref());
        if untouched {
            form.pay.set(suggestion.clone());
        }
        suggestion
    });
}

/// The buttons that bring the offer into the book.
#[component]
fn Buttons(
    goods: Memo<Option<Goods>>,
    form: DiscountForm,
    covers: Covers,
    errors: (RwSignal<String>, RwSignal<String>),
) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let navigation = use_navigation();
    let recorder = use_recorder();
    let language = language();
    let failure = RwSignal::new(String::new());
    let id = covers.customer;
    let save = move |ending: Ending| {
        let Some(goods) = goods.get_untracked() else {
            return;
        };
        let today = clock.moment().date_naive();
        failure.set(String::new());
        let valid = match validate(goods, form, errors, today, language) {
            Some(Ok(valid)) => valid,
            Some(Err(words)) => {
                failure.set(words);
                return;
            }
            None => return,
        };
        let words = text::discount::offered(language, money(language, valid.pay));
        let terms = Settlement {
            made: today,
            covers: untrack(|| covers.ids()),
            pay: valid.pay,
            until: valid.until,
            loss: valid.loss,
            note: String::new(),
        };
        let command = Command::OfferSettlement(id, fresh(SettlementId::new), terms);
        recorder.save(vec![command], words, failure, move || {
            navigation.replace(match ending {
                Ending::Told => Route::MessageFor(id, Purpose::DiscountOffer),
                Ending::Kept => Route::Customer(id),
            });
        });
    };
    let button = move |ending: Ending, class: &'static str, words: &'static str| {
        view! {
            <button
                type="button"
                class=class
                prop:disabled=move || book.is_saving()
                on:click=move |_| save(ending)
            >
                {words}
            </button>
        }
        .into_any()
    };
    view! {
        <Failed words=failure />
        <div class="actions">
            {button(Ending::Told, "button primary", text::discount::offer(language))}
            {button(Ending::Kept, "button", text::discount::keep_offer(language))}
        </div>
    }
    .into_any()
}

/// The offer as it was typed; `None` where the fields say what is wrong, and
/// words where all of it together is.
fn validate(
    goods: Goods,
    form: DiscountForm,
    (pay_error, until_error): (RwSignal<String>, RwSignal<String>),
    today: Day,
    language: Language,
) -> Option<Result<Valid, String>> {
    let pay = typed::amount(language, &form.pay.get_untracked());
    let until = typed::day(language, &form.until.get_untracked());
    pay_error.set(typed::fault(&pay));
    until_error.set(typed::fault(&until));
    let (Ok(pay), Ok(until)) = (pay, until) else {
        return None;
    };
    let loss = form.loss.get_untracked().trim().to_owned();
    let judged = goods.judge(pay, today, until, &loss);
    Some(match judged {
        // Words for a loss that is none any more are not kept.
        Ok(Outcome::Profit(_)) => Ok(Valid {
            pay,
            until,
            loss: String::new(),
        }),
        Ok(Outcome::LessProfit { .. } | Outcome::Loss(_)) => Ok(Valid { pay, until, loss }),
        Err(problem) => Err(describe::sums::discount_problem(language, problem)),
    })
}
