// Returns the new console entries, errors and policy violations of the page, in the format of chromedriver's log. The
// first run on a page starts the collection.
window.__leg3_told ??= (() => {
  const told = [];
  const tell = (level, source, message) => told.push({ level, source, message: `${location.href} ${message}` });
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
    tell("SEVERE", "security", `Content-Security-Policy: ${effectiveDirective} refused ${blockedURI}`),
  );
  addEventListener("error", ({ message }) => message && tell("SEVERE", "javascript", message));
  addEventListener("unhandledrejection", ({ reason }) => tell("SEVERE", "javascript", `Unhandled: ${reason}`));
  for (const [name, level] of Object.entries({ debug: "INFO", log: "INFO", info: "INFO", warn: "WARNING", error: "SEVERE" })) {
    const write = console[name];
    console[name] = (...words) => {
      tell(level, "console-api", words.join(" "));
      write.apply(console, words);
    };
  }
  return told;
})();
return window.__leg3_told.splice(0);
