//! The contacts of the phone, as the person picks them. Few browsers have it
//! (Chrome on Android); elsewhere a file does.

use js_sys::{Array, Function, Object, Promise, Reflect};
use std::fmt;
use wasm_bindgen::{JsCast, JsValue};

/// A contact that was picked; every list as the phone orders it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PickedContact {
    /// What they are called.
    pub names: Vec<String>,
    /// Their numbers.
    pub numbers: Vec<String>,
    /// Their e-mail addresses.
    pub emails: Vec<String>,
}

/// The browser did not hand any contact over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotPicked;

impl fmt::Display for NotPicked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the browser did not hand over any contact")
    }
}

impl std::error::Error for NotPicked {}

impl From<JsValue> for NotPicked {
    fn from(_: JsValue) -> Self {
        Self
    }
}

/// Whether contacts can be picked here.
pub fn can_pick() -> bool {
    manager().is_ok()
}

/// Lets the person pick contacts; only in answer to a tap. None where they
/// changed their mind.
///
/// # Errors
/// Where the browser has no contacts, or does not hand them over.
pub async fn pick() -> Result<Vec<PickedContact>, NotPicked> {
    let manager = manager()?;
    let select: Function = Reflect::get(&manager, &"select".into())?
        .dyn_into()
        .map_err(|_| NotPicked)?;
    let wanted = Array::of3(&"name".into(), &"tel".into(), &"email".into());
    let options = Object::new();
    Reflect::set(&options, &"multiple".into(), &true.into())?;
    let picked: Promise = select
        .call2(&manager, &wanted, &options)?
        .dyn_into()
        .map_err(|_| NotPicked)?;
    let picked = Array::from(&picked.await?);
    picked.iter().map(|it| PickedContact::of(&it)).collect()
}

impl PickedContact {
    fn of(contact: &JsValue) -> Result<Self, NotPicked> {
        Ok(Self {
            names: texts(contact, "name")?,
            numbers: texts(contact, "tel")?,
            emails: texts(contact, "email")?,
        })
    }
}

fn texts(contact: &JsValue, of: &str) -> Result<Vec<String>, NotPicked> {
    let list = Reflect::get(contact, &of.into())?;
    let list = match list.is_undefined() || list.is_null() {
        true => Array::new(),
        false => Array::from(&list),
    };
    Ok(list.iter().filter_map(|it| it.as_string()).collect())
}

fn manager() -> Result<JsValue, NotPicked> {
    let window = web_sys::window().ok_or(NotPicked)?;
    let manager = Reflect::get(&window.navigator(), &"contacts".into())?;
    match manager.is_object() {
        true => Ok(manager),
        false => Err(NotPicked),
    }
}
