//! Tests a service worker that another page of the same origin registered. Such a service worker can change every file
//! of the page.

use crate::person::{arrive_with_code, fill_and_press, has_tokens, js, play_on, say};
use e2e::{Stage, eventually};
use leg3_core::messages::code_screen::CodeScreenText;

const WORKER: &str = "addEventListener('install', () => skipWaiting());
    addEventListener('activate', (event) => event.waitUntil(clients.claim()));
    addEventListener('fetch', () => {});";

const REGISTERS: &str = "<!doctype html><title>Another page</title><link rel=icon href=data:,>
    <script>navigator.serviceWorker.register('/worker.js')</script>";

async fn a_foreign_service_worker_is_reported_before_anything_is_entered(stage: &Stage) {
    stage.site.give("/worker.js", WORKER);
    stage.site.give("/another.html", REGISTERS);
    stage.open(&format!("{}/another.html", stage.site.origin())).await;
    let controlled = "return Boolean(navigator.serviceWorker.controller)";
    eventually("the worker controls the site", async || js(stage, controlled, vec![]).await == true).await;
    arrive_with_code(stage).await;
    stage.screen.says(say(CodeScreenText::ForeignWorker)).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
}

e2e::in_every_browser!(a_foreign_service_worker_is_reported_before_anything_is_entered);
