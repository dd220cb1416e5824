//! Files beside the journal, read when they are asked for.

use super::{language, use_book};
use crate::domain::attachment::{AttachedFile, ContentHash};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How far a file is from being shown or heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeptFile {
    /// It is being read.
    Awaited,
    /// It is here.
    Here(AttachedFile),
    /// It cannot be had; why, in words.
    Missing(String),
}

/// Reads the file with this hash; `not_here` is said where this device does
/// not have it whole.
pub fn kept_file(hash: ContentHash, not_here: &'static str) -> ReadSignal<KeptFile> {
    let book = use_book();
    let language = language();
    let (file, set_file) = signal(KeptFile::Awaited);
    spawn_local(async move {
        let found = match book.file(hash).await {
            Ok(Some(file)) => KeptFile::Here(file),
            Ok(None) => KeptFile::Missing(not_here.to_owned()),
            Err(failure) => KeptFile::Missing(failure.words(language)),
        };
        // By now the page may have been left.
        set_file.try_set(found);
    });
    file
}
