import pino from "pino";

/** Vigía's log: one JSON object a line on standard output. Never give it credentials, tokens or forms. */
export const log = pino({ name: "vigia", level: process.env.NODE_ENV === "test" ? "silent" : "info" });

export type Log = Pick<typeof log, "info" | "warn" | "error">;
