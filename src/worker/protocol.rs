//! What the page and the worker say to each other.
//!
//! A message is JSON; the bytes that a request is about travel beside it and
//! are handed over, not copied. Both sides are built together, so the protocol
//! has no versions.

use crate::domain::exchange::qr_picture::{PictureProblem, PictureSize, QrTexts};
use crate::domain::exchange::workbook::{WantedSheet, Workbook, WorkbookProblem};
use serde::{Deserialize, Serialize};

/// A number that the page gives a request; the answer carries it too.
pub type RequestId = u32;

/// From the page to the worker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// Not used by any other request to this worker.
    pub id: RequestId,
    /// What is to be done.
    pub request: Request,
}

/// What the worker can do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Request {
    /// Read the QR codes of a picture. Beside it: its pixels.
    ReadQr(PictureSize),
    /// Read a workbook. Beside it: the file.
    ReadWorkbook(WantedSheet),
}

/// From the worker to the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Said {
    /// It can be asked now; said once, before anything else.
    Ready,
    /// So many rows of the sheet are read; more are to come.
    RowsRead(RequestId, usize),
    /// A request is done.
    Answered(RequestId, Answer),
}

/// What came of a request, by its kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// To [`Request::ReadQr`].
    Qr(Result<QrTexts, PictureProblem>),
    /// To [`Request::ReadWorkbook`].
    Workbook(Result<Workbook, WorkbookProblem>),
}
