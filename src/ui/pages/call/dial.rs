use crate::device;
use crate::domain::best_hour::BestHour;
use crate::domain::customer::{Customer, Number};
use crate::domain::id::CustomerId;
use crate::domain::message::link::tel_link;
use crate::i18n::{describe, text};
use crate::ui::components::{Choice, Icon};
use crate::ui::routes::Route;
use crate::ui::state::{language, use_toasts};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The number to tap, whose it is, and what may not be said there.
#[component]
pub fn Dial(
    /// Whose page it is.
    id: CustomerId,
    /// Whom to call.
    customer: Customer,
    /// Which of their numbers, by its place.
    chosen: RwSignal<usize>,
    /// When they tend to pick up, where that is known.
    best_hour: Option<BestHour>,
) -> impl IntoView {
    let language = language();
    if customer.numbers.is_empty() {
        return view! {
            <div class="banner warn">
                <Icon name="info" />
                <p>{text::call::no_number(language)}</p>
                <a class="button small" href=Route::EditCustomer(id).href()>
                    {text::composer::add_number(language)}
                </a>
            </div>
        }
        .into_any();
    }
    let several = (customer.numbers.len() > 1).then(|| {
        let options = customer.numbers.iter().enumerate();
        view! {
            <Choice
                label=text::call::which_number(language)
                name="number"
                options=options
                    .map(|(at, it)| {
                        (at, format!("{} · {}", it.number.shown(), describe::number_owner(language, it.owner)))
                    })
                    .collect()
                chosen=chosen
                choose=move |at| chosen.set(at)
            />
        }
    });
    let numbers = customer.numbers.clone();
    let number = move || {
        let number = numbers.get(chosen.get())?.clone();
        Some(view! { <ToTap number=number /> })
    };
    let best = best_hour.map(|it| {
        let words = describe::bounds::best_hour(language, it);
        view! {
            <p class="cluster soft">
                <Icon name="clock" />
                <small>{words}</small>
            </p>
        }
    });
    view! {
        <section class="stack close" aria-label=text::call::number(language)>
            {several}
            {number}
            {best}
        </section>
    }
    .into_any()
}

/// The place of the number to begin with: the one that calls go to.
pub fn first_number(customer: &Customer) -> usize {
    let callable = customer.callable();
    customer
        .numbers
        .iter()
        .position(|it| Some(it) == callable)
        .unwrap_or_default()
}

#[component]
fn ToTap(number: Number) -> impl IntoView {
    let language = language();
    let toasts = use_toasts();
    let shown = number.number.shown();
    let text_to_copy = shown.clone();
    let copy = move |_| {
        let text = text_to_copy.clone();
        spawn_local(async move {
            let words = match device::clipboard::copy(&text).await {
                Ok(()) => text::action::copied(language),
                Err(_) => text::composer::not_copied(language),
            };
            toasts.say(words.to_owned());
        });
    };
    let caution = (!number.owner.may_hear_details()).then(|| {
        view! {
            <p class="banner warn">
                <Icon name="shield-check" />
                {text::call::not_their_number(language)}
            </p>
        }
    });
    view! {
        <a class="button primary wide" href=tel_link(&number.number)>
            <Icon name="phone" />
            <span class="whole">{shown}</span>
        </a>
        <p class="cluster soft">
            <small>{text::call::number_of(language, describe::number_owner(language, number.owner))}</small>
            <button type="button" class="button quiet small" on:click=copy>
                <Icon name="copy" />
                {text::call::copy_number(language)}
            </button>
        </p>
        {caution}
    }
    .into_any()
}
