//! Buttons.

use crate::components::dynamic::{dynamic_text, handler};
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// How prominent a button is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Look {
    /// The one next step of the screen: filled.
    Primary,
    /// Any other step: outlined.
    #[default]
    Secondary,
    /// A step inside a row or a field: only its text.
    Text,
    /// *Forget everything*: red text.
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
    /// How prominent it is.
    #[prop(optional)]
    look: Look,
    /// What a press does.
    #[prop(into)]
    press: Callback<MouseEvent>,
) -> impl IntoView {
    view! {
        <button type="button" class=look.class() on:click=handler(move |event| press.run(event))>
            {dynamic_text(move || text.get().to_string())}
        </button>
    }
}
