//! Why something could not be recorded, in words.

use crate::domain::command::Refusal;
use crate::i18n::{Language, describe, text};
use crate::storage::StorageProblem;

/// Why something could not be recorded. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The rules say no.
    Refused(Refusal),
    /// The browser did not keep it.
    NotKept(StorageProblem),
    /// The former recording is still under way.
    Busy,
}

impl From<StorageProblem> for Failure {
    fn from(problem: StorageProblem) -> Self {
        Self::NotKept(problem)
    }
}

impl Failure {
    /// What happened, what was kept, what to do.
    pub fn words(&self, language: Language) -> String {
        match self {
            Self::Refused(refusal) => describe::refusal(language, *refusal).to_owned(),
            Self::NotKept(problem) => storage_problem(language, problem).to_owned(),
            Self::Busy => text::storage::still_saving(language).to_owned(),
        }
    }
}

/// What the browser's storage could not do, in words.
pub fn storage_problem(language: Language, problem: &StorageProblem) -> &'static str {
    match problem {
        StorageProblem::Unavailable => text::storage::blocked(language),
        StorageProblem::Full => text::storage::full(language),
        StorageProblem::Blocked => text::storage::other_tab_upgrading(language),
        StorageProblem::NewerDatabase => text::storage::newer_version(language),
        StorageProblem::Failed(_) => text::storage::not_saved(language),
    }
}
