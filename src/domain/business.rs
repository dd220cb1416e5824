//! Who is owed: the trader's own business.

use crate::domain::date::Zone;
use crate::domain::register::{Attribute, Register};
use serde::{Deserialize, Serialize};

/// Where a customer can transfer money to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BankAccount {
    /// The bank or wallet, as the customer knows it.
    pub bank: String,
    /// The account's number, as it is written.
    pub number: String,
    /// The name that the account is held under.
    pub holder: String,
}

/// One thing known about the business; a later one replaces an earlier one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BusinessAttribute {
    /// The business as its customers know it.
    Name(String),
    /// The person who speaks for it.
    Owner(String),
    /// The zone in which its days begin.
    Zone(Zone),
    /// Where customers can pay.
    BankAccounts(Vec<BankAccount>),
    /// Who else may speak for it, by name (S3.2).
    Staff(Vec<String>),
}

impl Attribute for BusinessAttribute {
    fn slot(&self) -> &'static str {
        match self {
            Self::Name(_) => "name",
            Self::Owner(_) => "owner",
            Self::Zone(_) => "zone",
            Self::BankAccounts(_) => "bank_accounts",
            Self::Staff(_) => "staff",
        }
    }
}

/// The business as all that is known about it adds up to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Business {
    /// Its name; empty until the trader says it.
    pub name: String,
    /// The person who speaks for it; may be empty.
    pub owner: String,
    /// The zone in which its days begin; until it is said, the device's counts.
    pub zone: Option<Zone>,
    /// Where customers can pay.
    pub bank_accounts: Vec<BankAccount>,
    /// Who else may speak for it, by name.
    pub staff: Vec<String>,
}

impl Business {
    /// Adds up what is known.
    pub fn from_register(register: &Register<BusinessAttribute>) -> Self {
        let mut business = Self::default();
        for value in register.values().cloned() {
            match value {
                BusinessAttribute::Name(it) => business.name = it,
                BusinessAttribute::Owner(it) => business.owner = it,
                BusinessAttribute::Zone(it) => business.zone = Some(it),
                BusinessAttribute::BankAccounts(it) => business.bank_accounts = it,
                BusinessAttribute::Staff(it) => business.staff = it,
            }
        }
        business
    }
}
