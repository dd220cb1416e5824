//! Pengaturan: the business, how it collects, the language, the look.

mod bounds;
mod ladder;
mod qris;
mod terms;

use crate::domain::business::{BankAccount, Business, BusinessAttribute};
use crate::domain::command::Command;
use crate::domain::date::Zone;
use crate::i18n::{Language, describe, text};
use crate::storage::preferences::Theme;
use crate::ui::clock::device_zone;
use crate::ui::components::{Choice, Icon, PageHeader, SaveButton, TextField};
use crate::ui::state::{language, use_book, use_recorder, use_screen};
use bounds::BoundsForm;
use ladder::LadderSettings;
use leptos::prelude::*;
use qris::QrisSettings;
use terms::TermsForm;

/// Settings.
#[component]
pub fn Settings() -> impl IntoView {
    let language = language();
    let screen = use_screen();
    view! {
        <PageHeader title=text::settings::title(language) />
        <BusinessForm />
        <QrisSettings />
        <BoundsForm />
        <LadderSettings />
        <TermsForm />
        <section class="card" aria-labelledby="screen-title">
            <h2 id="screen-title">{text::settings::screen(language)}</h2>
            <Choice
                label=text::settings::language(language)
                name="language"
                options=vec![
                    (Language::Id, text::app::language_id(language)),
                    (Language::En, text::app::language_en(language)),
                ]
                chosen=Signal::derive(move || screen.language())
                choose=move |it: Language| {
                    screen.change(|preferences| preferences.language = Some(it.tag().to_owned()));
                }
            />
            <Choice
                label=text::settings::theme(language)
                name="theme"
                options=vec![
                    (Theme::System, text::settings::theme_auto(language)),
                    (Theme::Light, text::settings::theme_light(language)),
                    (Theme::Dark, text::settings::theme_dark(language)),
                ]
                chosen=Signal::derive(move || screen.theme())
                choose=move |it: Theme| screen.change(|preferences| preferences.theme = it)
            />
        </section>
    }
    .into_any()
}

/// An account as it is typed.
#[derive(Clone, Copy, PartialEq)]
struct AccountForm {
    key: usize,
    bank: RwSignal<String>,
    number: RwSignal<String>,
    holder: RwSignal<String>,
}

impl AccountForm {
    fn of(key: usize, account: &BankAccount) -> Self {
        Self {
            key,
            bank: RwSignal::new(account.bank.clone()),
            number: RwSignal::new(account.number.clone()),
            holder: RwSignal::new(account.holder.clone()),
        }
    }

    /// The account; `None` where its number was left empty.
    fn read(self) -> Option<BankAccount> {
        let trimmed = |signal: RwSignal<String>| signal.get_untracked().trim().to_owned();
        let account = BankAccount {
            bank: trimmed(self.bank),
            number: trimmed(self.number),
            holder: trimmed(self.holder),
        };
        (!account.number.is_empty()).then_some(account)
    }
}

#[component]
fn BusinessForm() -> impl IntoView {
    let book = use_book();
    let recorder = use_recorder();
    let language = language();
    let Business {
        name,
        owner,
        zone,
        bank_accounts,
        address,
        city,
        ..
    } = book.with_untracked(|ledger| ledger.business());
    let name = RwSignal::new(name);
    let owner = RwSignal::new(owner);
    let address = RwSignal::new(address);
    let city = RwSignal::new(city);
    let zone = RwSignal::new(zone.unwrap_or_else(device_zone));
    let next_key = StoredValue::new(bank_accounts.len());
    let accounts = RwSignal::new(
        bank_accounts
            .iter()
            .enumerate()
            .map(|(key, account)| AccountForm::of(key, account))
            .collect::<Vec<_>>(),
    );
    let add_account = move |_| {
        let key = next_key.get_value();
        next_key.set_value(key + 1);
        let empty = BankAccount {
            bank: String::new(),
            number: String::new(),
            holder: name.get_untracked(),
        };
        accounts.update(|accounts| accounts.push(AccountForm::of(key, &empty)));
    };
    let failure = RwSignal::new(String::new());
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let read = accounts.with_untracked(|all| all.iter().filter_map(|it| it.read()).collect());
        let attributes = vec![
            BusinessAttribute::Name(name.get_untracked().trim().to_owned()),
            BusinessAttribute::Owner(owner.get_untracked().trim().to_owned()),
            BusinessAttribute::Address(address.get_untracked().trim().to_owned()),
            BusinessAttribute::City(city.get_untracked().trim().to_owned()),
            BusinessAttribute::Zone(zone.get_untracked()),
            BusinessAttribute::BankAccounts(read),
        ];
        let saved = text::common::saved(language).to_owned();
        let command = Command::DescribeBusiness(attributes);
        recorder.save(vec![command], saved, failure, || {});
    };
    view! {
        <form class="card" novalidate on:submit=save aria-labelledby="business-title">
            <h2 id="business-title">{text::settings::business(language)}</h2>
            <TextField
                id="business-name"
                label=text::settings::business_name(language)
                value=name
            />
            <TextField
                id="owner"
                label=text::settings::owner(language)
                value=owner
                optional=text::common::optional(language)
            />
            <TextField
                id="business-address"
                label=text::settings::address(language)
                value=address
                hint=text::settings::address_hint(language)
                optional=text::common::optional(language)
            />
            <TextField
                id="city"
                label=text::settings::city(language)
                value=city
                hint=text::settings::city_hint(language)
                optional=text::common::optional(language)
            />
            <Choice
                label=text::settings::zone(language)
                name="zone"
                options=Zone::ALL
                    .into_iter()
                    .map(|it| (it, describe::zone(language, it)))
                    .collect()
                chosen=zone
                choose=move |it| zone.set(it)
            />
            <fieldset class="group stack">
                <legend>{text::settings::accounts(language)}</legend>
                <For each=move || accounts.get() key=|it| it.key let:account>
                    <AccountFields account=account accounts=accounts language=language />
                </For>
                <button type="button" class="button" on:click=add_account>
                    <Icon name="plus" />
                    {text::settings::add_account(language)}
                </button>
            </fieldset>
            <SaveButton
                saving=Signal::derive(move || book.is_saving())
                failure=failure
                words=text::common::save(language)
            />
        </form>
    }
    .into_any()
}

#[component]
fn AccountFields(
    account: AccountForm,
    accounts: RwSignal<Vec<AccountForm>>,
    language: Language,
) -> impl IntoView {
    let input = move |label: &'static str, value: RwSignal<String>| {
        view! {
            <label class="field">
                <span>{label}</span>
                <input
                    autocomplete="off"
                    prop:value=value
                    on:input:target=move |event| value.set(event.target().value())
                />
            </label>
        }
    };
    let remove = move |_| accounts.update(|all| all.retain(|it| it.key != account.key));
    view! {
        <div class="stack">
            <div class="pair">
                {input(text::settings::bank(language), account.bank)}
                {input(text::settings::account_number(language), account.number)}
            </div>
            {input(text::settings::account_holder(language), account.holder)}
            <button type="button" class="button quiet danger" on:click=remove>
                <Icon name="trash" />
                {text::settings::remove_account(language)}
            </button>
        </div>
    }
    .into_any()
}
