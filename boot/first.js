// The first of four scripts, and the only one in the head. It shows the code screen at once if the address has a code.
"use strict";
{
  const root = document.documentElement;
  root.dataset.shown = window.top === window ? "app" : "asked"; // Other values: unstarted, stopped, refused.
  if (/[?&#]code=[^&#]/.test(location.href)) root.dataset.firstScreen = "shown";
  // If the user submits a form before the app runs, the browser must not navigate. The app handles the form later.
  addEventListener("submit", (event) => {
    event.preventDefault();
    const button = event.target.querySelector("[data-starting]");
    if (root.dataset.app || !button) return;
    root.dataset.early = "yes";
    button.textContent = button.dataset.starting;
  }, true);
  // If a script is blocked or `index.html` is incomplete, the page shows a message. A reload restores the code.
  addEventListener("DOMContentLoaded", () => {
    if (!root.dataset.scripts || !document.getElementById("end")) root.dataset.shown = "unstarted";
  });
}
