//! The settings that a test can change while the sandbox runs. `control` has forms for most of these settings.

use crate::api::Cors;
use crate::clock::Clock;
use crate::faults::Fault;
use crate::handle::Sandbox;
use crate::install::Install;
use crate::store::Location;

impl Sandbox {
    /// Sets the CORS mode: whether pages of other origins may read a response. The mode applies to the next response,
    /// and to all later ones.
    pub fn set_cors(&self, cors: Cors) {
        self.state().set_cors(cors);
    }

    /// Replaces the current fault. `None` removes the fault. Before this method returns, the ports of the pretend API
    /// close if the new fault refuses connections, and open otherwise.
    pub fn set_fault(&self, fault: Option<Fault>) {
        self.state().set_fault(fault);
    }

    /// The current fault. `None` if there is no fault, or if the fault has already applied to the number of requests in
    /// [`Fault::times`].
    pub fn fault(&self) -> Option<Fault> {
        self.state().faults.current()
    }

    /// Registers an app, or changes the secret of a registered one. The client ID and the client secret may be any
    /// text.
    pub fn register(&self, client_id: impl Into<String>, client_secret: impl Into<String>) {
        self.state().store().register(client_id.into(), client_secret.into());
    }

    /// Issues an authorization code of 40 hexadecimal digits, as the consent page does. The app does not have to be
    /// registered.
    pub fn issue_code(&self, client_id: &str, install: Install) -> String {
        self.state().issue_code(client_id, install)
    }

    /// Sets the number of the agency's sub-accounts. At the start, the number is 12. The maximum is 10,000.
    /// Sub-accounts are numbered from 1. The ID of a sub-account is `locSandbox`, followed by its number in ten digits.
    pub fn set_locations(&self, count: usize) {
        self.state().store().set_locations(count);
    }

    /// The ID of the sub-account with this number. The first sub-account has the number 1.
    pub fn location_id(number: usize) -> String {
        Location::id(number)
    }

    /// The name of the sub-account with this number. The first sub-account has the number 1.
    pub fn location_name(number: usize) -> String {
        Location::new(number).name
    }

    /// Pauses a sub-account, or activates it again. A paused sub-account gets no new tokens. With the agency's ID, this
    /// method pauses only the agency itself: its sub-accounts still get new tokens.
    pub fn set_paused(&self, location_id: &str, paused: bool) {
        self.state().store().set_paused(location_id, paused);
    }

    /// Sets whether `/oauth/locationToken` also returns a refresh token, as in HighLevel's sample responses. The
    /// default is true.
    pub fn set_location_refresh_tokens(&self, given: bool) {
        self.state().store().location_refresh_tokens = given;
    }

    /// The sandbox's clock. A test can move it forward.
    pub fn clock(&self) -> Clock {
        self.state().clock.clone()
    }
}
