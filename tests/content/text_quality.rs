//! How messages sound, over every text there is.

use tagih_santun::domain::customer::Honorific;
use tagih_santun::domain::message::draft::{DraftFacts, Voice};
use tagih_santun::domain::message::medium::Medium;
use tagih_santun::domain::message::purpose::Purpose;
use tagih_santun::i18n::Language;

use crate::facts::{facts_for, registers, several, written};

/// Every message there is, for one receivable and, where it can be, for
/// several, in every voice: of the owner, of an owner whose name is not known,
/// and of the staff.
fn each_text(mut check: impl FnMut(Language, Purpose, &str)) {
    for purpose in Purpose::ALL {
        let one = facts_for(purpose);
        let several = several();
        let both = [
            Some(&one),
            several.offered().contains(&purpose).then_some(&several),
        ];
        for facts in both.into_iter().flatten() {
            for facts in voices(facts) {
                for register in registers(purpose) {
                    for language in Language::ALL {
                        check(
                            language,
                            purpose,
                            &written(language, purpose, register, &facts),
                        );
                    }
                }
            }
        }
    }
}

fn voices(facts: &DraftFacts) -> [DraftFacts; 3] {
    let owner = facts.clone();
    let mut nameless = facts.clone();
    nameless.business.owner.clear();
    let mut staff = facts.clone();
    staff.business.voice = Voice::Staff("Dewi".to_owned());
    [owner, nameless, staff]
}

#[test]
fn s4_1_every_message_greets_asks_please_and_thanks() {
    each_text(|language, purpose, text| {
        let lower = text.to_lowercase();
        let (please, thanks): (&[&str], &str) = match language {
            Language::Id => (&["mohon", "tolong"], "terima kasih"),
            Language::En => (&["please", "may i"], "thank you"),
        };
        assert!(lower.contains(thanks), "no thanks: {text}");
        let asks = !matches!(
            purpose,
            Purpose::Thanks | Purpose::Apology | Purpose::Receipt
        );
        assert!(
            !asks || please.iter().any(|word| lower.contains(word)),
            "no please: {text}"
        );
    });
}

#[test]
fn s4_8_a_message_never_shouts_jokes_or_leaves_a_hole() {
    each_text(|_, _, text| {
        assert!(!text.contains('!'), "shouts: {text}");
        assert!(!text.contains(['{', '}', '[', ']']), "a hole: {text}");
        assert!(
            !text.contains("  ") && !text.contains("\n\n\n"),
            "a gap: {text:?}"
        );
        assert!(
            !text.contains(" ,") && !text.contains(" ."),
            "a gap: {text:?}"
        );
        assert!(!text.to_lowercase().contains("hehe"), "jokes: {text}");
        let loud = text
            .split(|c: char| !c.is_alphabetic())
            .find(|word| word.len() > 3 && word.chars().all(char::is_uppercase));
        assert_eq!(loud, None, "shouts: {text}");
    });
}

#[test]
fn s4_5_a_message_neither_blames_nor_presses() {
    each_text(|_, _, text| {
        let lower = text.to_lowercase();
        for word in [
            "segera bayar",
            "harus",
            "wajib",
            "terakhir",
            "malu",
            "janji",
            "lalai",
            "sengaja",
            "polisi",
            "hukum",
            "sita",
            "tunggak",
            "must",
            "immediately",
            "final",
            "fault",
            "failed",
            "police",
            "legal",
            "or else",
            "asap",
        ] {
            assert!(!lower.contains(word), "{word:?} in {text}");
        }
    });
}

#[test]
fn the_texts_of_one_purpose_differ_in_their_tone() {
    for purpose in [Purpose::OverdueFirst, Purpose::OverdueSecond] {
        let facts = facts_for(purpose);
        let mut texts: Vec<String> = registers(purpose)
            .filter(|it| matches!(it.medium, Medium::WhatsApp | Medium::Sms))
            .map(|register| written(Language::Id, purpose, register, &facts))
            .collect();
        texts.sort();
        texts.dedup();
        assert_eq!(
            texts.len(),
            5,
            "two kinds by two tones, and an SMS: {texts:#?}"
        );
    }
}

#[test]
fn a_text_reads_well_for_a_customer_without_a_form_of_address() {
    for purpose in Purpose::ALL {
        let mut facts = facts_for(purpose);
        facts.customer.honorific = Honorific::None;
        facts.customer.name = "Warung Melati".to_owned();
        for register in registers(purpose) {
            let text = written(Language::Id, purpose, register, &facts);
            assert!(text.contains("Warung Melati"), "{text}");
            assert!(!text.contains("Bu "), "{text}");
        }
    }
}
