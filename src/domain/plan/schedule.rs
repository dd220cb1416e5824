//! The rows of a plan: when, how much, and what is left after it.

use super::annuity;
use super::interest::{Interest, Per, Span, SpanRate};
use super::problem::PlanProblem;
use super::rounding::Rounding;
use super::{Charge, Installment, Plan};
use crate::domain::date::Day;
use crate::domain::id::ReceivableId;
use crate::domain::money::Rupiah;
use crate::domain::rate::Rate;

/// One instalment, taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The last day on which paying it is in time.
    pub due: Day,
    /// How much; more than zero.
    pub amount: Rupiah,
    /// The part of it that pays for waiting.
    pub charge: Rupiah,
    /// What is left of the balance afterwards; zero after the last one.
    pub left: Rupiah,
}

/// A whole plan: at least one row, on rising days. The amounts are the balance
/// and the cost of waiting, to the rupiah.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    rows: Vec<Row>,
    first_payment: bool,
}

impl Schedule {
    /// The instalments, the earliest first.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The instalments without the first payment.
    pub fn regular(&self) -> &[Row] {
        let from = usize::from(self.first_payment);
        self.rows.get(from..).unwrap_or_default()
    }

    /// All that is paid.
    pub fn total(&self) -> Rupiah {
        Rupiah::total(self.rows.iter().map(|it| it.amount))
    }

    /// The part of it that pays for waiting; zero, in the usual case.
    pub fn charge(&self) -> Rupiah {
        Rupiah::total(self.rows.iter().map(|it| it.charge))
    }

    /// The largest instalment.
    pub fn largest(&self) -> Rupiah {
        let amounts = self.rows.iter().map(|it| it.amount);
        amounts.max().unwrap_or_default()
    }

    /// The day of the last instalment.
    pub fn ends(&self) -> Option<Day> {
        self.rows.last().map(|it| it.due)
    }

    /// The plan to propose for some receivables. Where waiting costs something,
    /// that is to be recorded as `charge` once the plan is agreed on.
    pub fn plan(
        &self,
        made: Day,
        covers: Vec<ReceivableId>,
        charge: ReceivableId,
        note: String,
    ) -> Plan {
        let amount = self.charge();
        Plan {
            made,
            covers,
            instalments: self.rows.iter().map(Row::instalment).collect(),
            charge: (!amount.is_zero()).then_some(Charge {
                amount,
                receivable: charge,
            }),
            note,
        }
    }

    /// Puts the amounts on their days, after a first payment where there is one.
    pub(super) fn on_days(
        first_payment: Option<Installment>,
        parts: &[Part],
        days: &[Day],
        balance: Rupiah,
    ) -> Result<Schedule, PlanProblem> {
        let first = first_payment.map(|it| (it.due, Part::without_charge(it.amount)));
        let regular = days.iter().copied().zip(parts.iter().copied());
        let mut left = balance;
        let mut rows = Vec::with_capacity(parts.len() + 1);
        for (due, part) in first.into_iter().chain(regular) {
            left = left
                .checked_sub(part.principal().ok_or(PlanProblem::TooLarge)?)
                .ok_or(PlanProblem::TooLarge)?;
            rows.push(Row {
                due,
                amount: part.amount,
                charge: part.charge,
                left,
            });
        }
        if !rows.is_sorted_by(|one, next| one.due < next.due) {
            return Err(PlanProblem::DaysNotRising);
        }
        Rupiah::sum(rows.iter().map(|it| it.amount))
            .filter(|it| *it <= Rupiah::LARGEST)
            .ok_or(PlanProblem::TooLarge)?;
        Ok(Schedule {
            rows,
            first_payment: first_payment.is_some(),
        })
    }
}

impl Row {
    /// The row as it is written into a plan.
    pub fn instalment(&self) -> Installment {
        Installment {
            due: self.due,
            amount: self.amount,
        }
    }
}

/// An amount that has no day yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub amount: Rupiah,
    pub charge: Rupiah,
}

impl Part {
    fn without_charge(amount: Rupiah) -> Part {
        Part {
            amount,
            charge: Rupiah::ZERO,
        }
    }

    fn principal(self) -> Option<Rupiah> {
        self.amount.checked_sub(self.charge)
    }
}

/// What is to be split, and when: all that the ways of splitting have in common.
#[derive(Clone, Copy, Debug)]
pub(super) struct Split<'a> {
    /// What is left after a first payment; more than zero.
    pub balance: Rupiah,
    pub interest: Interest,
    pub rhythm: &'a super::rhythm::Rhythm,
    pub made: Day,
    pub rounding: Rounding,
}

impl Split<'_> {
    /// So many instalments, or fewer where rounding up has paid everything
    /// before. The last one takes what is left.
    pub fn by_count(&self, count: u16) -> Result<Vec<Part>, PlanProblem> {
        match self.interest {
            Interest::None => {
                let amount = self.level(self.balance, count)?;
                Ok(spread(self.balance, amount, count))
            }
            Interest::Flat(rate, per) => self.flat_by_count(rate, per, count),
            Interest::Sliding(rate, per) => {
                let principal = Rounding::RUPIAH
                    .quotient(self.balance.get().into(), count.into())
                    .filter(|it| !it.is_zero())
                    .ok_or(PlanProblem::RoundedToNothing)?;
                self.on_the_balance(rate, per, count, |interest| {
                    self.rounding.of(principal.checked_add(interest)?)
                })
            }
            Interest::Annuity(rate, per) => {
                let period = self.period(rate, per)?;
                let amount = annuity::instalment(self.balance, period, count, self.rounding)
                    .ok_or(PlanProblem::TooLarge)?;
                if amount.is_zero() {
                    return Err(PlanProblem::RoundedToNothing);
                }
                self.on_the_balance(rate, per, count, |_| Some(amount))
            }
        }
    }

    /// As many instalments of this amount as it takes, at most `longest`; the
    /// last one takes what is left. Where instalments fall, no one is above it.
    pub fn by_amount(&self, amount: Rupiah, longest: u16) -> Result<Vec<Part>, PlanProblem> {
        match self.interest {
            Interest::None => {
                let count = times(self.balance, amount, longest)?;
                Ok(spread(self.balance, amount, count))
            }
            Interest::Flat(rate, per) => {
                self.covers_the_cost(rate, per, amount)?;
                let (count, charge) = self.flat_count(rate, per, amount, longest)?;
                let total = whole(self.balance, charge)?;
                Ok(share_out(&spread(total, amount, count), charge, total))
            }
            Interest::Sliding(rate, per) => {
                self.covers_the_cost(rate, per, amount)?;
                for count in 1..=longest {
                    match self.by_count(count) {
                        Ok(parts) if parts.iter().all(|it| it.amount <= amount) => {
                            return Ok(parts);
                        }
                        // More instalments are smaller, so more may do.
                        Ok(_) | Err(PlanProblem::TooLarge) => {}
                        Err(problem) => return Err(problem),
                    }
                }
                Err(PlanProblem::TooLong)
            }
            Interest::Annuity(rate, per) => {
                self.period(rate, per)?;
                self.covers_the_cost(rate, per, amount)?;
                let parts = self.on_the_balance(rate, per, longest, |_| Some(amount))?;
                // The last one was made to end it, whatever it takes.
                match parts.last() {
                    Some(last) if last.amount <= amount => Ok(parts),
                    _ => Err(PlanProblem::TooLong),
                }
            }
        }
    }

    fn level(&self, total: Rupiah, count: u16) -> Result<Rupiah, PlanProblem> {
        let amount = self.rounding.quotient(total.get().into(), count.into());
        match amount {
            Some(amount) if amount.is_zero() => Err(PlanProblem::RoundedToNothing),
            Some(amount) => Ok(amount),
            None => Err(PlanProblem::TooLarge),
        }
    }

    /// Rounded up, the last instalments may be nothing. What is not there is
    /// not waited for, so it costs nothing either.
    fn flat_by_count(&self, rate: Rate, per: Per, count: u16) -> Result<Vec<Part>, PlanProblem> {
        let mut count = count;
        loop {
            let charge = self.flat_charge(rate, per, count)?;
            let total = whole(self.balance, charge)?;
            let parts = spread(total, self.level(total, count)?, count);
            let fewer = u16::try_from(parts.len()).map_err(|_| PlanProblem::TooMany)?;
            if fewer == count {
                return Ok(share_out(&parts, charge, total));
            }
            count = fewer;
        }
    }

    /// How many instalments of an amount pay the balance and what their own
    /// number costs, and that cost.
    fn flat_count(
        &self,
        rate: Rate,
        per: Per,
        amount: Rupiah,
        longest: u16,
    ) -> Result<(u16, Rupiah), PlanProblem> {
        for count in 1..=longest {
            let charge = self.flat_charge(rate, per, count)?;
            let total = whole(self.balance, charge)?;
            if i128::from(amount.get()) * i128::from(count) >= i128::from(total.get()) {
                return Ok((count, charge));
            }
        }
        Err(PlanProblem::TooLong)
    }

    fn flat_charge(&self, rate: Rate, per: Per, count: u16) -> Result<Rupiah, PlanProblem> {
        let span = self.rhythm.whole_span(self.made, count.into())?;
        let whole = SpanRate::of(rate, per, span);
        whole.part_of(self.balance).ok_or(PlanProblem::TooLarge)
    }

    /// Pays what waiting cost since the last instalment, and with the rest of
    /// `amount` the balance.
    fn on_the_balance(
        &self,
        rate: Rate,
        per: Per,
        count: u16,
        amount: impl Fn(Rupiah) -> Option<Rupiah>,
    ) -> Result<Vec<Part>, PlanProblem> {
        // On own days there may be fewer than the longest plan has.
        let spans = self.spans(count)?;
        let mut left = self.balance;
        let mut parts = Vec::new();
        for (at, span) in spans.iter().enumerate() {
            let charge = SpanRate::of(rate, per, *span)
                .part_of(left)
                .ok_or(PlanProblem::TooLarge)?;
            let all = left.checked_add(charge).ok_or(PlanProblem::TooLarge)?;
            let asked = amount(charge).ok_or(PlanProblem::TooLarge)?;
            let paid = if at + 1 == spans.len() {
                all
            } else {
                asked.min(all)
            };
            if paid <= charge {
                return Err(PlanProblem::InstalmentBelowCharge);
            }
            left = all.saturating_sub(paid);
            parts.push(Part {
                amount: paid,
                charge,
            });
            if left.is_zero() {
                break;
            }
        }
        Ok(parts)
    }

    fn spans(&self, count: u16) -> Result<Vec<Span>, PlanProblem> {
        self.rhythm.spans(self.made, count.into())
    }

    /// The rate of one period, which are all alike.
    fn period(&self, rate: Rate, per: Per) -> Result<SpanRate, PlanProblem> {
        if matches!(self.rhythm, super::rhythm::Rhythm::OnDays(_)) {
            return Err(PlanProblem::AnnuityOnOwnDays);
        }
        let span = self.rhythm.whole_span(self.made, 1)?;
        Ok(SpanRate::of(rate, per, span))
    }

    /// An instalment that is no more than what waiting costs pays nothing off.
    fn covers_the_cost(&self, rate: Rate, per: Per, amount: Rupiah) -> Result<(), PlanProblem> {
        let first = self.rhythm.whole_span(self.made, 1)?;
        let charge = SpanRate::of(rate, per, first).part_of(self.balance);
        if charge.is_some_and(|it| it < amount) {
            Ok(())
        } else {
            Err(PlanProblem::InstalmentBelowCharge)
        }
    }
}

/// So many times an amount, of which the last takes what is left; fewer where
/// nothing is left before.
fn spread(total: Rupiah, amount: Rupiah, count: u16) -> Vec<Part> {
    let mut left = total;
    let mut parts = Vec::with_capacity(count.into());
    for at in 1..=count {
        let paid = if at == count { left } else { amount.min(left) };
        if paid.is_zero() {
            break;
        }
        parts.push(Part::without_charge(paid));
        left = left.saturating_sub(paid);
    }
    parts
}

/// Gives each part its share of the cost, so that the shares add up to it.
fn share_out(parts: &[Part], charge: Rupiah, total: Rupiah) -> Vec<Part> {
    let (charge, total) = (i128::from(charge.get()), i128::from(total.get()));
    let mut paid = 0_i128;
    let mut so_far = 0_i64;
    parts
        .iter()
        .map(|part| {
            paid += i128::from(part.amount.get());
            // A share of a cost is no more than it, and fits where it did.
            let reached = i64::try_from(charge * paid / total).unwrap_or(i64::MAX);
            let share = Rupiah::new(reached - so_far).unwrap_or_default();
            so_far = reached;
            Part {
                charge: share,
                ..*part
            }
        })
        .collect()
}

/// How many times an amount goes into a total, the last time not fully.
fn times(total: Rupiah, amount: Rupiah, longest: u16) -> Result<u16, PlanProblem> {
    let (total, amount) = (i128::from(total.get()), i128::from(amount.get()));
    let times = (total + amount - 1) / amount;
    u16::try_from(times)
        .ok()
        .filter(|it| *it <= longest)
        .ok_or(PlanProblem::TooLong)
}

fn whole(balance: Rupiah, charge: Rupiah) -> Result<Rupiah, PlanProblem> {
    balance
        .checked_add(charge)
        .filter(|it| *it <= Rupiah::LARGEST)
        .ok_or(PlanProblem::TooLarge)
}
