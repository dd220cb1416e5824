//! Who is owed: the trader's own business.

use crate::domain::date::Zone;
use crate::domain::names::names;
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

/// What the trader's QR says of the amount.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum QrisAmount {
    /// Nothing: the QR is shown as it was given out, and the amount beside it.
    #[default]
    Beside,
    /// The amount is put into it, which providers may refuse: an experiment
    /// that the trader has chosen.
    Inside,
}

names!(QrisAmount {
    Beside = "beside",
    Inside = "inside",
});

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
    /// Where it is, as letters name it.
    Address(String),
    /// The town in which its papers are signed.
    City(String),
    /// What the QR says that its payment provider gave out; empty for none.
    Qris(String),
    /// What that QR says of the amount.
    QrisAmount(QrisAmount),
}

impl Attribute for BusinessAttribute {
    fn slot(&self) -> &'static str {
        match self {
            Self::Name(_) => "name",
            Self::Owner(_) => "owner",
            Self::Zone(_) => "zone",
            Self::BankAccounts(_) => "bank_accounts",
            Self::Staff(_) => "staff",
            Self::Address(_) => "address",
            Self::City(_) => "city",
            Self::Qris(_) => "qris",
            Self::QrisAmount(_) => "qris_amount",
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
    /// Where it is, as letters name it; may be empty.
    pub address: String,
    /// The town in which its papers are signed; may be empty.
    pub city: String,
    /// What the QR says that its payment provider gave out; may be empty.
    pub qris: String,
    /// What that QR says of the amount.
    pub qris_amount: QrisAmount,
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
                BusinessAttribute::Address(it) => business.address = it,
                BusinessAttribute::City(it) => business.city = it,
                BusinessAttribute::Qris(it) => business.qris = it,
                BusinessAttribute::QrisAmount(it) => business.qris_amount = it,
            }
        }
        business
    }
}
