//! Which papers there are.

use crate::domain::escalation::ladder::RungKind;

/// A paper about one customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PaperKind {
    /// What is owed and paid, to look through together.
    Statement,
    /// That money came in.
    Receipt,
    /// A payment plan that both sides sign (S1.1, S3.3).
    Agreement,
    /// That the debt stands, signed by the customer.
    Acknowledgement,
    /// A letter that asks for the money.
    Letter(LetterKind),
    /// What there is in hand on the customer, with the exact words (S0.7, S4.10).
    Evidence,
    /// What the court for small claims needs (S1.4).
    SmallClaim,
}

/// A letter that is a step of the ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LetterKind {
    /// With every debt by itself, for whoever is too shy to ask (S3.1).
    Demand,
    /// The first warning (S1.4).
    FirstWarning,
    /// The second.
    SecondWarning,
    /// The third.
    ThirdWarning,
}

impl PaperKind {
    /// Every paper, those of good days before those of bad ones.
    pub const ALL: [PaperKind; 10] = [
        Self::Statement,
        Self::Receipt,
        Self::Agreement,
        Self::Acknowledgement,
        Self::Letter(LetterKind::Demand),
        Self::Letter(LetterKind::FirstWarning),
        Self::Letter(LetterKind::SecondWarning),
        Self::Letter(LetterKind::ThirdWarning),
        Self::Evidence,
        Self::SmallClaim,
    ];

    /// Whether it is for the customer, in the language they are written to;
    /// else it is for the trader's own hands.
    pub fn is_for_customer(self) -> bool {
        !matches!(self, Self::Evidence | Self::SmallClaim)
    }
}

impl LetterKind {
    /// Every letter, the lightest first.
    pub const ALL: [LetterKind; 4] = [
        Self::Demand,
        Self::FirstWarning,
        Self::SecondWarning,
        Self::ThirdWarning,
    ];

    /// The step of the ladder that it is.
    pub fn rung(self) -> RungKind {
        match self {
            Self::Demand => RungKind::DemandLetter,
            Self::FirstWarning => RungKind::FirstWarning,
            Self::SecondWarning => RungKind::SecondWarning,
            Self::ThirdWarning => RungKind::ThirdWarning,
        }
    }

    /// The letter that a step of the ladder is; `None` where it is none.
    pub fn of_rung(rung: RungKind) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.rung() == rung)
    }
}
