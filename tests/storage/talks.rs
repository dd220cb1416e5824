use tagih_santun::content::scripts::GRAPH;
use tagih_santun::domain::date::Zone;
use tagih_santun::domain::id::CustomerId;
use tagih_santun::domain::script::id::ScriptId;
use tagih_santun::domain::script::walk::Walk;
use tagih_santun::storage::talks::UnfinishedTalk;
use wasm_bindgen_test::wasm_bindgen_test;

fn talk(note: &str) -> UnfinishedTalk {
    let mut walk = Walk::begin(&GRAPH, ScriptId::FirstCall);
    walk.choose(&GRAPH, "myself").unwrap();
    UnfinishedTalk {
        at: Zone::Wib.at(1_795_334_400_000).unwrap(),
        walk: walk.save(&GRAPH),
        note: note.to_owned(),
        staff: Some("Rahma".to_owned()),
    }
}

#[wasm_bindgen_test]
fn a_talk_is_kept_for_its_customer_until_it_is_forgotten() {
    let (one, other) = (CustomerId::new(1, [1; 10]), CustomerId::new(1, [2; 10]));
    talk("dulu").save(one).unwrap();
    talk("lalu").save(one).unwrap();
    assert_eq!(UnfinishedTalk::load(one), Some(talk("lalu")));
    assert_eq!(UnfinishedTalk::load(other), None);
    UnfinishedTalk::forget(one).unwrap();
    assert_eq!(UnfinishedTalk::load(one), None);
}

#[wasm_bindgen_test]
fn a_talk_that_cannot_be_read_is_none() {
    let customer = CustomerId::new(1, [3; 10]);
    let storage = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    for broken in ["", "{", "7", r#"{"at":"yesterday"}"#] {
        let key = format!("tagih-santun.talk.{customer}");
        storage.set_item(&key, broken).unwrap();
        assert_eq!(UnfinishedTalk::load(customer), None, "{broken}");
        storage.remove_item(&key).unwrap();
    }
}
