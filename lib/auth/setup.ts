import { randomInt } from "node:crypto";
import type { Log } from "@/lib/log";
import type { Store } from "@/lib/store/store";
import type { Accounts } from "./accounts";

const letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

type FirstAdministrator = { readonly name: string; readonly email: string; readonly password: string };

/** The first start: as long as there is no account, one person may make the first administrator. */
export type Setup = {
  /** Whether there is no account yet. False while nobody knows. */
  readonly isNew: () => boolean;
  /** Whether this is the code of the log. */
  readonly isCode: (code: string) => boolean;
  /** There is an account now. */
  readonly done: () => void;
};

/**
 * Once the database is there: makes the administrator that the settings name, or says in the log how to make one, when
 * there is no account. `prepared` resolves then, whatever came of it.
 */
export function prepareSetup(parts: {
  readonly store: Pick<Store, "whenOpen">;
  readonly accounts: Pick<Accounts, "isEmpty">;
  /** Makes the first administrator, and records it. */
  readonly createFirst: (admin: FirstAdministrator) => Promise<unknown>;
  readonly admin: Pick<FirstAdministrator, "email" | "password"> | null;
  readonly publicUrl: string;
  readonly log: Log;
}): Setup & { readonly prepared: Promise<void> } {
  const { accounts, admin, log } = parts;
  let code: string | null = null;

  async function prepare(): Promise<void> {
    await parts.store.whenOpen();
    if (!(await accounts.isEmpty())) return;
    if (admin !== null) {
      const name = admin.email.split("@")[0] ?? admin.email;
      await parts.createFirst({ name, email: admin.email, password: admin.password });
      log.info({ email: admin.email }, "the first administrator was made, as ADMIN_EMAIL says");
      return;
    }
    code = Array.from({ length: 12 }, () => letters[randomInt(letters.length)]).join("");
    const shown = `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
    log.warn(
      { code: shown, address: new URL("/setup", parts.publicUrl).href },
      `nobody has an account yet: open the address and enter the code ${shown}`,
    );
  }

  const prepared = prepare().catch((error: unknown) => {
    log.error({ reason: error instanceof Error ? error.message : "" }, "the first account could not be made");
  });
  return {
    prepared,
    isNew: () => code !== null,
    isCode: (typed) => code !== null && typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, "") === code,
    done: () => {
      code = null;
    },
  };
}
