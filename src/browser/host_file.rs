//! Fetches the host's `leg3.json`.

use crate::browser::fetch::private;
use crate::browser::timer::Timer;
use gloo_net::http::Request;
use leg3_core::branding::file_response::{has_file, no_response};
use leg3_core::branding::settings::FILE;
use leg3_core::messages::branding::BrandingText;
use web_sys::{AbortController, RequestRedirect};

/// The time limit for the file, in milliseconds.
const TIMEOUT: u32 = 5000;

/// Returns the text of the host's file. `None` if there is no file.
///
/// A redirect is an error, because the file must come from this origin.
///
/// # Errors
///
/// The reason why the file could not be fetched.
pub async fn fetch_host_file() -> Result<Option<String>, BrandingText> {
    let controller = AbortController::new().map_err(|_| no_response(false))?;
    let signal = controller.signal();
    let _time_limit = Timer::after(TIMEOUT, move || controller.abort());
    let request = private(Request::get(FILE), &signal).redirect(RequestRedirect::Error);
    let broken = || no_response(signal.aborted());
    let response = request.send().await.map_err(|_| broken())?;
    if !has_file(response.status())? {
        return Ok(None);
    }
    response.text().await.map(Some).map_err(|_| broken())
}
