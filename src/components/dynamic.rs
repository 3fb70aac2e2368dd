//! Parts of a view that change with a signal.
//!
//! Leptos generates code for the type of every closure in a view, about 2 KB each. All parts that are made here
//! have one of a few types, so that this code exists once for each type.

use leptos::prelude::*;

/// A part that is drawn anew.
pub type DynamicView = Box<dyn FnMut() -> AnyView + Send>;

/// A text that is written anew.
pub type DynamicText = Box<dyn FnMut() -> String + Send>;

/// An attribute that is there or not.
pub type DynamicFlag = Box<dyn FnMut() -> bool + Send>;

/// An attribute with one of several values, or without one.
pub type DynamicValue = Box<dyn FnMut() -> Option<&'static str> + Send>;

/// The handler of an event.
pub type Handler<E> = Box<dyn FnMut(E)>;

/// Calls `act` when an event arrives.
pub fn handler<E>(act: impl FnMut(E) + 'static) -> Handler<E> {
    Box::new(act)
}

/// A part of a view that is drawn anew when a signal in `draw` changes.
pub fn dynamic<V: IntoView + 'static>(mut draw: impl FnMut() -> V + Send + 'static) -> DynamicView {
    Box::new(move || draw().into_any())
}

/// A text that is written anew when a signal in `write` changes.
pub fn dynamic_text<T: Into<String>>(mut write: impl FnMut() -> T + Send + 'static) -> DynamicText {
    Box::new(move || write().into())
}

/// An attribute that is there while `is_there` gives true.
pub fn dynamic_flag(is_there: impl FnMut() -> bool + Send + 'static) -> DynamicFlag {
    Box::new(is_there)
}

/// An attribute with the value that `choose` gives.
pub fn dynamic_value<T: Into<Option<&'static str>>>(
    mut choose: impl FnMut() -> T + Send + 'static,
) -> DynamicValue {
    Box::new(move || choose().into())
}
