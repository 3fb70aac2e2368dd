//! Buttons.

use crate::components::dynamic::{dynamic_text, handler};
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// The look of a button. It shows how important the button is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Look {
    /// A filled button, for the next step of the screen.
    Primary,
    /// An outlined button, for any other step.
    #[default]
    Secondary,
    /// A button without an outline, for a step inside a row or a field.
    Text,
    /// A button with red text, for *Forget everything*.
    Danger,
}

impl Look {
    /// The classes of a button with this look.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Primary => "button primary",
            Self::Secondary => "button",
            Self::Text => "button text",
            Self::Danger => "button text danger",
        }
    }
}

/// A button that calls `press`.
#[component]
pub fn Button(
    /// The text on the button.
    #[prop(into)]
    text: TextProp,
    /// The look of the button.
    #[prop(optional)]
    look: Look,
    /// Called when the button is pressed.
    #[prop(into)]
    press: Callback<MouseEvent>,
) -> impl IntoView {
    view! {
        <button type="button" class=look.class() on:click=handler(move |event| press.run(event))>
            {dynamic_text(move || text.get().to_string())}
        </button>
    }
}
