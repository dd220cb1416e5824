//! What is owed: goods given on credit, or a plain amount.

use crate::domain::date::Day;
use crate::domain::line_item::LineItem;
use crate::domain::money::Rupiah;
use serde::{Deserialize, Serialize};

/// A receivable as it was written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receivable {
    /// The number on the note, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note_number: Option<String>,
    /// The day the goods were taken.
    pub date: Day,
    /// The day the money is due.
    pub due: Day,
    /// What is owed, in whole rupiah; more than zero.
    pub amount: Rupiah,
    /// What for; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The goods, line by line (S3.5), which add up to the amount; empty for a
    /// plain amount.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<LineItem>,
}

impl Receivable {
    /// What was taken, in the trader's own words: the note, else the goods by
    /// name, with commas between them; empty where neither is known.
    pub fn what(&self) -> String {
        if self.note.is_empty() {
            let goods = self.items.iter().map(|item| item.goods.as_str());
            goods.collect::<Vec<_>>().join(", ")
        } else {
            self.note.clone()
        }
    }

    /// What the goods cost the trader, in rupiah. `None` where there are no
    /// lines, or the cost of one is not known.
    pub fn cost(&self) -> Option<Rupiah> {
        if self.items.is_empty() {
            return None;
        }
        let costs: Option<Vec<Rupiah>> = self.items.iter().map(LineItem::cost).collect();
        costs.and_then(Rupiah::sum)
    }
}
