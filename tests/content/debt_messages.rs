//! What messages say.

use tagih_santun::content::messages::{ComposeProblem, compose};
use tagih_santun::domain::customer::{Honorific, NumberOwner};
use tagih_santun::domain::message::draft::NoDraft;
use tagih_santun::domain::message::medium::Medium;
use tagih_santun::domain::message::placeholder::Placeholder;
use tagih_santun::domain::message::purpose::Purpose;
use tagih_santun::domain::message::segments::Segments;
use tagih_santun::domain::message::template::MissingValue;
use tagih_santun::domain::money::Rupiah;
use tagih_santun::i18n::Language;

use crate::facts::{
    WHATSAPP, account, at, by, day, facts_for, late_by, one_late, part_paid, receivable, registers,
    several, written,
};

const WARNINGS: [Purpose; 3] = [
    Purpose::WarningFirst,
    Purpose::WarningSecond,
    Purpose::WarningThird,
];

const DEBT: [Purpose; 11] = [
    Purpose::BeforeDue,
    Purpose::DueToday,
    Purpose::OverdueFirst,
    Purpose::OverdueSecond,
    Purpose::Statement,
    Purpose::MeetingInvitation,
    Purpose::VisitNotice,
    Purpose::Demand,
    Purpose::WarningFirst,
    Purpose::WarningSecond,
    Purpose::WarningThird,
];

#[test]
fn s1_3_every_debt_message_states_amount_what_for_date_and_how_to_pay() {
    for purpose in DEBT {
        let facts = facts_for(purpose);
        for register in registers(purpose) {
            for (language, wanted) in [
                (Language::Id, ["Bu Sari", "Rp 875.000"]),
                (Language::En, ["Bu Sari", "Rp 875,000"]),
            ] {
                let text = written(language, purpose, register, &facts);
                let due = tagih_santun::i18n::full_day(language, facts.open[0].due);
                let rest = [
                    "Toko Maju",
                    "beras 2 karung",
                    "BRI 0000-01-000000-50-0",
                    &due,
                ];
                for part in wanted.iter().chain(&rest) {
                    assert!(text.contains(part), "no {part:?} in {purpose:?}: {text}");
                }
            }
        }
    }
}

#[test]
fn s1_2_there_is_a_text_before_on_and_after_the_due_day() {
    let text = |purpose, facts| written(Language::Id, purpose, WHATSAPP, &facts);
    assert!(text(Purpose::BeforeDue, late_by(-3)).contains("temponya 26 November 2026"));
    assert!(text(Purpose::DueToday, late_by(0)).contains("temponya hari ini, 23 November 2026"));
    assert!(text(Purpose::OverdueFirst, late_by(3)).contains("sudah lewat 3 hari"));
}

#[test]
fn a_whole_message_reads_so() {
    assert_eq!(
        written(Language::Id, Purpose::OverdueFirst, WHATSAPP, &several()),
        "Selamat pagi, Bu Sari. Semoga sehat selalu. Ini Rina dari Toko Maju.\n\n\
         Izin mengingatkan, bon untuk 2 transaksi sebesar Rp 1.035.000 temponya 10 November 2026, \
         jadi sudah lewat 13 hari. Barangkali belum sempat ya.\n\n\
         Yang masih tercatat:\n\
         - beras 2 karung, minyak 1 dus: Rp 875.000, tempo 10 Nov 2026\n\
         - gula 10 kg: Rp 160.000, tempo 19 Nov 2026\n\
         - mie instan 5 dus: Rp 525.000, tempo 1 Des 2026\n\
         Semuanya Rp 1.560.000.\n\n\
         Bayarnya bisa lewat transfer ke BRI 0000-01-000000-50-0 a.n. Toko Maju, atau tunai. \
         Kalau ada kendala, mohon kabari saja, nanti kita cari jalan bareng-bareng. \
         Terima kasih banyak, Bu Sari."
    );
}

#[test]
fn the_amount_is_what_is_left_of_what_is_due() {
    let text = written(Language::Id, Purpose::OverdueFirst, WHATSAPP, &one_late());
    assert!(text.contains("sebesar Rp 875.000 "));
    assert!(
        !text.contains("Yang masih tercatat"),
        "one needs no list: {text}"
    );

    let mut all_late = several();
    all_late.open[1].due = day(11, 20);
    let text = written(Language::Id, Purpose::OverdueFirst, WHATSAPP, &all_late);
    assert!(text.contains("sebesar Rp 1.560.000 "));
    assert!(
        !text.contains("Semuanya"),
        "the sum is there already: {text}"
    );
}

#[test]
fn a_long_list_is_summed_up_and_stays_short_enough() {
    let mut facts = one_late();
    facts.open = (1..=20)
        .map(|n| {
            receivable(
                &format!("belanja campuran nomor {n} untuk warung"),
                100_000,
                day(11, n),
            )
        })
        .collect();
    for purpose in DEBT.into_iter().filter(|it| facts.offered().contains(it)) {
        for register in registers(purpose) {
            let text = written(Language::Id, purpose, register, &facts);
            let longest = register.medium.longest();
            assert!(text.chars().count() <= longest, "{purpose:?}: {text}");
            // The note that goes with a warning letter leaves the list to it.
            if register.medium == Medium::WhatsApp && !WARNINGS.contains(&purpose) {
                assert!(text.contains("- 14 lainnya: Rp 1.400.000"), "{text}");
                assert!(text.contains("Rp 2.000.000"), "{text}");
            }
        }
    }
}

#[test]
fn a_message_says_what_for_by_what_is_known() {
    let mut facts = one_late();
    let mut check = |note: &str, number: &str, expected: &str| {
        facts.open[0].note = note.to_owned();
        facts.open[0].note_number = number.to_owned();
        let text = written(Language::Id, Purpose::OverdueFirst, WHATSAPP, &facts);
        assert!(text.contains(expected), "no {expected:?} in {text}");
    };
    check(
        "oli & busi",
        "A-12",
        "bon untuk oli & busi (nota A-12) sebesar",
    );
    check("", "A-12", "bon untuk nota A-12 sebesar");
    check(
        "",
        "",
        "bon untuk transaksi tanggal 3 November 2026 sebesar",
    );
    check("oli\n  & busi ", "", "bon untuk oli & busi sebesar");
    check(
        "sewa tenda dan kursi untuk syukuran keluarga di balai desa hari Sabtu",
        "",
        "bon untuk sewa tenda dan kursi untuk syukuran keluarga di balai desa... sebesar",
    );
    check(
        "beras 2 karung, minyak 1 dus, gula 10 kg, kopi 2 bal, teh 1 dus",
        "",
        "bon untuk beras 2 karung, minyak 1 dus, gula 10 kg, kopi 2 bal... sebesar",
    );
}

#[test]
fn the_greeting_follows_the_customers_clock() {
    let mut facts = one_late();
    for (hour, minute, id, en) in [
        (8, 0, "Selamat pagi,", "Good morning,"),
        (11, 0, "Selamat siang,", "Good day,"),
        (15, 0, "Selamat sore,", "Good afternoon,"),
        (18, 30, "Selamat malam,", "Good evening,"),
    ] {
        facts.now = at(hour, minute);
        for (language, greeting) in [(Language::Id, id), (Language::En, en)] {
            let text = written(language, Purpose::OverdueFirst, WHATSAPP, &facts);
            assert!(text.starts_with(greeting), "{hour}.{minute}: {text}");
        }
    }
}

#[test]
fn a_customer_is_addressed_as_on_record() {
    let mut facts = one_late();
    for (name, honorific, expected) in [
        ("Sari", Honorific::Ibu, "Selamat pagi, Bu Sari."),
        ("Budi", Honorific::Bapak, "Selamat pagi, Pak Budi."),
        ("Tono", Honorific::Mas, "Selamat pagi, Mas Tono."),
        ("Wati", Honorific::Mbak, "Selamat pagi, Mbak Wati."),
        ("Ayu", Honorific::Kak, "Selamat pagi, Kak Ayu."),
        (
            "Warung Melati",
            Honorific::None,
            "Selamat pagi, Warung Melati.",
        ),
        ("Bu Ani", Honorific::Ibu, "Selamat pagi, Bu Ani."),
        (
            "Pak Penjahit",
            Honorific::None,
            "Selamat pagi, Pak Penjahit.",
        ),
        ("Budiman", Honorific::None, "Selamat pagi, Budiman."),
    ] {
        facts.customer.name = name.to_owned();
        facts.customer.honorific = honorific;
        let text = written(Language::Id, Purpose::OverdueFirst, WHATSAPP, &facts);
        assert!(text.starts_with(expected), "{text}");
    }
    facts.customer.name = "Pak Penjahit".to_owned();
    let text = written(Language::Id, Purpose::MeetingInvitation, WHATSAPP, &facts);
    assert!(text.contains("yang enak untuk Bapak,"), "{text}");
}

#[test]
fn without_an_account_the_customer_is_told_to_pay_in_cash() {
    let mut facts = one_late();
    facts.business.accounts.clear();
    let text = written(Language::Id, Purpose::OverdueFirst, WHATSAPP, &facts);
    assert!(
        text.contains("Bayarnya bisa tunai langsung ke kami."),
        "{text}"
    );
}

#[test]
fn a_message_names_qris_where_the_shop_takes_it() {
    let mut facts = one_late();
    facts.business.takes_qris = true;
    let text = written(Language::Id, Purpose::OverdueFirst, WHATSAPP, &facts);
    assert!(text.contains("a.n. Toko Maju, QRIS, atau tunai."), "{text}");
    facts.business.accounts.clear();
    let text = written(Language::Id, Purpose::OverdueFirst, WHATSAPP, &facts);
    assert!(
        text.contains("Bayarnya bisa lewat QRIS atau tunai."),
        "{text}"
    );
}

#[test]
fn a_message_names_several_accounts_and_an_sms_the_first() {
    let mut facts = one_late();
    facts.business.accounts.push(account("BCA", "0000000000"));
    let text = written(Language::Id, Purpose::OverdueFirst, WHATSAPP, &facts);
    assert!(
        text.contains("a.n. Toko Maju atau BCA 0000000000 a.n. Toko Maju"),
        "{text}"
    );
    let text = written(Language::Id, Purpose::OverdueFirst, by(Medium::Sms), &facts);
    assert!(text.contains("BRI") && !text.contains("BCA"), "{text}");
}

#[test]
fn without_an_owner_the_business_speaks() {
    let mut facts = one_late();
    facts.business.owner.clear();
    let text = written(Language::Id, Purpose::OverdueFirst, WHATSAPP, &facts);
    assert!(text.contains("Ini dari Toko Maju."), "{text}");
}

#[test]
fn a_business_without_a_name_is_asked_for_it() {
    let mut facts = one_late();
    facts.business.business = " ".to_owned();
    assert_eq!(
        compose(
            Language::Id,
            Purpose::OverdueFirst,
            WHATSAPP,
            &facts,
            &|_| None
        ),
        Err(ComposeProblem::Missing(MissingValue(Placeholder::Business)))
    );
}

#[test]
fn s4_4_a_number_not_known_to_be_theirs_gets_no_word_of_the_debt() {
    for owner in [NumberOwner::Family, NumberOwner::Unknown] {
        let mut facts = several();
        facts.received = part_paid().received;
        facts.customer.number_owner = owner;
        for purpose in Purpose::ALL {
            if purpose == Purpose::NeutralCallBack {
                continue;
            }
            for register in registers(purpose) {
                assert_eq!(
                    compose(Language::Id, purpose, register, &facts, &|_| None),
                    Err(ComposeProblem::NoDraft(NoDraft::OnlyNeutral))
                );
            }
        }
        for register in registers(Purpose::NeutralCallBack) {
            for language in Language::ALL {
                let text = written(language, Purpose::NeutralCallBack, register, &facts);
                let lower = text.to_lowercase();
                for word in [
                    "rp", "875", "beras", "gula", "mie", "bon", "tagih", "utang", "piutang",
                    "nota", "bayar", "tempo", "lunas", "debt", "bill", "pay", "due", "owe", "bri",
                    "2026",
                ] {
                    let found = lower
                        .split(|c: char| !c.is_alphanumeric())
                        .any(|found| found == word || (word.len() > 3 && found.contains(word)));
                    assert!(!found, "{word:?} in {text}");
                }
            }
        }
    }
}

#[test]
fn s1_5_a_payment_is_thanked_for_and_the_rest_is_named() {
    let text = |facts| written(Language::Id, Purpose::Thanks, WHATSAPP, &facts);
    let rest = text(part_paid());
    assert!(rest.contains("Pembayaran Rp 375.000 tanggal 22 November 2026 sudah masuk."));
    assert!(rest.contains("Sisanya tinggal Rp 875.000."), "{rest}");
    assert!(!rest.contains("lunas"), "{rest}");

    let mut settled = part_paid();
    settled.open.clear();
    let settled = text(settled);
    assert!(
        settled.contains("Catatannya sudah lunas semua."),
        "{settled}"
    );
    assert!(!settled.contains("Sisanya"), "{settled}");
}

#[test]
fn a_statement_lists_even_a_single_receivable() {
    let text = written(Language::Id, Purpose::Statement, WHATSAPP, &one_late());
    assert!(text.contains("\n- beras 2 karung, minyak 1 dus: Rp 875.000, tempo 10 Nov 2026\n"));

    let text = written(Language::Id, Purpose::Statement, WHATSAPP, &several());
    assert!(text.contains("Jumlahnya Rp 1.560.000."), "{text}");
}

#[test]
fn an_sms_takes_three_messages_at_most() {
    for purpose in Purpose::ALL {
        let facts = facts_for(purpose);
        for register in registers(purpose).filter(|it| it.medium == Medium::Sms) {
            for language in Language::ALL {
                let text = written(language, purpose, register, &facts);
                let segments = Segments::of(&text);
                assert!(segments.count <= 3, "{segments:?} for {text}");
            }
        }
    }
}

#[test]
fn the_largest_sums_keep_their_digits() {
    let mut facts = one_late();
    facts.open[0].balance = Rupiah::LARGEST;
    let text = written(Language::Id, Purpose::OverdueFirst, WHATSAPP, &facts);
    assert!(text.contains("Rp 1.000.000.000.000.000"), "{text}");
}
