//! Why a customer is held back, in words.

use chrono::DateTime;
use tagih_santun::domain::contact::Channel;
use tagih_santun::domain::date::Moment;
use tagih_santun::domain::escalation::hold::Hold;
use tagih_santun::domain::escalation::hours::Closed;
use tagih_santun::domain::escalation::ladder::LadderKind;
use tagih_santun::domain::escalation::ladder::RungKind::Call;
use tagih_santun::domain::id::{CustomerId, ReplyId};
use tagih_santun::domain::money::Rupiah;
use tagih_santun::domain::worklist::{Cause, HeldRow, Reason};
use tagih_santun::i18n::Language::Id;
use tagih_santun::i18n::describe;

fn moment(text: &str) -> Moment {
    DateTime::parse_from_rfc3339(text).unwrap()
}

fn before_hours(cause: Cause) -> HeldRow {
    HeldRow {
        customer: CustomerId::new(0, [0; 10]),
        hold: Hold::OutsideHours {
            why: Closed::TooEarly,
            opens: moment("2026-11-23T08:00:00+07:00"),
        },
        cause: Some(cause),
        reason: Reason {
            amount: Rupiah::new(50_000).unwrap(),
            due: "2026-11-20".parse().unwrap(),
            days_past_due: 3,
            last: None,
        },
        ladder: LadderKind::Standard,
        passed_over: Vec::new(),
    }
}

#[test]
fn s4_9_a_reply_is_told_of_while_the_hours_hold_its_answer_back() {
    let check = |cause, expected: &str| {
        assert_eq!(describe::held(Id, &before_hours(cause)), expected);
    };
    check(
        Cause::Reply {
            reply: ReplyId::new(0, [0; 10]),
            at: moment("2026-11-23T06:30:00+07:00"),
            channel: Channel::WhatsApp,
            text: String::new(),
        },
        "Menulis lewat WhatsApp 23 Nov, belum dibalas. Belum jamnya, bisa mulai pukul 08.00",
    );
    check(Cause::Step(Call), "Belum jamnya, bisa mulai pukul 08.00");
}

#[test]
fn s3_3_s3_4_what_is_arranged_says_what_is_waited_for() {
    let amount = Rupiah::new(250_000).unwrap();
    let due = "2026-12-01".parse().unwrap();
    let cases = [
        (
            Hold::PlanOnTrack { amount, due },
            "Cicilan lancar, berikutnya Rp 250.000 tanggal 1 Des",
        ),
        (
            Hold::InstalmentSpokenOf { until: due },
            "Cicilan yang lewat sudah dibicarakan, tanya lagi 1 Des",
        ),
        (
            Hold::SettlementOpen { amount, until: due },
            "Tawaran potongan: cukup Rp 250.000 sampai 1 Des, ditunggu dulu",
        ),
    ];
    for (hold, expected) in cases {
        let words = describe::hold(Id, &hold).replace('\u{a0}', " ");
        assert_eq!(words, expected);
    }
}
