//! Waiting for one request.

use crate::storage::StorageProblem;
use js_sys::Promise;
use js_sys::futures::JsFuture;
use wasm_bindgen::JsValue;
use web_sys::IdbRequest;

/// Gives what a request finds. The listening begins with the call, not with
/// the first poll, so several requests can be under way at once.
pub fn result_of(
    request: IdbRequest,
) -> impl Future<Output = Result<JsValue, StorageProblem>> + 'static {
    let settled = JsFuture::from(Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    }));
    async move {
        match settled.await {
            Ok(_) => Ok(request.result()?),
            Err(_) => match request.error()? {
                Some(error) => Err(error.into()),
                None => Err(StorageProblem::Failed("a request failed".to_owned())),
            },
        }
    }
}
