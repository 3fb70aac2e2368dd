// How often the memory holds these bytes.
const needle = new TextEncoder().encode(arguments[0]);
const memory = window.__wasm_memory;
if (!memory) return null;
const bytes = new Uint8Array(memory.buffer);
let found = 0;
for (let at = bytes.indexOf(needle[0]); at >= 0; at = bytes.indexOf(needle[0], at + 1)) {
  if (needle.every((byte, offset) => bytes[at + offset] === byte)) found += 1;
}
return found;
