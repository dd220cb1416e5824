//! Every paper in words: the text that is copied and mailed is made of the
//! blocks that are shown and printed, so that it stands for them.

use crate::paper_facts::{Shop, customer, day, payment_id, plan_id};
use tagih_santun::content::proof::Written;
use tagih_santun::domain::customer::NumberOwner;
use tagih_santun::domain::date::Day;
use tagih_santun::domain::id::PaymentId;
use tagih_santun::domain::message::medium::Medium;
use tagih_santun::domain::message::purpose::Purpose;
use tagih_santun::domain::paper::acknowledgement::Acknowledgement;
use tagih_santun::domain::paper::agreement::Agreement;
use tagih_santun::domain::paper::evidence::Evidence;
use tagih_santun::domain::paper::kind::{LetterKind, PaperKind};
use tagih_santun::domain::paper::letter::Letter;
use tagih_santun::domain::paper::limitation;
use tagih_santun::domain::paper::need::Need;
use tagih_santun::domain::paper::receipt::Receipt;
use tagih_santun::domain::paper::sheet::{Sheet, Speaker};
use tagih_santun::domain::paper::small_claim::SmallClaim;
use tagih_santun::domain::paper::statement::Statement;
use tagih_santun::domain::paper::{Block, Paper};
use tagih_santun::domain::payment::PaymentMethod;
use tagih_santun::i18n::Language::{self, Id};
use tagih_santun::i18n::describe;

/// Holds a paper against how it was approved, in both languages.
fn check(name: &str, paper: impl Fn(Language) -> Paper) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("papers");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for language in Language::ALL {
            let text = paper(language).plain();
            insta::assert_snapshot!(format!("{name}_{}", language.tag()), text);
        }
    });
}

fn today() -> Day {
    day("2026-11-23")
}

fn agreement(shop: &Shop, plan: u8) -> Agreement {
    Agreement::of(shop.file(), shop.business(), plan_id(plan), today()).unwrap()
}

fn receipt(shop: &Shop, id: PaymentId) -> Receipt {
    Receipt::of(shop.file(), shop.business(), id).unwrap()
}

fn letter(shop: &Shop, kind: LetterKind) -> Letter {
    Letter::of(kind, shop.file(), shop.business(), &shop.policy(), today()).unwrap()
}

#[test]
fn s1_1_the_agreement_says_that_both_adjusted_and_accept_it() {
    let shop = Shop::owed().plans();
    let agreed = agreement(&shop, 2);
    check("agreement", |it| describe::paper::agreement(it, &agreed));
}

#[test]
fn s1_1_a_proposal_says_that_it_may_be_changed_and_what_it_costs() {
    let shop = Shop::owed().plans();
    let proposed = agreement(&shop, 1);
    check("proposal", |it| describe::paper::agreement(it, &proposed));
}

#[test]
fn s3_3_the_debt_is_acknowledged() {
    let shop = Shop::owed();
    let model = Acknowledgement::of(shop.file(), shop.business(), today()).unwrap();
    check("acknowledgement", |it| {
        describe::paper::acknowledgement(it, &model)
    });
}

#[test]
fn s3_5_the_statement_lists_goods_payments_and_what_is_left() {
    let shop = Shop::owed();
    let model = Statement::of(shop.file(), shop.business(), today()).unwrap();
    check("statement", |it| describe::paper::statement(it, &model));
}

#[test]
fn a_statement_of_nothing_says_thanks_and_asks_for_nothing() {
    let shop = Shop::owed().paid(payment_id(2), 6_000_000, "2026-11-01", PaymentMethod::Cash);
    let model = Statement::of(shop.file(), shop.business(), today()).unwrap();
    check("statement_paid_up", |it| {
        describe::paper::statement(it, &model)
    });
}

#[test]
fn a_receipt_has_the_amount_in_words() {
    let shop = Shop::owed();
    let model = receipt(&shop, payment_id(1));
    check("receipt", |it| describe::paper::receipt(it, &model));
}

#[test]
fn a_receipt_names_what_was_paid_and_that_all_is() {
    let shop = Shop::owed()
        .paid_for_oil(payment_id(2), 875_000, "2026-11-01")
        .paid(
            payment_id(3),
            5_100_000,
            "2026-11-02",
            PaymentMethod::GoodsReturned,
        );
    let chosen = receipt(&shop, payment_id(2));
    check("receipt_for_a_note", |it| {
        describe::paper::receipt(it, &chosen)
    });
    let goods = receipt(&shop, payment_id(3));
    check("receipt_for_goods", |it| {
        describe::paper::receipt(it, &goods)
    });
}

#[test]
fn s3_1_the_demand_letter_has_every_debt_by_itself() {
    let shop = Shop::owed();
    let model = letter(&shop, LetterKind::Demand);
    check("demand", |it| describe::paper::letter(it, &model));
}

#[test]
fn s1_4_each_warning_names_a_day_and_stays_polite() {
    let shop = Shop::eventful();
    for (kind, name) in [
        (LetterKind::FirstWarning, "first_warning"),
        (LetterKind::SecondWarning, "second_warning"),
        (LetterKind::ThirdWarning, "third_warning"),
    ] {
        let model = letter(&shop, kind);
        check(name, |it| describe::paper::letter(it, &model));
    }
}

#[test]
fn s1_4_the_small_claims_sheet_says_what_is_there_and_what_is_missing() {
    let shop = Shop::eventful();
    let model = SmallClaim::of(shop.file(), shop.business(), today()).unwrap();
    check("small_claim", |it| describe::paper::small_claim(it, &model));
}

#[test]
fn s4_10_the_evidence_file_has_the_exact_words_the_oldest_first() {
    let shop = Shop::eventful();
    let (file, business) = (shop.file(), shop.business());
    let model = Evidence::of(file, business, &shop.entries, today()).unwrap();
    check("evidence", |it| describe::paper::evidence(it, &model));
}

#[test]
fn s3_2_the_sheet_for_staff_is_a_text_too() {
    let shop = Shop::eventful();
    let now = shop.entries[0].recorded_at;
    let (file, policy) = (shop.file(), shop.policy());
    let model = Sheet::of(customer(), file, &shop.entries, &policy, now).unwrap();
    let speaker = Speaker::Unnamed;
    check("sheet", |it| {
        describe::sheet::paper(it, &model, &shop.business(), &speaker)
    });
}

/// The names of those who sign over a duty stamp.
fn stamped(blocks: &[Block]) -> Vec<&str> {
    let mut names = Vec::new();
    for block in blocks {
        match block {
            Block::Signatures(them) => {
                let stamped = them.iter().filter(|it| it.duty.is_some());
                names.extend(stamped.map(|it| it.name.as_str()));
            }
            Block::Together(kept) => names.extend(stamped(kept)),
            _ => {}
        }
    }
    names
}

fn stamped_in(paper: &Paper) -> Vec<&str> {
    let sections = paper.sections.iter();
    sections.flat_map(|it| stamped(&it.blocks)).collect()
}

#[test]
fn whoever_owes_signs_over_a_stamp_and_a_receipt_has_one_above_five_million() {
    let shop = Shop::owed()
        .plans()
        .paid(payment_id(2), 5_000_000, "2026-11-01", PaymentMethod::Cash)
        .paid(payment_id(3), 5_000_001, "2026-11-02", PaymentMethod::Cash);
    let agreed = describe::paper::agreement(Id, &agreement(&shop, 2));
    assert_eq!(stamped_in(&agreed), ["Sari"]);
    let owed = Shop::owed();
    let model = Acknowledgement::of(owed.file(), owed.business(), today()).unwrap();
    let acknowledged = describe::paper::acknowledgement(Id, &model);
    assert_eq!(stamped_in(&acknowledged), ["Sari"]);
    let no_stamp: [&str; 0] = [];
    for (payment, stamped) in [(2, &no_stamp[..]), (3, &["Rina"])] {
        let paper = describe::paper::receipt(Id, &receipt(&shop, payment_id(payment)));
        assert_eq!(stamped_in(&paper), stamped, "payment {payment}");
    }
}

#[test]
fn a_letter_shows_the_qris_with_the_amount_beside_it_and_a_text_names_it() {
    let shop = Shop::owed().takes_qris();
    let paper = describe::paper::letter(Id, &letter(&shop, LetterKind::Demand));
    let blocks = paper.sections.iter().flat_map(|it| &it.blocks);
    let scans = blocks.filter_map(|it| match it {
        Block::Scan(scan) => Some(scan.lines.join(" ")),
        _ => None,
    });
    let [scan] = &scans.collect::<Vec<_>>()[..] else {
        panic!("{paper:?}");
    };
    assert!(scan.contains("WARUNG CONTOH") && scan.contains("Rp\u{a0}5.875.000"));
    assert!(paper.plain().contains("- Lewat QRIS"));
}

#[test]
fn a_debt_that_grows_old_is_told_of_with_its_last_day() {
    let shop = Shop::owed();
    let aging = |on| limitation::aging(&shop.file().account(day(on)), day(on));
    assert_eq!(aging("2030-09-13"), None);
    for (on, words) in [
        ("2030-09-14", "14 Sep 2031"),
        ("2031-09-13", "14 Sep 2031"),
        ("2031-09-14", "sudah lewat lima tahun"),
    ] {
        let said = describe::paper::aging(Id, aging(on).unwrap(), day(on));
        assert!(said.contains(words), "{on}: {said}");
    }
}

#[test]
fn s2_6_no_letter_threatens_or_shames() {
    let shop = Shop::eventful();
    for kind in LetterKind::ALL {
        for language in Language::ALL {
            let text = describe::paper::letter(language, &letter(&shop, kind)).plain();
            let written = Written {
                language,
                purpose: Purpose::Demand,
                medium: Medium::Letter,
                reader: NumberOwner::Own,
                subject: "",
                text: &text,
            };
            let proof = written.proof();
            assert!(proof.verdict.may_go(), "{:?}: {text}", proof.findings);
        }
    }
}

#[test]
fn every_paper_has_a_name_and_says_when_it_helps() {
    for language in Language::ALL {
        let name = |kind| describe::paper::name(language, kind);
        let mut names = PaperKind::ALL.map(name);
        names.sort_unstable();
        assert!(names.windows(2).all(|it| it[0] != it[1]), "{names:?}");
        for kind in PaperKind::ALL {
            assert!(describe::paper::when(language, kind).ends_with('.'));
        }
        let earlier = Need::Earlier(LetterKind::Demand);
        let demand = name(PaperKind::Letter(LetterKind::Demand));
        assert!(describe::paper::need(language, earlier).contains(demand));
    }
}
