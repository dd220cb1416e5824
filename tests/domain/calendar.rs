//! Reminders for the calendar of a phone, read back by a parser that shares
//! nothing with what wrote them.

use crate::journal_builder::{Book, day, moment, rupiah};
use calcard::common::PartialDateTime;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty, ICalendarValue,
};
use calcard::{Entry, Parser};
use proptest::prelude::*;
use tagih_santun::domain::command::Command;
use tagih_santun::domain::customer::{CustomerAttribute, Honorific};
use tagih_santun::domain::date::{Moment, Zone};
use tagih_santun::domain::exchange::calendar::reminder::{About, Reminder, When};
use tagih_santun::domain::exchange::calendar::{Worded, write};
use tagih_santun::domain::id::{CustomerId, PlanId};
use tagih_santun::domain::plan::{Installment, Plan};
use tagih_santun::i18n::{Language, describe};

fn wib(text: &str) -> Moment {
    moment(text, Zone::Wib)
}

fn eight() -> chrono::NaiveTime {
    chrono::NaiveTime::from_hms_opt(8, 0, 0).unwrap()
}

/// A customer who pays 900,000 in three parts, and has paid the first.
fn on_a_plan() -> Book {
    let book = Book::on("2026-11-23 09:00")
        .customer("Sari")
        .known_as(CustomerAttribute::Honorific(Honorific::Ibu))
        .owes(900_000, "2026-11-10");
    let part = |due: &str| Installment {
        due: day(due),
        amount: rupiah(300_000),
    };
    let terms = Plan {
        made: day("2026-11-23"),
        covers: vec![book.receivable()],
        instalments: vec![part("2026-11-23"), part("2026-11-30"), part("2026-12-31")],
        charge: None,
        note: String::new(),
    };
    let (customer, id) = (book.this(), plan());
    book.writes(Command::ProposePlan(customer, id, terms))
        .writes(Command::AgreePlan(customer, id, day("2026-11-23")))
        .paid(300_000, "2026-11-23")
}

fn plan() -> PlanId {
    PlanId::new(0, [7; 10])
}

fn reminders(book: &Book, now: &str) -> Vec<(About, When)> {
    let reminders = Reminder::of_all(&book.ledger, wib(now));
    reminders.iter().map(|it| (it.about, it.when)).collect()
}

#[test]
fn s3_3_the_instalments_of_an_agreed_plan_are_remembered_until_they_are_paid() {
    let instalment = |number, due| {
        let about = About::Instalment { number, of: 3 };
        (about, When::On(day(due)))
    };
    let book = on_a_plan();
    let (second, third) = (instalment(2, "2026-11-30"), instalment(3, "2026-12-31"));
    assert_eq!(reminders(&book, "2026-11-23 10:00"), [second, third]);
    assert_eq!(reminders(&book, "2026-11-30 23:59"), [second, third]);
    assert_eq!(reminders(&book, "2026-12-01 00:00"), [third]);
    let customer = book.this();
    let paid = on_a_plan().paid(600_000, "2026-11-24");
    assert_eq!(reminders(&paid, "2026-11-24 10:00"), []);
    let ended = book.writes(Command::EndPlan(
        customer,
        plan(),
        day("2026-11-24"),
        String::new(),
    ));
    assert_eq!(reminders(&ended, "2026-11-24 10:00"), []);
}

#[test]
fn promises_and_named_hours_are_remembered_until_they_pass() {
    let book = Book::on("2026-11-23 09:00")
        .customer("Sari")
        .owes(900_000, "2026-11-10")
        .promises(500_000, "2026-11-23", "2026-11-27")
        .was_busy("2026-11-23 08:00", "2026-11-23 14:30");
    let callback = (About::Callback, When::At(wib("2026-11-23 14:30")));
    let promise = (About::Promise, When::On(day("2026-11-27")));
    assert_eq!(reminders(&book, "2026-11-23 09:00"), [callback, promise]);
    assert_eq!(reminders(&book, "2026-11-23 14:30"), [promise]);
    assert_eq!(reminders(&book, "2026-11-28 00:00"), []);
    let kept = book.paid(500_000, "2026-11-24");
    assert_eq!(reminders(&kept, "2026-11-24 09:00"), []);
}

/// What a calendar makes of a file.
struct Read(ICalendar);

impl Read {
    fn of(file: &str) -> Self {
        let mut parser = Parser::new(file);
        let Entry::ICalendar(calendar) = parser.entry() else {
            panic!("no calendar: {file}");
        };
        assert!(matches!(parser.entry(), Entry::Eof));
        Self(calendar)
    }

    fn all(&self, kind: ICalendarComponentType) -> Vec<&ICalendarComponent> {
        let components = self.0.components.iter();
        components.filter(|it| it.component_type == kind).collect()
    }
}

fn value(component: &ICalendarComponent, name: ICalendarProperty) -> &ICalendarValue {
    let mut entries = component.entries.iter().filter(|it| it.name == name);
    let entry = entries
        .next()
        .unwrap_or_else(|| panic!("{name:?} is missing"));
    assert_eq!(entries.next(), None, "{name:?} is there twice");
    &entry.values[0]
}

fn text(component: &ICalendarComponent, name: ICalendarProperty) -> &str {
    match value(component, name) {
        ICalendarValue::Text(text) => text,
        other => panic!("{other:?}"),
    }
}

fn time(component: &ICalendarComponent, name: ICalendarProperty) -> &PartialDateTime {
    match value(component, name) {
        ICalendarValue::PartialDateTime(time) => time,
        other => panic!("{other:?}"),
    }
}

/// Seconds after the start.
fn heard_after(alarm: &ICalendarComponent) -> i64 {
    match value(alarm, ICalendarProperty::Trigger) {
        ICalendarValue::Duration(it) => {
            let seconds = i64::from(it.hours * 3_600 + it.minutes * 60 + it.seconds);
            if it.neg { -seconds } else { seconds }
        }
        other => panic!("{other:?}"),
    }
}

fn file(book: &Book, zone: Zone, now: Moment) -> String {
    let reminders = Reminder::of_all(&book.ledger, now);
    let worded = describe::calendar::worded(Language::Id, &book.ledger, reminders);
    write(&worded, zone, eight(), now)
}

#[test]
fn s3_3_every_instalment_is_a_day_of_its_own_with_one_alarm() {
    let now = wib("2026-11-23 10:00");
    let written = file(&on_a_plan(), Zone::Wib, now);
    let read = Read::of(&written);
    let events = read.all(ICalendarComponentType::VEvent);
    let days: Vec<_> = events
        .iter()
        .map(|it| time(it, ICalendarProperty::Dtstart))
        .map(|it| (it.year, it.month, it.day, it.hour))
        .collect();
    assert_eq!(
        days,
        [
            (Some(2026), Some(11), Some(30), None),
            (Some(2026), Some(12), Some(31), None)
        ]
    );
    let stamped = time(events[0], ICalendarProperty::Dtstamp);
    assert_eq!((stamped.day, stamped.hour), (Some(23), Some(3)), "in UTC");
    let alarms = read.all(ICalendarComponentType::VAlarm);
    assert_eq!(
        alarms.iter().map(|it| heard_after(it)).collect::<Vec<_>>(),
        [8 * 3_600; 2]
    );
    // A later file changes the same events.
    let uids = |read: &Read| -> Vec<String> {
        let events = read.all(ICalendarComponentType::VEvent);
        events
            .iter()
            .map(|it| text(it, ICalendarProperty::Uid).to_owned())
            .collect()
    };
    let later = Read::of(&file(&on_a_plan(), Zone::Wib, wib("2026-11-24 10:00")));
    assert_eq!(uids(&read), uids(&later));
    assert_ne!(uids(&read)[0], uids(&read)[1]);
    assert!(read.all(ICalendarComponentType::VTimezone).is_empty());
}

#[test]
fn s4_4_a_calendar_names_neither_debt_nor_amount() {
    let book = on_a_plan()
        .customer("Ujang")
        .owes(750_000, "2026-11-01")
        .promises(750_000, "2026-11-23", "2026-11-27")
        .was_busy("2026-11-23 08:00", "2026-11-24 14:30");
    for language in [Language::Id, Language::En] {
        let now = wib("2026-11-23 10:00");
        let reminders = Reminder::of_all(&book.ledger, now);
        let worded = describe::calendar::worded(language, &book.ledger, reminders);
        let titles: Vec<&str> = worded.iter().map(|it| it.title.as_str()).collect();
        match language {
            Language::Id => assert_eq!(
                titles,
                [
                    "Telepon Ujang",
                    "Cek kabar Ujang",
                    "Cek kabar Bu Sari (2 dari 3)",
                    "Cek kabar Bu Sari (3 dari 3)"
                ]
            ),
            Language::En => assert_eq!(titles[1], "Check in with Ujang"),
        }
        let shown: Vec<String> = worded
            .iter()
            .map(|it| format!("{} {}", it.title, it.description).to_lowercase())
            .collect();
        let shown = shown.join(" ");
        for word in [
            "utang", "tagih", "cicil", "bayar", "janji", "lunas", "rp", "debt", "owe", "pay",
            "instal", "promise", "300", "750", "000",
        ] {
            assert!(!shown.contains(word), "{word} in {shown}");
        }
        let read = Read::of(&write(&worded, Zone::Wib, eight(), now));
        for event in read.all(ICalendarComponentType::VEvent) {
            let class = value(event, ICalendarProperty::Class);
            assert_eq!(format!("{class:?}"), "Classification(Private)");
        }
    }
}

#[test]
fn an_hour_is_the_same_moment_in_every_zone() {
    for (zone, offset, name, hour) in [
        (Zone::Wib, "+0700", "Asia/Jakarta", 14),
        (Zone::Wita, "+0800", "Asia/Makassar", 15),
        (Zone::Wit, "+0900", "Asia/Jayapura", 16),
    ] {
        let book = Book::on("2026-11-23 09:00")
            .customer("Sari")
            .was_busy("2026-11-23 08:00", "2026-11-24 14:30");
        let written = file(&book, zone, wib("2026-11-23 10:00"));
        assert!(
            written.contains(&format!("DTSTART;TZID={name}:20261124T{hour}3000\r\n")),
            "{written}"
        );
        assert!(
            written.contains(&format!("TZOFFSETTO:{offset}\r\n")),
            "{written}"
        );
        assert!(written.contains("TRIGGER:-PT10M\r\n"), "{written}");
        let read = Read::of(&written);
        let [event] = read.all(ICalendarComponentType::VEvent)[..] else {
            panic!("{written}");
        };
        let start = time(event, ICalendarProperty::Dtstart);
        let zone_of_file = read.0.build_tz_resolver().resolve_or_default(Some(name));
        let instant = start.to_date_time_with_tz(zone_of_file).unwrap();
        assert_eq!(instant.timestamp(), wib("2026-11-24 14:30").timestamp());
    }
}

proptest! {
    /// Long names in any letters are folded and escaped, and come back whole.
    #[test]
    fn titles_come_back_whole(title in "[ -~é★🔧\n]{1,200}") {
        let worded = Worded {
            reminder: Reminder {
                uid: "a@b".to_owned(),
                customer: CustomerId::new(0, [0; 10]),
                about: About::Promise,
                when: When::On(day("2026-11-27")),
            },
            title: title.clone(),
            description: title.clone(),
        };
        let written = write(&[worded], Zone::Wib, eight(), wib("2026-11-23 10:00"));
        prop_assert!(written.lines().all(|it| it.len() <= 76), "{written}");
        prop_assert!(written.split("\r\n").all(|it| !it.contains(['\r', '\n'])));
        let read = Read::of(&written);
        let [event] = read.all(ICalendarComponentType::VEvent)[..] else {
            panic!("{written}");
        };
        prop_assert_eq!(text(event, ICalendarProperty::Summary), &title);
        prop_assert_eq!(text(event, ICalendarProperty::Description), &title);
    }
}
