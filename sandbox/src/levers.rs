//! What a rehearsal can change while the sandbox runs. `control` has the same levers as forms.

use crate::clock::Clock;
use crate::cors::Cors;
use crate::fault::Fault;
use crate::handle::Sandbox;
use crate::install::Install;

impl Sandbox {
    /// Lets browsers read the answers, or not, from the next request on.
    pub fn set_cors(&self, cors: Cors) {
        self.world().set_cors(cors);
    }

    /// Sets the fault, in place of any other, or lifts it. Ports are closed or open again when this returns.
    pub fn set_fault(&self, fault: Option<Fault>) {
        self.world().set_fault(fault);
    }

    /// The fault that is set; one that has struck as often as it should is gone.
    pub fn fault(&self) -> Option<Fault> {
        self.world().faults.current()
    }

    /// Registers an app, or gives a registered one another secret. Any text will do for either.
    pub fn register(&self, client_id: impl Into<String>, client_secret: impl Into<String>) {
        self.world().books().register(client_id.into(), client_secret.into());
    }

    /// A code of 40 hexadecimal digits, as the consent page would send it. The app need not be registered.
    pub fn issue_code(&self, client_id: &str, install: Install) -> String {
        self.world().issue_code(client_id, install)
    }

    /// How many sub-accounts the agency has, 12 from the start; their ids are `locSandbox` and ten digits, from 1.
    pub fn set_locations(&self, count: usize) {
        self.world().books().set_places(count);
    }

    /// The id of the sub-account with this number, from 1.
    pub fn location_id(number: usize) -> String {
        crate::books::place(number).id
    }

    /// The name of the sub-account with this number, from 1.
    pub fn location_name(number: usize) -> String {
        crate::books::place(number).name
    }

    /// Pauses a sub-account, or the whole agency by its company id, or wakes it again.
    pub fn set_paused(&self, location_id: &str, paused: bool) {
        self.world().books().set_paused(location_id, paused);
    }

    /// Whether `/oauth/locationToken` gives a refresh token too, as the documented samples do. It does from the start.
    pub fn set_location_refresh_tokens(&self, given: bool) {
        self.world().books().minted_refresh = given;
    }

    /// The sandbox's clock, to move it.
    pub fn clock(&self) -> Clock {
        self.world().clock.clone()
    }
}
