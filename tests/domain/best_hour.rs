use crate::journal_builder::{moment, wib};
use tagih_santun::domain::best_hour::{BestHour, best_hour};
use tagih_santun::domain::contact::{Channel, Contact, ContactTrace, Outcome};
use tagih_santun::domain::date::Zone;

/// Calls at hours of a clock in Jakarta, each with what came of it.
fn calls(calls: &[(&str, Outcome)]) -> Vec<ContactTrace> {
    (1..)
        .zip(calls)
        .map(|(day, (time, outcome))| {
            let at = wib(&format!("2026-10-{day:02} {time}"));
            ContactTrace::from(&Contact::new(at, Channel::Phone, *outcome))
        })
        .collect()
}

fn check(made: &[(&str, Outcome)], expected: Option<[usize; 4]>) {
    let best = best_hour(&calls(made), Zone::Wib.offset());
    let expected = expected.map(|[from, until, reached, of]| BestHour {
        from: from as u32,
        until: until as u32,
        reached,
        of,
    });
    assert_eq!(best, expected, "{made:?}");
}

const YES: Outcome = Outcome::Spoke;
const NO: Outcome = Outcome::NoAnswer;

#[test]
fn s4_2_best_hour_is_learned_from_calls_that_got_through() {
    check(&[], None);
    // Two calls say nothing yet.
    check(&[("16:00", YES), ("17:59", YES)], None);
    check(
        &[("16:00", YES), ("17:00", YES), ("17:59", YES)],
        Some([16, 18, 3, 3]),
    );
    check(
        &[
            ("09:00", NO),
            ("16:00", YES),
            ("17:00", NO),
            ("16:30", YES),
            ("17:30", YES),
            ("10:00", NO),
        ],
        Some([16, 18, 3, 4]),
    );
    // Not every second call got through.
    check(&[("16:00", YES), ("17:00", NO), ("16:30", NO)], None);
    // The other hours are about as good: no clear lead.
    check(
        &[
            ("16:00", YES),
            ("16:30", YES),
            ("17:00", YES),
            ("09:00", YES),
            ("09:30", YES),
            ("10:00", YES),
            ("10:30", YES),
            ("11:00", NO),
        ],
        None,
    );
    // A quarter above the others is a lead: 3 of 4, and 2 of 4.
    let others = [("09:00", YES), ("10:00", NO), ("12:00", YES), ("14:00", NO)];
    let evening = [
        ("18:00", YES),
        ("18:30", YES),
        ("19:00", YES),
        ("19:30", NO),
    ];
    check(&[others, evening].concat(), Some([18, 20, 3, 4]));
}

#[test]
fn of_two_good_times_the_better_one_counts() {
    let poor = [("20:00", NO); 8];
    let good = [
        ("08:00", YES),
        ("08:30", YES),
        ("09:00", YES),
        ("09:30", NO),
    ];
    let better = [("12:00", YES), ("12:30", YES), ("13:00", YES)];
    check(&[&poor[..], &good, &better].concat(), Some([12, 14, 3, 3]));
    let more = [
        ("09:00", YES),
        ("09:30", YES),
        ("08:00", YES),
        ("08:10", YES),
    ];
    check(&[&poor[..], &better, &more].concat(), Some([8, 10, 4, 4]));
    let same = [("10:00", YES), ("10:30", YES), ("11:00", YES)];
    check(&[&poor[..], &better, &same].concat(), Some([10, 12, 3, 3]));
}

#[test]
fn what_says_nothing_about_an_hour_is_left_out() {
    let three = [("16:00", YES), ("16:30", YES), ("17:00", YES)];
    let dead = [("16:00", Outcome::NotInUse); 9];
    check(&[&three[..], &dead].concat(), Some([16, 18, 3, 3]));
    for missed in [Outcome::SomeoneElse, Outcome::Voicemail, NO] {
        check(
            &[&three[..], &[("17:10", missed)]].concat(),
            Some([16, 18, 3, 4]),
        );
    }
    let mut messages = calls(&three);
    for message in &mut messages {
        message.channel = Channel::WhatsApp;
    }
    assert_eq!(best_hour(&messages, Zone::Wib.offset()), None);
}

#[test]
fn hours_are_those_of_the_customers_clock() {
    let three = calls(&[("16:00", YES), ("16:30", YES), ("17:00", YES)]);
    let best = best_hour(&three, Zone::Wit.offset()).unwrap();
    assert_eq!((best.from, best.until), (18, 20));
    let midnight = ["2026-10-01 23:00", "2026-10-02 23:10", "2026-10-03 22:00"]
        .map(|at| Contact::new(moment(at, Zone::Wib), Channel::Phone, YES))
        .map(|it| ContactTrace::from(&it));
    let best = best_hour(&midnight, Zone::Wib.offset()).unwrap();
    assert_eq!((best.from, best.until), (22, 24));
}
