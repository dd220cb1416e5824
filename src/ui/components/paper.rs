use crate::device::object_url::ObjectUrl;
use crate::domain::attachment::{AttachedFile, ContentHash};
use crate::domain::names::Named;
use crate::domain::paper::{
    Blank, Block, Column, Form, Happening, Paper, Picture, Room, Scan, Section, Signature, Table,
};
use crate::i18n::Language;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The files of the pictures on a paper, as far as they are here.
pub type Pictures = BTreeMap<ContentHash, AttachedFile>;

/// A paper as it will be printed: its blocks, on the screen and on A4.
#[component]
pub fn PaperSheet(
    /// The paper.
    paper: Paper,
    /// The language that it is written in.
    language: Language,
    /// Its pictures; of one that is missing the caption stands alone.
    #[prop(optional)]
    pictures: Pictures,
) -> impl IntoView {
    let class = match paper.form {
        Form::Sheet => "paper sheet",
        Form::Letter => "paper",
    };
    let sections = paper.sections.iter();
    let sections = sections.map(|it| section(it, &paper.title, &pictures));
    let sections = sections.collect_view();
    let letterhead = (!paper.letterhead.is_empty())
        .then(|| view! { <p class="letterhead">{lines(&paper.letterhead)}</p> }.into_any());
    view! {
        <article class=class lang=language.tag()>
            <header>
                {letterhead} <h2>{paper.title.clone()}</h2>
                <p>{paper.subtitle}</p>
            </header>
            {sections}
        </article>
    }
    .into_any()
}

fn section(section: &Section, title: &str, pictures: &Pictures) -> AnyView {
    let (name, heading) = match section.heading.as_str() {
        "" => (title, None),
        heading => (
            heading,
            Some(view! { <h3>{heading.to_owned()}</h3> }.into_any()),
        ),
    };
    let blocks = blocks(&section.blocks, name, pictures);
    view! { <section>{heading} {blocks}</section> }.into_any()
}

fn blocks(blocks: &[Block], name: &str, pictures: &Pictures) -> AnyView {
    let blocks = blocks.iter().map(|it| block(it, name, pictures));
    blocks.collect_view().into_any()
}

/// A block; `name` is what the part is about that it stands in.
fn block(block: &Block, name: &str, pictures: &Pictures) -> AnyView {
    match block {
        Block::Words(words) => view! { <p>{words.clone()}</p> }.into_any(),
        Block::Note(words) => view! {
            <p>
                <small>{words.clone()}</small>
            </p>
        }
        .into_any(),
        Block::Lines(them) => view! { <p>{lines(them)}</p> }.into_any(),
        Block::Facts(facts) => {
            let facts = facts.iter().map(|it| {
                view! {
                    <div>
                        <dt>{it.label.clone()}</dt>
                        <dd>{it.value.clone()}</dd>
                    </div>
                }
                .into_any()
            });
            view! { <dl>{facts.collect_view()}</dl> }.into_any()
        }
        Block::Table(table) => rows(table, name),
        Block::List(lines) => view! { <ul>{items(lines)}</ul> }.into_any(),
        Block::Clauses(clauses) => view! { <ol>{items(clauses)}</ol> }.into_any(),
        Block::Quote(words) => view! { <blockquote>{words.clone()}</blockquote> }.into_any(),
        Block::Happened(it) => happening(it, pictures),
        Block::Picture(it) => picture(it, pictures),
        Block::Scan(it) => scan(it),
        Block::ToFill(blanks) => {
            let blanks = blanks.iter().map(blank);
            view! { <ul class="blanks">{blanks.collect_view()}</ul> }.into_any()
        }
        Block::Signatures(them) => {
            let them = them.iter().map(signature);
            view! { <div class="signatures">{them.collect_view()}</div> }.into_any()
        }
        Block::Together(kept) => {
            view! { <div class="together">{blocks(kept, name, pictures)}</div> }.into_any()
        }
    }
}

fn lines(lines: &[String]) -> AnyView {
    let lines = lines
        .iter()
        .map(|it| view! { <span>{it.clone()}</span> }.into_any());
    lines.collect_view().into_any()
}

fn items(lines: &[String]) -> AnyView {
    let lines = lines
        .iter()
        .map(|it| view! { <li>{it.clone()}</li> }.into_any());
    lines.collect_view().into_any()
}

fn happening(it: &Happening, pictures: &Pictures) -> AnyView {
    let blocks = blocks(&it.blocks, &it.what, pictures);
    view! {
        <div class="happened">
            <h4>{it.what.clone()}</h4>
            <time>{it.when.clone()}</time>
            {blocks}
        </div>
    }
    .into_any()
}

fn picture(it: &Picture, pictures: &Pictures) -> AnyView {
    let file = pictures.get(&it.attachment.hash);
    let url = file.map(|file| ObjectUrl::new(file.about().media_type.name(), file.bytes()));
    let image = match url {
        Some(Ok(url)) => {
            let address = url.address().to_owned();
            // Held by the page, and dropped with this part of it.
            StoredValue::new(url);
            view! { <img src=address alt="" /> }.into_any()
        }
        // The caption says what there would be to see.
        Some(Err(_)) | None => ().into_any(),
    };
    view! { <figure>{image} <figcaption>{it.caption.clone()}</figcaption></figure> }.into_any()
}

fn scan(it: &Scan) -> AnyView {
    let picture = it.code.picture().map(|picture| {
        let side = picture.side();
        view! {
            <svg
                viewBox=format!("0 0 {side} {side}")
                role="img"
                aria-label=it.label.clone()
                shape-rendering="crispEdges"
            >
                <path d=picture.path() />
            </svg>
        }
        .into_any()
    });
    view! {
        <figure class="scan">
            {picture}
            <figcaption>
                <p>{lines(&it.lines)}</p>
            </figcaption>
        </figure>
    }
    .into_any()
}

fn rows(table: &Table, name: &str) -> AnyView {
    let columns = table.columns().iter();
    let head = columns.map(|(kind, words)| {
        view! {
            <th scope="col" class=class(*kind)>
                {words.clone()}
            </th>
        }
        .into_any()
    });
    let cells = |row: &[String]| {
        let cells = row.iter().zip(table.columns());
        cells
            .map(|(words, (kind, _))| {
                view! { <td class=class(*kind)>{words.clone()}</td> }.into_any()
            })
            .collect_view()
    };
    let width = table.columns().len();
    let body = table.rows().iter().map(|row| match row.split_first() {
        // What more there is to say of the row before takes all the room.
        Some((words, rest)) if rest.iter().all(String::is_empty) => view! {
            <tr class="more">
                <td colspan=width>{words.clone()}</td>
            </tr>
        }
        .into_any(),
        _ => view! { <tr>{cells(row)}</tr> }.into_any(),
    });
    let foot = (!table.total().is_empty()).then(|| {
        view! {
            <tfoot>
                <tr>{cells(table.total())}</tr>
            </tfoot>
        }
        .into_any()
    });
    view! {
        <table aria-label=name.to_owned()>
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

fn blank(blank: &Blank) -> AnyView {
    let class = match blank.room {
        Room::Line => "",
        Room::Paragraph => "roomy",
    };
    view! { <li class=class>{blank.label.clone()}</li> }.into_any()
}

/// Who signs, room to do so, and the box for a stamp in it.
fn signature(it: &Signature) -> AnyView {
    let stamp = it
        .duty
        .as_ref()
        .map(|duty| view! { <span class="stamp">{duty.words.clone()}</span> }.into_any());
    view! {
        <div>
            <p>{it.role.clone()}</p>
            <div class="sign">{stamp}</div>
            <p>{it.name.clone()}</p>
        </div>
    }
    .into_any()
}
