//! A ready text for every case.

use std::collections::BTreeSet;

use tagih_santun::content::messages::{ComposeProblem, compose};
use tagih_santun::domain::message::draft::{DraftFacts, Voice};
use tagih_santun::domain::message::medium::Medium;
use tagih_santun::domain::message::purpose::Purpose;
use tagih_santun::i18n::{Language, full_day};

use crate::facts::{
    WHATSAPP, by, day, draft, facts_for, part_paid, planned, promised, registers, several,
    talked_over, written,
};

const WARNINGS: [Purpose; 3] = [
    Purpose::WarningFirst,
    Purpose::WarningSecond,
    Purpose::WarningThird,
];

fn by_staff(mut facts: DraftFacts) -> DraftFacts {
    facts.business.voice = Voice::Staff("Dewi".to_owned());
    facts
}

#[track_caller]
fn check(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "no {part:?} in: {text}");
    }
}

#[test]
fn s4_11_ready_texts_for_every_case() {
    let mut texts = BTreeSet::new();
    for purpose in Purpose::ALL {
        for facts in [facts_for(purpose), by_staff(facts_for(purpose))] {
            for register in registers(purpose) {
                for language in Language::ALL {
                    let draft = draft(language, purpose, register, &facts);
                    let subject = draft.subject.unwrap_or_default();
                    assert_eq!(!subject.is_empty(), register.medium.has_subject());
                    assert!(!draft.text.contains(['{', '}', '[', ']']), "{}", draft.text);
                    let length = draft.text.chars().count();
                    assert!(length <= register.medium.longest(), "{}", draft.text);
                    texts.insert(draft.text);
                }
            }
        }
    }
    assert!(texts.len() >= 250, "only {} different texts", texts.len());
}

#[test]
fn s4_8_a_subject_is_short_and_factual() {
    for purpose in Purpose::ALL {
        for language in Language::ALL {
            let draft = draft(language, purpose, by(Medium::Email), &facts_for(purpose));
            let subject = draft.subject.unwrap_or_default();
            let length = subject.chars().count();
            assert!((10..=60).contains(&length), "{subject}");
            assert!(!subject.contains(['!', '?', '\n']), "{subject}");
            let loud = subject
                .split(' ')
                .any(|word| word.len() > 3 && word.chars().all(|letter| letter.is_uppercase()));
            assert!(!loud, "{subject}");
        }
    }
}

#[test]
fn a_purpose_goes_only_by_the_ways_that_suit_it() {
    for purpose in Purpose::ALL {
        for medium in Medium::ALL.into_iter().filter(|it| !purpose.suits(*it)) {
            assert_eq!(
                compose(
                    Language::Id,
                    purpose,
                    by(medium),
                    &facts_for(purpose),
                    &|_| None
                ),
                Err(ComposeProblem::Unsuited(medium)),
                "{purpose:?}"
            );
        }
    }
}

#[test]
fn s3_1_demand_letter_and_email_itemise_the_debts() {
    for medium in [Medium::Letter, Medium::Email] {
        let draft = draft(Language::Id, Purpose::Demand, by(medium), &several());
        check(
            &draft.text,
            &[
                "per 23 November 2026",
                "- beras 2 karung, minyak 1 dus: Rp 875.000, tempo 10 Nov 2026\n\
                 - gula 10 kg: Rp 160.000, tempo 19 Nov 2026\n\n",
                "Rp 1.035.000 untuk 2 transaksi",
                "paling lambat 30 November 2026",
                "BRI 0000-01-000000-50-0 a.n. Toko Maju",
            ],
        );
        assert!(!draft.text.contains("mie"), "not due yet: {}", draft.text);
        assert_eq!(
            draft.subject.as_deref(),
            Some("Surat penagihan dari Toko Maju")
        );
    }
}

#[test]
fn a_letter_lists_every_item_and_reads_so() {
    let mut facts = several();
    facts.open = (1..=20)
        .map(|n| crate::facts::receivable(&format!("kopi {n}"), 100_000, day(11, n)))
        .collect();
    let text = written(
        Language::Id,
        Purpose::WarningFirst,
        by(Medium::Letter),
        &facts,
    );
    assert_eq!(text.matches("\n- kopi ").count(), 20);
    assert!(text.starts_with("Kepada Yth.\nBu Sari\n\nDengan hormat,\n\n"));
    assert!(text.ends_with("Hormat kami,\nRina\nToko Maju"), "{text}");
    let english = written(
        Language::En,
        Purpose::WarningFirst,
        by(Medium::Letter),
        &facts,
    );
    assert!(english.starts_with("Dear Bu Sari,\n\n"), "{english}");
}

#[test]
fn s3_2_messages_speak_as_named_staff() {
    for purpose in Purpose::ALL {
        let facts = by_staff(facts_for(purpose));
        for register in registers(purpose) {
            for language in Language::ALL {
                let text = written(language, purpose, register, &facts);
                check(&text, &["Dewi", "Toko Maju"]);
                assert!(!text.contains("Rina"), "{text}");
            }
        }
    }
    let staff = by_staff(facts_for(Purpose::OverdueFirst));
    check(
        &written(Language::Id, Purpose::OverdueFirst, WHATSAPP, &staff),
        &["Saya Dewi, yang mengurus catatan di Toko Maju."],
    );
}

#[test]
fn s3_6_new_credit_is_refused_politely() {
    let refusal = |register| {
        let facts = facts_for(Purpose::CreditRefusal);
        written(Language::Id, Purpose::CreditRefusal, register, &facts)
    };
    for register in registers(Purpose::CreditRefusal) {
        check(
            &refusal(register),
            &["Mohon maaf", "Rp 875.000", "unai", "Terima kasih"],
        );
    }
    check(
        &refusal(WHATSAPP),
        &["Belanja tunai tentu tetap kami layani."],
    );
}

#[test]
fn s1_4_each_warning_names_a_day_a_week_off_and_stays_polite() {
    for (purpose, name) in WARNINGS.into_iter().zip(["pertama", "kedua", "ketiga"]) {
        for register in registers(purpose) {
            let text = written(Language::Id, purpose, register, &facts_for(purpose));
            check(
                &text,
                &[
                    &format!("peringatan {name}"),
                    "paling lambat 30 November 2026",
                    "Mohon",
                    "Terima kasih",
                ],
            );
        }
        assert!(!purpose.suits(Medium::Sms), "{purpose:?}");
    }
}

#[test]
fn s1_4_a_hand_over_says_who_from_when_and_that_reminders_end() {
    let facts = facts_for(Purpose::HandOverNotice);
    for register in registers(Purpose::HandOverNotice) {
        let text = written(Language::Id, Purpose::HandOverNotice, register, &facts);
        check(
            &text,
            &["Kantor Mitra Tagih", "1 Desember 2026", "berhenti"],
        );
    }
}

#[test]
fn s0_3_an_invitation_lets_the_customer_choose_day_hour_and_place() {
    let facts = facts_for(Purpose::MeetingInvitation);
    let text = written(Language::Id, Purpose::MeetingInvitation, WHATSAPP, &facts);
    check(&text, &["hari dan jam yang enak untuk Ibu", "tempatnya"]);
}

#[test]
fn s1_3_where_money_is_asked_for_the_amount_the_day_and_the_way_are_said() {
    for (purpose, amount, date) in [
        (
            Purpose::PromiseReminder,
            "Rp 300.000",
            "besok, 24 November 2026",
        ),
        (Purpose::PromiseBroken, "Rp 300.000", "22 November 2026"),
        (
            Purpose::InstalmentDue,
            "Rp 300.000",
            "besok, 24 November 2026",
        ),
        (Purpose::InstalmentMissed, "Rp 300.000", "20 November 2026"),
        (Purpose::DiscountOffer, "Rp 800.000", "30 November 2026"),
    ] {
        for register in registers(purpose) {
            let text = written(Language::Id, purpose, register, &facts_for(purpose));
            check(
                &text,
                &[amount, date, "beras 2 karung", "BRI 0000-01-000000-50-0"],
            );
        }
    }
}

#[test]
fn s4_3_a_call_summary_says_what_was_agreed() {
    let text = written(Language::Id, Purpose::CallSummary, WHATSAPP, &talked_over());
    check(
        &text,
        &[
            "- sebagian dulu, Rp 300.000, dibayar besok, 24 November 2026\n\
           - kami telepon lagi hari ini, 23 November 2026, sekitar pukul 16.00\n\
           - Ibu kabari kami bisanya berapa dan kapan\n",
        ],
    );
}

#[test]
fn a_promise_that_was_kept_in_part_names_what_is_missing() {
    let mut facts = promised(day(11, 22));
    if let Some(promise) = &mut facts.promise {
        promise.paid_on_it = crate::facts::rupiah(100_000);
    }
    let text = written(Language::Id, Purpose::PromiseBroken, WHATSAPP, &facts);
    check(
        &text,
        &["belum saya lihat masuk semua, masih kurang Rp 200.000."],
    );
}

#[test]
fn s3_3_a_plan_is_written_out_with_its_days() {
    let text = |medium| {
        let facts = facts_for(Purpose::PlanConfirmation);
        written(Language::Id, Purpose::PlanConfirmation, by(medium), &facts)
    };
    check(
        &text(Medium::WhatsApp),
        &["dibayar 3 kali, semuanya Rp 875.000:\n\n\
           1. Rp 300.000, tanggal 30 Nov 2026\n\
           2. Rp 300.000, tanggal 7 Des 2026\n\
           3. Rp 275.000, tanggal 14 Des 2026\n"],
    );
    check(
        &text(Medium::Sms),
        &["3 kali, mulai Rp 300.000 pada 30 Nov 2026"],
    );
}

#[test]
fn instalments_that_were_missed_are_asked_for_together() {
    let agreed = tagih_santun::domain::message::matter::PlanState::Agreed;
    let text = |first| {
        let facts = planned(agreed, first);
        written(Language::Id, Purpose::InstalmentMissed, WHATSAPP, &facts)
    };
    check(
        &text(day(11, 20)),
        &["Rp 300.000 untuk cicilan ke-1 dari 3 (beras"],
    );
    check(
        &text(day(11, 10)),
        &[
            "Rp 600.000 untuk 2 cicilan (beras",
            "temponya 10 November 2026",
        ],
    );
}

#[test]
fn s3_4_a_discount_says_what_is_saved() {
    let facts = facts_for(Purpose::DiscountOffer);
    let text = written(Language::Id, Purpose::DiscountOffer, WHATSAPP, &facts);
    check(
        &text,
        &[
            "Dari Rp 875.000, cukup dibayar Rp 800.000",
            "Ibu hemat Rp 75.000",
        ],
    );
}

#[test]
fn s4_5_an_objection_is_answered_and_its_end_is_told() {
    let text = |purpose| written(Language::Id, purpose, WHATSAPP, &facts_for(purpose));
    check(
        &text(Purpose::DisputeReceived),
        &[
            "soal beras 2 karung, minyak 1 dus. Yang saya catat: satu karung berasnya basah.\n",
            "paling lambat 26 November 2026",
            "tidak ada pengingat",
        ],
    );
    check(
        &text(Purpose::DisputeSolved),
        &["Hasilnya: satu karung beras ditukar.\n", "Rp 875.000"],
    );
    let mut paid = facts_for(Purpose::DisputeSolved);
    paid.open.clear();
    let text = written(Language::Id, Purpose::DisputeSolved, WHATSAPP, &paid);
    assert!(!text.contains("Rp"), "nothing is open: {text}");
}

#[test]
fn s4_6_hardship_is_answered_by_asking_what_they_can_pay_and_when() {
    let facts = facts_for(Purpose::HardshipReceived);
    for register in registers(Purpose::HardshipReceived) {
        let text = written(Language::Id, Purpose::HardshipReceived, register, &facts);
        check(&text, &["berapa", "mulai kapan"]);
    }
}

#[test]
fn s1_5_a_receipt_says_how_much_came_in_and_when() {
    let received = full_day(Language::Id, day(11, 22));
    for register in registers(Purpose::Receipt) {
        let text = written(Language::Id, Purpose::Receipt, register, &part_paid());
        check(&text, &["Rp 375.000", &received, "Sisanya Rp 875.000"]);
    }
}
