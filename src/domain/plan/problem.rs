//! Why no plan comes out of a wish.

use std::fmt;

/// Why a plan cannot be worked out; nothing is guessed instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanProblem {
    /// There is nothing to pay.
    NothingOpen,
    /// No instalments were asked for.
    NoInstalments,
    /// More than [`Plan::LONGEST`](super::Plan::LONGEST) instalments were asked
    /// for.
    TooMany,
    /// With this instalment it would take more than
    /// [`Plan::LONGEST`](super::Plan::LONGEST) of them.
    TooLong,
    /// The instalment is zero.
    InstalmentZero,
    /// The instalment is more than all there is to pay.
    InstalmentAboveBalance,
    /// The instalment does not even pay the cost of waiting, so the balance
    /// would never fall.
    InstalmentBelowCharge,
    /// Rounded so coarsely, or split so often, an instalment is nothing.
    RoundedToNothing,
    /// The first payment is nothing, or leaves nothing to pay in parts.
    FirstPaymentOff,
    /// A day lies before the one on which the plan is made.
    DayPassed,
    /// The days do not rise.
    DaysNotRising,
    /// There are fewer days than instalments.
    DaysTooFew,
    /// A day lies too far ahead.
    DayTooFar,
    /// Equal instalments on a falling balance want equal periods.
    AnnuityOnOwnDays,
    /// A sum is above [`Rupiah::LARGEST`](crate::domain::money::Rupiah).
    TooLarge,
}

impl fmt::Display for PlanProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no plan: {self:?}")
    }
}

impl std::error::Error for PlanProblem {}
