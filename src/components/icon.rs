//! The drawings on the page, which are the page's mark and a few icons.

use leptos::prelude::*;

/// The page's mark, which shows a route with two stops.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
            <path d={"M4 18 10 8l4 7 6-10"}></path>
            <circle cx={"4"} cy="18" r="2"></circle>
            <circle cx={"20"} cy="5" r="2"></circle>
        </svg>
    }
}

/// A chevron that points down, for a row that can open.
#[component]
pub fn Chevron() -> impl IntoView {
    view! {
        <svg class="chevron" viewBox="0 0 24 24" aria-hidden="true">
            <path d={"M6 9l6 6 6-6"}></path>
        </svg>
    }
}

/// A cross, for a button that removes an entry.
#[component]
pub fn Cross() -> impl IntoView {
    view! {
        <svg class="cross" viewBox="0 0 24 24" aria-hidden="true">
            <path d={"M6 6l12 12M18 6 6 18"}></path>
        </svg>
    }
}

/// An eye, for a button that shows or hides a secret.
#[component]
pub fn Eye() -> impl IntoView {
    view! {
        <svg class="eye" viewBox="0 0 24 24" aria-hidden="true">
            <path d={"M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12Z"}></path>
            <circle cx={"12"} cy="12" r="3"></circle>
        </svg>
    }
}
