//! From the contacts that are wanted to what is to be recorded.

use super::{Candidate, KnownNumbers, Question};
use crate::domain::command::Command;
use crate::domain::customer::{Customer, CustomerAttribute, Kind};
use crate::domain::date::Moment;
use crate::domain::id::{CustomerId, Random};
use crate::domain::ledger::Ledger;
use std::collections::BTreeMap;

/// A contact that is wanted is to be mended first. Nothing is recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Its place among those that are wanted, from zero.
    pub at: usize,
    /// The first that is to be mended.
    pub question: Question,
}

/// What is to be recorded, together, for contacts that are wanted; nothing for
/// those of whom the ledger knows all. `random` gives ten random bytes a call,
/// for the ids of what is new.
///
/// # Errors
/// The first contact that is to be mended.
pub fn intake(
    contacts: &[&Candidate],
    ledger: &Ledger,
    now: Moment,
    random: &mut dyn FnMut() -> Random,
) -> Result<Vec<Command>, Refused> {
    let known = KnownNumbers::of(ledger);
    let mut taken = known.0;
    let mut after: BTreeMap<CustomerId, Customer> = BTreeMap::new();
    let mut order = Vec::new();
    for (at, contact) in contacts.iter().enumerate() {
        let refused = |question| Refused { at, question };
        if let Some(question) = contact.questions().first() {
            return Err(refused(*question));
        }
        let name = contact.checked_name().map_err(refused)?;
        let numbers = contact.checked_numbers().map_err(refused)?;
        let owner = numbers.iter().find_map(|it| taken.get(&it.number)).copied();
        let id = owner.unwrap_or_else(|| {
            let at_ms = u64::try_from(now.timestamp_millis()).unwrap_or(0);
            CustomerId::new(at_ms, random())
        });
        let before = after.remove(&id).or_else(|| {
            order.push(id);
            ledger.file(id)?.customer().cloned()
        });
        let before = before.unwrap_or_else(|| Customer {
            kind: match contact.read.is_business {
                true => Kind::Business,
                false => Kind::Personal,
            },
            ..Customer::named(name)
        });
        for it in numbers {
            taken.entry(it.number).or_insert(id);
        }
        after.insert(id, contact.added_to(&before));
    }
    Ok(order
        .into_iter()
        .filter_map(|id| recorded(id, after.get(&id)?, ledger))
        .collect())
}

/// What makes the ledger know a customer so; `None` where it does.
fn recorded(id: CustomerId, after: &Customer, ledger: &Ledger) -> Option<Command> {
    match ledger.file(id).and_then(|it| it.customer()) {
        Some(before) => {
            let changes = after.changes_since(before);
            (!changes.is_empty()).then_some(Command::DescribeCustomer(id, changes))
        }
        None => {
            let name = CustomerAttribute::Name(after.name.clone());
            let more = after.changes_since(&Customer::named(after.name.clone()));
            let attributes = std::iter::once(name).chain(more).collect();
            Some(Command::AddCustomer(id, attributes))
        }
    }
}
