import type { Selectable } from "kysely";
import { scope as scopeSchema } from "@/lib/contracts/access";
import type { Person, Scope } from "@/lib/domain/access";
import type { Schema } from "@/lib/store/schema";

export const personColumns = ["id", "name", "role", "scope", "location", "disabled"] as const;

export type PersonRow = Pick<Selectable<Schema["user"]>, (typeof personColumns)[number]>;

/** Somebody as their row says. A scope that cannot be read is an empty one. */
export function personOf({ id, name, role, scope, location }: PersonRow): Person {
  return { kind: "user", id, name, role, scope: role === "admin" ? "all" : readScope(scope), location };
}

export function readScope(text: string): Scope {
  try {
    return scopeSchema.parse(JSON.parse(text));
  } catch {
    return [];
  }
}
