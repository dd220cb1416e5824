//! How the trader wants to collect.

use crate::domain::customer::{Customer, Kind};
use crate::domain::escalation::caps::Caps;
use crate::domain::escalation::holidays::Holidays;
use crate::domain::escalation::hours::Hours;
use crate::domain::escalation::ladder::{Ladder, LadderKind, Pace};
use crate::domain::habit::PaymentHabit;
use crate::domain::money::Rupiah;
use crate::domain::rate::Rate;
use crate::domain::register::{Attribute, Register};
use serde::{Deserialize, Serialize};

/// When a plan that is not kept holds no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanBreak {
    /// With so many instalments missed at a time; at least one.
    pub missed: u8,
}

impl PlanBreak {
    /// What holds until the trader changes it: one missed instalment is talked
    /// about, two end the plan.
    pub const fn standard() -> Self {
        Self { missed: 2 }
    }
}

/// What the trader wants to keep on goods whose price is lowered (S3.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Profit {
    /// So much on all of them.
    Amount(Rupiah),
    /// This share of what they cost.
    Percent(Rate),
}

impl Profit {
    /// What holds until the trader changes it: the cost, and nothing on top.
    pub const fn standard() -> Self {
        Self::Percent(Rate::ZERO)
    }
}

/// One rule of the trader's own; a later one replaces an earlier one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PolicyAttribute {
    /// The steps of a ladder, and when each comes.
    Ladder(LadderKind, Ladder),
    /// How often a customer may be contacted.
    Caps(Caps),
    /// The hours in which a customer may be contacted.
    Hours(Hours),
    /// When a plan that is not kept holds no more.
    PlanBreak(PlanBreak),
    /// What is kept on goods whose price is lowered.
    Profit(Profit),
    /// What money costs the trader a month, as a share of it.
    CostOfMoney(Rate),
}

impl Attribute for PolicyAttribute {
    fn slot(&self) -> &'static str {
        match self {
            Self::Ladder(LadderKind::Soft, _) => "ladder_soft",
            Self::Ladder(LadderKind::Standard, _) => "ladder_standard",
            Self::Ladder(LadderKind::Strict, _) => "ladder_strict",
            Self::Caps(_) => "caps",
            Self::Hours(_) => "hours",
            Self::PlanBreak(_) => "plan_break",
            Self::Profit(_) => "profit",
            Self::CostOfMoney(_) => "cost_of_money",
        }
    }
}

/// The rules that a worklist follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// For a customer with a clean record.
    pub soft: Ladder,
    /// For everybody else.
    pub standard: Ladder,
    /// For a business.
    pub strict: Ladder,
    /// How often a customer may be contacted.
    pub caps: Caps,
    /// The hours in which a customer may be contacted.
    pub hours: Hours,
    /// The days on which nobody is contacted.
    pub holidays: Holidays,
    /// When a plan that is not kept holds no more.
    pub plan_break: PlanBreak,
    /// What is kept on goods whose price is lowered.
    pub profit: Profit,
    /// What money costs the trader a month, as a share of it; zero until they
    /// say so.
    pub cost_of_money: Rate,
}

impl Policy {
    /// The policy that holds until the trader changes it.
    pub fn standard(holidays: Holidays) -> Self {
        Self {
            soft: Ladder::usual(LadderKind::Soft),
            standard: Ladder::usual(LadderKind::Standard),
            strict: Ladder::usual(LadderKind::Strict),
            caps: Caps::standard(),
            hours: Hours::standard(),
            holidays,
            plan_break: PlanBreak::standard(),
            profit: Profit::standard(),
            cost_of_money: Rate::ZERO,
        }
    }

    /// The standard policy with what the trader changed.
    pub fn from_register(register: &Register<PolicyAttribute>, holidays: Holidays) -> Self {
        let mut policy = Self::standard(holidays);
        for value in register.values().cloned() {
            match value {
                PolicyAttribute::Ladder(LadderKind::Soft, it) => policy.soft = it,
                PolicyAttribute::Ladder(LadderKind::Standard, it) => policy.standard = it,
                PolicyAttribute::Ladder(LadderKind::Strict, it) => policy.strict = it,
                PolicyAttribute::Caps(it) => policy.caps = it,
                PolicyAttribute::Hours(it) => policy.hours = it,
                PolicyAttribute::PlanBreak(it) => policy.plan_break = it,
                PolicyAttribute::Profit(it) => policy.profit = it,
                PolicyAttribute::CostOfMoney(it) => policy.cost_of_money = it,
            }
        }
        policy
    }

    /// A ladder.
    pub fn ladder(&self, kind: LadderKind) -> &Ladder {
        match kind {
            LadderKind::Soft => &self.soft,
            LadderKind::Standard => &self.standard,
            LadderKind::Strict => &self.strict,
        }
    }

    /// The ladder that is climbed with a customer: the one the trader chose;
    /// else the soft one for a clean record (S1.5), the strict one for a
    /// business, and the standard one.
    pub fn ladder_for(&self, customer: &Customer, habit: PaymentHabit) -> LadderKind {
        match customer.pace {
            Pace::Always(kind) => kind,
            Pace::Fitting if habit.is_clean() => LadderKind::Soft,
            Pace::Fitting if customer.kind == Kind::Business => LadderKind::Strict,
            Pace::Fitting => LadderKind::Standard,
        }
    }
}
