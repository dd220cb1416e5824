//! Paying in parts, and paying less.

use super::{Book, day, rupiah};
use tagih_santun::domain::command::Command;
use tagih_santun::domain::id::{PlanId, ReceivableId, SettlementId};
use tagih_santun::domain::plan::standing::{PlanStanding, standing};
use tagih_santun::domain::plan::{Installment, Plan};
use tagih_santun::domain::policy::PlanBreak;
use tagih_santun::domain::settlement::Settlement;
use tagih_santun::domain::settlement::standing::{self as settlement, SettlementStanding};

impl Book {
    /// Instalments for all that is owed, proposed on a day.
    pub fn gets_a_proposal(self, made: &str, parts: &[(i64, &str)]) -> Self {
        let covers = self.receivables().to_vec();
        self.proposes_for(&covers, made, parts)
    }

    /// Instalments for some of what is owed.
    pub fn proposes_for(
        mut self,
        covers: &[ReceivableId],
        made: &str,
        parts: &[(i64, &str)],
    ) -> Self {
        let id = PlanId::new(0, self.ids.random());
        self.plans.push(id);
        let command = Command::ProposePlan(self.this(), id, plan(covers, made, parts));
        self.writes(command)
    }

    /// Both sides accept the plan that was proposed last.
    pub fn accepts(self, on: &str) -> Self {
        let command = Command::AgreePlan(self.this(), self.plan(), day(on));
        self.writes(command)
    }

    /// Proposed and accepted on a day.
    pub fn pays_in_parts(self, from: &str, parts: &[(i64, &str)]) -> Self {
        self.gets_a_proposal(from, parts).accepts(from)
    }

    /// The plan that was proposed last holds no more.
    pub fn drops_the_plan(self, on: &str) -> Self {
        let command = Command::EndPlan(self.this(), self.plan(), day(on), String::new());
        self.writes(command)
    }

    /// An offer to take less for all that is owed.
    pub fn gets_an_offer(mut self, pay: i64, made: &str, until: &str) -> Self {
        let id = SettlementId::new(0, self.ids.random());
        self.settlements.push(id);
        let terms = settlement_of(self.receivables(), pay, made, until);
        let command = Command::OfferSettlement(self.this(), id, terms);
        self.writes(command)
    }

    /// The offer that was made last is taken back.
    pub fn withdraws_the_offer(self, on: &str) -> Self {
        let command = Command::WithdrawSettlement(self.this(), self.settlement(), day(on));
        self.writes(command)
    }

    pub fn plan(&self) -> PlanId {
        *self.plans.last().unwrap()
    }

    pub fn settlement(&self) -> SettlementId {
        *self.settlements.last().unwrap()
    }

    /// How the plan that was proposed last stands on a day.
    pub fn plan_on(&self, on: &str) -> PlanStanding {
        standing(self.file(), self.plan(), PlanBreak::standard(), day(on)).unwrap()
    }

    /// How the offer that was made last stands on a day.
    pub fn offer_on(&self, on: &str) -> SettlementStanding {
        let offers = settlement::standings(self.file(), day(on));
        let mut last = offers.into_iter().filter(|it| it.id == self.settlement());
        last.next().unwrap()
    }
}

pub fn plan(covers: &[ReceivableId], made: &str, parts: &[(i64, &str)]) -> Plan {
    let instalment = |(amount, due): &(i64, &str)| Installment {
        due: day(due),
        amount: rupiah(*amount),
    };
    Plan {
        made: day(made),
        covers: covers.to_vec(),
        instalments: parts.iter().map(instalment).collect(),
        charge: None,
        note: String::new(),
    }
}

pub fn settlement_of(covers: &[ReceivableId], pay: i64, made: &str, until: &str) -> Settlement {
    Settlement {
        made: day(made),
        covers: covers.to_vec(),
        pay: rupiah(pay),
        until: day(until),
        loss: String::new(),
        note: String::new(),
    }
}
