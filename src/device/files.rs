//! Files that leave the app and files that come in.

use crate::device::object_url::ObjectUrl;
use js_sys::Uint8Array;
use std::fmt;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{File, HtmlAnchorElement};

/// A browser may begin to write a download some time after it was told to.
const KEPT_FOR_MS: i32 = 60_000;

/// A file that a person has chosen, with what is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChosenFile {
    /// Its name, without a folder.
    pub name: String,
    /// All that is in it.
    pub bytes: Vec<u8>,
}

/// Why a file did not leave or come in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileProblem {
    /// It is larger than can be of use; nothing of it was read.
    TooLarge {
        /// Its size in bytes.
        size: u64,
        /// The most that is taken, in bytes.
        limit: u64,
    },
    /// The browser did not do it; in its own words.
    Failed(String),
}

impl fmt::Display for FileProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { size, limit } => {
                write!(f, "a file of {size} bytes, {limit} at most are taken")
            }
            Self::Failed(detail) => write!(f, "the browser did not handle the file: {detail}"),
        }
    }
}

impl std::error::Error for FileProblem {}

impl From<JsValue> for FileProblem {
    fn from(thrown: JsValue) -> Self {
        Self::Failed(format!("{thrown:?}"))
    }
}

/// Hands bytes to the browser as a download under a name. Whether a person
/// then keeps the file, the browser does not tell.
///
/// # Errors
/// Where the browser does not begin it.
pub fn download(name: &str, media_type: &str, bytes: &[u8]) -> Result<(), FileProblem> {
    let window = web_sys::window().ok_or_else(no_window)?;
    let document = window.document().ok_or_else(no_window)?;

    let url = ObjectUrl::new(media_type, bytes)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(url.address());
    link.set_download(name);
    link.click();

    let revoke = Closure::once_into_js(move || drop(url));
    window.set_timeout_with_callback_and_timeout_and_arguments_0(
        revoke.unchecked_ref(),
        KEPT_FOR_MS,
    )?;
    Ok(())
}

/// Reads a file that a person has chosen, of at most `limit` bytes.
///
/// # Errors
/// Where it is larger, or the browser cannot read it (moved, no permission).
pub async fn read(file: &File, limit: u64) -> Result<ChosenFile, FileProblem> {
    let size = file.size() as u64;
    if size > limit {
        return Err(FileProblem::TooLarge { size, limit });
    }
    let buffer = file.array_buffer().await?;
    Ok(ChosenFile {
        name: file.name(),
        bytes: Uint8Array::new(&buffer).to_vec(),
    })
}

fn no_window() -> FileProblem {
    FileProblem::Failed("there is no window".to_owned())
}
