// Collects the visible elements of a kind. `likely` returns those that probably have the wanted name, and `others`
// returns the rest. The module `find` appends the last part of the script.
const [selector, root, name] = arguments;
const squeeze = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const visible = (element) =>
  element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert], [aria-hidden="true"]');
const guess = (element) => {
  const by = (element.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(Boolean);
  const texts = [
    ...by.map((id) => document.getElementById(id)?.textContent),
    ...[...(element.labels ?? [])].map((label) => label.textContent),
    ...["aria-label", "title", "alt", "placeholder", "value"].map((attribute) => element.getAttribute(attribute)),
    element.querySelector(":scope > legend, :scope > summary")?.textContent,
    element.textContent,
  ];
  return texts.some((text) => squeeze(text).includes(squeeze(name)));
};
const part = root?.tagName === "SUMMARY" ? root.parentElement : (root ?? document);
const all = [...part.querySelectorAll(selector)].filter(visible);
const likely = () => all.filter(guess);
const others = () => all.filter((element) => !guess(element));
// The name that Chromium computes. Other browsers do not show computed names to scripts.
const computedName = (element) => {
  if (element.computedName === undefined) throw new Error("This browser does not show computed names to scripts.");
  return squeeze(element.computedName);
};
