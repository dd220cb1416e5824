//! How the trader wants to collect.

use crate::domain::customer::{Customer, Kind};
use crate::domain::escalation::caps::Caps;
use crate::domain::escalation::holidays::Holidays;
use crate::domain::escalation::hours::Hours;
use crate::domain::escalation::ladder::{Ladder, LadderKind, Pace};
use crate::domain::habit::PaymentHabit;
use crate::domain::register::{Attribute, Register};
use serde::{Deserialize, Serialize};

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
}

impl Attribute for PolicyAttribute {
    fn slot(&self) -> &'static str {
        match self {
            Self::Ladder(LadderKind::Soft, _) => "ladder_soft",
            Self::Ladder(LadderKind::Standard, _) => "ladder_standard",
            Self::Ladder(LadderKind::Strict, _) => "ladder_strict",
            Self::Caps(_) => "caps",
            Self::Hours(_) => "hours",
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
