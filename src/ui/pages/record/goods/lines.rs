use crate::domain::line_item::{LineItem, Quantity};
use crate::domain::money::{MoneyProblem, Rupiah};
use crate::i18n::{Language, describe, text};
use crate::ui::typed;
use leptos::prelude::*;

/// What was typed of the goods, right or wrong.
#[derive(Clone, Copy)]
pub struct GoodsLines {
    lines: RwSignal<Vec<GoodsLine>>,
    next: StoredValue<u32>,
    /// Of the form: what is typed lives as long as it does.
    owner: StoredValue<Option<Owner>>,
}

/// One line of them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct GoodsLine {
    key: u32,
    /// What was taken.
    pub goods: RwSignal<String>,
    /// How much of it.
    pub quantity: RwSignal<String>,
    /// What one of it is sold for.
    pub price: RwSignal<String>,
    /// What one of it cost the trader; may stay empty.
    pub cost: RwSignal<String>,
    faults: RwSignal<Faults>,
}

/// What is wrong with a line, field by field; empty where nothing is.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Faults {
    pub goods: String,
    pub quantity: String,
    pub price: String,
    pub cost: String,
}

/// Why the goods do not come to an amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAdded {
    /// A line is wrong, and says so itself.
    ByLine,
    /// All together are too much, or nothing at all; in words.
    Sum(String),
}

impl GoodsLines {
    /// None yet.
    pub fn new() -> Self {
        Self {
            lines: RwSignal::new(Vec::new()),
            next: StoredValue::new(0),
            owner: StoredValue::new(Owner::current()),
        }
    }

    /// Whether nothing was typed in any line.
    pub fn is_blank(self) -> bool {
        self.lines
            .with(|lines| lines.iter().all(|line| line.is_blank()))
    }

    /// The lines, the first first.
    pub fn all(self) -> Vec<GoodsLine> {
        self.lines.get()
    }

    /// The place of a line, counted from one.
    pub fn number_of(self, line: GoodsLine) -> usize {
        let place = self
            .lines
            .with(|lines| lines.iter().position(|it| *it == line));
        place.map_or(0, |place| place + 1)
    }

    /// Adds a line of one thing, and gives its key.
    pub fn add(self) -> u32 {
        let key = self.next.get_value();
        self.next.set_value(key.wrapping_add(1));
        let line = match self.owner.get_value() {
            Some(owner) => owner.with(|| GoodsLine::new(key)),
            None => GoodsLine::new(key),
        };
        self.lines.update(|lines| lines.push(line));
        key
    }

    /// Takes a line away.
    pub fn remove(self, line: GoodsLine) {
        self.lines.update(|lines| lines.retain(|it| *it != line));
    }

    /// The key of the line after this one, else of the one before it.
    pub fn neighbour(self, line: GoodsLine) -> Option<u32> {
        self.lines.with_untracked(|lines| {
            let place = lines.iter().position(|it| *it == line)?;
            let before = place.checked_sub(1).and_then(|it| lines.get(it));
            lines.get(place + 1).or(before).map(|it| it.key)
        })
    }

    /// What the lines come to so far, as they are typed; those that make no
    /// sense yet count for nothing. `None` above [`Rupiah::LARGEST`].
    pub fn sum(self) -> Option<Rupiah> {
        self.lines
            .with(|lines| Rupiah::sum(lines.iter().filter_map(|it| it.amount())))
    }

    /// The goods, and what they come to; nothing where there are none. A line
    /// in which nothing was typed is passed over.
    ///
    /// # Errors
    /// Where they come to no amount.
    pub fn validate(self, language: Language) -> Result<Option<(Vec<LineItem>, Rupiah)>, NotAdded> {
        let lines = self.lines.get_untracked();
        // All of them, so that each says what is wrong with it.
        let read: Vec<Option<LineItem>> = lines
            .into_iter()
            .filter(|line| !untrack(|| line.is_blank()))
            .map(|line| line.validate(language))
            .collect();
        if read.is_empty() {
            return Ok(None);
        }
        let items: Vec<LineItem> = read
            .into_iter()
            .collect::<Option<_>>()
            .ok_or(NotAdded::ByLine)?;
        let amounts: Option<Vec<Rupiah>> = items.iter().map(LineItem::amount).collect();
        match amounts.and_then(Rupiah::sum) {
            Some(total) if total.is_zero() => {
                let words = text::form::amount_not_positive(language);
                Err(NotAdded::Sum(words.to_owned()))
            }
            Some(total) => Ok(Some((items, total))),
            None => {
                let words = describe::money_problem(language, MoneyProblem::TooLarge);
                Err(NotAdded::Sum(words.to_owned()))
            }
        }
    }
}

impl GoodsLine {
    fn new(key: u32) -> Self {
        Self {
            key,
            goods: RwSignal::new(String::new()),
            quantity: RwSignal::new("1".to_owned()),
            price: RwSignal::new(String::new()),
            cost: RwSignal::new(String::new()),
            faults: RwSignal::new(Faults::default()),
        }
    }

    /// What tells it from all other lines of the form.
    pub fn key(self) -> u32 {
        self.key
    }

    /// What is wrong with a field.
    pub fn fault(self, of: fn(&Faults) -> &String) -> Signal<String> {
        Signal::derive(move || self.faults.with(|faults| of(faults).clone()))
    }

    /// What it comes to, as far as it makes sense.
    pub fn amount(self) -> Option<Rupiah> {
        let quantity = self.quantity.with(|it| Quantity::parse(it)).ok()?;
        let price = self.price.with(|it| Rupiah::parse(it)).ok()?;
        LineItem {
            goods: String::new(),
            quantity,
            price,
            cost: None,
        }
        .amount()
    }

    fn is_blank(self) -> bool {
        let typed = [self.goods, self.price, self.cost];
        typed.iter().all(|it| it.with(|it| it.trim().is_empty()))
    }

    fn validate(self, language: Language) -> Option<LineItem> {
        let goods = match self.goods.get_untracked().trim() {
            "" => Err(text::items::goods_empty(language).to_owned()),
            goods => Ok(goods.to_owned()),
        };
        let quantity = Quantity::parse(&self.quantity.get_untracked())
            .map_err(|problem| describe::quantity_problem(language, problem).to_owned());
        let rupiah = |typed: &str| {
            Rupiah::parse(typed).map_err(|it| describe::money_problem(language, it).to_owned())
        };
        let price = rupiah(&self.price.get_untracked());
        let cost = typed::blank_or(&self.cost.get_untracked(), rupiah);
        self.faults.set(Faults {
            goods: typed::fault(&goods),
            quantity: typed::fault(&quantity),
            price: typed::fault(&price),
            cost: typed::fault(&cost),
        });
        Some(LineItem {
            goods: goods.ok()?,
            quantity: quantity.ok()?,
            price: price.ok()?,
            cost: cost.ok()?,
        })
    }
}
