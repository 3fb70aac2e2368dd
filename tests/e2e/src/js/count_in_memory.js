// Counts how often a text occurs, in UTF-8, in the WebAssembly memories of the page. Returns null if the page has none.
const needle = new TextEncoder().encode(arguments[0]);
if (!window.__wasm_memories?.length) return null;
let found = 0;
for (const memory of window.__wasm_memories) {
  const bytes = new Uint8Array(memory.buffer);
  for (let at = bytes.indexOf(needle[0]); at >= 0; at = bytes.indexOf(needle[0], at + 1)) {
    if (needle.every((byte, offset) => bytes[at + offset] === byte)) found += 1;
  }
}
return found;
