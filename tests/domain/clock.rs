use proptest::prelude::*;
use tagih_santun::domain::clock::{Clock, NotAClock};

fn readings() -> impl Strategy<Value = Vec<Clock>> {
    let wall = prop_oneof![0..9u64, 0..u64::MAX, Just((1 << 48) - 1)];
    prop::collection::vec(wall, 1..40).prop_map(|walls| {
        let mut clock = Clock::default();
        walls
            .into_iter()
            .map(|now_ms| {
                clock = clock.tick(now_ms);
                clock
            })
            .collect()
    })
}

proptest! {
    #[test]
    fn the_clock_only_rises(readings in readings()) {
        prop_assert!(readings.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn texts_sort_as_readings_do(a in readings(), b in readings()) {
        let all: Vec<Clock> = a.into_iter().chain(b).collect();
        for pair in all.windows(2) {
            let texts = [pair[0].to_string(), pair[1].to_string()];
            prop_assert_eq!(texts[0].cmp(&texts[1]), pair[0].cmp(&pair[1]));
        }
    }

    #[test]
    fn a_reading_reads_back(readings in readings()) {
        for clock in readings {
            prop_assert_eq!(clock.to_string().parse(), Ok(clock));
        }
    }
}

#[test]
fn a_full_count_moves_on_to_the_next_millisecond() {
    let full: Clock = "000000000005-ffffffff".parse().unwrap();
    assert_eq!(full.tick(3).to_string(), "000000000006-00000000");
    assert_eq!(full.tick(9).to_string(), "000000000009-00000000");
}

#[test]
fn the_end_of_the_range_stands_still() {
    let last: Clock = "ffffffffffff-ffffffff".parse().unwrap();
    assert_eq!(last.tick(u64::MAX), last);
}

#[test]
fn other_texts_are_no_reading() {
    let texts = [
        "",
        "-",
        "000000000005",
        "5-0",
        "00000000000g-00000000",
        "00000000000A-00000000",
        "+00000000005-00000000",
        "000000000005-+0000000",
        "1000000000000-00000000",
        "000000000005-00000000 ",
    ];
    for text in texts {
        assert_eq!(text.parse::<Clock>(), Err(NotAClock), "{text:?}");
    }
}
