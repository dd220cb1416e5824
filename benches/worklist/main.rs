//! How long the rules take, natively: medians of five runs, with the shortest
//! and the longest. It prints, and judges nothing.

mod histories;

use std::hint::black_box;
use std::time::{Duration, Instant};
use tagih_santun::content::import_columns;
use tagih_santun::domain::command::record;
use tagih_santun::domain::customer::Name;
use tagih_santun::domain::date::{DateOrder, Moment};
use tagih_santun::domain::entry::{Entry, Pen};
use tagih_santun::domain::escalation::holidays::Holidays;
use tagih_santun::domain::exchange::csv::Table;
use tagih_santun::domain::exchange::debt_book::customers::gather;
use tagih_santun::domain::exchange::debt_book::{Assumptions, Book, DraftBook, GoodRow};
use tagih_santun::domain::exchange::intake::Intake;
use tagih_santun::domain::id::{DeviceId, Random};
use tagih_santun::domain::ledger::Ledger;
use tagih_santun::domain::policy::Policy;
use tagih_santun::domain::worklist::worklist;

const INVOICES: &[u8] = include_bytes!("../../tests/samples/piutang-2012-2013.csv");
const RUNS: usize = 5;

fn main() {
    let book = read();
    let entries = take_in(&book);
    println!(
        "{} invoices, {} customers",
        book.good.len(),
        book.customers.len()
    );
    measure("read the file", read);
    measure("find what is new, and record it", || take_in(&book));
    measure("fold the journal", || Ledger::fold(&entries));

    let book = tenfold(&book);
    let ledger = Ledger::fold(&take_in(&book));
    let policy = Policy::standard(Holidays::default());
    let now = moment("2013-05-27T10:00:00+07:00");
    let list = worklist(&ledger, &policy, now);
    println!(
        "{} invoices, {} customers",
        book.good.len(),
        book.customers.len()
    );
    println!("{} rows, {} held", list.rows.len(), list.held.len());
    measure("worklist (aim 5 ms)", || worklist(&ledger, &policy, now));

    let now = moment("2026-11-24T10:00:00+07:00");
    let ledger = Ledger::fold(&histories(now));
    let list = worklist(&ledger, &policy, now);
    println!(
        "10000 histories: {} rows, {} held",
        list.rows.len(),
        list.held.len()
    );
    measure("worklist", || worklist(&ledger, &policy, now));
}

fn histories(now: Moment) -> Vec<Entry> {
    let mut random = random();
    let mut pen = Pen {
        device: DeviceId::new(0, [0; 10]),
        now,
        clock: Default::default(),
        random: &mut random,
    };
    histories::journal(10_000, now, &mut pen)
}

/// The same random bytes in every run.
fn random() -> impl FnMut() -> Random {
    let mut count = 0_u64;
    move || {
        count += 1;
        let mut bytes: Random = [0; 10];
        bytes[2..].copy_from_slice(&count.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes());
        bytes
    }
}

fn measure<T>(what: &str, run: impl Fn() -> T) {
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            black_box(run());
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    let ms = |time: Duration| time.as_secs_f64() * 1_000.0;
    let [median, least, most] = [times[RUNS / 2], times[0], times[RUNS - 1]].map(ms);
    println!("  {what}: {median:.2} ms ({least:.2} to {most:.2})");
}

fn read() -> Book {
    let table = Table::read(INVOICES).expect("the sample is a table");
    let draft = DraftBook::new(table, &import_columns::aliases());
    draft.read(&Assumptions {
        order: DateOrder::DayFirst,
        import_day: moment("2026-11-22T10:00:00+07:00").date_naive(),
        days_to_pay: 7,
    })
}

/// The same invoices for ten times as many customers.
fn tenfold(book: &Book) -> Book {
    let copy = |number: usize| {
        book.good.iter().cloned().map(move |mut good: GoodRow| {
            let name = format!("{} {number}", good.row.name);
            good.row.name = Name::parse(&name).expect("a short name");
            good
        })
    };
    let mut good: Vec<GoodRow> = (0..10).flat_map(copy).collect();
    let customers = gather(&mut good);
    Book {
        good,
        refused: Vec::new(),
        customers,
    }
}

fn take_in(book: &Book) -> Vec<Entry> {
    let now = moment("2026-11-22T10:00:00+07:00");
    let ledger = Ledger::default();
    let mut random = random();
    let commands = Intake::of(book, &ledger, now, &mut random).commands;
    let mut pen = Pen {
        device: DeviceId::new(0, [0; 10]),
        now,
        clock: ledger.clock(),
        random: &mut random,
    };
    record(&ledger, commands, &mut pen).expect("the rules take the whole sample")
}

fn moment(text: &str) -> Moment {
    Moment::parse_from_rfc3339(text).expect("a moment as RFC 3339 has it")
}
