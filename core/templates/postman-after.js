// Runs after "Refresh the tokens": stores the new pair, or keeps the old pair and says why.
const why = take(pm.response.code, pm.response.text());
if (why) fail(why);
else pm.test("The new tokens are in the environment.", () => {});
