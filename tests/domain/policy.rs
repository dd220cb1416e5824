use crate::journal_builder::{Book, day, random, wib};
use tagih_santun::domain::clock::Clock;
use tagih_santun::domain::command::Command;
use tagih_santun::domain::entry::Entry;
use tagih_santun::domain::escalation::caps::Caps;
use tagih_santun::domain::escalation::holidays::Holidays;
use tagih_santun::domain::escalation::hours::Hours;
use tagih_santun::domain::escalation::ladder::{Ladder, LadderKind};
use tagih_santun::domain::event::Event;
use tagih_santun::domain::id::{DeviceId, EntryId};
use tagih_santun::domain::ledger::Ledger;
use tagih_santun::domain::policy::{Policy, PolicyAttribute};
use tagih_santun::domain::worklist::Turn;

/// What a device wrote at a reading of the clock.
fn entry(device: u64, wall_ms: u64, event: Event) -> Entry {
    Entry {
        id: EntryId::new(wall_ms, random(device)),
        device: DeviceId::new(0, random(device)),
        clock: Clock::default().tick(wall_ms),
        recorded_at: wib("2026-11-23 09:00"),
        event,
    }
}

fn described(attributes: Vec<PolicyAttribute>) -> Event {
    Event::PolicyDescribed { attributes }
}

/// Whichever way the entries arrive.
fn check(entries: [Entry; 3], is_right: impl Fn(&Ledger) -> bool) {
    for order in [
        [0, 1, 2],
        [0, 2, 1],
        [1, 0, 2],
        [1, 2, 0],
        [2, 0, 1],
        [2, 1, 0],
    ] {
        let ledger = Ledger::fold(order.map(|at| &entries[at]));
        assert!(is_right(&ledger), "in the order {order:?}");
    }
}

#[test]
fn the_latest_rule_holds_whichever_way_the_entries_arrive() {
    let caps = |a_day, a_week| PolicyAttribute::Caps(Caps::checked(a_day, a_week).unwrap());
    let ladder = |slot, kind| PolicyAttribute::Ladder(slot, Ladder::usual(kind));
    let entries = [
        entry(1, 10, described(vec![caps(2, 5)])),
        entry(
            2,
            20,
            described(vec![
                caps(1, 2),
                ladder(LadderKind::Standard, LadderKind::Strict),
            ]),
        ),
        entry(
            1,
            15,
            described(vec![
                caps(2, 4),
                ladder(LadderKind::Standard, LadderKind::Soft),
                ladder(LadderKind::Soft, LadderKind::Standard),
            ]),
        ),
    ];
    let usual = Policy::standard(Holidays::default());
    let expected = Policy {
        caps: Caps::checked(1, 2).unwrap(),
        standard: Ladder::usual(LadderKind::Strict),
        soft: Ladder::usual(LadderKind::Standard),
        ..usual
    };
    check(entries, |ledger| {
        ledger.policy(Holidays::default()) == expected
    });
}

#[test]
fn s4_11_the_latest_wording_holds_until_it_is_reset() {
    let reworded = |device, wall_ms, wording: Option<&str>| {
        let event = Event::TextReworded {
            text: "thanks".to_owned(),
            wording: wording.map(str::to_owned),
        };
        entry(device, wall_ms, event)
    };
    let kept = [
        reworded(1, 10, Some("Matur nuwun.")),
        reworded(2, 30, Some("Nuhun.")),
        reworded(1, 20, None),
    ];
    check(kept, |ledger| {
        ledger.rewording("thanks") == Some("Nuhun.") && ledger.rewording("apology").is_none()
    });
    let reset = [
        reworded(1, 10, Some("Matur nuwun.")),
        reworded(2, 30, None),
        reworded(1, 20, Some("Nuhun.")),
    ];
    check(reset, |ledger| ledger.rewording("thanks").is_none());
}

#[test]
fn what_the_trader_changed_is_what_the_worklist_follows() {
    let melati = || {
        Book::on("2026-11-23 10:00")
            .customer("Warung Melati")
            .owes(500_000, "2026-11-18")
    };
    let with = |attribute| melati().writes(Command::DescribePolicy(vec![attribute]));
    let is_turn = |book: Book| matches!(book.turn(), Some(Turn::Now(_)));
    assert!(is_turn(melati()));

    let afternoons = Hours::checked(
        "13:00:00".parse().unwrap(),
        "17:00:00".parse().unwrap(),
        Hours::standard().rest(),
    );
    let afternoons = || with(PolicyAttribute::Hours(afternoons.unwrap()));
    assert!(!is_turn(afternoons()));
    assert!(is_turn(afternoons().at("2026-11-23 13:00")));
    assert!(!is_turn(afternoons().at("2026-11-23 17:00")));

    let twice = with(PolicyAttribute::Caps(Caps::checked(2, 3).unwrap()));
    assert!(is_turn(twice.had_a_chat("2026-11-23 09:00")));
    assert!(!is_turn(melati().had_a_chat("2026-11-23 09:00")));

    let strict = Ladder::usual(LadderKind::Strict);
    let strict = with(PolicyAttribute::Ladder(LadderKind::Standard, strict));
    assert_eq!(
        strict.policy().standard.begins(day("2026-11-18")),
        day("2026-11-15")
    );
    assert!(is_turn(strict.at("2026-11-20 10:00")));
    assert!(!is_turn(melati().at("2026-11-20 10:00")));
}
