//! What a ledger knows of a book's customers and receivables.

use crate::domain::exchange::debt_book::customers::{BookCustomer, name_key};
use crate::domain::exchange::debt_book::verdict::Notice;
use crate::domain::exchange::debt_book::{Book, GoodRow};
use crate::domain::exchange::intake::CustomerFate;
use crate::domain::id::CustomerId;
use crate::domain::ledger::{CustomerFile, Ledger};
use crate::domain::money::Rupiah;
use crate::domain::phone::PhoneNumber;
use crate::domain::receivable::Receivable;
use std::collections::HashMap;

/// The ledger's customers by name and by number.
///
/// The rules are those by which a book puts its own rows together: a name and
/// a number make a customer; without a number the name does, where it is the
/// only one on both sides; a number alone never does.
pub struct KnownCustomers<'a> {
    by_name: HashMap<String, Vec<(CustomerId, Vec<&'a PhoneNumber>)>>,
    by_number: HashMap<&'a PhoneNumber, CustomerId>,
    in_book: HashMap<String, usize>,
}

impl<'a> KnownCustomers<'a> {
    pub fn of(ledger: &'a Ledger, book: &Book) -> Self {
        let mut known = Self {
            by_name: HashMap::new(),
            by_number: HashMap::new(),
            in_book: HashMap::new(),
        };
        for (id, file) in ledger.files() {
            let Some(customer) = file.customer() else {
                continue;
            };
            let numbers: Vec<_> = customer.numbers.iter().map(|it| &it.number).collect();
            for number in &numbers {
                known.by_number.entry(number).or_insert(id);
            }
            let namesakes = known.by_name.entry(name_key(&customer.name)).or_default();
            namesakes.push((id, numbers));
        }
        for customer in &book.customers {
            *known.in_book.entry(name_key(&customer.name)).or_default() += 1;
        }
        known
    }

    /// Finds a customer of the book again.
    pub fn find(&self, customer: &BookCustomer) -> CustomerFate {
        let key = name_key(&customer.name);
        let namesakes = self.by_name.get(&key).map_or(&[][..], Vec::as_slice);
        let is_same = |numbers: &[&PhoneNumber]| match &customer.phone {
            Some(phone) => numbers.contains(&phone),
            None => numbers.is_empty(),
        };
        if let Some((id, _)) = namesakes.iter().find(|(_, numbers)| is_same(numbers)) {
            return CustomerFate::Known(*id);
        }
        if let ([(id, numbers)], Some(1)) = (namesakes, self.in_book.get(&key))
            && (numbers.is_empty() || customer.phone.is_none())
        {
            return CustomerFate::KnownByName(*id);
        }
        let shared = customer
            .phone
            .as_ref()
            .and_then(|it| self.by_number.get(it));
        shared.map_or(CustomerFate::New, |id| CustomerFate::NewOnNumberOf(*id))
    }
}

/// Which rows of one customer are receivables in their file already. A
/// receivable stands for one row only: of two equal rows, each needs its own.
pub fn already_there(rows: &[&GoodRow], file: Option<&CustomerFile>) -> Vec<bool> {
    let mut unclaimed: HashMap<Rupiah, Vec<&Receivable>> = HashMap::new();
    for (_, fact) in file.into_iter().flat_map(CustomerFile::receivables) {
        let same_amount = unclaimed.entry(fact.terms.amount).or_default();
        same_amount.push(&fact.terms);
    }
    let mut found = vec![false; rows.len()];
    // Rows that agree in everything choose first.
    for agrees in [is_equal, is_alike] {
        for (row, found) in rows.iter().zip(&mut found).filter(|(_, found)| !**found) {
            if let Some(candidates) = unclaimed.get_mut(&row.row.amount)
                && let Some(at) = candidates.iter().position(|terms| agrees(row, terms))
            {
                candidates.swap_remove(at);
                *found = true;
            }
        }
    }
    found
}

fn is_equal(GoodRow { row, .. }: &GoodRow, terms: &Receivable) -> bool {
    (row.date, row.due) == (terms.date, terms.due) && row.note_number == terms.note_number
}

/// A day that the book does not give was assumed to be another one when the
/// book was brought in before, so it tells nothing.
fn is_alike(GoodRow { row, notices, .. }: &GoodRow, terms: &Receivable) -> bool {
    let is_assumed = |is_it: fn(&Notice) -> bool| notices.iter().any(is_it);
    let date = row.date == terms.date || is_assumed(|it| matches!(it, Notice::DateAssumed(_)));
    let due = row.due == terms.due || is_assumed(|it| matches!(it, Notice::DueAssumed(_)));
    date && due && row.note_number == terms.note_number
}
