//! The form in which a customer is added or changed.

use crate::domain::command::Command;
use crate::domain::customer::{
    Customer, CustomerAttribute, Honorific, Kind, Name, Number, NumberOwner, Reachability,
};
use crate::domain::date::Zone;
use crate::domain::id::CustomerId;
use crate::domain::phone::PhoneNumber;
use crate::i18n::{Language, describe, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{Choice, PageHeader, SaveButton, TextField, Typed, When};
use crate::ui::navigation::use_navigation;
use crate::ui::pages::NotFound;
use crate::ui::routes::Route;
use crate::ui::state::{fresh, language, use_book, use_toasts};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What was typed, right or wrong.
#[derive(Clone, Copy)]
struct Form {
    name: RwSignal<String>,
    honorific: RwSignal<Honorific>,
    kind: RwSignal<Kind>,
    number: RwSignal<String>,
    owner: RwSignal<NumberOwner>,
    address: RwSignal<String>,
    notes: RwSignal<String>,
    zone: RwSignal<Option<Zone>>,
    reachability: RwSignal<Reachability>,
    name_error: RwSignal<String>,
    number_error: RwSignal<String>,
}

impl Form {
    fn of(customer: Option<&Customer>) -> Self {
        let first = customer.and_then(|it| it.numbers.first());
        Self {
            name: RwSignal::new(customer.map_or_else(String::new, |it| it.name.to_string())),
            honorific: RwSignal::new(customer.map(|it| it.honorific).unwrap_or_default()),
            kind: RwSignal::new(customer.map(|it| it.kind).unwrap_or_default()),
            number: RwSignal::new(first.map_or_else(String::new, |it| it.number.shown())),
            owner: RwSignal::new(first.map(|it| it.owner).unwrap_or_default()),
            address: RwSignal::new(customer.map_or_else(String::new, |it| it.address.clone())),
            notes: RwSignal::new(customer.map_or_else(String::new, |it| it.notes.clone())),
            zone: RwSignal::new(customer.and_then(|it| it.zone)),
            reachability: RwSignal::new(customer.map(|it| it.reachability).unwrap_or_default()),
            name_error: RwSignal::new(String::new()),
            number_error: RwSignal::new(String::new()),
        }
    }

    /// A customer that can only be valid; `None` where the form says what is
    /// wrong. Numbers beyond the first stay as they were.
    fn validate(self, before: Option<&Customer>, language: Language) -> Option<Customer> {
        let name = Name::parse(&self.name.get_untracked());
        let typed = self.number.get_untracked();
        let number = (!typed.trim().is_empty()).then(|| PhoneNumber::parse(&typed));
        self.name_error.set(match &name {
            Ok(_) => String::new(),
            Err(problem) => describe::name_problem(language, *problem).to_owned(),
        });
        self.number_error.set(match &number {
            Some(Err(problem)) => describe::phone_problem(language, *problem).to_owned(),
            _ => String::new(),
        });
        let (Ok(name), Ok(number)) = (name, number.transpose()) else {
            return None;
        };
        let first = number.map(|number| Number {
            number,
            owner: self.owner.get_untracked(),
        });
        let others = before.into_iter().flat_map(|it| it.numbers.iter().skip(1));
        Some(Customer {
            name: name.clone(),
            honorific: self.honorific.get_untracked(),
            kind: self.kind.get_untracked(),
            numbers: first.into_iter().chain(others.cloned()).collect(),
            address: self.address.get_untracked().trim().to_owned(),
            notes: self.notes.get_untracked().trim().to_owned(),
            zone: self.zone.get_untracked(),
            reachability: self.reachability.get_untracked(),
            ..before
                .cloned()
                .unwrap_or_else(|| Customer::named(name.clone()))
        })
    }
}

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
    let toasts = use_toasts();
    let language = language();
    let form = Form::of(existing.as_ref().map(|(_, customer)| customer));
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
        let before = existing.clone();
        let Some(customer) = form.validate(before.as_ref().map(|(_, it)| it), language) else {
            return;
        };
        let (id, command) = match &before {
            Some((id, before)) => (
                *id,
                Command::DescribeCustomer(*id, customer.changes_since(before)),
            ),
            None => {
                let id = fresh(CustomerId::new);
                let attributes: Vec<CustomerAttribute> = customer.attributes();
                (id, Command::AddCustomer(id, attributes))
            }
        };
        spawn_local(async move {
            match book.record(clock, vec![command]).await {
                Ok(_) => {
                    toasts.say(text::common::customer_saved(language, &customer.name));
                    navigation.replace(Route::Customer(id));
                }
                Err(problem) => failure.set(problem.words(language)),
            }
        });
    };

    view! {
        <PageHeader title=title back=back />
        <form class="stack" novalidate on:submit=save>
            <TextField
                id="name"
                label=text::customer::name(language)
                value=form.name
                error=form.name_error
            />
            <TextField
                id="number"
                label=text::customer::whatsapp_number(language)
                value=form.number
                typed=Typed::Phone
                optional=text::common::optional(language)
                error=form.number_error
            />
            <When condition=Signal::derive(move || !form.number.with(String::is_empty))>
                <Choice
                    label=text::customer::number_owner(language)
                    name="owner"
                    options=vec![
                        (NumberOwner::Own, text::customer::owner_own(language)),
                        (NumberOwner::Business, text::customer::owner_business(language)),
                        (NumberOwner::Family, text::customer::owner_family(language)),
                        (NumberOwner::Unknown, text::customer::owner_unknown(language)),
                    ]
                    chosen=form.owner
                    choose=move |owner| form.owner.set(owner)
                />
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
            <Choice
                label=text::settings::zone(language)
                name="zone"
                options=std::iter::once((None, text::customer::zone_same(language)))
                    .chain(Zone::ALL.map(|it| (Some(it), describe::zone(language, it))))
                    .collect()
                chosen=form.zone
                choose=move |zone| form.zone.set(zone)
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
            <SaveButton
                saving=Signal::derive(move || book.is_saving())
                failure=failure
                words=text::common::save(language)
            />
        </form>
    }
    .into_any()
}
