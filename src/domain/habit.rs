//! How a customer has paid so far.

use crate::domain::account::Account;
use crate::domain::date::days_between;

/// How a customer has paid so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PaymentHabit {
    /// Receivables that were paid in whole.
    pub settled: usize,
    /// Of these, the ones paid more than [`PaymentHabit::GRACE`] days past due.
    pub late: usize,
}

impl PaymentHabit {
    /// Days past due that nobody calls late.
    pub const GRACE: i64 = 3;

    /// Receivables paid in whole from which on a record says something.
    pub const ENOUGH: usize = 3;

    /// Reads the habit off an account.
    pub fn of(account: &Account) -> Self {
        let mut habit = Self::default();
        for standing in &account.standings {
            if let Some(day) = standing.settled() {
                habit.settled += 1;
                habit.late += usize::from(days_between(standing.terms.due, day) > Self::GRACE);
            }
        }
        habit
    }

    /// Whether the customer has always paid in time.
    pub fn is_clean(self) -> bool {
        self.settled >= Self::ENOUGH && self.late == 0
    }
}
