//! The host's own words, `leg3.json`: fetched once the page is usable. The page waits for nothing of it, and a file that
//! is missing, late or wrong takes nothing away.

use crate::{brand, demo, host_links, news};
use gloo_net::http::Request;
use js_sys::{Reflect, Uint8Array};
use leg3::browser::{clock, task};
use leg3_core::branding::config_errors::Complaint;
use leg3_core::branding::settings::{Branding, FILE, LARGEST};
use leg3_core::messages::branding::BrandingText;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortController, AbortSignal, ReadableStreamDefaultReader, ReferrerPolicy, RequestCache,
    RequestCredentials, RequestRedirect, Response,
};

/// How long it is waited for, in milliseconds.
const PATIENCE: u32 = 5000;

thread_local! {
    static HOST: RefCell<Branding> = RefCell::new(Branding::default());
    static COMPLAINTS: RefCell<Vec<Complaint>> = const { RefCell::new(Vec::new()) };
}

/// Looks at what is usable of it.
pub(crate) fn with<T>(look: impl FnOnce(&Branding) -> T) -> T {
    HOST.with_borrow(look)
}

/// What is wrong with it.
pub(crate) fn complaints() -> Vec<Complaint> {
    COMPLAINTS.with_borrow(Clone::clone)
}

/// Something that only shows while it is used.
pub(crate) fn complain(key: &str, why: BrandingText) {
    COMPLAINTS.with_borrow_mut(|all| all.push(Complaint { key: key.into(), why }));
    news::spread();
}

/// Fetches it. Pretend mode asks nobody, and is the same everywhere.
pub(crate) fn start() {
    if demo::is_on() {
        return;
    }
    brand::watch();
    host_links::start();
    let Ok(controller) = AbortController::new() else { return };
    let signal = controller.signal();
    clock::after(PATIENCE, move || controller.abort());
    task::start(async move {
        let (host, complaints) = match fetched(&signal).await {
            Ok(Some(text)) => Branding::read(&text),
            Ok(None) => return,
            Err(why) => (Branding::default(), vec![Complaint::of_file(why)]),
        };
        COMPLAINTS.set(complaints);
        brand::apply(&host);
        HOST.set(host);
        host_links::settle();
        news::spread();
    });
}

/// The text, as much of it as may be read; `None` where there is no such file.
///
/// Nothing of the person goes along; and a redirect is an error: the file is this origin's, or nobody's.
async fn fetched(signal: &AbortSignal) -> Result<Option<String>, BrandingText> {
    let broken = || if signal.aborted() { BrandingText::TooSlow } else { BrandingText::NotReached };
    let request = Request::get(FILE)
        .credentials(RequestCredentials::Omit)
        .cache(RequestCache::NoStore)
        .referrer_policy(ReferrerPolicy::NoReferrer)
        .redirect(RequestRedirect::Error)
        .abort_signal(Some(signal));
    let response: Response = request.send().await.map_err(|_| broken())?.into();
    match response.status() {
        404 | 410 => Ok(None),
        200 => body(&response).await.map(Some).ok_or_else(broken),
        _ => Err(BrandingText::NotSent),
    }
}

/// No more than one piece beyond what may be read: what is too large need not come whole to be known as such.
async fn body(response: &Response) -> Option<String> {
    let Some(stream) = response.body() else { return Some(String::new()) };
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    let mut bytes = Vec::new();
    while bytes.len() <= LARGEST {
        let part = JsFuture::from(reader.read()).await.ok()?;
        let member = |name: &str| Reflect::get(&part, &JsValue::from_str(name)).unwrap_or_default();
        if member("done").is_truthy() {
            return Some(String::from_utf8_lossy(&bytes).into_owned());
        }
        bytes.extend(member("value").dyn_into::<Uint8Array>().ok()?.to_vec());
    }
    let _ = reader.cancel();
    Some(String::from_utf8_lossy(&bytes).into_owned())
}
