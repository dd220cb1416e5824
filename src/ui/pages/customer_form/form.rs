//! What is typed about a customer, and what it amounts to.

use super::consent::ConsentForm;
use super::windows::{WindowForm, window_forms};
use crate::domain::contact::Channel;
use crate::domain::credit::CreditHold;
use crate::domain::customer::{
    Customer, Familiarity, Honorific, Kind, Number, NumberOwner, Reachability,
};
use crate::domain::date::{Day, Zone};
use crate::domain::email::EmailAddress;
use crate::domain::escalation::ladder::Pace;
use crate::i18n::{Language, number, text};
use crate::ui::typed;
use leptos::prelude::*;

/// What was typed, right or wrong.
#[derive(Clone, Copy)]
pub struct Form {
    pub name: RwSignal<String>,
    pub honorific: RwSignal<Honorific>,
    pub kind: RwSignal<Kind>,
    pub number: RwSignal<String>,
    pub owner: RwSignal<NumberOwner>,
    pub address: RwSignal<String>,
    pub notes: RwSignal<String>,
    pub reachability: RwSignal<Reachability>,
    pub rarer: Rarer,
    pub errors: RwSignal<Errors>,
}

/// What is asked of few customers.
#[derive(Clone, Copy)]
pub struct Rarer {
    pub second_number: RwSignal<String>,
    pub second_owner: RwSignal<NumberOwner>,
    pub emails: RwSignal<String>,
    pub channel: RwSignal<Option<Channel>>,
    pub language: RwSignal<Option<Language>>,
    pub familiarity: RwSignal<Familiarity>,
    pub zone: RwSignal<Option<Zone>>,
    pub windows: RwSignal<Vec<WindowForm>>,
    pub other_hours: ConsentForm,
    pub recording: ConsentForm,
    pub credit_limit: RwSignal<String>,
    pub credit_hold: RwSignal<CreditHold>,
    pub pace: RwSignal<Pace>,
}

/// What is wrong, field by field; empty where nothing is.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Errors {
    pub name: String,
    pub number: String,
    pub second_number: String,
    pub emails: String,
    pub windows: String,
    pub other_hours: String,
    pub recording: String,
    pub credit_limit: String,
}

impl Errors {
    /// Whether something is wrong among what is folded away.
    pub fn among_rarer(&self) -> bool {
        let rarer = [
            &self.second_number,
            &self.emails,
            &self.windows,
            &self.other_hours,
            &self.recording,
            &self.credit_limit,
        ];
        rarer.iter().any(|it| !it.is_empty())
    }
}

impl Form {
    /// A form that holds what is known; an empty one for someone new.
    pub fn of(customer: Option<&Customer>, today: Day, language: Language) -> Self {
        let first = customer.and_then(|it| it.numbers.first());
        let words = |words: fn(&Customer) -> String| {
            RwSignal::new(customer.map_or_else(String::new, words))
        };
        Self {
            name: words(|it| it.name.to_string()),
            honorific: RwSignal::new(customer.map(|it| it.honorific).unwrap_or_default()),
            kind: RwSignal::new(customer.map(|it| it.kind).unwrap_or_default()),
            number: RwSignal::new(first.map_or_else(String::new, |it| it.number.shown())),
            owner: RwSignal::new(first.map(|it| it.owner).unwrap_or_default()),
            address: words(|it| it.address.clone()),
            notes: words(|it| it.notes.clone()),
            reachability: RwSignal::new(customer.map(|it| it.reachability).unwrap_or_default()),
            rarer: Rarer::of(customer, today, language),
            errors: RwSignal::new(Errors::default()),
        }
    }

    /// A customer that can only be valid; `None` where the form says what is
    /// wrong. Numbers beyond the second stay as they were.
    pub fn validate(self, before: Option<&Customer>, language: Language) -> Option<Customer> {
        let rarer = self.rarer;
        let name = typed::name(language, &self.name.get_untracked());
        let number = typed::phone(language, &self.number.get_untracked());
        let second = typed::phone(language, &rarer.second_number.get_untracked());
        let emails = emails(language, &rarer.emails.get_untracked());
        let windows = rarer
            .windows
            .with_untracked(|all| all.iter().map(|it| it.read(language)).collect());
        let other_hours = rarer.other_hours.read(language);
        let recording = rarer.recording.read(language);
        let credit_limit = typed::blank_or(&rarer.credit_limit.get_untracked(), |typed| {
            typed::amount(language, typed)
        });
        self.errors.set(Errors {
            name: typed::fault(&name),
            number: typed::fault(&number),
            second_number: typed::fault(&second),
            emails: typed::fault(&emails),
            windows: typed::fault(&windows),
            other_hours: typed::fault(&other_hours),
            recording: typed::fault(&recording),
            credit_limit: typed::fault(&credit_limit),
        });
        let (Ok(name), Ok(number), Ok(second), Ok(emails)) = (name, number, second, emails) else {
            return None;
        };
        let (Ok(windows), Ok(other_hours), Ok(recording), Ok(credit_limit)) =
            (windows, other_hours, recording, credit_limit)
        else {
            return None;
        };
        let first = number.map(|number| Number {
            number,
            owner: self.owner.get_untracked(),
        });
        let second = second.map(|number| Number {
            number,
            owner: rarer.second_owner.get_untracked(),
        });
        let others = before.into_iter().flat_map(|it| it.numbers.iter().skip(2));
        Some(Customer {
            name,
            honorific: self.honorific.get_untracked(),
            kind: self.kind.get_untracked(),
            numbers: first
                .into_iter()
                .chain(second)
                .chain(others.cloned())
                .collect(),
            address: self.address.get_untracked().trim().to_owned(),
            notes: self.notes.get_untracked().trim().to_owned(),
            reachability: self.reachability.get_untracked(),
            zone: rarer.zone.get_untracked(),
            emails,
            windows,
            preferred_channel: rarer.channel.get_untracked(),
            language: rarer.language.get_untracked(),
            familiarity: rarer.familiarity.get_untracked(),
            pace: rarer.pace.get_untracked(),
            credit_limit,
            credit_hold: rarer.credit_hold.get_untracked(),
            other_hours,
            recording,
        })
    }
}

impl Rarer {
    fn of(customer: Option<&Customer>, today: Day, language: Language) -> Self {
        let second = customer.and_then(|it| it.numbers.get(1));
        let emails = customer.map_or_else(String::new, |it| {
            let shown = it.emails.iter().map(EmailAddress::as_str);
            shown.collect::<Vec<_>>().join(", ")
        });
        let limit = customer.and_then(|it| it.credit_limit);
        Self {
            second_number: RwSignal::new(second.map_or_else(String::new, |it| it.number.shown())),
            second_owner: RwSignal::new(second.map(|it| it.owner).unwrap_or_default()),
            emails: RwSignal::new(emails),
            channel: RwSignal::new(customer.and_then(|it| it.preferred_channel)),
            language: RwSignal::new(customer.and_then(|it| it.language)),
            familiarity: RwSignal::new(customer.map(|it| it.familiarity).unwrap_or_default()),
            zone: RwSignal::new(customer.and_then(|it| it.zone)),
            windows: RwSignal::new(window_forms(customer)),
            other_hours: ConsentForm::of(
                customer.map(|it| it.other_hours).unwrap_or_default(),
                today,
            ),
            recording: ConsentForm::of(customer.map(|it| it.recording).unwrap_or_default(), today),
            credit_limit: RwSignal::new(
                limit.map_or_else(String::new, |it| number(language, it.get())),
            ),
            credit_hold: RwSignal::new(customer.map(|it| it.credit_hold).unwrap_or_default()),
            pace: RwSignal::new(customer.map(|it| it.pace).unwrap_or_default()),
        }
    }
}

/// The addresses in a line of them.
fn emails(language: Language, typed: &str) -> Result<Vec<EmailAddress>, String> {
    typed
        .split(|it: char| it == ',' || it == ';' || it.is_whitespace())
        .filter(|it| !it.is_empty())
        .map(|it| {
            EmailAddress::parse(it).map_err(|_| text::form::email_not_understood(language, it))
        })
        .collect()
}
