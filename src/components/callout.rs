//! A remark with a coloured edge and a bold first line.

use leptos::prelude::*;

/// The kind of message in a callout or a chip. It sets the colour.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Tone {
    /// Blue, for information.
    #[default]
    Info,
    /// Green, for a success.
    Good,
    /// Amber, for a risk.
    Risk,
    /// Red, for a failure.
    Bad,
}

impl Tone {
    /// The CSS class for this colour.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Good => "good",
            Self::Risk => "risk",
            Self::Bad => "bad",
        }
    }

    /// A symbol with the same meaning as the colour.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::Info => "◔",
            Self::Good => "✓",
            Self::Risk => "●",
            Self::Bad => "✕",
        }
    }
}

/// A remark with a coloured edge.
#[component]
pub fn Callout(
    /// The colour of the edge.
    #[prop(optional)]
    tone: Tone,
    /// The bold first line.
    #[prop(into)]
    title: String,
    /// The content below the first line.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class=["callout ", tone.class()].concat()>
            <p class="strong">{title}</p>
            {children.map(|children| children())}
        </div>
    }
}
