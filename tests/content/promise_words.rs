//! Promises, in words.

use tagih_santun::domain::money::Rupiah;
use tagih_santun::domain::promise::PromiseStatus::{self, *};
use tagih_santun::i18n::Language::{En, Id};
use tagih_santun::i18n::describe::promise;

#[test]
fn s2_4_what_became_of_a_promise_is_said_without_blame() {
    let check = |status: PromiseStatus, paid: i64, words: [&str; 2]| {
        let paid = Rupiah::new(paid).unwrap();
        let said = [Id, En].map(|language| promise::status(language, status, paid));
        assert_eq!(said, words, "{status:?}");
    };
    check(Pending, 0, ["masih ditunggu", "still to come"]);
    check(
        Pending,
        50_000,
        [
            "baru masuk Rp\u{a0}50.000",
            "Rp\u{a0}50,000 received so far",
        ],
    );
    check(Kept, 100_000, ["ditepati", "kept"]);
    check(
        PartlyKept,
        50_000,
        [
            "baru masuk Rp\u{a0}50.000",
            "Rp\u{a0}50,000 received so far",
        ],
    );
    check(Broken, 0, ["belum masuk", "not received"]);
}
