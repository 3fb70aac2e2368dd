//! Doing something that takes a while.

use core::future::Future;
use core::pin::Pin;
use wasm_bindgen_futures::spawn_local;

/// Starts it. Boxed, so that all tasks share one piece of code.
pub fn start(task: impl Future<Output = ()> + 'static) {
    let task: Pin<Box<dyn Future<Output = ()>>> = Box::pin(task);
    spawn_local(task);
}
