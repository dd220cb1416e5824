//! What is to be remembered, as a file for the calendar of a phone (RFC 5545).
//! The syntax is the work of `ics`.
//!
//! A calendar shows its titles on a locked screen, and is often shared with the
//! family or kept by a company. So an event names the customer, but neither a
//! debt nor an amount (S4.4), and asks to be shown to nobody else.

pub mod reminder;

use crate::domain::date::{Moment, Zone};
use chrono::{DateTime, NaiveTime, Timelike, Utc};
use ics::parameters::{TzIDParam, Value};
use ics::properties::{
    CalScale, Class, Description, DtStart, Duration, Summary, Transp, Trigger, TzName,
};
use ics::{Alarm, Event, ICalendar, Standard, TimeZone, escape_text};
use reminder::{Reminder, When};

/// A reminder with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worded {
    /// What is to be remembered.
    pub reminder: Reminder,
    /// What the calendar shows.
    pub title: String,
    /// What it shows to who opens the event.
    pub description: String,
}

/// Writes a calendar: an event for each reminder, with one alarm each. Events
/// keep their identity from file to file, so that a calendar that gets a later
/// one changes its events instead of doubling them.
///
/// What is due on a day is an event of that whole day, wherever the phone is,
/// and is heard at `heard_at`. What has an hour is written in the trader's
/// `zone` by its name, which the file explains itself, since Indonesia has no
/// daylight saving; it is heard [`MINUTES_AHEAD`] before.
pub fn write(reminders: &[Worded], zone: Zone, heard_at: NaiveTime, now: Moment) -> String {
    let mut calendar = ICalendar::new("2.0", "-//tagih-santun//ID");
    calendar.push(CalScale::new("GREGORIAN"));
    let has_hours = |it: &Worded| matches!(it.reminder.when, When::At(_));
    if reminders.iter().any(has_hours) {
        calendar.add_timezone(described(zone));
    }
    for reminder in reminders {
        calendar.add_event(event(reminder, zone, heard_at, now));
    }
    calendar.to_string()
}

/// So many minutes before an hour it is heard.
pub const MINUTES_AHEAD: u32 = 10;

/// A talk is reckoned with so many minutes.
const TALK_MINUTES: u32 = 15;

fn event(it: &Worded, zone: Zone, heard_at: NaiveTime, now: Moment) -> Event<'_> {
    let mut event = Event::new(it.reminder.uid.as_str(), utc(now));
    let trigger = match it.reminder.when {
        When::On(day) => {
            let mut start = DtStart::new(day.format("%Y%m%d").to_string());
            start.add(Value::DATE);
            event.push(start);
            // The day stays free for other things.
            event.push(Transp::transparent());
            format!("PT{}H{}M", heard_at.hour(), heard_at.minute())
        }
        When::At(moment) => {
            let local = moment.with_timezone(&zone.offset());
            let mut start = DtStart::new(local.format("%Y%m%dT%H%M%S").to_string());
            start.add(TzIDParam::new(name(zone)));
            event.push(start);
            event.push(Duration::new(format!("PT{TALK_MINUTES}M")));
            format!("-PT{MINUTES_AHEAD}M")
        }
    };
    event.push(Summary::new(escape_text(it.title.as_str())));
    event.push(Description::new(escape_text(it.description.as_str())));
    event.push(Class::private());
    let heard = Description::new(escape_text(it.title.as_str()));
    event.add_alarm(Alarm::display(Trigger::new(trigger), heard));
    event
}

fn utc(moment: Moment) -> String {
    let utc: DateTime<Utc> = moment.to_utc();
    utc.format("%Y%m%dT%H%M%SZ").to_string()
}

/// The zone as the file explains it.
fn described(zone: Zone) -> TimeZone<'static> {
    let (offset, abbreviation) = match zone {
        Zone::Wib => ("+0700", "WIB"),
        Zone::Wita => ("+0800", "WITA"),
        Zone::Wit => ("+0900", "WIT"),
    };
    let mut standard = Standard::new("19700101T000000", offset, offset);
    standard.push(TzName::new(abbreviation));
    TimeZone::standard(name(zone), standard)
}

/// The zone's name in the tz database, which calendars know.
fn name(zone: Zone) -> &'static str {
    match zone {
        Zone::Wib => "Asia/Jakarta",
        Zone::Wita => "Asia/Makassar",
        Zone::Wit => "Asia/Jayapura",
    }
}
