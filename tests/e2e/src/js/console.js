// Returns the new console entries about web pages, in the format of chromedriver's log. Runs in Firefox, not in a page.
const { nsIScriptError: Told } = Ci;
const told = Services.console.getMessageArray().filter((entry) => entry instanceof Told && /^https?:/.test(entry.sourceName));
Services.console.reset();
const level = ({ flags }) => (flags & Told.infoFlag ? "INFO" : flags & Told.warningFlag ? "WARNING" : "SEVERE");
return told.map((entry) => ({
  level: level(entry),
  source: entry.category,
  message: `${entry.sourceName} ${entry.lineNumber}:${entry.columnNumber} ${entry.errorMessage}`,
}));
