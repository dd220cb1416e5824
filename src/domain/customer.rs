//! Who owes: the customer as the trader knows them.

use crate::domain::date::Zone;
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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

/// Whether a person or a business owes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A person, at home.
    #[default]
    Personal,
    /// A stall, a workshop, an office.
    Business,
}

/// Whose number it is, which decides what may be said there (S4.4).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reachability {
    /// By the ladder.
    #[default]
    Open,
    /// Not by the app: marked so by the trader.
    DoNotContact,
}

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

    /// The number to write to: the first mobile one.
    pub fn mobile(&self) -> Option<&Number> {
        self.numbers.iter().find(|it| it.number.is_mobile())
    }

    /// The number to call: a mobile one, else any.
    pub fn callable(&self) -> Option<&Number> {
        self.mobile().or_else(|| self.numbers.first())
    }
}
