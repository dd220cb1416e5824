//! The hours at which a customer tends to pick up the telephone (S4.2).

use crate::domain::contact::{Channel, ContactTrace, Outcome};
use chrono::{FixedOffset, Timelike};

/// Two hours of the day in which calls got through clearly more often than at
/// other times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BestHour {
    /// The full hour from which on, at the customer's clock: even, 0 to 22.
    pub from: u32,
    /// The full hour until which: two later, 2 to 24.
    pub until: u32,
    /// Calls at that time that reached the customer.
    pub reached: usize,
    /// All calls at that time; at least [`BestHour::ENOUGH`].
    pub of: usize,
}

impl BestHour {
    /// Calls in the same two hours from which on they say something.
    pub const ENOUGH: usize = 3;
}

/// The best time to call, learned from the calls that were made; `None` where
/// they say nothing clear. `clock` is the offset of the customer's clock.
///
/// At least every second call at that time got through, and the share is a
/// quarter of all calls, or more, above that of the calls at other times. Of
/// several such times the one with the highest share counts, then the one with
/// more calls, then the earliest. A number that is not in use tells nothing
/// about an hour.
pub fn best_hour<'a>(
    contacts: impl IntoIterator<Item = &'a ContactTrace>,
    clock: FixedOffset,
) -> Option<BestHour> {
    let mut bands = [Calls::default(); BANDS];
    let mut all = Calls::default();
    for call in contacts {
        if call.channel != Channel::Phone || call.outcome == Outcome::NotInUse {
            continue;
        }
        let hour = call.at.with_timezone(&clock).hour();
        if let Some(band) = bands.get_mut((hour / BAND_HOURS) as usize) {
            band.count(call.outcome);
            all.count(call.outcome);
        }
    }
    (0..)
        .step_by(BAND_HOURS as usize)
        .zip(bands)
        .filter(|(_, band)| band.of >= BestHour::ENOUGH && band.leads(all.without(*band)))
        .reduce(|best, next| if next.1.beats(best.1) { next } else { best })
        .map(|(from, band)| BestHour {
            from,
            until: from + BAND_HOURS,
            reached: band.reached,
            of: band.of,
        })
}

const BAND_HOURS: u32 = 2;
const BANDS: usize = 12;

/// Calls at some time of the day.
#[derive(Clone, Copy, Default)]
struct Calls {
    reached: usize,
    of: usize,
}

impl Calls {
    fn count(&mut self, outcome: Outcome) {
        self.of += 1;
        self.reached += usize::from(outcome == Outcome::Spoke);
    }

    fn without(self, some: Self) -> Self {
        Self {
            reached: self.reached.saturating_sub(some.reached),
            of: self.of.saturating_sub(some.of),
        }
    }

    /// Whether at least half got through, and the share is at least a quarter
    /// above that of the rest: a/b - c/d >= 1/4, without fractions.
    fn leads(self, rest: Self) -> bool {
        let others = rest.of.max(1);
        let ahead = 4 * self.reached * others >= self.of * (others + 4 * rest.reached);
        2 * self.reached >= self.of && ahead
    }

    fn beats(self, other: Self) -> bool {
        let (share, best) = (self.reached * other.of, other.reached * self.of);
        share > best || (share == best && self.of > other.of)
    }
}
