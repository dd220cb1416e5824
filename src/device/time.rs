//! The device's clock. Nothing else reads it: rules are told the time.

use js_sys::Date;

/// What the device's clock shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Milliseconds since 1970, in UTC.
    pub utc_ms: i64,
    /// How many minutes the device's zone is ahead of UTC now.
    pub minutes_east: i32,
}

/// Reads the clock.
pub fn now() -> Reading {
    let date = Date::new_0();
    Reading {
        utc_ms: date.get_time() as i64,
        // The browser counts westwards.
        minutes_east: -(date.get_timezone_offset() as i32),
    }
}
