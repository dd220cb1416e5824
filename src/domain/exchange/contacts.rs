//! Contacts on their way to become customers: what becomes of each, and what is
//! to be recorded of those that the trader wants.
//!
//! Nothing here writes to the ledger. A number tells who somebody is: two
//! contacts with the same number become one, and a contact with the number of a
//! customer is that customer.

mod intake;

pub use intake::{Refused, intake};

use crate::domain::customer::{Customer, Name, NameProblem, Number, NumberOwner};
use crate::domain::email::EmailAddress;
use crate::domain::exchange::vcard::{Card, CardName};
use crate::domain::id::CustomerId;
use crate::domain::ledger::Ledger;
use crate::domain::phone::{PhoneNumber, PhoneProblem};
use std::collections::BTreeMap;

/// A contact as it stands on the screen, where name and number may be mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Its name as it is written, or as it was mended.
    pub name: String,
    /// What came with it.
    pub read: Read,
    /// A number that was typed in addition; may be empty.
    pub typed_number: String,
}

/// What a contact brought along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// How its name was written.
    pub name: CardName,
    /// Its numbers, the preferred one first, each once.
    pub numbers: Vec<PhoneNumber>,
    /// What is written as a number and is none.
    pub unusable: Vec<(String, PhoneProblem)>,
    /// Its e-mail addresses, each once.
    pub emails: Vec<EmailAddress>,
    /// Where they live or trade; may be empty.
    pub address: String,
    /// Whether it is a business.
    pub is_business: bool,
    /// Whether the file had all of it.
    pub is_whole: bool,
    /// The names of contacts with one of its numbers that were joined to it.
    pub joined: Vec<String>,
}

/// What becomes of a contact that is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// A new customer.
    New,
    /// This customer has one of its numbers, and gets what is new of it.
    Adds(CustomerId),
    /// This customer has all of it already.
    Known(CustomerId),
    /// Nothing, until all of these are mended.
    Asked(Vec<Question>),
}

/// What is to be mended before a contact can be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// The file ends in the middle of it: it is to be sent again.
    CutShort,
    /// Its name is broken, and nobody has said what it is.
    NameBroken,
    /// Its name is none, or too long.
    Name(NameProblem),
    /// It has no number.
    NoNumber,
    /// What is written as its number, or was typed, is none.
    Number(PhoneProblem),
}

impl Candidate {
    /// The contacts of a file, those with a common number joined.
    pub fn all_of(cards: Vec<Card>) -> Vec<Self> {
        let mut candidates: Vec<Read> = Vec::new();
        let mut by_number: BTreeMap<PhoneNumber, usize> = BTreeMap::new();
        for card in cards {
            let read = Read::of(card);
            let same = read.numbers.iter().find_map(|it| by_number.get(it));
            let at = match same {
                Some(at) => {
                    candidates[*at].join(read);
                    *at
                }
                None => {
                    candidates.push(read);
                    candidates.len() - 1
                }
            };
            for number in &candidates[at].numbers {
                by_number.insert(number.clone(), at);
            }
        }
        candidates.into_iter().map(Self::from).collect()
    }

    /// The name, where it is one.
    ///
    /// # Errors
    /// What is to be mended.
    pub fn checked_name(&self) -> Result<Name, Question> {
        let is_as_written = match &self.read.name {
            CardName::Broken { readable } => self.name == *readable,
            CardName::Written(_) | CardName::Missing => false,
        };
        if is_as_written || self.name.contains(char::REPLACEMENT_CHARACTER) {
            return Err(Question::NameBroken);
        }
        Name::parse(&self.name).map_err(Question::Name)
    }

    /// All its numbers, what was typed first, with whose they are.
    ///
    /// # Errors
    /// What is to be mended.
    pub fn checked_numbers(&self) -> Result<Vec<Number>, Question> {
        let mut numbers = self.read.numbers.clone();
        if !self.typed_number.trim().is_empty() {
            let typed = PhoneNumber::parse(&self.typed_number).map_err(Question::Number)?;
            numbers.retain(|it| *it != typed);
            numbers.insert(0, typed);
        }
        match (numbers.is_empty(), self.read.unusable.first()) {
            (true, Some((_, problem))) => Err(Question::Number(*problem)),
            (true, None) => Err(Question::NoNumber),
            (false, _) => Ok(numbers.into_iter().map(owned).collect()),
        }
    }

    /// All that is to be mended.
    pub fn questions(&self) -> Vec<Question> {
        // What is there of a contact that was cut short may be cut itself.
        if !self.read.is_whole {
            return vec![Question::CutShort];
        }
        let name = self.checked_name().err();
        name.into_iter()
            .chain(self.checked_numbers().err())
            .collect()
    }
}

impl From<Read> for Candidate {
    fn from(read: Read) -> Self {
        let name = match &read.name {
            CardName::Written(name) | CardName::Broken { readable: name } => name.clone(),
            CardName::Missing => String::new(),
        };
        Self {
            name,
            read,
            typed_number: String::new(),
        }
    }
}

/// Who has which number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KnownNumbers(BTreeMap<PhoneNumber, CustomerId>);

impl KnownNumbers {
    /// Those of a ledger; a number that several customers have is the first's.
    pub fn of(ledger: &Ledger) -> Self {
        let mut known = BTreeMap::new();
        for (id, file) in ledger.files() {
            for it in file.customer().into_iter().flat_map(|it| &it.numbers) {
                known.entry(it.number.clone()).or_insert(id);
            }
        }
        Self(known)
    }

    /// What becomes of a contact.
    pub fn fate(&self, contact: &Candidate, ledger: &Ledger) -> Fate {
        let questions = contact.questions();
        if !questions.is_empty() {
            return Fate::Asked(questions);
        }
        let numbers = contact.checked_numbers().unwrap_or_default();
        let Some(id) = numbers.iter().find_map(|it| self.0.get(&it.number)) else {
            return Fate::New;
        };
        let before = ledger.file(*id).and_then(|it| it.customer());
        match before.is_some_and(|it| contact.added_to(it) == *it) {
            true => Fate::Known(*id),
            false => Fate::Adds(*id),
        }
    }
}

impl Candidate {
    /// A customer with what the contact adds: numbers and addresses that are
    /// not there. What is there stays, the name above all.
    fn added_to(&self, customer: &Customer) -> Customer {
        let mut after = customer.clone();
        for new in self.checked_numbers().unwrap_or_default() {
            if after.numbers.iter().all(|it| it.number != new.number) {
                after.numbers.push(new);
            }
        }
        for new in &self.read.emails {
            if !after.emails.contains(new) {
                after.emails.push(new.clone());
            }
        }
        if after.address.is_empty() {
            after.address.clone_from(&self.read.address);
        }
        after
    }
}

impl Read {
    fn of(card: Card) -> Self {
        let mut read = Self {
            name: card.name,
            numbers: Vec::new(),
            unusable: Vec::new(),
            emails: Vec::new(),
            address: card.address,
            is_business: card.is_business,
            is_whole: card.is_whole,
            joined: Vec::new(),
        };
        for written in card.numbers {
            match PhoneNumber::parse(&written) {
                Ok(number) if read.numbers.contains(&number) => {}
                Ok(number) => read.numbers.push(number),
                Err(problem) => read.unusable.push((written, problem)),
            }
        }
        for email in card.emails.iter().flat_map(|it| EmailAddress::parse(it)) {
            if !read.emails.contains(&email) {
                read.emails.push(email);
            }
        }
        read
    }

    /// Takes what another contact with one of the numbers adds.
    fn join(&mut self, other: Self) {
        for number in other.numbers {
            if !self.numbers.contains(&number) {
                self.numbers.push(number);
            }
        }
        for email in other.emails {
            if !self.emails.contains(&email) {
                self.emails.push(email);
            }
        }
        if self.address.is_empty() {
            self.address = other.address;
        }
        match (&self.name, other.name) {
            // A name that can be read stands for one that cannot.
            (CardName::Missing | CardName::Broken { .. }, CardName::Written(name)) => {
                self.name = CardName::Written(name);
            }
            (CardName::Written(mine), CardName::Written(name)) if *mine != name => {
                self.joined.push(name);
            }
            _ => {}
        }
    }
}

/// A mobile is carried by whom it belongs to; at a landline anybody may pick up
/// (S4.4).
fn owned(number: PhoneNumber) -> Number {
    let owner = match number.is_mobile() {
        true => NumberOwner::Own,
        false => NumberOwner::Unknown,
    };
    Number { number, owner }
}
