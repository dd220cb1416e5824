//! What a customer owes on a day: receivables, less what was paid on them, and
//! less what was forgiven.

use crate::domain::clock::Stamp;
use crate::domain::date::{Day, days_between};
use crate::domain::id::{PaymentId, ReceivableId};
use crate::domain::ledger::{CustomerFile, Fact};
use crate::domain::money::Rupiah;
use crate::domain::payment::{Allocation, Payment, PaymentMethod};
use crate::domain::receivable::Receivable;
use crate::domain::settlement::standing as settlement;
use std::sync::Arc;

/// A receivable and what was paid on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Which receivable.
    pub id: ReceivableId,
    /// Of the entry that recorded it.
    pub stamp: Stamp,
    /// What was agreed; shared with the ledger, since accounts are made often.
    pub terms: Arc<Receivable>,
    /// What was paid on it; never more than its amount.
    pub paid: Rupiah,
    /// What is owed no more, since an offer to take less was taken up; with
    /// what was paid, never more than its amount.
    pub forgiven: Rupiah,
    /// The latest day of the money that was paid on it; `None` while there is
    /// none.
    pub last_paid: Option<Day>,
}

impl Standing {
    /// What is left to pay.
    pub fn balance(&self) -> Rupiah {
        let owed = self.terms.amount.saturating_sub(self.forgiven);
        owed.saturating_sub(self.paid)
    }

    /// Whether something is left to pay.
    pub fn is_open(&self) -> bool {
        !self.balance().is_zero()
    }

    /// The day of the money that paid the last of it; `None` while it is open.
    pub fn settled(&self) -> Option<Day> {
        self.last_paid.filter(|_| !self.is_open())
    }

    /// Whole days past the due date; negative before it.
    pub fn days_past_due(&self, on: Day) -> i64 {
        days_between(self.terms.due, on)
    }

    /// Takes at most what is left to pay, and gives what it took.
    fn pay(&mut self, offered: Rupiah, on: Day) -> Rupiah {
        let taken = offered.min(self.balance());
        if !taken.is_zero() {
            self.paid = Rupiah::total([self.paid, taken]);
            self.last_paid = self.last_paid.max(Some(on));
        }
        taken
    }
}

/// A part of a payment that went to a receivable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaidPart {
    /// Which payment.
    pub payment: PaymentId,
    /// The day on which it was made.
    pub day: Day,
    /// How.
    pub method: PaymentMethod,
    /// The part, in rupiah; more than zero.
    pub amount: Rupiah,
}

/// What a customer owes on a day.
///
/// Only what is dated on or before that day counts, so that a post-dated
/// payment, or a day in the past, gives the balance that was true then.
/// For every account: paid + credit = all payments, and paid + forgiven +
/// balance = all receivables, to the rupiah.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Account {
    /// Every receivable, paid or not, the oldest due first.
    pub standings: Vec<Standing>,
    /// What was paid beyond all that is owed.
    pub credit: Rupiah,
}

impl Account {
    /// Adds up a customer's file: chosen allocations first, then what is left
    /// of every payment to the oldest due first.
    pub fn of(file: &CustomerFile, on: Day) -> Self {
        Self::counted(file, on, &forgiven(file, on), |_| true)
    }

    /// The account on a day if only some of the payments by then had come in,
    /// and so much had been forgiven.
    pub(super) fn counted(
        file: &CustomerFile,
        on: Day,
        forgiven: &[(ReceivableId, Rupiah)],
        counts: impl Fn(&Fact<Payment>) -> bool,
    ) -> Self {
        Self::read(file, on, forgiven, counts, |_, _, _| {})
    }

    /// What went to one receivable, payment by payment, in the order in which
    /// they count. The parts add up to what its [`Standing`] says is paid.
    pub fn parts_paid(file: &CustomerFile, receivable: ReceivableId, on: Day) -> Vec<PaidPart> {
        let mut parts: Vec<PaidPart> = Vec::new();
        let tell = |(payment, terms): (PaymentId, &Payment), of, amount: Rupiah| {
            if of != receivable || amount.is_zero() {
                return;
            }
            // A payment can choose a receivable, and pay more of it by age.
            match parts.iter_mut().find(|part| part.payment == payment) {
                Some(part) => part.amount = Rupiah::total([part.amount, amount]),
                None => parts.push(PaidPart {
                    payment,
                    day: terms.day,
                    method: terms.method,
                    amount,
                }),
            }
        };
        Self::read(file, on, &forgiven(file, on), |_| true, tell);
        parts.sort_by_key(|part| part.day);
        parts
    }

    /// Adds up a customer's file, and tells each part of a payment that goes to
    /// a receivable.
    fn read<'a>(
        file: &'a CustomerFile,
        on: Day,
        forgiven: &[(ReceivableId, Rupiah)],
        counts: impl Fn(&Fact<Payment>) -> bool,
        mut paid: impl FnMut((PaymentId, &'a Payment), ReceivableId, Rupiah),
    ) -> Self {
        let forgiven_of = |id| {
            let parts = forgiven.iter().filter(|(of, _)| *of == id);
            Rupiah::total(parts.map(|(_, part)| *part))
        };
        let standings = file
            .receivables()
            .filter(|(_, fact)| fact.terms.date <= on)
            .map(|(id, fact)| Standing {
                id,
                stamp: fact.stamp,
                terms: Arc::clone(&fact.terms),
                paid: Rupiah::ZERO,
                forgiven: forgiven_of(id),
                last_paid: None,
            });
        let mut payments: Vec<(PaymentId, &Fact<Payment>)> = file
            .payments()
            .filter(|(_, fact)| fact.terms.day <= on && counts(fact))
            .collect();
        payments.sort_unstable_by_key(|(_, fact)| (fact.terms.day, fact.stamp));
        let money = payments
            .iter()
            .map(|(_, fact)| (fact.terms.day, fact.terms.amount, &fact.terms.allocation));
        Self::settle(standings.collect(), money, |at, receivable, amount| {
            let (id, fact) = payments[at];
            paid((id, &fact.terms), receivable, amount);
        })
    }

    /// The account as it would be after one more payment on a day.
    pub fn after(&self, amount: Rupiah, allocation: &Allocation, on: Day) -> Self {
        let money = [(on, amount, allocation)];
        let account = Self::settle(self.standings.clone(), money, |_, _, _| {});
        Self {
            credit: Rupiah::total([self.credit, account.credit]),
            ..account
        }
    }

    /// Spreads an amount over some of the open receivables, the oldest due
    /// first, as far as it goes.
    pub fn spread(&self, amount: Rupiah, over: &[ReceivableId]) -> Allocation {
        let mut rest = amount;
        let parts = self
            .open()
            .filter(|standing| over.contains(&standing.id))
            .map(|standing| {
                let part = rest.min(standing.balance());
                rest = rest.saturating_sub(part);
                (standing.id, part)
            })
            .filter(|(_, part)| !part.is_zero())
            .collect();
        Allocation::Chosen(parts)
    }

    /// What is left to pay in all.
    pub fn balance(&self) -> Rupiah {
        Rupiah::total(self.open().map(Standing::balance))
    }

    /// What is left to pay of some receivables, each counted once.
    pub fn balance_of(&self, of: &[ReceivableId]) -> Rupiah {
        let open = self.open().filter(|it| of.contains(&it.id));
        Rupiah::total(open.map(Standing::balance))
    }

    /// What was paid on some receivables, each counted once.
    pub fn paid_on(&self, on: &[ReceivableId]) -> Rupiah {
        let some = self.standings.iter().filter(|it| on.contains(&it.id));
        Rupiah::total(some.map(|it| it.paid))
    }

    /// The receivables on which something is left to pay, the oldest due first.
    pub fn open(&self) -> impl Iterator<Item = &Standing> {
        self.standings.iter().filter(|it| it.is_open())
    }

    /// The account without some receivables.
    pub fn without(&self, some: &[ReceivableId]) -> Self {
        let mut account = self.clone();
        account.standings.retain(|it| !some.contains(&it.id));
        account
    }

    /// The receivables that are due on or before a day.
    pub fn due(&self, on: Day) -> impl Iterator<Item = &Standing> {
        self.open().filter(move |it| it.terms.due <= on)
    }

    /// The due day of the receivable that is due first.
    pub fn oldest_due(&self) -> Option<Day> {
        self.open().next().map(|it| it.terms.due)
    }

    /// One receivable.
    pub fn standing(&self, id: ReceivableId) -> Option<&Standing> {
        self.standings.iter().find(|it| it.id == id)
    }

    /// `paid` is told which payment, by its place, pays how much of which
    /// receivable.
    fn settle<'a>(
        mut standings: Vec<Standing>,
        payments: impl IntoIterator<Item = (Day, Rupiah, &'a Allocation)>,
        mut paid: impl FnMut(usize, ReceivableId, Rupiah),
    ) -> Self {
        standings.sort_unstable_by_key(|it| it.id);
        let rests: Vec<Rest> = payments
            .into_iter()
            .enumerate()
            .map(|(at, (day, amount, allocation))| {
                let left = settle_chosen(&mut standings, day, amount, allocation, |id, part| {
                    paid(at, id, part);
                });
                Rest { at, day, left }
            })
            .filter(|rest| !rest.left.is_zero())
            .collect();

        standings.sort_unstable_by_key(|it| (it.terms.due, it.terms.date, it.stamp));
        let credit = settle_oldest_first(&mut standings, rests, paid);
        Self { standings, credit }
    }
}

/// What is owed no more, by receivable, since offers to take less were taken
/// up by a day.
fn forgiven(file: &CustomerFile, on: Day) -> Vec<(ReceivableId, Rupiah)> {
    let offers = settlement::standings(file, on);
    offers.into_iter().flat_map(|it| it.forgiven).collect()
}

/// What a payment did not choose the use of.
struct Rest {
    /// The place of the payment.
    at: usize,
    day: Day,
    left: Rupiah,
}

/// Pays the parts that were chosen of receivables sorted by id, and gives what
/// is left of the amount.
fn settle_chosen(
    standings: &mut [Standing],
    day: Day,
    amount: Rupiah,
    allocation: &Allocation,
    mut paid: impl FnMut(ReceivableId, Rupiah),
) -> Rupiah {
    allocation.parts().iter().fold(amount, |rest, (id, part)| {
        match standings.binary_search_by_key(id, |it| it.id) {
            Ok(at) => {
                let taken = standings[at].pay((*part).min(rest), day);
                paid(*id, taken);
                rest.saturating_sub(taken)
            }
            Err(_) => rest,
        }
    })
}

/// Pays one receivable after the other, and gives what is left of all money.
fn settle_oldest_first(
    standings: &mut [Standing],
    money: Vec<Rest>,
    mut paid: impl FnMut(usize, ReceivableId, Rupiah),
) -> Rupiah {
    let mut open = standings.iter_mut().filter(|it| it.is_open()).peekable();
    let rests = money.into_iter().map(|rest| {
        let mut left = rest.left;
        while let Some(standing) = open.peek_mut() {
            let taken = standing.pay(left, rest.day);
            paid(rest.at, standing.id, taken);
            left = left.saturating_sub(taken);
            if standing.is_open() {
                break;
            }
            open.next();
        }
        left
    });
    Rupiah::total(rests)
}
