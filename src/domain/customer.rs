//! Who owes: the customer as the trader knows them.

use crate::domain::consent::Consent;
use crate::domain::contact::Channel;
use crate::domain::credit::CreditHold;
use crate::domain::date::{Moment, Zone};
use crate::domain::email::EmailAddress;
use crate::domain::escalation::ladder::Pace;
use crate::domain::escalation::window::Window;
use crate::domain::language::Language;
use crate::domain::money::Rupiah;
use crate::domain::names::names;
use crate::domain::phone::PhoneNumber;
use crate::domain::register::{Attribute, Register};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A customer's name: trimmed, not empty, at most [`Name::LONGEST`] characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Name(String);

impl Name {
    /// The longest name taken, in characters.
    pub const LONGEST: usize = 120;

    /// Takes a typed name.
    ///
    /// # Errors
    /// Where nothing is left after trimming, or too much.
    pub fn parse(text: &str) -> Result<Self, NameProblem> {
        let trimmed = text.split_whitespace().collect::<Vec<_>>().join(" ");
        match trimmed.chars().count() {
            0 => Err(NameProblem::Empty),
            n if n > Self::LONGEST => Err(NameProblem::TooLong),
            _ => Ok(Self(trimmed)),
        }
    }

    /// The name as it is shown.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Name {
    type Error = NameProblem;

    fn try_from(text: String) -> Result<Self, NameProblem> {
        Self::parse(&text)
    }
}

impl From<Name> for String {
    fn from(name: Name) -> Self {
        name.0
    }
}

/// Why a text is no name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameProblem {
    /// Nothing was typed.
    Empty,
    /// More than [`Name::LONGEST`] characters.
    TooLong,
}

impl fmt::Display for NameProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "a name is empty",
            Self::TooLong => "a name is too long",
        })
    }
}

/// How the customer is addressed before the name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Honorific {
    /// "Pak".
    Bapak,
    /// "Bu".
    Ibu,
    /// "Mas".
    Mas,
    /// "Mbak".
    Mbak,
    /// "Kak".
    Kak,
    /// The name alone.
    #[default]
    None,
}

names!(Honorific {
    Bapak = "bapak",
    Ibu = "ibu",
    Mas = "mas",
    Mbak = "mbak",
    Kak = "kak",
    None = "none",
});

/// Whether a person or a business owes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// A person, at home.
    #[default]
    Personal,
    /// A stall, a workshop, an office.
    Business,
}

names!(Kind {
    Personal = "personal",
    Business = "business",
});

/// Whose number it is, which decides what may be said there (S4.4).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NumberOwner {
    /// The customer's own.
    #[default]
    Own,
    /// The customer's business, where details may be left.
    Business,
    /// Someone in the family.
    Family,
    /// Nobody knows.
    Unknown,
}

names!(NumberOwner {
    Own = "own",
    Business = "business",
    Family = "family",
    Unknown = "unknown",
});

impl NumberOwner {
    /// Whether debts, amounts and goods may be named at this number.
    pub fn may_hear_details(self) -> bool {
        matches!(self, Self::Own | Self::Business)
    }
}

/// A number and whose it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Number {
    /// The number.
    pub number: PhoneNumber,
    /// Whose it is.
    pub owner: NumberOwner,
}

/// Whether the customer may be contacted at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reachability {
    /// By the ladder.
    #[default]
    Open,
    /// Not by the app: marked so by the trader.
    DoNotContact,
}

names!(Reachability {
    Open = "open",
    DoNotContact = "do_not_contact",
});

/// Whether a light word is welcome on the phone (S2.5).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Familiarity {
    /// Polite and plain.
    #[default]
    Formal,
    /// The two know each other well.
    Familiar,
}

names!(Familiarity {
    Formal = "formal",
    Familiar = "familiar",
});

/// One thing known about a customer; a later one replaces an earlier one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CustomerAttribute {
    /// What they are called.
    Name(Name),
    /// How they are addressed.
    Honorific(Honorific),
    /// Person or business.
    Kind(Kind),
    /// Their numbers, the preferred one first.
    Numbers(Vec<Number>),
    /// Where they live or trade.
    Address(String),
    /// What the trader wants to remember.
    Notes(String),
    /// Whether they may be contacted.
    Reachability(Reachability),
    /// Their time zone, where it differs from the trader's.
    Zone(Option<Zone>),
    /// Their e-mail addresses, the preferred one first.
    Emails(Vec<EmailAddress>),
    /// The days and hours that suit them; none stands for the usual hours.
    Windows(Vec<Window>),
    /// How they like to be written to.
    PreferredChannel(Option<Channel>),
    /// The language they are spoken to in, where it is not the screen's.
    Language(Option<Language>),
    /// Whether the two know each other well.
    Familiarity(Familiarity),
    /// Which ladder is climbed with them.
    Pace(Pace),
    /// The most that they may owe.
    CreditLimit(Option<Rupiah>),
    /// Whether they get goods on credit.
    CreditHold(CreditHold),
    /// Whether they may be contacted outside the usual hours, in those that
    /// suit them.
    OtherHours(Consent),
    /// Whether a talk may be recorded.
    Recording(Consent),
}

impl Attribute for CustomerAttribute {
    fn slot(&self) -> &'static str {
        match self {
            Self::Name(_) => "name",
            Self::Honorific(_) => "honorific",
            Self::Kind(_) => "kind",
            Self::Numbers(_) => "numbers",
            Self::Address(_) => "address",
            Self::Notes(_) => "notes",
            Self::Reachability(_) => "reachability",
            Self::Zone(_) => "zone",
            Self::Emails(_) => "emails",
            Self::Windows(_) => "windows",
            Self::PreferredChannel(_) => "preferred_channel",
            Self::Language(_) => "language",
            Self::Familiarity(_) => "familiarity",
            Self::Pace(_) => "pace",
            Self::CreditLimit(_) => "credit_limit",
            Self::CreditHold(_) => "credit_hold",
            Self::OtherHours(_) => "other_hours",
            Self::Recording(_) => "recording",
        }
    }
}

/// A customer as all that is known about them adds up to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Customer {
    /// What they are called.
    pub name: Name,
    /// How they are addressed.
    pub honorific: Honorific,
    /// Person or business.
    pub kind: Kind,
    /// Their numbers, the preferred one first.
    pub numbers: Vec<Number>,
    /// Where they live or trade; may be empty.
    pub address: String,
    /// What the trader wants to remember; may be empty.
    pub notes: String,
    /// Whether they may be contacted.
    pub reachability: Reachability,
    /// Their time zone, where it differs from the trader's.
    pub zone: Option<Zone>,
    /// Their e-mail addresses, the preferred one first.
    pub emails: Vec<EmailAddress>,
    /// The days and hours that suit them; none stands for the usual hours.
    pub windows: Vec<Window>,
    /// How they like to be written to.
    pub preferred_channel: Option<Channel>,
    /// The language they are spoken to in, where it is not the screen's.
    pub language: Option<Language>,
    /// Whether the two know each other well.
    pub familiarity: Familiarity,
    /// Which ladder is climbed with them.
    pub pace: Pace,
    /// The most that they may owe.
    pub credit_limit: Option<Rupiah>,
    /// Whether they get goods on credit.
    pub credit_hold: CreditHold,
    /// Whether they may be contacted outside the usual hours.
    pub other_hours: Consent,
    /// Whether a talk may be recorded.
    pub recording: Consent,
}

impl Customer {
    /// A customer of whom only the name is known.
    pub fn named(name: Name) -> Self {
        Self {
            name,
            honorific: Honorific::default(),
            kind: Kind::default(),
            numbers: Vec::new(),
            address: String::new(),
            notes: String::new(),
            reachability: Reachability::default(),
            zone: None,
            emails: Vec::new(),
            windows: Vec::new(),
            preferred_channel: None,
            language: None,
            familiarity: Familiarity::default(),
            pace: Pace::default(),
            credit_limit: None,
            credit_hold: CreditHold::default(),
            other_hours: Consent::default(),
            recording: Consent::default(),
        }
    }

    /// Adds up what is known. `None` while no name has arrived.
    pub fn from_register(register: &Register<CustomerAttribute>) -> Option<Self> {
        let name = register.values().find_map(|value| match value {
            CustomerAttribute::Name(name) => Some(name.clone()),
            _ => None,
        })?;
        let mut customer = Self::named(name);
        for value in register.values().cloned() {
            match value {
                CustomerAttribute::Name(_) => {}
                CustomerAttribute::Honorific(it) => customer.honorific = it,
                CustomerAttribute::Kind(it) => customer.kind = it,
                CustomerAttribute::Numbers(it) => customer.numbers = it,
                CustomerAttribute::Address(it) => customer.address = it,
                CustomerAttribute::Notes(it) => customer.notes = it,
                CustomerAttribute::Reachability(it) => customer.reachability = it,
                CustomerAttribute::Zone(it) => customer.zone = it,
                CustomerAttribute::Emails(it) => customer.emails = it,
                CustomerAttribute::Windows(it) => customer.windows = it,
                CustomerAttribute::PreferredChannel(it) => customer.preferred_channel = it,
                CustomerAttribute::Language(it) => customer.language = it,
                CustomerAttribute::Familiarity(it) => customer.familiarity = it,
                CustomerAttribute::Pace(it) => customer.pace = it,
                CustomerAttribute::CreditLimit(it) => customer.credit_limit = it,
                CustomerAttribute::CreditHold(it) => customer.credit_hold = it,
                CustomerAttribute::OtherHours(it) => customer.other_hours = it,
                CustomerAttribute::Recording(it) => customer.recording = it,
            }
        }
        Some(customer)
    }

    /// Everything known, one attribute each.
    pub fn attributes(&self) -> Vec<CustomerAttribute> {
        vec![
            CustomerAttribute::Name(self.name.clone()),
            CustomerAttribute::Honorific(self.honorific),
            CustomerAttribute::Kind(self.kind),
            CustomerAttribute::Numbers(self.numbers.clone()),
            CustomerAttribute::Address(self.address.clone()),
            CustomerAttribute::Notes(self.notes.clone()),
            CustomerAttribute::Reachability(self.reachability),
            CustomerAttribute::Zone(self.zone),
            CustomerAttribute::Emails(self.emails.clone()),
            CustomerAttribute::Windows(self.windows.clone()),
            CustomerAttribute::PreferredChannel(self.preferred_channel),
            CustomerAttribute::Language(self.language),
            CustomerAttribute::Familiarity(self.familiarity),
            CustomerAttribute::Pace(self.pace),
            CustomerAttribute::CreditLimit(self.credit_limit),
            CustomerAttribute::CreditHold(self.credit_hold),
            CustomerAttribute::OtherHours(self.other_hours),
            CustomerAttribute::Recording(self.recording),
        ]
    }

    /// What is known now and was not, or differently, in `before`.
    pub fn changes_since(&self, before: &Self) -> Vec<CustomerAttribute> {
        let before = before.attributes();
        self.attributes()
            .into_iter()
            .filter(|attribute| !before.contains(attribute))
            .collect()
    }

    /// A moment as the customer's own clock shows it.
    pub fn at_their_clock(&self, now: Moment) -> Moment {
        self.zone
            .map_or(now, |zone| now.with_timezone(&zone.offset()))
    }

    /// The number to write to: the first mobile one.
    pub fn mobile(&self) -> Option<&Number> {
        self.numbers.iter().find(|it| it.number.is_mobile())
    }

    /// The number to call: a mobile one, else any.
    pub fn callable(&self) -> Option<&Number> {
        self.mobile().or_else(|| self.numbers.first())
    }
}
