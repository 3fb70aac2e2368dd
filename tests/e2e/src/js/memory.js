// Collects the memories that WebAssembly modules export. It wraps the browser functions that start modules.
(() => {
  window.__wasm_memories = [];
  const keep = (result) => {
    const instance = result.instance ?? result;
    for (const value of Object.values(instance.exports ?? {})) {
      if (value instanceof WebAssembly.Memory) window.__wasm_memories.push(value);
    }
    return result;
  };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const real = WebAssembly[name];
    WebAssembly[name] = (...given) => real.apply(WebAssembly, given).then(keep);
  }
  const Real = WebAssembly.Instance;
  WebAssembly.Instance = new Proxy(Real, { construct: (target, given) => keep(new target(...given)) });
})();
