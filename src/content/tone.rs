//! The tone checker with the rules of a language.

use std::sync::LazyLock;

use crate::domain::tone::check::Rules;
use crate::domain::tone::finding::Finding;
use crate::domain::tone::lexicon::Spelling;
use crate::domain::tone::rule::{Instead, Kind, Missing, Need, Note, Reader, Rule, Wording};
use crate::domain::tone::score::Weights;
use crate::domain::tone::setting::Setting;
use crate::i18n::Language;

include!(concat!(env!("OUT_DIR"), "/tone.rs"));

static ID_RULES: LazyLock<Rules> = LazyLock::new(|| Rules::new(ID));
static EN_RULES: LazyLock<Rules> = LazyLock::new(|| Rules::new(EN));

/// What to mend in a text of this language before it goes out, in the order of
/// the text; what is in an e-mail's subject comes first. Empty where the text
/// may go as it is.
pub fn check(language: Language, text: &str, setting: &Setting) -> Vec<Finding> {
    let rules = match language {
        Language::Id => &ID_RULES,
        Language::En => &EN_RULES,
    };
    rules.check(text, setting)
}
