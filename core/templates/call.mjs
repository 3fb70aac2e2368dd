// Makes one API call with the access token. Needs only Node.js 18 or newer.
// tokens.json is the file with the saved tokens.
import { readFile } from "node:fs/promises";

const { access_token: token } = JSON.parse(await readFile("tokens.json", "utf8"));
const answer = await fetch(@origin@ + @call@, {
  headers: { Authorization: `Bearer ${token}`, Version: @version@, Accept: "application/json" },
  redirect: "error",
});
console.log(await answer.text());
process.exitCode = answer.ok ? 0 : 1;
