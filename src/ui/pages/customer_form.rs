//! The form in which a customer is added or changed.

mod consent;
mod form;
mod rarer;
mod windows;

use crate::domain::command::Command;
use crate::domain::customer::{Customer, Honorific, Kind, NumberOwner, Reachability};
use crate::domain::id::CustomerId;
use crate::i18n::{Language, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{Choice, PageHeader, SaveButton, TextField, Typed, When};
use crate::ui::navigation::use_navigation;
use crate::ui::pages::NotFound;
use crate::ui::routes::Route;
use crate::ui::state::{fresh, language, use_book, use_recorder};
use form::{Errors, Form};
use leptos::prelude::*;
use rarer::RarerFields;

/// A form for someone new.
#[component]
pub fn NewCustomer() -> impl IntoView {
    view! { <CustomerForm existing=None /> }
}

/// A form for someone who is in the book.
#[component]
pub fn EditCustomer(id: CustomerId) -> impl IntoView {
    let book = use_book();
    let customer =
        book.with_untracked(|ledger| ledger.file(id).and_then(|file| file.customer().cloned()));
    match customer {
        Some(customer) => view! { <CustomerForm existing=Some((id, customer)) /> }.into_any(),
        None => view! { <NotFound /> }.into_any(),
    }
}

#[component]
fn CustomerForm(existing: Option<(CustomerId, Customer)>) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let navigation = use_navigation();
    let recorder = use_recorder();
    let language = language();
    let form = Form::of(
        existing.as_ref().map(|(_, customer)| customer),
        clock.moment().date_naive(),
        language,
    );
    let failure = RwSignal::new(String::new());
    let title = match &existing {
        Some((_, customer)) => text::customer::edit_title(language, &customer.name),
        None => text::customer::new_title(language).to_owned(),
    };
    let back = existing
        .as_ref()
        .map_or(Route::Customers, |(id, _)| Route::Customer(*id));

    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let before = existing.as_ref().map(|(_, customer)| customer);
        let Some(customer) = form.validate(before, language) else {
            return;
        };
        let (id, command) = match &existing {
            Some((id, before)) => (
                *id,
                Command::DescribeCustomer(*id, customer.changes_since(before)),
            ),
            None => {
                let id = fresh(CustomerId::new);
                (id, Command::AddCustomer(id, customer.attributes()))
            }
        };
        let saved = text::common::customer_saved(language, &customer.name);
        recorder.save(vec![command], saved, failure, move || {
            navigation.replace(Route::Customer(id));
        });
    };
    let error = move |of: fn(&Errors) -> &String| {
        Signal::derive(move || form.errors.with(|errors| of(errors).clone()))
    };

    view! {
        <PageHeader title=title back=back />
        <form class="stack" novalidate on:submit=save>
            <TextField
                id="name"
                label=text::customer::name(language)
                value=form.name
                error=error(|it| &it.name)
            />
            <TextField
                id="number"
                label=text::customer::whatsapp_number(language)
                value=form.number
                typed=Typed::Phone
                optional=text::common::optional(language)
                error=error(|it| &it.number)
            />
            <When condition=Signal::derive(move || !form.number.with(String::is_empty))>
                {owner_field("owner", form.owner, language)}
                <p class="soft">
                    <small>{text::customer::owner_hint(language)}</small>
                </p>
            </When>
            <Choice
                label=text::customer::address_form(language)
                name="honorific"
                options=vec![
                    (Honorific::None, text::address::choice_none(language)),
                    (Honorific::Bapak, text::address::choice_bapak(language)),
                    (Honorific::Ibu, text::address::choice_ibu(language)),
                    (Honorific::Mas, text::address::choice_mas(language)),
                    (Honorific::Mbak, text::address::choice_mbak(language)),
                    (Honorific::Kak, text::address::choice_kak(language)),
                ]
                chosen=form.honorific
                choose=move |honorific| form.honorific.set(honorific)
            />
            <Choice
                label=text::customer::kind(language)
                name="kind"
                options=vec![
                    (Kind::Personal, text::customer::personal(language)),
                    (Kind::Business, text::customer::business(language)),
                ]
                chosen=form.kind
                choose=move |kind| form.kind.set(kind)
            />
            <TextField
                id="address"
                label=text::customer::street_address(language)
                value=form.address
                optional=text::common::optional(language)
                hint=text::customer::address_hint(language)
            />
            <TextField
                id="notes"
                label=text::customer::notes(language)
                value=form.notes
                typed=Typed::Lines
                optional=text::common::optional(language)
            />
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=move || form.reachability.get() == Reachability::DoNotContact
                    on:change:target=move |event| {
                        form.reachability
                            .set(
                                if event.target().checked() {
                                    Reachability::DoNotContact
                                } else {
                                    Reachability::Open
                                },
                            );
                    }
                />
                <span>{text::customer::do_not_contact(language)}</span>
            </label>
            <RarerFields form=form language=language />
            <SaveButton
                saving=Signal::derive(move || book.is_saving())
                failure=failure
                words=text::common::save(language)
            />
        </form>
    }
    .into_any()
}

/// Whose a number is, which decides what may be said there (S4.4).
fn owner_field(
    name: &'static str,
    owner: RwSignal<NumberOwner>,
    language: Language,
) -> impl IntoView {
    view! {
        <Choice
            label=text::customer::number_owner(language)
            name=name
            options=vec![
                (NumberOwner::Own, text::customer::owner_own(language)),
                (NumberOwner::Business, text::customer::owner_business(language)),
                (NumberOwner::Family, text::customer::owner_family(language)),
                (NumberOwner::Unknown, text::customer::owner_unknown(language)),
            ]
            chosen=owner
            choose=move |it| owner.set(it)
        />
    }
    .into_any()
}
