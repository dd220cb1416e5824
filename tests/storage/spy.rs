//! Watches and disturbs the transactions of a database.

use js_sys::Array;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(inline_js = r#"
    export class Spy {
        constructor(database, disturb) {
            const begin = IDBDatabase.prototype.transaction;
            this.seen = [];
            this.stop = () => { IDBDatabase.prototype.transaction = begin; };
            const seen = this.seen;
            IDBDatabase.prototype.transaction = function (...args) {
                const transaction = begin.apply(this, args);
                if (this.name === database) {
                    seen.push(`${transaction.mode} ${transaction.durability}`);
                    transaction.addEventListener("complete", () => seen.push("complete"));
                    if (disturb) {
                        let over = false;
                        const giveUp = () => {
                            if (!over) transaction.abort();
                            over = true;
                        };
                        // Before it can be committed, or else soon.
                        transaction.commit = giveUp;
                        queueMicrotask(giveUp);
                    }
                }
                return transaction;
            };
        }
    }
"#)]
extern "C" {
    type Spy;

    #[wasm_bindgen(constructor)]
    fn new(database: &str, disturb: bool) -> Spy;

    #[wasm_bindgen(method, getter)]
    fn seen(this: &Spy) -> Array;

    #[wasm_bindgen(method)]
    fn stop(this: &Spy);
}

/// What happens to the transactions of a database, in order.
pub struct Watch(Spy);

impl Watch {
    /// Only looks on.
    pub fn on(database: &str) -> Self {
        Self(Spy::new(database, false))
    }

    /// Has the browser give up every transaction when it is under way.
    pub fn disturbing(database: &str) -> Self {
        Self(Spy::new(database, true))
    }

    /// `"mode durability"` where one began, `"complete"` where one is done.
    pub fn seen(&self) -> Vec<String> {
        self.0
            .seen()
            .iter()
            .map(|it| it.as_string().unwrap())
            .collect()
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.0.stop();
    }
}
