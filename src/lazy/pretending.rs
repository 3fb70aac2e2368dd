//! The lazy functions of pretend mode. Only pretend mode loads them.
#![cfg_attr(feature = "split", allow(unsafe_code, reason = "a chunk is called through a foreign function"))]

use crate::demo::banner::DemoBanner;
use crate::demo::pretend_state::begin;
use crate::demo::pretend_transport::{DemoMode, Pretend};
use crate::demo::state_chooser::StateChooser;
use crate::lazy::LoadError;
use crate::lazy::lazy_part::Place;
use crate::store::Store;
use crate::store::transport::Transport;
use leptos::prelude::*;
use std::rc::Rc;

lazy_functions! { seldom:
    /// What answers in the place of HighLevel.
    pretend_transport(mode: DemoMode) -> Rc<dyn Transport> => Rc::new(Pretend::new(mode, js_sys::Date::now));
    /// Draws the line that says so.
    demo_banner(place: Place) -> AnyView => place.draw(|| view! { <DemoBanner/> });
    /// Draws the choice of a state.
    state_chooser(place: Place) -> AnyView => place.draw(|| view! { <StateChooser/> });
    /// Locks the fields, and shows the state that the address names: `demo`, or `demo=` and its name.
    begin_pretending(store: Store, mode: DemoMode, demo: String) -> () => begin(store, &mode, &demo);
}
