//! Every built-in message keeps to the rules.

use tagih_santun::content::proof::{Verdict, Written};
use tagih_santun::domain::message::purpose::Purpose;
use tagih_santun::i18n::Language;

use crate::facts::{draft, facts_for, registers, several};

#[test]
fn s4_11_a_ready_text_has_nothing_to_mend() {
    for purpose in Purpose::ALL {
        let one = facts_for(purpose);
        let several = several();
        let both = [
            Some(&one),
            several.offered().contains(&purpose).then_some(&several),
        ];
        for facts in both.into_iter().flatten() {
            for register in registers(purpose) {
                for language in Language::ALL {
                    let draft = draft(language, purpose, register, facts);
                    let proof = Written {
                        language,
                        purpose,
                        medium: register.medium,
                        reader: facts.customer.number_owner,
                        subject: draft.subject.as_deref().unwrap_or_default(),
                        text: &draft.text,
                    }
                    .proof();
                    let found: Vec<_> = proof.findings.iter().map(|it| it.rule).collect();
                    assert_eq!(
                        (found.as_slice(), proof.verdict),
                        (&[][..], Verdict::Ready),
                        "{purpose:?} {register:?}: {}",
                        draft.text
                    );
                }
            }
        }
    }
}
