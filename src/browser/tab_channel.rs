//! A channel to the other tabs of this page, through `BroadcastChannel`.

use leg3_core::install::tab_message::{TabMessage, channel_name};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{BroadcastChannel, MessageEvent};

/// The channel for the `state` of one install link. It is closed when dropped.
pub struct TabChannel {
    channel: BroadcastChannel,
    _heard: Closure<dyn Fn(MessageEvent)>,
}

impl TabChannel {
    /// Opens the channel for this `state`. `heard` is called with every [`TabMessage`] from another tab. `None` if the
    /// browser has no `BroadcastChannel`.
    #[must_use]
    pub fn open(state: &str, heard: impl Fn(TabMessage) + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new(&channel_name(state)).ok()?;
        let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(message) = event.data().as_string().as_deref().and_then(TabMessage::read) {
                heard(message);
            }
        });
        channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        Some(Self { channel, _heard: heard })
    }

    /// Sends a message to the other tabs.
    pub fn post(&self, message: &TabMessage) {
        let _ = self.channel.post_message(&message.write().into());
    }
}

impl Drop for TabChannel {
    fn drop(&mut self) {
        self.channel.close();
    }
}
