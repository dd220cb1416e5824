//! Word to and from other tabs of the app.

use crate::storage::StorageProblem;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::{BroadcastChannel, MessageEvent};

/// The name of the channel in the browser.
pub const NAME: &str = "tagih-santun";

/// What a tab says when it has added entries.
const JOURNAL_GREW: &str = "journal grew";

/// A line to the other tabs, which hangs up when dropped.
///
/// A tab that the browser has put to sleep hears nothing; it should read the
/// journal's tail when it is shown again.
pub struct Tabs {
    channel: BroadcastChannel,
    on_message: Closure<dyn Fn(MessageEvent)>,
}

impl Tabs {
    /// Listens: `on_news` is called when another tab has added entries, which
    /// [`read_after`](super::journal::Journal::read_after) then gives.
    ///
    /// # Errors
    /// Where the browser has no such line. The app works without; two tabs
    /// then show the same only after a reload.
    pub fn open(on_news: impl Fn() + 'static) -> Result<Self, StorageProblem> {
        Self::open_named(NAME, on_news)
    }

    /// Listens on a line of another name, as for a journal of another name.
    ///
    /// # Errors
    /// As [`Tabs::open`].
    pub fn open_named(name: &str, on_news: impl Fn() + 'static) -> Result<Self, StorageProblem> {
        let tabs = Self {
            channel: BroadcastChannel::new(name)?,
            on_message: Closure::new(move |message: MessageEvent| {
                if message.data().as_string().as_deref() == Some(JOURNAL_GREW) {
                    on_news();
                }
            }),
        };
        let callback = tabs.on_message.as_ref().unchecked_ref();
        tabs.channel.set_onmessage(Some(callback));
        Ok(tabs)
    }

    /// Tells all other tabs that this one has added entries.
    ///
    /// # Errors
    /// Where the browser does not pass it on.
    pub fn announce(&self) -> Result<(), StorageProblem> {
        Ok(self.channel.post_message(&JsValue::from(JOURNAL_GREW))?)
    }
}

impl Drop for Tabs {
    fn drop(&mut self) {
        self.channel.set_onmessage(None);
        self.channel.close();
    }
}
