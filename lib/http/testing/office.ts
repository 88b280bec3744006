import { onTestFinished } from "vitest";
import { createActions } from "@/lib/actions/carry-out";
import { createAccounts } from "@/lib/auth/accounts";
import { type Auth, createAuth } from "@/lib/auth/better-auth";
import { createPairingDesk } from "@/lib/auth/pairing";
import { keepSessions } from "@/lib/auth/sessions";
import { keepWalls } from "@/lib/auth/walls";
import type { Person, Viewer } from "@/lib/domain/access";
import { readSettings } from "@/lib/env";
import { log } from "@/lib/log";
import { keepConfiguration } from "@/lib/store/configuration";
import { openStore } from "@/lib/store/store";
import { emptyFolder } from "@/lib/store/testing/places";
import type { Running } from "@/lib/vigia";

export const admin: Person = {
  kind: "user",
  id: "admin-1",
  name: "Ana",
  role: "admin",
  scope: "all",
  location: null,
};

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/** What a request is made of. `as`: who asks; null for nobody. */
type Asked = {
  readonly as?: Viewer | null;
  readonly body?: unknown;
  readonly id?: string;
  readonly key?: string;
  readonly query?: string;
};

/** Vigía without its live part, on a real database of its own: what an administrator works with. Ends with the test. */
export async function openOffice() {
  const data = await emptyFolder();
  const publicUrl = "http://localhost:3000";
  const settings = readSettings({ UCONTACT_URL: "https://acme.example", UCONTACT_TOKEN: "token" });
  const store = await openStore(data);
  let made: Auth | null = null;
  const auth = () =>
    store.use(async (db) => {
      made ??= createAuth({ db, secret: "a secret of thirty-two characters", publicUrl, log });
      return made;
    });
  const configuration = keepConfiguration(store, log);
  const sessions = keepSessions({ auth, store, log, isSecure: false });
  const walls = keepWalls({ store, configuration: configuration.current, isSecure: false });
  const accounts = createAccounts({ auth, store, sessions, publicUrl });
  const actions = createActions({ store, log });
  const pairing = createPairingDesk();
  const asking: { viewer: Viewer | null } = { viewer: admin };
  const access: Pick<Running["access"], "viewerOf"> = { viewerOf: () => asking.viewer };
  const running: Partial<Running> = {
    kind: "running",
    settings,
    store,
    configuration,
    accounts,
    actions,
    pairing,
    walls,
    access: access as Running["access"],
  };
  globalThis.vigia = Promise.resolve(running as Running);
  onTestFinished(async () => {
    globalThis.vigia = undefined;
    sessions.stop();
    configuration.stop();
    await actions.settled();
    await store.close();
  });

  /** Calls a route handler as Next would. */
  function call(handler: Handler, method: string, asked: Asked = {}): Promise<Response> {
    const { as = admin, body, id = "", key, query = "" } = asked;
    asking.viewer = as;
    const request = new Request(`${publicUrl}/${query}`, {
      method,
      headers: { cookie: "any", ...(key === undefined ? {} : { "idempotency-key": key }) },
      body: body === undefined ? null : JSON.stringify(body),
    });
    return handler(request, { params: Promise.resolve({ id }) });
  }

  return { data, store, configuration, accounts, pairing, walls, call };
}
