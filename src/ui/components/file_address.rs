use crate::device::object_url::ObjectUrl;
use crate::domain::attachment::AttachedFile;
use crate::domain::names::Named;
use leptos::prelude::*;

/// The address of a file for this part of the page, with which the browser
/// lets go of the bytes; `None` where the browser gives none.
pub fn file_address(file: &AttachedFile) -> Option<String> {
    match ObjectUrl::new(file.about().media_type.name(), file.bytes()) {
        Ok(url) => {
            let address = url.address().to_owned();
            // Held by the page, and dropped with this part of it.
            StoredValue::new(url);
            Some(address)
        }
        Err(refused) => {
            leptos::logging::warn!("a file has no address: {refused:?}");
            None
        }
    }
}
