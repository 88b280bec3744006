import { betterAuth } from "better-auth";
import type { Kysely } from "kysely";
import { roles } from "@/lib/domain/access";
import type { Log } from "@/lib/log";
import type { Schema } from "@/lib/store/schema";

/** A session ends when it was not used for so long. Its cookie may outlive it: the database knows. */
export const idleMs = { user: 7 * 86_400_000, portal: 12 * 3_600_000 } as const;
const cookieSeconds = 400 * 86_400;

type Options = {
  readonly db: Kysely<Schema>;
  readonly secret: string;
  readonly publicUrl: string;
  readonly log: Log;
};

/**
 * better-auth, which keeps accounts, hashes passwords and makes sessions. None of its own routes is served: ours call it
 * on the server, so that each is limited, checked and recorded.
 */
export function createAuth({ db, secret, publicUrl, log }: Options) {
  return betterAuth({
    // Text and 0 or 1 on both databases, so both are "sqlite" to it; the statements are the same.
    database: { db, type: "sqlite", transaction: true },
    secret,
    baseURL: publicUrl,
    basePath: "/api/auth",
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { level: "error", log: (_level, message) => log.error({ from: "better-auth" }, message) },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 8,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
    },
    user: {
      additionalFields: {
        username: { type: "string", required: false },
        role: { type: [...roles], required: true, input: false },
        scope: { type: "string", required: true, input: false },
        location: { type: "string", required: false, input: false },
        language: { type: "string", required: false, input: false },
        landing: { type: "string", required: true, input: false },
        disabled: { type: "boolean", required: true, input: false },
        lastSignInAt: { type: "date", required: false, input: false },
      },
    },
    session: { expiresIn: cookieSeconds, disableSessionRefresh: true },
    verification: { storeIdentifier: "hashed" },
    databaseHooks: {
      session: {
        create: {
          async before(session, endpoint) {
            // By better-auth's own adapter: a transaction of it may hold the embedded database's only connection.
            const user = await endpoint?.context.internalAdapter.findUserById(session.userId);
            if (!user || !("disabled" in user) || user.disabled !== false) return false;
            return { data: { ...session, expiresAt: new Date(Date.now() + idleMs.user) } };
          },
        },
      },
    },
    advanced: {
      cookiePrefix: "vigia",
      useSecureCookies: publicUrl.startsWith("https:"),
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
      ipAddress: { disableIpTracking: true },
      // Ours has been checked before any of this runs.
      disableCSRFCheck: true,
      disableOriginCheck: true,
    },
  });
}

export type Auth = ReturnType<typeof createAuth>;
