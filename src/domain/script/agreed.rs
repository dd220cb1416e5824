//! What a talk came to, for the words that repeat it and for the message
//! afterwards.

use crate::domain::message::matter::Agreed;
use crate::domain::money::Rupiah;
use crate::domain::script::answer::FormAnswer;

/// What the forms of a talk (`Walk::filled`) add up to, in their order, with a
/// customer who owes `owed` in all.
///
/// Several promises that together cover what is owed are no parts of it. A
/// payment that the customer claims is looked for first, so nothing is agreed
/// on it.
pub fn agreed(filled: &[&FormAnswer], owed: Rupiah) -> Vec<Agreed> {
    let promised = Rupiah::total(filled.iter().filter_map(|answer| match answer {
        FormAnswer::Promise { amount, .. } => Some(*amount),
        FormAnswer::Hardship { can_pay, .. } => *can_pay,
        _ => None,
    }));
    let pay = |amount, on| match promised >= owed {
        true => Agreed::Pay { amount, on },
        false => Agreed::PayPart { amount, on },
    };
    let mut agreed = Vec::new();
    for answer in filled {
        match answer {
            FormAnswer::Promise { amount, due } => agreed.push(pay(*amount, *due)),
            FormAnswer::Callback { at } => agreed.push(Agreed::CallBack(*at)),
            FormAnswer::Dispute { reason, .. } => agreed.push(Agreed::Dispute {
                reason: reason.clone(),
            }),
            FormAnswer::Hardship {
                can_pay, pays_on, ..
            } => {
                agreed.push(Agreed::Hardship);
                if let (Some(amount), Some(on)) = (can_pay, pays_on) {
                    agreed.push(pay(*amount, *on));
                }
            }
            FormAnswer::ClaimsPaid { .. } => {}
        }
    }
    agreed
}
