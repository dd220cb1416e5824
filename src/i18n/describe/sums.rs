//! Why a plan or a discount does not work out, in words.

use crate::domain::discount::{DiscountProblem, Outcome};
use crate::domain::plan::problem::PlanProblem;
use crate::domain::rate::RateProblem;
use crate::i18n::{Language, money, text};

/// Why no plan was worked out, and what to do.
pub fn plan_problem(language: Language, why: PlanProblem) -> &'static str {
    use text::instalments::problem;
    match why {
        PlanProblem::NothingOpen => problem::nothing_open(language),
        PlanProblem::NoInstalments => problem::no_instalments(language),
        PlanProblem::TooMany => problem::too_many(language),
        PlanProblem::TooLong => problem::too_long(language),
        PlanProblem::InstalmentZero => problem::instalment_zero(language),
        PlanProblem::InstalmentAboveBalance => problem::instalment_above(language),
        PlanProblem::InstalmentBelowCharge => problem::instalment_below_charge(language),
        PlanProblem::RoundedToNothing => problem::rounded_to_nothing(language),
        PlanProblem::FirstPaymentOff => problem::first_payment_off(language),
        PlanProblem::DayPassed => problem::day_passed(language),
        PlanProblem::DaysNotRising => problem::days_not_rising(language),
        PlanProblem::DaysTooFew => problem::days_too_few(language),
        PlanProblem::DayTooFar => problem::day_too_far(language),
        PlanProblem::AnnuityOnOwnDays => problem::annuity_on_own_days(language),
        PlanProblem::TooLarge => problem::too_large(language),
    }
}

/// Why no discount was worked out or offered, and what to do.
pub fn discount_problem(language: Language, why: DiscountProblem) -> String {
    use text::discount::problem;
    match why {
        DiscountProblem::NothingOpen => problem::nothing_open(language).to_owned(),
        DiscountProblem::CostMissing(count) => problem::cost_missing(language, count),
        DiscountProblem::NothingToPay => problem::nothing_to_pay(language).to_owned(),
        DiscountProblem::NotLess => problem::not_less(language).to_owned(),
        DiscountProblem::LossNotAccepted(Outcome::Loss(amount)) => {
            problem::loss(language, money(language, amount))
        }
        DiscountProblem::LossNotAccepted(Outcome::LessProfit { short, .. }) => {
            problem::less_profit(language, money(language, short))
        }
        // A profit is never refused; it is told all the same.
        DiscountProblem::LossNotAccepted(safe @ Outcome::Profit(_)) => outcome(language, safe),
        DiscountProblem::DayPassed => problem::day_passed(language).to_owned(),
        DiscountProblem::TooLarge => problem::too_large(language).to_owned(),
    }
}

/// What the trader has left of an offer.
pub fn outcome(language: Language, outcome: Outcome) -> String {
    match outcome {
        Outcome::Profit(kept) => text::discount::profit(language, money(language, kept)),
        Outcome::LessProfit { kept, short } => {
            text::discount::less_profit(language, money(language, kept), money(language, short))
        }
        Outcome::Loss(lost) => text::discount::lossy(language, money(language, lost)),
    }
}

/// Why a text is no percentage.
pub fn rate_problem(language: Language, problem: RateProblem) -> &'static str {
    match problem {
        RateProblem::Empty | RateProblem::NotANumber => {
            text::calculator::percent_not_understood(language)
        }
        RateProblem::TooLarge => text::calculator::percent_too_large(language),
    }
}
