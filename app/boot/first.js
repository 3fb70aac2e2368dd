// The first of four scripts, and the only one before the page itself. It shows the first screen while the rest is coming.
"use strict";
{
  const root = document.documentElement;
  root.dataset.shown = window.top === window ? "app" : "asked"; // Or else: unstarted, stopped, refused.
  root.dataset.first = /[?&#]code=[^&#]/.test(location.href) ? "code" : "";
  // A press before the app is there is remembered, and never becomes a navigation.
  addEventListener("submit", (event) => {
    event.preventDefault();
    const button = event.target.querySelector("[data-starting]");
    if (root.dataset.app || !button) return;
    root.dataset.early = "yes";
    button.textContent = button.dataset.starting;
  }, true);
  // A script may be blocked or changed, and a page without its end was cut off. A reload brings the code back.
  addEventListener("DOMContentLoaded", () => {
    if (!root.dataset.scripts || !document.getElementById("end")) root.dataset.shown = "unstarted";
  });
}
