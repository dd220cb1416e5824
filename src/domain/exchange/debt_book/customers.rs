//! Which rows of a book belong to the same customer.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::customer::Name;
use crate::domain::phone::PhoneNumber;

use super::GoodRow;
use super::verdict::Notice;

/// A customer as a book knows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookCustomer {
    /// The name as the first row spells it.
    pub name: Name,
    /// Their number, where a row has one.
    pub phone: Option<PhoneNumber>,
    /// The places of their rows among the good rows, from zero; never empty.
    pub rows: Vec<usize>,
}

/// A name as it is compared: without regard to case.
pub fn name_key(name: &Name) -> String {
    name.as_str().to_lowercase()
}

/// Puts rows with the same name and number together. A row without a number
/// joins the one customer of its name; where there are several of that name it
/// stays apart. Names that differ are never put together, not even by a number
/// that they share: shops and families share telephones. Every row that was
/// joined or kept apart by such a rule gets a notice.
pub fn gather(good: &mut [GoodRow]) -> Vec<BookCustomer> {
    let known = Known::of(good);
    let mut places: BTreeMap<(String, Option<PhoneNumber>), usize> = BTreeMap::new();
    let mut customers: Vec<BookCustomer> = Vec::new();
    for (index, GoodRow { row, notices, .. }) in good.iter_mut().enumerate() {
        let key = name_key(&row.name);
        let numbers = known.numbers_of(&key);
        if numbers.len() > 1 {
            notices.push(Notice::SameNameOtherNumber);
        }
        let phone = match (&row.phone, numbers.as_slice()) {
            (None, [only]) => {
                notices.retain(|notice| *notice != Notice::NoPhone);
                notices.push(Notice::JoinedByName);
                Some((*only).clone())
            }
            (phone, _) => phone.clone(),
        };
        if let Some(other) = known.other_name(phone.as_ref(), &key) {
            notices.push(Notice::SameNumberOtherName(other.clone()));
        }
        let place = *places.entry((key, phone.clone())).or_insert_with(|| {
            customers.push(BookCustomer {
                name: row.name.clone(),
                phone,
                rows: Vec::new(),
            });
            customers.len() - 1
        });
        customers[place].rows.push(index);
    }
    customers
}

/// All names and numbers of a book, by each other.
struct Known {
    numbers: BTreeMap<String, BTreeSet<PhoneNumber>>,
    names: BTreeMap<PhoneNumber, BTreeMap<String, Name>>,
}

impl Known {
    fn of(good: &[GoodRow]) -> Self {
        let mut known = Self {
            numbers: BTreeMap::new(),
            names: BTreeMap::new(),
        };
        for GoodRow { row, .. } in good {
            if let Some(number) = &row.phone {
                let key = name_key(&row.name);
                let names = known.names.entry(number.clone()).or_default();
                names.entry(key.clone()).or_insert_with(|| row.name.clone());
                known.numbers.entry(key).or_default().insert(number.clone());
            }
        }
        known
    }

    fn numbers_of(&self, name_key: &str) -> Vec<&PhoneNumber> {
        self.numbers.get(name_key).into_iter().flatten().collect()
    }

    /// The first customer of another name with this number.
    fn other_name(&self, number: Option<&PhoneNumber>, name_key: &str) -> Option<&Name> {
        let names = self.names.get(number?)?;
        names
            .iter()
            .find(|(key, _)| key.as_str() != name_key)
            .map(|(_, name)| name)
    }
}
