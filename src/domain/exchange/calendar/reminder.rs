//! What a calendar can remind of.

use crate::domain::date::{Day, Moment};
use crate::domain::id::{CustomerId, PlanId};
use crate::domain::ledger::{CustomerFile, Ledger, Matter};
use crate::domain::money::Rupiah;
use crate::domain::named_hour::NamedHour;
use crate::domain::plan::Plan;
use crate::domain::promise;

/// Something that waits for its day or its hour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// The same in every file, and for nothing else (RFC 5545, 3.8.4.7).
    pub uid: String,
    /// About whom.
    pub customer: CustomerId,
    /// What waits.
    pub about: About,
    /// When.
    pub when: When,
}

/// What waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// An instalment of an agreed plan (S3.3).
    Instalment {
        /// Which, from one.
        number: usize,
        /// Of how many.
        of: usize,
    },
    /// A promise.
    Promise,
    /// The hour that the customer named for the next talk (S2.4).
    Callback,
}

/// When something is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// On a day.
    On(Day),
    /// At a moment.
    At(Moment),
}

impl Reminder {
    /// What waits with any customer, the soonest first.
    pub fn of_all(ledger: &Ledger, now: Moment) -> Vec<Self> {
        let files = ledger.files();
        let mut reminders: Vec<Self> = files
            .flat_map(|(customer, file)| Self::of(customer, file, now))
            .collect();
        reminders.sort_by_key(Self::day);
        reminders
    }

    /// What waits with one customer, the soonest first: the instalments of
    /// agreed plans that are not paid yet, the promises that are not kept yet,
    /// and the hour that was named for a talk; what has passed is a matter of
    /// the worklist.
    pub fn of(customer: CustomerId, file: &CustomerFile, now: Moment) -> Vec<Self> {
        let today = now.date_naive();
        let agreed = file.plans().filter(|(id, _)| {
            let since = file.agreed_on(*id);
            since.is_some_and(|day| day <= today) && !file.is_closed(Matter::Plan(*id), today)
        });
        let instalments =
            agreed.flat_map(|(id, fact)| instalments(customer, id, &fact.terms, file, today));
        let promises = promise::standings(file, today)
            .into_iter()
            .filter(|it| it.is_pending() && !it.missing().is_zero())
            .map(|it| Self {
                uid: uid(it.id),
                customer,
                about: About::Promise,
                when: When::On(it.terms.due),
            });
        let callback = NamedHour::of(file, now)
            .filter(|it| it.at > now)
            .map(|it| Self {
                // An hour that is named later takes the place of this one.
                uid: uid(customer),
                customer,
                about: About::Callback,
                when: When::At(it.at),
            });
        let mut reminders: Vec<Self> = instalments.chain(promises).chain(callback).collect();
        reminders.sort_by_key(Self::day);
        reminders
    }

    fn day(&self) -> Day {
        match self.when {
            When::On(day) => day,
            When::At(moment) => moment.date_naive(),
        }
    }
}

/// The instalments of a plan that are due from today on and that no money has
/// come in for: what came in for all that the plan covers pays the first ones
/// first.
fn instalments(
    customer: CustomerId,
    id: PlanId,
    plan: &Plan,
    file: &CustomerFile,
    today: Day,
) -> Vec<Reminder> {
    let account = file.account(today);
    let covered = plan.paid_off().filter_map(|id| account.standing(id));
    let left = Rupiah::total(covered.map(|it| it.balance()));
    let mut came_in = plan.total().saturating_sub(left);
    let mut reminders = Vec::new();
    for (number, instalment) in (1..).zip(&plan.instalments) {
        let is_paid = came_in >= instalment.amount;
        came_in = came_in.saturating_sub(instalment.amount);
        if !is_paid && instalment.due >= today {
            let of = plan.instalments.len();
            reminders.push(Reminder {
                uid: uid(format_args!("{id}-{number}")),
                customer,
                about: About::Instalment { number, of },
                when: When::On(instalment.due),
            });
        }
    }
    reminders
}

/// An identity that no other program gives away.
fn uid(of: impl std::fmt::Display) -> String {
    format!("{of}@tagih-santun")
}
