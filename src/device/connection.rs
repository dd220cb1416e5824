//! Whether the device has a network.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Window;

/// Whether the device has a network, as far as the browser knows: it may be
/// one that leads nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Connection {
    /// There is one, or the browser does not say.
    Online,
    /// There is none.
    Offline,
}

impl Connection {
    /// As it is now.
    pub fn now() -> Self {
        match web_sys::window().map(|window| window.navigator().on_line()) {
            Some(false) => Self::Offline,
            Some(true) | None => Self::Online,
        }
    }
}

/// Calls back on every change, until dropped.
pub struct Watch {
    window: Option<Window>,
    on_change: Closure<dyn Fn()>,
}

impl Watch {
    /// Begins to watch. A page has one watch: a second takes the place of the
    /// first. Without a window there is nothing to see, and
    /// `on_change` is never called.
    pub fn new(on_change: impl Fn(Connection) + 'static) -> Self {
        let watch = Self {
            window: web_sys::window(),
            on_change: Closure::new(move || on_change(Connection::now())),
        };
        let callback = watch.on_change.as_ref().unchecked_ref();
        if let Some(window) = &watch.window {
            window.set_ononline(Some(callback));
            window.set_onoffline(Some(callback));
        }
        watch
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(window) = &self.window {
            window.set_ononline(None);
            window.set_onoffline(None);
        }
    }
}
