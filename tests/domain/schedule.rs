//! Plans worked out: what they are made of, and why some are not made.

mod published;
mod random;

use crate::journal_builder::{Book, day, random, rupiah};
use tagih_santun::domain::command::Command;
use tagih_santun::domain::id::{PlanId, ReceivableId};
use tagih_santun::domain::money::Rupiah;
use tagih_santun::domain::plan::interest::{Interest, Per, Span, SpanRate};
use tagih_santun::domain::plan::problem::PlanProblem;
use tagih_santun::domain::plan::rhythm::Rhythm;
use tagih_santun::domain::plan::rounding::{Direction, Multiple, Rounding};
use tagih_santun::domain::plan::schedule::Schedule;
use tagih_santun::domain::plan::wish::{PlanWish, Size, Speed};
use tagih_santun::domain::plan::{Installment, Plan};
use tagih_santun::domain::rate::Rate;
use tagih_santun::domain::receivable::Receivable;

/// In percent, with at most two decimals: "1.25".
fn percent(text: &str) -> Rate {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let digits = format!("{whole}{decimals:0<2}");
    Rate::new(digits.parse().expect("digits")).expect("a rate")
}

/// 875.000 from Friday, 27 November 2026, on: the sum that the screens show.
fn wish(size: Size) -> PlanWish {
    PlanWish {
        balance: rupiah(875_000),
        made: day("2026-11-27"),
        size,
        rhythm: Rhythm::Weekly(day("2026-11-27")),
        first_payment: None,
        rounding: Rounding {
            multiple: Multiple::FiveThousand,
            direction: Direction::Up,
        },
        interest: Interest::None,
    }
}

fn amounts(schedule: &Schedule) -> Vec<i64> {
    schedule.rows().iter().map(|it| it.amount.get()).collect()
}

fn days(schedule: &Schedule) -> Vec<String> {
    schedule
        .rows()
        .iter()
        .map(|it| it.due.to_string())
        .collect()
}

fn worked_out(wish: &PlanWish) -> Schedule {
    wish.work_out().expect("a plan")
}

#[test]
fn a_plan_from_a_number_of_instalments() {
    let plan = worked_out(&wish(Size::Count(3)));
    assert_eq!(amounts(&plan), [295_000, 295_000, 285_000]);
    assert_eq!(days(&plan), ["2026-11-27", "2026-12-04", "2026-12-11"]);
    assert_eq!(plan.total(), rupiah(875_000));
    assert_eq!(plan.charge(), Rupiah::ZERO);
}

#[test]
fn a_plan_from_an_instalment() {
    let plan = worked_out(&wish(Size::Instalment(rupiah(160_000))));
    assert_eq!(
        amounts(&plan),
        [160_000, 160_000, 160_000, 160_000, 160_000, 75_000]
    );
}

#[test]
fn s4_6_what_the_customer_can_pay_becomes_a_plan_that_never_asks_for_more() {
    let plan = worked_out(&wish(Size::Affordable(rupiah(165_000))));
    assert_eq!(
        amounts(&plan),
        [150_000, 150_000, 150_000, 150_000, 150_000, 125_000],
        "as many as needed, and even"
    );
    let all = worked_out(&wish(Size::Affordable(rupiah(2_000_000))));
    assert_eq!(amounts(&all), [875_000], "who can pay all pays all");
}

#[test]
fn s4_6_paydays_of_their_own_are_the_days_of_the_plan() {
    let mut asked = wish(Size::Affordable(rupiah(300_000)));
    asked.rhythm = Rhythm::OnDays(vec![
        day("2026-12-01"),
        day("2026-12-18"),
        day("2027-01-04"),
        day("2027-02-01"),
    ]);
    let plan = worked_out(&asked);
    assert_eq!(amounts(&plan), [295_000, 295_000, 285_000]);
    assert_eq!(days(&plan), ["2026-12-01", "2026-12-18", "2027-01-04"]);
}

#[test]
fn s0_6_several_plans_stand_side_by_side() {
    let choices = wish(Size::Affordable(rupiah(150_000)))
        .choices()
        .expect("plans");
    let seen: Vec<(Speed, usize, i64, String)> = choices
        .iter()
        .map(|it| {
            let last = it.schedule.ends().expect("a last day");
            let first = it.schedule.rows()[0].amount.get();
            (it.speed, it.schedule.rows().len(), first, last.to_string())
        })
        .collect();
    assert_eq!(
        seen,
        [
            (Speed::Quicker, 3, 295_000, "2026-12-11".to_owned()),
            (Speed::AsAsked, 6, 150_000, "2027-01-01".to_owned()),
            (Speed::Lighter, 10, 90_000, "2027-01-29".to_owned()),
        ]
    );
}

#[test]
fn s0_6_one_instalment_has_no_quicker_plan_beside_it() {
    let choices = wish(Size::Count(1)).choices().expect("plans");
    let speeds: Vec<Speed> = choices.iter().map(|it| it.speed).collect();
    assert_eq!(speeds, [Speed::AsAsked, Speed::Lighter]);
}

/// What was worked out is proposed as it is, worked out anew with the customer,
/// and agreed on together with its cost.
#[test]
fn s1_1_a_plan_is_proposed_adjusted_and_agreed_on() {
    let mut book = Book::on("2026-11-27 09:00")
        .customer("Bu Sari")
        .owes(875_000, "2026-11-20");
    let (customer, today) = (book.this(), day("2026-11-27"));
    let covers = vec![book.receivable()];
    let charge = ReceivableId::new(0, random(700));
    let (first, second) = (PlanId::new(0, random(701)), PlanId::new(0, random(702)));

    let free = worked_out(&wish(Size::Count(3)));
    let proposed = free.plan(today, covers.clone(), charge, String::new());
    assert_eq!(
        proposed.charge, None,
        "nothing is added that was not agreed on"
    );
    book = book.writes(Command::ProposePlan(customer, first, proposed));

    let mut adjusted = wish(Size::Affordable(rupiah(100_000)));
    adjusted.interest = Interest::Flat(percent("1.3"), Per::Month);
    let schedule = worked_out(&adjusted);
    let plan = schedule.plan(today, covers, charge, String::new());
    let cost = Receivable {
        note_number: None,
        date: today,
        due: schedule.ends().expect("a last day"),
        amount: schedule.charge(),
        note: "Biaya cicilan".to_owned(),
        items: Vec::new(),
    };
    book = book
        .writes(Command::ProposePlan(customer, second, plan.clone()))
        .writes(Command::RecordReceivable(customer, charge, cost))
        .writes(Command::AgreePlan(customer, second, today));
    assert_eq!(book.file().agreed_on(second), Some(today));
    assert_eq!(book.account("2026-11-27").balance(), plan.total());
}

#[test]
fn months_keep_the_first_day_and_end_where_a_month_ends() {
    let mut asked = wish(Size::Count(4));
    asked.made = day("2027-01-15");
    asked.rhythm = Rhythm::Monthly(day("2027-01-31"));
    assert_eq!(
        days(&worked_out(&asked)),
        ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"]
    );
    asked.rhythm = Rhythm::TwoWeekly(day("2028-02-20"));
    assert_eq!(
        days(&worked_out(&asked)),
        ["2028-02-20", "2028-03-05", "2028-03-19", "2028-04-02"]
    );
}

#[test]
fn a_first_payment_comes_first_and_only_the_rest_is_split() {
    let mut asked = wish(Size::Count(3));
    asked.first_payment = Some(Installment {
        due: day("2026-11-27"),
        amount: rupiah(200_000),
    });
    asked.rhythm = Rhythm::Monthly(day("2026-12-31"));
    asked.interest = Interest::Sliding(percent("2"), Per::Month);
    asked.rounding = Rounding::RUPIAH;
    let plan = worked_out(&asked);
    assert_eq!(amounts(&plan), [200_000, 238_500, 234_000, 229_500]);
    assert_eq!(plan.regular().len(), 3);
    assert_eq!(plan.charge(), rupiah(13_500 + 9_000 + 4_500));
}

#[test]
fn rounding_goes_where_the_trader_wants_it() {
    let cases = [
        (
            Multiple::One,
            Direction::Nearest,
            [333_333, 333_333, 333_334],
        ),
        (Multiple::One, Direction::Up, [333_334, 333_334, 333_332]),
        (
            Multiple::Hundred,
            Direction::Down,
            [333_300, 333_300, 333_400],
        ),
        (
            Multiple::FiveHundred,
            Direction::Nearest,
            [333_500, 333_500, 333_000],
        ),
        (
            Multiple::Thousand,
            Direction::Up,
            [334_000, 334_000, 332_000],
        ),
        (
            Multiple::FiveThousand,
            Direction::Down,
            [330_000, 330_000, 340_000],
        ),
    ];
    for (multiple, direction, expected) in cases {
        let mut asked = wish(Size::Count(3));
        asked.balance = rupiah(1_000_000);
        asked.rounding = Rounding {
            multiple,
            direction,
        };
        let plan = worked_out(&asked);
        assert_eq!(amounts(&plan), expected, "{multiple:?} {direction:?}");
    }
}

#[test]
fn rounded_up_a_plan_may_be_over_before_and_costs_no_more_than_it_lasts() {
    let mut asked = wish(Size::Count(10));
    asked.balance = rupiah(12_000);
    assert_eq!(amounts(&worked_out(&asked)), [5_000, 5_000, 2_000]);
    asked.rhythm = Rhythm::Monthly(day("2026-11-27"));
    asked.interest = Interest::Flat(percent("10"), Per::Month);
    let plan = worked_out(&asked);
    assert_eq!(amounts(&plan), [5_000, 5_000, 5_000, 1_800]);
    assert_eq!(plan.charge(), rupiah(4_800), "of four months, not of ten");
}

#[test]
fn a_week_is_three_thirteenths_of_a_month_and_days_are_counted() {
    let charge = |span: Option<Span>, per| {
        let rate = SpanRate::of(percent("1.3"), per, span.expect("a span"));
        rate.part_of(rupiah(1_000_000)).map(Rupiah::get)
    };
    assert_eq!(charge(Span::weeks(1), Per::Month), Some(3_000));
    assert_eq!(charge(Span::weeks(52), Per::Month), Some(156_000));
    assert_eq!(charge(Span::weeks(52), Per::Year), Some(13_000));
    assert_eq!(charge(Span::days(365), Per::Year), Some(13_000));
    assert_eq!(charge(Some(Span::months(12)), Per::Year), Some(13_000));
}

#[test]
fn on_own_days_waiting_costs_by_the_day() {
    let mut asked = wish(Size::Count(2));
    asked.balance = rupiah(1_000_000);
    asked.rounding = Rounding::RUPIAH;
    asked.interest = Interest::Sliding(percent("36.5"), Per::Year);
    asked.rhythm = Rhythm::OnDays(vec![day("2026-12-07"), day("2026-12-27")]);
    // A thousandth a day: ten days on all of it, twenty on half of it.
    assert_eq!(amounts(&worked_out(&asked)), [510_000, 510_000]);
    asked.interest = Interest::Flat(percent("36.5"), Per::Year);
    assert_eq!(amounts(&worked_out(&asked)), [515_000, 515_000]);
}

#[test]
fn what_does_not_work_out_is_refused_with_its_reason() {
    let monthly = |rate, size| {
        let mut asked = wish(size);
        asked.rhythm = Rhythm::Monthly(day("2026-11-27"));
        asked.interest = rate;
        asked
    };
    let on_days = |days: &[&str], size| {
        let mut asked = wish(size);
        asked.rhythm = Rhythm::OnDays(days.iter().map(|it| day(it)).collect());
        asked
    };
    let with = |size, change: fn(&mut PlanWish)| {
        let mut asked = wish(size);
        change(&mut asked);
        asked
    };
    let annuity = Interest::Annuity(percent("5"), Per::Month);
    let cases = [
        (
            "nothing is owed",
            with(Size::Count(3), |it| it.balance = Rupiah::ZERO),
            PlanProblem::NothingOpen,
        ),
        ("no rows", wish(Size::Count(0)), PlanProblem::NoInstalments),
        ("601 rows", wish(Size::Count(601)), PlanProblem::TooMany),
        (
            "600 rows and a first payment",
            with(Size::Count(600), |it| {
                it.first_payment = Some(Installment {
                    due: it.made,
                    amount: rupiah(5_000),
                });
                it.rhythm = Rhythm::Weekly(day("2026-12-04"));
                it.rounding = Rounding::RUPIAH;
            }),
            PlanProblem::TooMany,
        ),
        (
            "a thousand at a time",
            wish(Size::Instalment(rupiah(1_000))),
            PlanProblem::TooLong,
        ),
        (
            "nothing at a time",
            wish(Size::Instalment(Rupiah::ZERO)),
            PlanProblem::InstalmentZero,
        ),
        (
            "nothing to spare",
            wish(Size::Affordable(Rupiah::ZERO)),
            PlanProblem::InstalmentZero,
        ),
        (
            "more than is owed",
            wish(Size::Instalment(rupiah(875_001))),
            PlanProblem::InstalmentAboveBalance,
        ),
        (
            "less than waiting costs",
            monthly(annuity, Size::Instalment(rupiah(43_750))),
            PlanProblem::InstalmentBelowCharge,
        ),
        (
            "less than waiting costs, flat",
            monthly(
                Interest::Flat(percent("5"), Per::Month),
                Size::Affordable(rupiah(40_000)),
            ),
            PlanProblem::InstalmentBelowCharge,
        ),
        (
            "smaller than the coins",
            wish(Size::Affordable(rupiah(4_999))),
            PlanProblem::RoundedToNothing,
        ),
        (
            "split to nothing",
            with(Size::Count(600), |it| {
                it.rounding = Rounding::down_to(Multiple::FiveThousand);
            }),
            PlanProblem::RoundedToNothing,
        ),
        (
            "all of it at first",
            with(Size::Count(3), |it| {
                it.first_payment = Some(Installment {
                    due: it.made,
                    amount: it.balance,
                });
            }),
            PlanProblem::FirstPaymentOff,
        ),
        (
            "yesterday",
            with(Size::Count(3), |it| {
                it.rhythm = Rhythm::Weekly(day("2026-11-26"));
            }),
            PlanProblem::DayPassed,
        ),
        (
            "a first payment yesterday",
            with(Size::Count(3), |it| {
                it.first_payment = Some(Installment {
                    due: day("2026-11-26"),
                    amount: rupiah(5_000),
                });
            }),
            PlanProblem::DayPassed,
        ),
        (
            "a first payment after the others",
            with(Size::Count(3), |it| {
                it.first_payment = Some(Installment {
                    due: day("2026-12-04"),
                    amount: rupiah(5_000),
                });
            }),
            PlanProblem::DaysNotRising,
        ),
        (
            "the same day twice",
            on_days(&["2026-12-01", "2026-12-01"], Size::Count(2)),
            PlanProblem::DaysNotRising,
        ),
        (
            "two days for three",
            on_days(&["2026-12-01", "2026-12-05"], Size::Count(3)),
            PlanProblem::DaysTooFew,
        ),
        (
            "too few paydays",
            on_days(
                &["2026-12-01", "2026-12-05"],
                Size::Affordable(rupiah(300_000)),
            ),
            PlanProblem::DaysTooFew,
        ),
        (
            "no day",
            on_days(&[], Size::Count(1)),
            PlanProblem::DaysTooFew,
        ),
        (
            "after the year 2100",
            with(Size::Count(600), |it| {
                it.rounding = Rounding::RUPIAH;
                it.made = day("2090-01-01");
                it.rhythm = Rhythm::Monthly(day("2090-01-01"));
            }),
            PlanProblem::DayTooFar,
        ),
        (
            "an annuity on own days",
            {
                let mut asked = on_days(&["2026-12-01", "2026-12-05"], Size::Count(2));
                asked.interest = annuity;
                asked
            },
            PlanProblem::AnnuityOnOwnDays,
        ),
        (
            "more than can be counted",
            {
                let mut asked = monthly(Interest::Flat(percent("1"), Per::Month), Size::Count(2));
                asked.balance = Rupiah::LARGEST;
                asked
            },
            PlanProblem::TooLarge,
        ),
        (
            "more than can be counted, as an annuity",
            {
                let mut asked = monthly(
                    Interest::Annuity(Rate::LARGEST, Per::Month),
                    Size::Count(600),
                );
                asked.balance = Rupiah::LARGEST;
                asked
            },
            PlanProblem::TooLarge,
        ),
    ];
    for (what, asked, problem) in cases {
        assert_eq!(asked.work_out(), Err(problem), "{what}");
    }
}

#[test]
fn the_largest_amount_in_the_most_instalments() {
    let mut asked = wish(Size::Count(600));
    asked.balance = Rupiah::LARGEST;
    asked.rounding = Rounding::RUPIAH;
    asked.rhythm = Rhythm::Monthly(day("2026-11-27"));
    let plan = worked_out(&asked);
    assert_eq!(plan.rows().len(), Plan::LONGEST);
    assert_eq!(plan.total(), Rupiah::LARGEST);
    asked.balance = rupiah(Rupiah::LARGEST.get() / 2);
    asked.interest = Interest::Annuity(percent("0.1"), Per::Month);
    let plan = worked_out(&asked);
    assert_eq!(plan.rows().len(), Plan::LONGEST);
    assert_eq!(plan.rows()[599].left, Rupiah::ZERO);
}
