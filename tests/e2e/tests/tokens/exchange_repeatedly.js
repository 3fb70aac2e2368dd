// Exchanges several authorization codes, one after another, as fast as possible. For each code, presses *Forget
// everything*, enters the code, fills in the form, presses *Get my tokens*, and waits for the tokens.
const [codes, id, secret, done] = arguments;
const until = async (look) => {
  for (;;) {
    const found = look();
    if (found) return found;
    await new Promise((next) => setTimeout(next, 1));
  }
};
const button = (name) =>
  [...document.querySelectorAll("button")].find(
    (button) => (button.ariaLabel ?? button.textContent) === name && button.checkVisibility(),
  );
const press = async (name) => (await until(() => button(name))).click();
const enter = (place, value) => {
  const field = document.getElementById(place);
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
};
(async () => {
  for (const code of codes) {
    await press("Forget everything");
    await until(() => document.getElementById("typed-code"));
    enter("typed-code", code);
    await press("Use this code");
    await until(() => button("Get my tokens"));
    enter("client-id", id);
    enter("client-secret", secret);
    await press("Get my tokens");
    await until(() => button("Copy refresh token"));
  }
  return codes.length;
})().then(done, (error) => done(String(error)));
