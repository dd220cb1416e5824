//! The only reader of "now".

use crate::device;
use crate::domain::date::{Day, Moment, Zone};
use leptos::prelude::*;
use std::time::Duration;

/// The time at the trader's place, followed by the minute.
#[derive(Clone, Copy)]
pub struct Clock {
    millis: RwSignal<i64>,
    zone: Signal<Zone>,
}

impl Clock {
    /// Begins to follow the time, in a zone that may change.
    pub fn start(zone: Signal<Zone>) -> Self {
        let clock = Self {
            millis: RwSignal::new(device::time::now().utc_ms),
            zone,
        };
        set_interval(move || clock.look(), Duration::from_secs(30));
        clock
    }

    /// Looks at the device's clock now, as when a page that slept is shown.
    pub fn look(self) {
        self.millis.set(device::time::now().utc_ms);
    }

    /// Now, for what is shown: changes as time goes by.
    pub fn now(self) -> Moment {
        moment(self.zone.get(), self.millis.get())
    }

    /// Today, for what is shown.
    pub fn today(self) -> Day {
        self.now().date_naive()
    }

    /// This very moment, for what is recorded.
    pub fn moment(self) -> Moment {
        moment(self.zone.get_untracked(), device::time::now().utc_ms)
    }
}

/// The clock of the page.
pub fn use_clock() -> Clock {
    expect_context()
}

/// The zone of the device, for a trader who has not said theirs.
pub fn device_zone() -> Zone {
    Zone::nearest(device::time::now().minutes_east)
}

/// A clock that is set outside the calendar counts as the calendar's first
/// moment, so that the page still opens.
fn moment(zone: Zone, utc_millis: i64) -> Moment {
    zone.at(utc_millis)
        .unwrap_or_else(|| chrono::DateTime::UNIX_EPOCH.with_timezone(&zone.offset()))
}
