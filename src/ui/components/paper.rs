use crate::domain::paper::{Blank, Block, Column, Paper, Room, Table};
use leptos::prelude::*;

/// A paper as it will be printed: its blocks, on the screen and on A4.
#[component]
pub fn PaperSheet(
    /// The paper.
    paper: Paper,
) -> impl IntoView {
    let sections = paper.sections.into_iter().map(|section| {
        let blocks = section
            .blocks
            .into_iter()
            .map(|it| block(it, &section.heading));
        view! {
            <section>
                <h3>{section.heading.clone()}</h3>
                {blocks.collect_view()}
            </section>
        }
        .into_any()
    });
    view! {
        <article class="paper">
            <header>
                <h2>{paper.title}</h2>
                <p>{paper.subtitle}</p>
            </header>
            {sections.collect_view()}
        </article>
    }
    .into_any()
}

fn block(block: Block, heading: &str) -> AnyView {
    match block {
        Block::Words(words) => view! { <p>{words}</p> }.into_any(),
        Block::Facts(facts) => {
            let facts = facts.into_iter().map(|it| {
                view! {
                    <div>
                        <dt>{it.label}</dt>
                        <dd>{it.value}</dd>
                    </div>
                }
            });
            view! { <dl>{facts.collect_view()}</dl> }.into_any()
        }
        Block::Table(table) => rows(&table, heading),
        Block::List(lines) => {
            let lines = lines.into_iter().map(|it| view! { <li>{it}</li> });
            view! { <ul>{lines.collect_view()}</ul> }.into_any()
        }
        Block::ToFill(blanks) => {
            let blanks = blanks.into_iter().map(blank);
            view! { <ul class="blanks">{blanks.collect_view()}</ul> }.into_any()
        }
    }
}

fn rows(table: &Table, heading: &str) -> AnyView {
    let columns = table.columns().iter();
    let head = columns.map(|(kind, words)| {
        view! {
            <th scope="col" class=class(*kind)>
                {words.clone()}
            </th>
        }
    });
    let cells = |row: &[String]| {
        let cells = row.iter().zip(table.columns());
        cells
            .map(|(words, (kind, _))| view! { <td class=class(*kind)>{words.clone()}</td> })
            .collect_view()
    };
    let body = table
        .rows()
        .iter()
        .map(|row| view! { <tr>{cells(row)}</tr> });
    let foot = (!table.total().is_empty()).then(|| {
        view! {
            <tfoot>
                <tr>{cells(table.total())}</tr>
            </tfoot>
        }
    });
    view! {
        <table aria-label=heading.to_owned()>
            <thead>
                <tr>{head.collect_view()}</tr>
            </thead>
            <tbody>{body.collect_view()}</tbody>
            {foot}
        </table>
    }
    .into_any()
}

fn class(column: Column) -> &'static str {
    match column {
        Column::Words => "",
        Column::Figures => "money",
    }
}

fn blank(blank: Blank) -> AnyView {
    let class = match blank.room {
        Room::Line => "",
        Room::Paragraph => "roomy",
    };
    view! { <li class=class>{blank.label}</li> }.into_any()
}
