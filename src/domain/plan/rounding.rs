//! Instalments in round amounts, as money is counted at a till.

use crate::domain::money::Rupiah;

/// What an instalment is a multiple of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Multiple {
    /// Whole rupiah, which no amount is finer than.
    #[default]
    One,
    Hundred,
    FiveHundred,
    Thousand,
    FiveThousand,
}

/// To which side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// To the multiple that is not less.
    #[default]
    Up,
    /// To the multiple that is not more.
    Down,
    /// To the nearer one, halves upwards.
    Nearest,
}

/// How an instalment is rounded. The last one takes what is left, so that
/// nothing is lost or won by it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rounding {
    /// To what.
    pub multiple: Multiple,
    /// To which side.
    pub direction: Direction,
}

impl Multiple {
    /// Every multiple, the finest first.
    pub const ALL: [Multiple; 5] = [
        Multiple::One,
        Multiple::Hundred,
        Multiple::FiveHundred,
        Multiple::Thousand,
        Multiple::FiveThousand,
    ];

    /// In rupiah.
    pub const fn rupiah(self) -> i64 {
        match self {
            Multiple::One => 1,
            Multiple::Hundred => 100,
            Multiple::FiveHundred => 500,
            Multiple::Thousand => 1_000,
            Multiple::FiveThousand => 5_000,
        }
    }
}

impl Direction {
    /// Every direction.
    pub const ALL: [Direction; 3] = [Direction::Up, Direction::Down, Direction::Nearest];
}

impl Rounding {
    /// To the nearest rupiah, halves upwards: as a bank's schedule has it.
    pub const RUPIAH: Rounding = Rounding {
        multiple: Multiple::One,
        direction: Direction::Nearest,
    };

    /// To the multiple that is not more.
    pub const fn down_to(multiple: Multiple) -> Rounding {
        Rounding {
            multiple,
            direction: Direction::Down,
        }
    }

    /// Rounds a whole amount. `None` above [`Rupiah::LARGEST`].
    pub fn of(self, amount: Rupiah) -> Option<Rupiah> {
        self.quotient(amount.get().into(), 1)
    }

    /// Rounds a fraction of rupiah, which is never below zero, in one step:
    /// not to the rupiah first. `None` above [`Rupiah::LARGEST`].
    pub fn quotient(self, numerator: i128, denominator: i128) -> Option<Rupiah> {
        let multiple = i128::from(self.multiple.rupiah());
        let whole = denominator.checked_mul(multiple)?;
        let times = match self.direction {
            Direction::Down => numerator / whole,
            Direction::Up => numerator.checked_add(whole - 1)? / whole,
            Direction::Nearest => {
                numerator.checked_mul(2)?.checked_add(whole)? / whole.checked_mul(2)?
            }
        };
        let rupiah = i64::try_from(times.checked_mul(multiple)?).ok()?;
        Rupiah::new(rupiah).ok()
    }
}
