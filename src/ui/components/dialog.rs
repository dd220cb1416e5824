use leptos::html;
use leptos::prelude::*;

/// A sheet over the page. Its content is there while it is open, so that a
/// form begins anew each time.
#[component]
pub fn Dialog(
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// The id of the heading inside.
    labelled_by: &'static str,
    /// Says that it was closed, by whichever way.
    #[prop(into)]
    closed: Callback<()>,
    /// A form, or a `div`, with a header, a body and a footer.
    children: ChildrenFn,
) -> impl IntoView {
    let dialog: NodeRef<html::Dialog> = NodeRef::new();
    let holds = Memo::new(move |_| open.get());
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else {
            return;
        };
        if holds.get() {
            if !dialog.open()
                && let Err(refused) = dialog.show_modal()
            {
                leptos::logging::warn!("the sheet could not be shown: {refused:?}");
            }
        } else {
            dialog.close();
        }
    });
    view! {
        <dialog
            class="dialog"
            node_ref=dialog
            aria-labelledby=labelled_by
            on:close=move |_| closed.run(())
        >
            {move || holds.get().then(|| children())}
        </dialog>
    }
    .into_any()
}
