import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { readSettings } from "@/lib/env";
import { log } from "@/lib/log";
import { openStore, type Store } from "@/lib/store/store";
import { type Accounts, createAccounts } from "./accounts";
import { createAuth } from "./better-auth";
import { sessionSecret } from "./secret";

/** `npm run recover -- <email or user name>`: at the console, when no administrator can sign in any more. */
async function main(who: string | undefined): Promise<string> {
  if (existsSync(".env.local")) process.loadEnvFile(".env.local");
  const settings = readSettings(process.env);
  const { publicUrl } = settings;
  const store = await openStore(settings.data);
  try {
    const secret = await sessionSecret(settings, log);
    const auth = () => store.use(async (db) => createAuth({ db, secret, publicUrl, log }));
    const accounts = createAccounts({ auth, store, sessions: { drop: () => undefined }, publicUrl });
    return who === undefined ? await present(accounts) : await recover(accounts, store, who);
  } finally {
    await store.close();
  }
}

async function present(accounts: Accounts): Promise<string> {
  const users = await accounts.list();
  if (users.length === 0) return "There is no account yet: start Vigía, and open /setup.";
  const lines = users.map(
    ({ name, email, username, role, disabled }) =>
      `  ${email ?? username}  (${name}, ${role}${disabled ? ", disabled" : ""})`,
  );
  return ["npm run recover -- <email or user name>, of these:", ...lines].join("\n");
}

/** Recorded like every change, and as such: somebody at the console is nobody in particular. */
async function recover(accounts: Accounts, store: Store, who: string): Promise<string> {
  const begun = await store.begin({
    actor: { kind: "system" },
    address: null,
    key: randomUUID(),
    requestHash: randomUUID(),
    verb: "recover_administrator",
    campaign: null,
    target: who,
    input: {},
  });
  const user = await accounts.makeAdministrator(who);
  const link = user === null ? null : await accounts.link(user.id);
  if (begun.kind === "begun") {
    const outcome = link === null ? "refused" : "succeeded";
    await store.finish(begun.id, { outcome, detail: null, answer: null });
  }
  if (user === null || link === null) {
    throw new Error(`There is no account ${who}. npm run recover names those there are.`);
  }
  return [
    `${user.name} is an administrator, and can sign in again. A running Vigía knows within half a minute.`,
    `Open this once, until ${link.expiresAt}, and choose a password:`,
    link.url,
  ].join("\n");
}

main(process.argv[2]).then(
  (said) => process.stdout.write(`${said}\n`),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
