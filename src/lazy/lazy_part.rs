//! The place on the page for a lazy component.

use crate::components::button::Button;
use crate::components::dynamic::dynamic;
use crate::lazy::LoadError;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::page::PageText;
use leg3_core::messages::text_of;
use leptos::prelude::*;
use leptos::reactive::computed::ScopedFuture;
use std::future::Future;
use std::pin::Pin;

/// Loads a lazy component and draws it.
pub type Load = fn(Place) -> Pin<Box<dyn Future<Output = Result<AnyView, LoadError>>>>;

/// The place for which a lazy component is loaded.
#[derive(Clone, Copy)]
pub struct Place(RwSignal<Progress>);

impl Place {
    /// True after the place was removed. A component must not be created for a removed place.
    #[must_use]
    pub fn is_gone(self) -> bool {
        self.0.is_disposed()
    }

    /// Draws a component for the place. Draws nothing if the place was removed in the meantime.
    pub fn draw<V: IntoView + 'static>(self, draw: impl FnOnce() -> V) -> AnyView {
        if self.is_gone() { ().into_any() } else { draw().into_any() }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Progress {
    Loading,
    Loaded,
    Failed,
}

/// The place on the page for a lazy component. If the chunk cannot be loaded and `is_quiet` is false, the place shows a
/// message and a button that loads the chunk again.
#[component]
pub fn LazyPart(
    /// The function that loads the component. It is defined in the source file of the component.
    load: Load,
    /// True if the place shows no message while the chunk loads or after the load failed. Used if the user can continue
    /// without the part. Also used if another part of the same chunk shows the message.
    #[prop(optional)]
    is_quiet: bool,
) -> impl IntoView {
    let progress = RwSignal::new(Progress::Loading);
    let loaded = StoredValue::new_local(None::<AnyView>);
    let owner = StoredValue::new(Owner::current().unwrap_or_default());
    let start = move || {
        progress.set(Progress::Loading);
        // The component belongs to the owner of this place, even if the user loads the component with the button *Load
        // it again*.
        let load = async move {
            let part = load(Place(progress)).await;
            if progress.is_disposed() {
                return;
            }
            match part {
                Ok(view) => {
                    loaded.set_value(Some(view));
                    progress.set(Progress::Loaded);
                }
                Err(LoadError) => progress.set(Progress::Failed),
            }
        };
        leptos::task::spawn_local(owner.with_value(|owner| owner.with(|| ScopedFuture::new(load))));
    };
    start();
    dynamic(move || match progress.get() {
        Progress::Loading | Progress::Failed if is_quiet => ().into_any(),
        Progress::Loading => view! { <p class="hint">{text_of(ExchangeText::Starting)}</p> }.into_any(),
        Progress::Loaded => loaded.try_update_value(Option::take).flatten().into_any(),
        Progress::Failed => view! {
            <p role="alert">{text_of(PageText::LoadFailed)}</p>
            <Button text=text_of(PageText::LoadAgain) press=move |_| start()/>
        }
        .into_any(),
    })
}
