//! What the trader asks of a plan, and the plans that answer it.

use super::interest::Interest;
use super::problem::PlanProblem;
use super::rhythm::Rhythm;
use super::rounding::Rounding;
use super::schedule::{Part, Schedule, Split};
use super::{Installment, Plan};
use crate::domain::date::Day;
use crate::domain::money::Rupiah;

/// What is known before a plan is worked out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanWish {
    /// What is left to pay now, not what it once was.
    pub balance: Rupiah,
    /// The day on which the plan is made; nothing is due before it.
    pub made: Day,
    /// How large, or how many, the instalments are.
    pub size: Size,
    /// When they are due.
    pub rhythm: Rhythm,
    /// What is paid before the others, often on the spot.
    pub first_payment: Option<Installment>,
    /// In which round amounts.
    pub rounding: Rounding,
    /// What waiting costs; nothing, unless both sides agreed on it.
    pub interest: Interest,
}

/// What a plan is worked out from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// So many instalments, without a first payment.
    Count(u16),
    /// Instalments of this amount, of which the last takes what is left. Where
    /// instalments fall, the first is at most this.
    Instalment(Rupiah),
    /// No instalment above what the customer can pay each time (S0.6, S4.6),
    /// and as even as it goes.
    Affordable(Rupiah),
}

/// How a plan compares with the one that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speed {
    /// About half the instalments.
    Quicker,
    /// What was asked for.
    AsAsked,
    /// Two thirds more instalments.
    Lighter,
}

/// One of several plans to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanChoice {
    /// How it compares with the one that was asked for.
    pub speed: Speed,
    /// The plan.
    pub schedule: Schedule,
}

impl PlanWish {
    /// The plan that was asked for. Its amounts add up to the balance and the
    /// cost of waiting, none is zero, its days rise, and it has at most
    /// [`Plan::LONGEST`] rows.
    ///
    /// # Errors
    /// The [`PlanProblem`] that explains why there is none.
    pub fn work_out(&self) -> Result<Schedule, PlanProblem> {
        let split = self.split()?;
        let longest = self.longest()?;
        let parts = match self.size {
            Size::Count(0) => return Err(PlanProblem::NoInstalments),
            Size::Count(count) if count > longest => Err(PlanProblem::TooMany),
            Size::Count(count) => split.by_count(count),
            Size::Instalment(amount) | Size::Affordable(amount) if amount.is_zero() => {
                return Err(PlanProblem::InstalmentZero);
            }
            Size::Instalment(amount) => by_instalment(&split, amount, longest),
            Size::Affordable(amount) => affordable(&split, amount, longest),
        };
        let parts = parts.map_err(|problem| self.for_want_of_days(problem))?;
        let days = self.rhythm.days(parts.len())?;
        if days.iter().any(|it| *it < self.made) {
            return Err(PlanProblem::DayPassed);
        }
        Schedule::on_days(self.first_payment, &parts, &days, self.balance)
    }

    /// The plan that was asked for, between a quicker and a lighter one where
    /// there are such (S0.6): one to three, the quickest first.
    ///
    /// # Errors
    /// Those of [`PlanWish::work_out`].
    pub fn choices(&self) -> Result<Vec<PlanChoice>, PlanProblem> {
        let asked = self.work_out()?;
        let count = asked.regular().len();
        let fewer = count.div_ceil(2);
        let more = (count * 5).div_ceil(3);
        let quicker = self.with_count(fewer).filter(|it| is_shorter(it, &asked));
        let lighter = self.with_count(more).filter(|it| is_shorter(&asked, it));
        let choices = [
            (Speed::Quicker, quicker),
            (Speed::AsAsked, Some(asked)),
            (Speed::Lighter, lighter),
        ];
        Ok(choices
            .into_iter()
            .filter_map(|(speed, schedule)| schedule.map(|schedule| PlanChoice { speed, schedule }))
            .collect())
    }

    /// The same with another number of instalments; `None` where that does not
    /// work out, such as for want of days.
    fn with_count(&self, count: usize) -> Option<Schedule> {
        let size = Size::Count(u16::try_from(count).ok()?);
        let wish = PlanWish {
            size,
            ..self.clone()
        };
        wish.work_out().ok()
    }

    /// What is split into instalments: the balance after the first payment.
    fn split(&self) -> Result<Split<'_>, PlanProblem> {
        if self.balance.is_zero() {
            return Err(PlanProblem::NothingOpen);
        }
        if self.balance > Rupiah::LARGEST {
            return Err(PlanProblem::TooLarge);
        }
        let first = self.first_payment.map_or(Rupiah::ZERO, |it| it.amount);
        if self.first_payment.is_some() && (first.is_zero() || first >= self.balance) {
            return Err(PlanProblem::FirstPaymentOff);
        }
        if self.first_payment.is_some_and(|it| it.due < self.made)
            || self.rhythm.first().is_some_and(|it| it < self.made)
        {
            return Err(PlanProblem::DayPassed);
        }
        if let Rhythm::OnDays(days) = &self.rhythm
            && !days.is_sorted_by(|one, next| one < next)
        {
            return Err(PlanProblem::DaysNotRising);
        }
        Ok(Split {
            balance: self.balance.saturating_sub(first),
            interest: self.interest,
            rhythm: &self.rhythm,
            made: self.made,
            rounding: self.rounding,
        })
    }

    /// The most instalments beside the first payment.
    fn longest(&self) -> Result<u16, PlanProblem> {
        let room = Plan::LONGEST - usize::from(self.first_payment.is_some());
        let days = match &self.rhythm {
            Rhythm::OnDays(days) if days.is_empty() => return Err(PlanProblem::DaysTooFew),
            Rhythm::OnDays(days) => days.len(),
            Rhythm::Weekly(_) | Rhythm::TwoWeekly(_) | Rhythm::Monthly(_) => Plan::LONGEST,
        };
        u16::try_from(room.min(days)).map_err(|_| PlanProblem::TooMany)
    }

    /// On own days there may not be enough of them.
    fn for_want_of_days(&self, problem: PlanProblem) -> PlanProblem {
        match (&self.rhythm, problem) {
            (Rhythm::OnDays(_), PlanProblem::TooLong | PlanProblem::TooMany) => {
                PlanProblem::DaysTooFew
            }
            _ => problem,
        }
    }
}

/// Of the amount that was named, even where it is no round one.
fn by_instalment(
    split: &Split<'_>,
    amount: Rupiah,
    longest: u16,
) -> Result<Vec<Part>, PlanProblem> {
    let parts = split.by_amount(amount, longest)?;
    match parts.as_slice() {
        [only] if only.amount < amount => Err(PlanProblem::InstalmentAboveBalance),
        _ => Ok(parts),
    }
}

/// As few as they can pay, made even where that takes no more of them: 6 times
/// 150.000 rather than 5 times 165.000 and a rest.
fn affordable(split: &Split<'_>, amount: Rupiah, longest: u16) -> Result<Vec<Part>, PlanProblem> {
    let round = Rounding::down_to(split.rounding.multiple)
        .of(amount)
        .filter(|it| !it.is_zero())
        .ok_or(PlanProblem::RoundedToNothing)?;
    let parts = split.by_amount(round, longest)?;
    let count = u16::try_from(parts.len()).map_err(|_| PlanProblem::TooMany)?;
    match split.by_count(count) {
        Ok(even) if even.iter().all(|it| it.amount <= amount) => Ok(even),
        _ => Ok(parts),
    }
}

fn is_shorter(one: &Schedule, other: &Schedule) -> bool {
    one.regular().len() < other.regular().len()
}
