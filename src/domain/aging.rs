//! How old the open money is.

use crate::domain::account::Standing;
use crate::domain::date::Day;
use crate::domain::ledger::Ledger;
use crate::domain::money::Rupiah;

/// An age of open money, in whole days past due (`law-and-formats.md`, Sums).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Age {
    /// Not yet due, or due today.
    NotYetDue,
    /// 1 to 7 days past due.
    Week,
    /// 8 to 30 days.
    Month,
    /// 31 to 60 days.
    TwoMonths,
    /// 61 to 90 days.
    ThreeMonths,
    /// More than 90 days.
    Older,
}

impl Age {
    /// All ages, the youngest first.
    pub const ALL: [Self; 6] = [
        Self::NotYetDue,
        Self::Week,
        Self::Month,
        Self::TwoMonths,
        Self::ThreeMonths,
        Self::Older,
    ];

    /// The age at a number of days past due.
    pub fn at(days_past_due: i64) -> Self {
        match days_past_due {
            ..=0 => Self::NotYetDue,
            1..=7 => Self::Week,
            8..=30 => Self::Month,
            31..=60 => Self::TwoMonths,
            61..=90 => Self::ThreeMonths,
            _ => Self::Older,
        }
    }
}

/// Open money by age; the parts add up to all that is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Aging {
    amounts: [Rupiah; Age::ALL.len()],
}

impl Aging {
    /// Adds up every customer's open receivables on a day.
    pub fn of(ledger: &Ledger, on: Day) -> Self {
        let mut aging = Self::default();
        for (_, file) in ledger.files() {
            for standing in file.account(on).open() {
                aging.add(standing, on);
            }
        }
        aging
    }

    /// Takes one receivable in.
    pub fn add(&mut self, standing: &Standing, on: Day) {
        let place = &mut self.amounts[Age::at(standing.days_past_due(on)) as usize];
        *place = Rupiah::total([*place, standing.balance()]);
    }

    /// What is open at an age.
    pub fn amount(&self, age: Age) -> Rupiah {
        self.amounts[age as usize]
    }

    /// What is open in all.
    pub fn total(&self) -> Rupiah {
        Rupiah::total(self.amounts)
    }
}
