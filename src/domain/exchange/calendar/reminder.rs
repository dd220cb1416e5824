//! What a calendar can remind of.

use crate::domain::date::{Day, Moment};
use crate::domain::id::CustomerId;
use crate::domain::ledger::{CustomerFile, Ledger};
use crate::domain::named_hour::NamedHour;
use crate::domain::plan::standing::{PlanStanding, standings};
use crate::domain::policy::PlanBreak;
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
        // Which plans are broken does not matter: their instalments are agreed
        // on until they are paid or the plan is ended.
        let plans = standings(file, PlanBreak::standard(), today).into_iter();
        let agreed = plans.filter(PlanStanding::is_agreed);
        let instalments = agreed.flat_map(|it| instalments(customer, &it, today));
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

/// The instalments of a plan that are due from today on, of which something is
/// unpaid.
fn instalments(customer: CustomerId, plan: &PlanStanding, today: Day) -> Vec<Reminder> {
    let of = plan.instalments.len();
    let numbered = (1..).zip(&plan.instalments);
    numbered
        .filter(|(_, it)| it.due >= today && !it.left().is_zero())
        .map(|(number, it)| Reminder {
            uid: uid(format_args!("{}-{number}", plan.id)),
            customer,
            about: About::Instalment { number, of },
            when: When::On(it.due),
        })
        .collect()
}

/// An identity that no other program gives away.
fn uid(of: impl std::fmt::Display) -> String {
    format!("{of}@tagih-santun")
}
