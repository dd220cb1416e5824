use crate::random_journal::journal;
use proptest::prelude::*;
use proptest::sample::Index;
use tagih_santun::domain::entry::Entry;
use tagih_santun::domain::ledger::Ledger;

proptest! {
    #[test]
    fn the_order_of_entries_does_not_matter(
        (entries, shuffled) in journal(40).prop_flat_map(|it| (Just(it.clone()), Just(it).prop_shuffle())),
    ) {
        prop_assert_eq!(Ledger::fold(&entries), Ledger::fold(&shuffled));
    }

    #[test]
    fn an_entry_that_arrives_twice_changes_nothing(entries in journal(40), again: Vec<Index>) {
        let mut ledger = Ledger::fold(&entries);
        for index in again {
            ledger.apply(index.get(&entries));
        }
        prop_assert_eq!(ledger, Ledger::fold(&entries));
    }

    #[test]
    fn two_devices_that_swap_their_journals_hold_the_same(entries in journal(40)) {
        let (ours, theirs): (Vec<&Entry>, Vec<&Entry>) =
            entries.iter().partition(|it| it.device == entries[0].device);
        let on_ours = Ledger::fold(ours.iter().chain(&theirs).copied());
        let on_theirs = Ledger::fold(theirs.iter().chain(&ours).copied());
        prop_assert_eq!(on_ours, on_theirs);
    }
}

#[test]
fn an_empty_journal_gives_an_empty_book() {
    let ledger = Ledger::default();
    assert!(ledger.is_empty());
    assert_eq!(ledger.files().count(), 0);
}
