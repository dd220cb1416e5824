//! The worker's own side: it does what it is asked, one request after another.

use super::protocol::{Answer, Asked, Request, Said};
use crate::domain::exchange::{qr_picture, workbook};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsError, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Waits for requests, and says that it does.
///
/// # Errors
/// Where this is no worker, or the page cannot be told.
pub fn start() -> Result<(), JsValue> {
    let scope = scope()?;
    let take = Closure::<dyn FnMut(MessageEvent) -> Result<(), JsValue>>::new(|event| take(&event));
    scope.set_onmessage(Some(take.as_ref().unchecked_ref()));
    // It is needed for as long as the worker lives.
    take.forget();
    say(&scope, &Said::Ready)
}

/// What goes wrong here is thrown; the page then hears that the worker broke.
fn take(message: &MessageEvent) -> Result<(), JsValue> {
    let parts: Array = message.data().dyn_into()?;
    let asked = parts
        .get(0)
        .as_string()
        .ok_or_else(|| JsError::new("a message without a request"))?;
    let Asked { id, request } = serde_json::from_str(&asked).map_err(JsError::from)?;
    let bytes = Uint8Array::new(&parts.get(1)).to_vec();
    let scope = scope()?;
    let mut untold = None;
    let answer = answer(request, &bytes, |rows| {
        if let Err(problem) = say(&scope, &Said::RowsRead(id, rows)) {
            untold = Some(problem);
        }
    });
    match untold {
        None => say(&scope, &Said::Answered(id, answer)),
        Some(problem) => Err(problem),
    }
}

fn answer(request: Request, bytes: &[u8], progress: impl FnMut(usize)) -> Answer {
    match request {
        Request::ReadQr(size) => Answer::Qr(qr_picture::read(size, bytes)),
        Request::ReadWorkbook(wanted) => Answer::Workbook(workbook::read(bytes, &wanted, progress)),
    }
}

fn say(scope: &DedicatedWorkerGlobalScope, said: &Said) -> Result<(), JsValue> {
    let said = serde_json::to_string(said).map_err(JsError::from)?;
    scope.post_message(&said.into())
}

fn scope() -> Result<DedicatedWorkerGlobalScope, JsValue> {
    Ok(js_sys::global().dyn_into()?)
}
