//! How much can be taken off without a loss, and what waiting costs instead
//! (S3.4).

use crate::domain::date::Day;
use crate::domain::line_item::LineItem;
use crate::domain::money::Rupiah;
use crate::domain::plan::interest::{Per, Span, SpanRate};
use crate::domain::plan::rounding::{Multiple, Rounding};
use crate::domain::policy::Profit;
use crate::domain::rate::Rate;
use std::fmt;

/// What is known of goods that are not paid in full. All in rupiah.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Goods {
    /// What is left to pay.
    pub outstanding: Rupiah,
    /// What was paid already.
    pub paid: Rupiah,
    /// What all of the goods cost the trader.
    pub cost: Rupiah,
    /// What the trader wants to keep above that.
    pub keep: Rupiah,
}

/// What the trader has left of an offer, once it is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// At least the profit that was to be kept; this is all of it.
    Profit(Rupiah),
    /// The cost comes in, but so much less above it than was to be kept.
    LessProfit { kept: Rupiah, short: Rupiah },
    /// Less than the goods cost: so much is lost.
    Loss(Rupiah),
}

/// Why an offer is not made; nothing is guessed instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiscountProblem {
    /// There is nothing left to pay.
    NothingOpen,
    /// So many kinds of goods have no cost: it is asked for.
    CostMissing(usize),
    /// What would be enough is nothing.
    NothingToPay,
    /// What would be enough is not less than what is open.
    NotLess,
    /// Cost and profit would not come in, and the trader has not said in words
    /// that they accept it.
    LossNotAccepted(Outcome),
    /// The last day lies before the one on which the offer is made.
    DayPassed,
    /// A sum is above [`Rupiah::LARGEST`].
    TooLarge,
}

impl Goods {
    /// Adds up what the goods cost.
    ///
    /// # Errors
    /// [`DiscountProblem::CostMissing`], [`DiscountProblem::TooLarge`].
    pub fn cost_of<'a>(
        items: impl IntoIterator<Item = &'a LineItem>,
    ) -> Result<Rupiah, DiscountProblem> {
        let mut missing = 0;
        let mut costs = Vec::new();
        for item in items {
            match item.cost {
                None => missing += 1,
                Some(_) => costs.push(item.cost().ok_or(DiscountProblem::TooLarge)?),
            }
        }
        if missing > 0 {
            return Err(DiscountProblem::CostMissing(missing));
        }
        within(Rupiah::sum(costs))
    }

    /// What the wish for profit comes to on goods of this cost; a share of the
    /// cost is rounded up, so that no rupiah of it is given away.
    ///
    /// # Errors
    /// [`DiscountProblem::TooLarge`].
    pub fn keeping(profit: Profit, cost: Rupiah) -> Result<Rupiah, DiscountProblem> {
        match profit {
            Profit::Amount(amount) => Ok(amount),
            Profit::Percent(share) => {
                within(SpanRate::of(share, Per::Month, Span::months(1)).part_of_upwards(cost))
            }
        }
    }

    /// The highest safe discount:
    ///
    /// ```text
    /// min(outstanding, max(0, outstanding − (cost + keep − paid)))
    /// ```
    ///
    /// rounded down to a multiple. Source: the house's sums, "Discount".
    ///
    /// # Errors
    /// [`DiscountProblem::TooLarge`].
    pub fn most(self, multiple: Multiple) -> Result<Rupiah, DiscountProblem> {
        // What must still come in; nothing where enough has.
        let needed = within(self.cost.checked_add(self.keep))?.saturating_sub(self.paid);
        let most = self.outstanding.saturating_sub(needed);
        within(Rounding::down_to(multiple).of(most))
    }

    /// What is left of an offer once `pay` has come in and the rest is owed no
    /// more.
    ///
    /// # Errors
    /// [`DiscountProblem::TooLarge`].
    pub fn outcome(self, pay: Rupiah) -> Result<Outcome, DiscountProblem> {
        let received = within(self.paid.checked_add(pay))?;
        Ok(match received.checked_sub(self.cost) {
            None => Outcome::Loss(self.cost.saturating_sub(received)),
            Some(kept) => match self.keep.checked_sub(kept) {
                Some(short) if !short.is_zero() => Outcome::LessProfit { kept, short },
                _ => Outcome::Profit(kept),
            },
        })
    }

    /// Judges an offer to take `pay` for all that is open, by a last day. Below
    /// cost and profit it needs the trader's own words for accepting the loss.
    ///
    /// # Errors
    /// The [`DiscountProblem`] that explains why it is not made.
    pub fn judge(
        self,
        pay: Rupiah,
        made: Day,
        until: Day,
        loss_words: &str,
    ) -> Result<Outcome, DiscountProblem> {
        if self.outstanding.is_zero() {
            return Err(DiscountProblem::NothingOpen);
        }
        if pay.is_zero() {
            return Err(DiscountProblem::NothingToPay);
        }
        if pay >= self.outstanding {
            return Err(DiscountProblem::NotLess);
        }
        if until < made {
            return Err(DiscountProblem::DayPassed);
        }
        match self.outcome(pay)? {
            safe @ Outcome::Profit(_) => Ok(safe),
            less if loss_words.trim().is_empty() => Err(DiscountProblem::LossNotAccepted(less)),
            less => Ok(less),
        }
    }
}

/// What it costs to wait for money for some months, at what money costs the
/// trader a month: amount · rate · months, without interest on interest, to the
/// nearest rupiah, halves upwards.
///
/// # Errors
/// [`DiscountProblem::TooLarge`].
pub fn price_of_waiting(
    amount: Rupiah,
    a_month: Rate,
    months: u32,
) -> Result<Rupiah, DiscountProblem> {
    within(SpanRate::of(a_month, Per::Month, Span::months(months)).part_of(amount))
}

/// After how many months waiting has cost as much as a discount: the first
/// month in which it is no less. `None` where waiting costs nothing.
pub fn months_to_match(discount: Rupiah, amount: Rupiah, a_month: Rate) -> Option<u32> {
    let a_month = i128::from(amount.get()) * i128::from(a_month.basis_points());
    if a_month == 0 {
        return None;
    }
    let months = (i128::from(discount.get()) * 10_000 + a_month - 1) / a_month;
    u32::try_from(months).ok()
}

impl fmt::Display for DiscountProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no discount: {self:?}")
    }
}

impl std::error::Error for DiscountProblem {}

fn within(sum: Option<Rupiah>) -> Result<Rupiah, DiscountProblem> {
    sum.filter(|it| *it <= Rupiah::LARGEST)
        .ok_or(DiscountProblem::TooLarge)
}
