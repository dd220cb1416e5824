//! What was found in a text, and a kinder wording for it.

use std::borrow::Cow;
use std::ops::Range;

use super::rule::{Kind, Severity};

/// Which text something was found in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Subject,
    Body,
}

/// Something to mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The key of the rule; the kind's name where no rule of words found it.
    pub rule: &'static str,
    pub kind: Kind,
    /// Which text the places are in.
    pub part: Part,
    /// The bytes that were found, on character boundaries; empty where
    /// something is missing.
    pub place: Range<usize>,
    /// Why it is better to write it otherwise: a sentence for the trader.
    pub why: &'static str,
    /// What to write; `None` where only the trader can know.
    pub kinder: Option<Kinder>,
}

/// A wording, and what it takes the place of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kinder {
    /// The bytes that go, on character boundaries: at least what was found,
    /// and often its sentence. Empty for something that is put in.
    pub place: Range<usize>,
    /// What comes there; empty for something that just goes.
    pub text: Cow<'static, str>,
}

impl Finding {
    pub fn severity(&self) -> Severity {
        self.kind.severity()
    }

    /// The text, which is the one that was checked, with the kinder wording.
    /// `None` where there is none.
    pub fn mended(&self, text: &str) -> Option<String> {
        let kinder = self.kinder.as_ref()?;
        let before = text.get(..kinder.place.start)?;
        let after = text.get(kinder.place.end..)?;
        let mended = if kinder.text.is_empty() {
            // What stood around it closes up.
            let gap = before.is_empty() || before.ends_with(char::is_whitespace);
            [before, if gap { after.trim_start() } else { after }].concat()
        } else {
            [before, &kinder.text, after].concat()
        };
        Some(mended)
    }
}
