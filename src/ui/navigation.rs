//! Which page is shown, kept in step with the browser's history.
//!
//! A dozen flat addresses over the History API; a router that nests would be
//! the largest stone of the first visit (42 KB with brotli).

use crate::ui::routes::Route;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

/// The page that is shown, and the ways to another.
#[derive(Clone, Copy)]
pub struct Navigation {
    route: RwSignal<Route>,
}

impl Navigation {
    /// Begins with the address in the browser and follows it from there on.
    /// `on_follow` is told when a link of the app is followed.
    pub fn start(on_follow: impl Fn() + 'static) -> Self {
        let navigation = Self {
            route: RwSignal::new(here()),
        };
        window_event_listener(ev::popstate, move |_| navigation.route.set(here()));
        window_event_listener(ev::click, move |event| {
            if let Some(route) = followed_link(&event) {
                event.prevent_default();
                on_follow();
                navigation.go(route);
            }
        });
        navigation
    }

    /// The page that is shown.
    pub fn route(self) -> Route {
        self.route.get()
    }

    /// Goes to a page, which the back button leaves again.
    pub fn go(self, route: Route) {
        self.show(route, |history, address| {
            let depth = JsValue::from(depth(history) + 1.0);
            history.push_state_with_url(&depth, "", Some(address))
        });
    }

    /// Goes to a page in place of this one, such as from a form that is done.
    pub fn replace(self, route: Route) {
        self.show(route, |history, address| {
            let depth = JsValue::from(depth(history));
            history.replace_state_with_url(&depth, "", Some(address))
        });
    }

    /// Goes back to the page of the app that led here; where none did, as after
    /// an address was typed, to `otherwise`.
    pub fn back(self, otherwise: Route) {
        match window().history() {
            Ok(history) if depth(&history) > 0.0 && history.back().is_ok() => {}
            _ => self.replace(otherwise),
        }
    }

    fn show(
        self,
        route: Route,
        write: impl FnOnce(&web_sys::History, &str) -> Result<(), JsValue>,
    ) {
        let written = window()
            .history()
            .and_then(|history| write(&history, &absolute(&route.href())));
        if let Err(refused) = written {
            leptos::logging::warn!("the address could not be changed: {refused:?}");
        }
        self.route.set(route);
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// The navigation of the page.
pub fn use_navigation() -> Navigation {
    expect_context()
}

/// How many pages of the app led to this one: what each entry of the history
/// keeps of itself.
fn depth(history: &web_sys::History) -> f64 {
    history
        .state()
        .ok()
        .and_then(|it| it.as_f64())
        .unwrap_or(0.0)
}

/// The folder that the page is served from, as `<base>` names it.
fn base_path() -> String {
    document()
        .base_uri()
        .ok()
        .flatten()
        .and_then(|uri| web_sys::Url::new(&uri).ok())
        .map_or_else(|| "/".to_owned(), |url| url.pathname())
}

/// A relative address made whole.
fn absolute(href: &str) -> String {
    let path = href.strip_prefix("./").unwrap_or(href);
    format!("{}{path}", base_path())
}

fn here() -> Route {
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    let query = location.search().unwrap_or_default();
    route_at(&path, &query).unwrap_or(Route::NotFound)
}

/// The page at a whole path and its query; `None` outside the app's folder.
fn route_at(path: &str, query: &str) -> Option<Route> {
    let base = base_path();
    if format!("{path}/") == base {
        return Some(Route::Today);
    }
    path.strip_prefix(&base)
        .map(|path| Route::parse(&format!("{path}{query}")))
}

/// The page of this app that a click on a link asks for; `None` where the
/// browser is to follow the link itself.
fn followed_link(event: &ev::MouseEvent) -> Option<Route> {
    let plain = event.button() == 0
        && !event.default_prevented()
        && !(event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key());
    let target: web_sys::Element = event.target()?.dyn_into().ok()?;
    let link: web_sys::HtmlAnchorElement = target.closest("a[href]").ok()??.dyn_into().ok()?;
    let origin = window().location().origin().ok()?;
    let ours = link.origin() == origin
        && link.target().is_empty()
        && link.hash().is_empty()
        && !link.has_attribute("download");
    (plain && ours)
        .then(|| route_at(&link.pathname(), &link.search()))
        .flatten()
}
