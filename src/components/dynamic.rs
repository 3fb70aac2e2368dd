//! Parts of a view that change with a signal.
//!
//! Leptos generates about 2 KB of code for each type of closure in a view. All parts from this module share a few
//! types, so Leptos generates the code only once for each of these types.

use leptos::prelude::*;

/// Draws a part of a view. Leptos calls the function again when a signal that the function reads changes.
pub type DynamicView = Box<dyn FnMut() -> AnyView + Send>;

/// Returns a text. Leptos calls the function again when a signal that the function reads changes.
pub type DynamicText = Box<dyn FnMut() -> String + Send>;

/// Returns whether a boolean attribute or property is set.
pub type DynamicFlag = Box<dyn FnMut() -> bool + Send>;

/// Returns the value of an attribute. `None` if the element does not have the attribute.
pub type DynamicValue = Box<dyn FnMut() -> Option<&'static str> + Send>;

/// Handles an event.
pub type Handler<E> = Box<dyn FnMut(E)>;

/// Calls `act` when an event arrives.
pub fn handler<E>(act: impl FnMut(E) + 'static) -> Handler<E> {
    Box::new(act)
}

/// A part of a view that is redrawn when a signal that `draw` reads changes.
pub fn dynamic<V: IntoView + 'static>(mut draw: impl FnMut() -> V + Send + 'static) -> DynamicView {
    Box::new(move || draw().into_any())
}

/// A text that is rewritten when a signal that `write` reads changes.
pub fn dynamic_text<T: Into<String>>(mut write: impl FnMut() -> T + Send + 'static) -> DynamicText {
    Box::new(move || write().into())
}

/// A boolean attribute or property that is set while `is_there` returns true.
pub fn dynamic_flag(is_there: impl FnMut() -> bool + Send + 'static) -> DynamicFlag {
    Box::new(is_there)
}

/// An attribute with the value that `choose` returns. Without a value, the element does not have the attribute.
pub fn dynamic_value<T: Into<Option<&'static str>>>(
    mut choose: impl FnMut() -> T + Send + 'static,
) -> DynamicValue {
    Box::new(move || choose().into())
}
