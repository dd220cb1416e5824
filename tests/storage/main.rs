//! What the browser keeps, tested in a browser.
//!
//! Each test has a database of its own name, and looks at what is stored
//! without the code under test wherever that is the question.
#![cfg(target_arch = "wasm32")]

mod append;
mod attachments;
mod book;
mod device;
mod merge;
mod opening;
mod picture;
mod preferences;
mod problem;
mod raw;
mod reading;
mod spy;
mod tabs;
mod talks;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
