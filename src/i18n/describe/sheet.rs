//! The sheet for whoever calls in the trader's place, in words.

use crate::content::scripts;
use crate::domain::account::Standing;
use crate::domain::business::Business;
use crate::domain::customer::Number;
use crate::domain::hardship::Hardship;
use crate::domain::paper::sheet::{Cut, Next, Objection, Sheet, Speaker, Touch};
use crate::domain::paper::{Blank, Block, Column, Fact, Form, Paper, Room, Section, Table};
use crate::domain::payment::Payment;
use crate::domain::plan::standing::PlanStanding;
use crate::domain::promise::PromiseStanding;
use crate::domain::worklist::Cause;
use crate::i18n::{Language, day, describe, due_words, hour, long_day, money, text};

/// The sheet as a paper: with whom, about what, how it went so far, and room
/// for how it goes. What people wrote is cut to a length that leaves all of it
/// on one page.
pub fn paper(language: Language, sheet: &Sheet, business: &Business, speaker: &Speaker) -> Paper {
    let name = describe::addressed(language, &sheet.customer);
    let made_on = long_day(language, sheet.at.date_naive());
    let sections = [
        Some(who_speaks(language, business, speaker)),
        Some(who_is_called(language, sheet)),
        Some(debts(language, sheet)),
        Some(next_step(language, sheet)),
        matters(language, sheet),
        Some(promises(language, &sheet.promises)),
        Some(payments(language, &sheet.payments)),
        Some(contacts(language, &sheet.contacts)),
        Some(unsaid(language)),
        Some(how_it_went(language)),
    ];
    Paper {
        form: Form::Sheet,
        letterhead: Vec::new(),
        title: text::sheet::about(language, short(&name, NAME)),
        subtitle: made_on,
        sections: sections.into_iter().flatten().collect(),
    }
}

/// The most characters of a name that stands among other things.
const NAME: usize = 40;
/// The most characters of an address, a note, or what somebody said.
const SAID: usize = 72;
/// Numbers, e-mail addresses, and hours of a customer, each.
const WAYS: usize = 3;

fn who_speaks(language: Language, business: &Business, speaker: &Speaker) -> Section {
    let names = [&business.name, &business.owner];
    let names = names.into_iter().filter(|it| !it.is_empty());
    let names: Vec<_> = names.map(|it| short(it, NAME)).collect();
    let on_behalf = Fact::new(text::sheet::on_behalf(language), names.join(" · "));
    let on_behalf = (!names.is_empty()).then_some(on_behalf);
    let (named, unnamed) = match speaker {
        Speaker::Staff(name) => {
            let caller = text::sheet::caller(language);
            (Some(Fact::new(caller, short(name, NAME))), None)
        }
        Speaker::Unnamed => {
            let blank = blank(text::sheet::caller(language), Room::Line);
            (None, Some(Block::ToFill(vec![blank])))
        }
    };
    let facts: Vec<Fact> = named.into_iter().chain(on_behalf).collect();
    let facts = (!facts.is_empty()).then_some(Block::Facts(facts));
    section(
        text::call::who_speaks(language),
        unnamed.into_iter().chain(facts),
    )
}

fn who_is_called(language: Language, sheet: &Sheet) -> Section {
    let customer = &sheet.customer;
    let given = |label: &str, value: &str| {
        (!value.trim().is_empty()).then(|| Fact::new(label, short(value, SAID)))
    };
    let emails = customer.emails.iter().map(|it| it.as_str().to_owned());
    let emails = cut_list(language, Cut::to(WAYS, emails)).join(", ");
    let channel = customer
        .preferred_channel
        .map_or("", |it| describe::channel(language, it));
    let facts = [
        given(text::customer::name(language), customer.name.as_str()),
        given(
            text::sheet::address_as(language),
            &short(&describe::addressed(language, customer), NAME),
        ),
        given(text::window::title(language), &hours(language, sheet)),
        given(text::customer::preferred_channel(language), channel),
        given(text::customer::emails(language), &emails),
        given(text::customer::street_address(language), &customer.address),
        given(text::customer::notes(language), &customer.notes),
    ];
    section(
        text::sheet::customer(language),
        [
            Block::Facts(facts.into_iter().flatten().collect()),
            numbers(language, &customer.numbers),
        ],
    )
}

/// When to call: the hours that suit them, else the trader's own; and when they
/// tend to pick up.
fn hours(language: Language, sheet: &Sheet) -> String {
    let windows = sheet.customer.windows.iter();
    let windows = windows.map(|it| describe::bounds::window(language, it));
    let windows = Cut::to(WAYS, windows);
    let hours = match windows.shown.is_empty() {
        true => describe::bounds::usual_hours(language, &sheet.hours),
        false => cut_list(language, windows).join("; "),
    };
    let zone = sheet.customer.zone.map(|it| describe::zone(language, it));
    let best = sheet.best_hour;
    let best = best.map(|it| describe::bounds::best_hour(language, it));
    let parts = [Some(hours), zone.map(str::to_owned), best];
    parts.into_iter().flatten().collect::<Vec<_>>().join(". ")
}

/// The numbers, each with whose it is and whether debts are spoken of there
/// (S4.4).
fn numbers(language: Language, numbers: &[Number]) -> Block {
    if numbers.is_empty() {
        return Block::Words(text::call::no_number(language).to_owned());
    }
    let Cut { shown, left_out } = Cut::to(WAYS, numbers);
    let row = |it: &Number| {
        let details = match it.owner.may_hear_details() {
            true => text::sheet::details_welcome(language),
            false => text::sheet::no_details(language),
        };
        let owner = describe::number_owner(language, it.owner);
        [it.number.shown(), owner.to_owned(), details.to_owned()]
    };
    let more = more(language, left_out).map(|it| [it, String::new(), String::new()]);
    Block::Table(Table::new(
        [
            (Column::Words, text::call::number(language)),
            (Column::Words, text::sheet::whose(language)),
            (Column::Words, text::sheet::details(language)),
        ],
        shown.into_iter().map(row).chain(more),
    ))
}

fn debts(language: Language, sheet: &Sheet) -> Section {
    let today = sheet.at.date_naive();
    let row = |it: &Standing| {
        let what = short(&describe::receivable(language, &it.terms), NAME);
        let paid = (!it.paid.is_zero()).then(|| {
            let paid = money(language, it.paid);
            let whole = money(language, it.terms.amount);
            text::receivable::part_paid(language, paid, whole)
        });
        let due = day(language, it.terms.due);
        let late = due_words(language, it.days_past_due(today));
        [
            std::iter::once(what)
                .chain(paid)
                .collect::<Vec<_>>()
                .join(". "),
            format!("{due}, {late}"),
            money(language, it.balance()),
        ]
    };
    let rest = (sheet.debts.left_out > 0).then(|| {
        let others = text::sheet::other_debts(language, sheet.debts.left_out);
        [others, String::new(), money(language, sheet.rest)]
    });
    let open = match sheet.debts.shown.is_empty() {
        true => Block::Words(text::customer::nothing_to_do(language).to_owned()),
        false => Block::Table(
            Table::new(
                [
                    (Column::Words, text::sheet::what_for(language)),
                    (Column::Words, text::due::label(language)),
                    (Column::Figures, text::sheet::left(language)),
                ],
                sheet.debts.shown.iter().map(row).chain(rest),
            )
            .with_total(text::sheet::total(language), money(language, sheet.balance)),
        ),
    };
    let credit = (!sheet.credit.is_zero()).then(|| {
        let label = text::customer::credit_label(language);
        Block::Facts(vec![Fact::new(label, money(language, sheet.credit))])
    });
    section(
        text::sheet::owed(language),
        std::iter::once(open).chain(credit),
    )
}

fn next_step(language: Language, sheet: &Sheet) -> Section {
    let guide = Fact::new(
        text::sheet::guide(language),
        scripts::title(language, sheet.script),
    );
    let facts = match &sheet.next {
        None => {
            let nothing = text::hold::nothing_due(language);
            vec![Fact::new(text::sheet::step(language), nothing)]
        }
        Some(Next {
            cause,
            reason,
            hold,
        }) => {
            let turn = cause.as_ref().map(|it| {
                let turn = describe::turn(language, it);
                Fact::new(text::sheet::step(language), turn)
            });
            let wrote = match cause {
                Some(Cause::Reply { text: words, .. }) if !words.trim().is_empty() => Some(
                    Fact::new(text::customer::what_they_say(language), short(words, SAID)),
                ),
                _ => None,
            };
            let why = cause.iter().filter_map(|it| describe::cause(language, it));
            let why = why.chain([describe::reason(language, reason)]);
            let why = why.collect::<Vec<_>>().join(". ");
            let why = Fact::new(text::sheet::why(language), why);
            let hold = hold.as_ref().map(|it| {
                let wait = text::sheet::better_wait(language);
                Fact::new(wait, describe::hold(language, it))
            });
            turn.into_iter()
                .chain(wrote)
                .chain([why])
                .chain(hold)
                .collect()
        }
    };
    let facts = facts.into_iter().chain([guide]).collect();
    section(text::customer::next_step(language), [Block::Facts(facts)])
}

/// What stands between the two, if anything does.
fn matters(language: Language, sheet: &Sheet) -> Option<Section> {
    let Cut { shown, left_out } = &sheet.disputes;
    let objections = shown.iter().map(|it| objection(language, it));
    let objections = objections.chain(more(language, *left_out));
    let Cut { shown, left_out } = &sheet.hardships;
    let hard_times = shown.iter().map(|it| hardship(language, it));
    let hard_times = hard_times.chain(more(language, *left_out));
    let plan = sheet.plan.iter().map(|it| plan(language, it));
    let lines: Vec<String> = plan.chain(objections).chain(hard_times).collect();
    let heading = text::sheet::matters(language);
    (!lines.is_empty()).then(|| section(heading, [Block::List(lines)]))
}

fn plan(language: Language, it: &PlanStanding) -> String {
    let status = describe::plan::status(language, it.status);
    let (paid, left) = (money(language, it.paid()), money(language, it.left()));
    let stands = text::sheet::plan(language, status, paid, left);
    let next = it.missed().or_else(|| it.next());
    let next = next.map(|it| text::sheet::plan_next(language, describe::plan::next(language, it)));
    std::iter::once(stands)
        .chain(next)
        .collect::<Vec<_>>()
        .join(". ")
}

fn objection(language: Language, it: &Objection) -> String {
    let what = short(&describe::receivable(language, &it.receivable), NAME);
    let since = day(language, it.terms.opened);
    let stands = text::sheet::objects(language, what, since);
    with_words(stands, &it.terms.reason)
}

fn hardship(language: Language, it: &Hardship) -> String {
    let reason = describe::hardship_reason(language, it.reason);
    let since = day(language, it.since);
    let can_pay = it
        .can_pay
        .map(|it| text::sheet::can_pay(language, money(language, it)));
    let pays_on = it
        .pays_on
        .map(|it| text::sheet::pays_on(language, day(language, it)));
    let review = text::sheet::ask_again(language, day(language, it.review));
    let parts = std::iter::once(text::sheet::hard_times(language, reason, since))
        .chain(can_pay)
        .chain(pays_on)
        .chain([review]);
    with_words(parts.collect::<Vec<_>>().join("; "), &it.note)
}

fn promises(language: Language, promises: &Cut<PromiseStanding>) -> Section {
    let line = |it: &PromiseStanding| {
        let amount = money(language, it.terms.amount);
        let due = day(language, it.terms.due);
        let paid = it.paid;
        let status = describe::promise::status(language, it.status, paid);
        let late = (!it.paid_late.is_zero()).then(|| {
            let late = money(language, it.paid_late);
            text::sheet::came_late(language, late)
        });
        let parts = [
            Some(text::sheet::promised(language, amount, due)),
            Some(status),
            late,
        ];
        let parts = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        with_words(parts, &it.terms.note)
    };
    listed(language, text::promise::title(language), promises, line)
}

fn payments(language: Language, payments: &Cut<Payment>) -> Section {
    let line = |it: &Payment| {
        let on = day(language, it.day);
        let amount = money(language, it.amount);
        let how = describe::payment_method(language, it.method);
        format!("{on} · {amount} · {how}")
    };
    listed(language, text::sheet::payments(language), payments, line)
}

fn contacts(language: Language, contacts: &Cut<Touch>) -> Section {
    let line = |it: &Touch| {
        let on = day(language, it.at.date_naive());
        let at = hour(language, it.at.time());
        let way = describe::channel(language, it.channel);
        let outcome = describe::outcome(language, it.outcome);
        let staff = it.staff.iter().map(|it| short(it, NAME));
        let parts = [format!("{on} {at}"), way.to_owned(), outcome.to_owned()];
        let parts = parts.into_iter().chain(staff).collect::<Vec<_>>();
        with_words(parts.join(" · "), &it.said)
    };
    listed(language, text::sheet::contacts(language), contacts, line)
}

/// What is not said, to anybody (S4.4, S4.5, S4.7).
fn unsaid(language: Language) -> Section {
    let lines = [
        text::sheet::nothing_to_others(language),
        text::sheet::no_threats(language),
        text::sheet::no_pressure(language),
    ];
    let lines = Block::List(lines.map(str::to_owned).into());
    section(text::sheet::unsaid(language), [lines])
}

fn how_it_went(language: Language) -> Section {
    let blanks = vec![
        blank(text::sheet::outcome(language), Room::Paragraph),
        blank(text::sheet::new_promise(language), Room::Line),
        blank(text::sheet::call_again(language), Room::Line),
        blank(text::sheet::signature(language), Room::Line),
    ];
    section(text::sheet::how_it_went(language), [Block::ToFill(blanks)])
}

fn section(heading: &str, blocks: impl IntoIterator<Item = Block>) -> Section {
    Section {
        heading: heading.to_owned(),
        blocks: blocks.into_iter().collect(),
    }
}

/// A line for each of some things, or that there is none.
fn listed<T>(
    language: Language,
    heading: &str,
    things: &Cut<T>,
    line: impl Fn(&T) -> String,
) -> Section {
    let lines = things.shown.iter().map(line);
    let lines: Vec<String> = lines.chain(more(language, things.left_out)).collect();
    let block = match lines.is_empty() {
        true => Block::Words(text::sheet::none_yet(language).to_owned()),
        false => Block::List(lines),
    };
    section(heading, [block])
}

fn cut_list(language: Language, things: Cut<String>) -> Vec<String> {
    let more = more(language, things.left_out);
    things.shown.into_iter().chain(more).collect()
}

fn more(language: Language, left_out: usize) -> Option<String> {
    (left_out > 0).then(|| text::sheet::more(language, left_out))
}

fn blank(label: &str, room: Room) -> Blank {
    Blank {
        label: label.to_owned(),
        room,
    }
}

/// A line with what somebody said, where they said something.
fn with_words(line: String, words: &str) -> String {
    match words.trim() {
        "" => line,
        words => format!("{line}: {}", short(words, SAID)),
    }
}

/// The beginning of a text on one line, in so many characters at most.
fn short(words: &str, most: usize) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(most) {
        Some(_) => {
            let kept: String = line.chars().take(most.saturating_sub(1)).collect();
            format!("{}…", kept.trim_end())
        }
        None => line,
    }
}
