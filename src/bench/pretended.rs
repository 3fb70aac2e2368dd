//! Answers in the place of HighLevel: the browser's `fetch`, for every address but this site's own.

use crate::demo;
use js_sys::{Function, Object, Promise, Reflect, Uint8Array};
use leg3::browser::{clock, dom};
use leg3_core::demo::request_handler::{DemoRequest, answer};
use leg3_core::demo::response::{Delivery, DemoAnswer};
use std::cell::Cell;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{
    Headers, ReadableStream, ReadableStreamDefaultController, Request, RequestMode, Response, ResponseInit,
};

thread_local! {
    /// The latest token request carried a code or a refresh token, and was not answered.
    static UNANSWERED: Cell<bool> = const { Cell::new(false) };
}

/// From now on.
pub(crate) fn answer_instead() {
    let Some(window) = dom::window() else { return };
    let Ok(real) = Reflect::get(&window, &"fetch".into()).and_then(JsCast::dyn_into::<Function>) else {
        return;
    };
    let own = dom::own_origin();
    let global = window.clone();
    let instead =
        Closure::<dyn Fn(JsValue, JsValue) -> JsValue>::new(move |asked: JsValue, options: JsValue| {
            match asked.dyn_ref::<Request>() {
                Some(request) if !request.url().starts_with(&own) => pretend(request).into(),
                _ => real.call2(&global, &asked, &options).unwrap_or(JsValue::UNDEFINED),
            }
        });
    let _ = Reflect::set(&window, &"fetch".into(), &instead.into_js_value());
}

fn pretend(request: &Request) -> Promise {
    let request: Request = AsRef::<JsValue>::as_ref(request).clone().unchecked_into();
    future_to_promise(async move {
        let body = JsFuture::from(request.text()?).await?.as_string().unwrap_or_default();
        let asked = DemoRequest {
            url: &request.url(),
            body: &body,
            is_knock: request.mode() == RequestMode::NoCors,
            is_recheck: UNANSWERED.get(),
            has_tokens: false,
            now: clock::now(),
        };
        let answer = answer(demo::script(), &asked);
        let lost = answer.delivery == Delivery::Throws && (asked.carries_grant() || asked.is_recheck);
        UNANSWERED.set(lost && !asked.is_knock);
        match answer.delivery {
            Delivery::Throws => Err(js_sys::TypeError::new("pretend").into()),
            Delivery::Never => JsFuture::from(until_aborted(&request)).await,
            Delivery::Whole | Delivery::CutOff => Ok(response(&answer)?.into()),
        }
    })
}

fn response(answer: &DemoAnswer) -> Result<Response, JsValue> {
    let headers = Headers::new()?;
    headers.set("content-type", answer.content_type)?;
    let options = ResponseInit::new();
    options.set_status(answer.status);
    options.set_headers(&headers);
    if answer.delivery == Delivery::Whole {
        return Response::new_with_opt_str_and_init(Some(&answer.body), &options);
    }
    let source = Object::new();
    let mut half = Some(Uint8Array::from(answer.body.as_bytes()));
    let pull = Closure::<dyn FnMut(ReadableStreamDefaultController)>::new(
        move |controller: ReadableStreamDefaultController| match half.take() {
            Some(half) => drop(controller.enqueue_with_chunk(&half)),
            None => controller.error_with_e(&"pretend".into()),
        },
    );
    Reflect::set(&source, &"pull".into(), &pull.into_js_value())?;
    let stream = ReadableStream::new_with_underlying_source(&source)?;
    Response::new_with_opt_readable_stream_and_init(Some(&stream), &options)
}

fn until_aborted(request: &Request) -> Promise {
    let signal = request.signal();
    Promise::new(&mut |_, refuse| {
        let stop = Closure::once_into_js(move || {
            let _ = refuse.call1(&JsValue::UNDEFINED, &js_sys::Error::new("pretend"));
        });
        signal.set_onabort(Some(stop.unchecked_ref()));
    })
}
