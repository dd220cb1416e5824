use crate::domain::account::Standing;
use crate::domain::date::Day;
use crate::domain::ledger::CustomerFile;
use crate::domain::money::Rupiah;

/// What is open on a day, one by one and in all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Debts {
    /// What is open, the oldest due first.
    pub open: Vec<Standing>,
    /// What they add up to.
    pub balance: Rupiah,
    /// What was paid beyond all that is owed.
    pub credit: Rupiah,
}

impl Debts {
    /// All that is open on a day.
    pub fn of(file: &CustomerFile, on: Day) -> Self {
        let account = file.account(on);
        Self {
            open: account.open().cloned().collect(),
            balance: account.balance(),
            credit: account.credit,
        }
    }

    /// What is due by a day, where anything is; else all that is open.
    pub fn due(file: &CustomerFile, on: Day) -> Self {
        let all = Self::of(file, on);
        let (due, _): (Vec<_>, Vec<_>) = all
            .open
            .iter()
            .cloned()
            .partition(|standing| standing.terms.due <= on);
        if due.is_empty() {
            return all;
        }
        Self {
            balance: Rupiah::total(due.iter().map(Standing::balance)),
            open: due,
            credit: all.credit,
        }
    }
}
