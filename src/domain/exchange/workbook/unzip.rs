//! How much a workbook is when it is unpacked, before anything of it is read.

use super::WorkbookProblem;
use std::io::{Cursor, Read, copy, sink};
use zip::ZipArchive;
use zip::result::ZipError;

/// The part that every workbook of this format has, in `xl` as a rule.
const WORKBOOK: &str = "workbook.xml";

/// Unpacks every part without keeping it, since a file may claim that it is
/// smaller than it is.
///
/// # Errors
///
/// Where it is no such workbook, is locked or spoilt, or is more than `limit`
/// bytes.
pub(super) fn check(bytes: &[u8], limit: u64) -> Result<(), WorkbookProblem> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let is_workbook = archive
        .file_names()
        .any(|part| part.is_ok_and(|name| name.to_lowercase().ends_with(WORKBOOK)));
    if !is_workbook {
        return Err(WorkbookProblem::Unknown);
    }
    let mut unpacked = 0;
    for part in 0..archive.len() {
        let part = archive.by_index(part)?;
        unpacked += copy(&mut part.take(limit - unpacked + 1), &mut sink())
            .map_err(|_| WorkbookProblem::Damaged)?;
        if unpacked > limit {
            return Err(WorkbookProblem::TooMuch);
        }
    }
    Ok(())
}

impl From<ZipError> for WorkbookProblem {
    fn from(problem: ZipError) -> Self {
        match problem {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)
            | ZipError::InvalidPassword => Self::Locked,
            _ => Self::Damaged,
        }
    }
}
