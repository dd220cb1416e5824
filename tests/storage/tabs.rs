use js_sys::{Function, Promise};
use std::cell::Cell;
use std::rc::Rc;
use tagih_santun::storage::tabs::Tabs;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn an_announcement_arrives_in_other_tabs_alone() {
    let name = "tabs-announce";
    let heard_here = Rc::new(Cell::new(0));
    let here = Tabs::open_named(name, {
        let heard = Rc::clone(&heard_here);
        move || heard.set(heard.get() + 1)
    })
    .unwrap();

    let mut there = None;
    let heard = Promise::new(&mut |resolve: Function, _| {
        there = Some(Tabs::open_named(name, move || call(&resolve)).unwrap());
    });
    here.announce().unwrap();
    heard.await.unwrap();
    assert_eq!(heard_here.get(), 0, "a tab does not hear itself");

    let answered = Promise::new(&mut |resolve: Function, _| {
        // The one that is dropped must not hear; the fresh one must.
        drop(there.take());
        there = Some(Tabs::open_named(name, move || call(&resolve)).unwrap());
    });
    here.announce().unwrap();
    answered.await.unwrap();
    there.unwrap().announce().unwrap();
}

#[wasm_bindgen_test]
async fn other_words_on_the_line_are_no_news() {
    let name = "tabs-words";
    let heard = Rc::new(Cell::new(0));
    let _tabs = Tabs::open_named(name, {
        let heard = Rc::clone(&heard);
        move || heard.set(heard.get() + 1)
    })
    .unwrap();
    let other = web_sys::BroadcastChannel::new(name).unwrap();
    other.post_message(&"something else".into()).unwrap();
    other.post_message(&JsValue::from_f64(1.0)).unwrap();

    // Messages arrive in order, so once the last is heard the first ones were.
    let last = Tabs::open_named(name, || {}).unwrap();
    last.announce().unwrap();
    while heard.get() == 0 {
        next_turn().await;
    }
    assert_eq!(heard.get(), 1);
}

fn call(function: &Function) {
    function.call0(&JsValue::NULL).unwrap();
}

async fn next_turn() {
    Promise::new(&mut |resolve, _| {
        web_sys::window()
            .unwrap()
            .set_timeout_with_callback(&resolve)
            .unwrap();
    })
    .await
    .unwrap();
}
