//! A row with a secret. The user can copy the secret while it is hidden, and can show it below the row.

use crate::components::copy_button::CopyButton;
use crate::components::dynamic::{dynamic, dynamic_text, dynamic_value, handler};
use crate::components::icon::Eye;
use leptos::prelude::*;

/// The accessible names of a row's buttons.
#[derive(Clone, Copy)]
pub struct SecretNames {
    /// The name of the button that copies the secret, such as *Copy access token*.
    pub copy: &'static str,
    /// The name of the button that shows the hidden secret, such as *Show access token*.
    pub show: &'static str,
    /// The name of the same button while the secret is shown, such as *Hide access token*.
    pub hide: &'static str,
}

/// A row with a secret.
#[component]
pub fn SecretRow(
    /// The name of the secret.
    title: &'static str,
    /// A short description of the secret.
    #[prop(into)]
    subtitle: TextProp,
    /// The accessible names of the buttons.
    names: SecretNames,
    /// The text on the copy button.
    short: &'static str,
    /// True while the secret is shown.
    is_shown: RwSignal<bool>,
    /// Returns the secret. It is called when the secret is copied or shown. The row does not store the secret.
    #[prop(into)]
    secret: Callback<(), Option<String>>,
    /// Called after the secret was copied.
    #[prop(into, default = Callback::new(|()| {}))]
    copied: Callback<()>,
) -> impl IntoView {
    let name = dynamic_value(move || if is_shown.get() { names.hide } else { names.show });
    // After the secret was copied, the title shows a tick.
    let was_copied = RwSignal::new(false);
    let copied = Callback::new(move |()| {
        was_copied.set(true);
        copied.run(());
    });
    view! {
        <div class="row secret-row">
            <div class="summary">
                <span class="words">
                    <h2 class="row-title">
                        {title}
                        {dynamic(move || was_copied.get().then(|| view! { <span class="tick" aria-hidden="true">{" ✓"}</span> }))}
                    </h2>
                    <span class="subtitle">{dynamic_text(move || subtitle.get().to_string())}</span>
                </span>
                <span class="actions">
                    <button
                        type="button"
                        class="button icon"
                        aria-label=name
                        on:click=handler(move |_| is_shown.update(|shown| *shown = !*shown))
                    >
                        <Eye/>
                    </button>
                    <CopyButton name=names.copy short=short text=secret copied=copied/>
                </span>
            </div>
            {dynamic(move || is_shown.get().then(|| view! {
                <pre class="secret" role="group" translate="no" tabindex="0" aria-label=title>{secret.run(())}</pre>
            }))}
        </div>
    }
}
