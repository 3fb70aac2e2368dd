// Computes the name of an element in a frame from another site, where chromedriver cannot do so: its label, or the text
// that assistive technology reads.
const [element] = arguments;
const read = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute("aria-hidden") === "true") return "";
  if (!node.checkVisibility({ visibilityProperty: true })) return "";
  const text = [...node.childNodes].map(read).join("");
  return getComputedStyle(node).display === "inline" ? text : " " + text + " ";
};
const by = (element.getAttribute("aria-labelledby") ?? "").split(/\s+/).map((id) => document.getElementById(id));
const labels = [...by.filter(Boolean), ...(element.labels ?? [])];
return element.getAttribute("aria-label") ?? (labels.length ? labels : [element]).map(read).join(" ");
