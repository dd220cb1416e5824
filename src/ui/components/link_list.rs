use super::Icon;
use leptos::prelude::*;

/// A way to another page: its address, its icon, its name and what is there.
pub type Way = (String, &'static str, &'static str, &'static str);

/// A list of ways to other pages.
#[component]
pub fn LinkList(
    /// The ways, in their order.
    ways: Vec<Way>,
) -> impl IntoView {
    view! {
        <ul class="list card flush">
            {ways
                .into_iter()
                .map(|(href, icon, title, hint)| {
                    view! {
                        <li>
                            <a class="item" href=href>
                                <Icon name=icon />
                                <span class="text">
                                    <b>{title}</b>
                                    <small>{hint}</small>
                                </span>
                                <span class="end">
                                    <Icon name="chevron-right" />
                                </span>
                            </a>
                        </li>
                    }
                })
                .collect_view()}
        </ul>
    }
    .into_any()
}
