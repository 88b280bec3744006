import { expect, test, vi } from "vitest";
import type { Log } from "@/lib/log";
import { prepareSetup } from "./setup";
import { openHouse, password } from "./testing/house";

/** The set-up of a house, and what the log is told. */
async function preparing(admin: { email: string; password: string } | null, isNew = true) {
  const house = await openHouse();
  if (!isNew) await house.user();
  const told: string[] = [];
  const tell = (...said: unknown[]) => void told.push(JSON.stringify(said));
  const log = { info: tell, warn: tell, error: tell } as unknown as Log;
  const { store, accounts } = house;
  const createFirst = vi.fn(accounts.createFirst);
  const setup = prepareSetup({ store, accounts, createFirst, admin, publicUrl: "http://here", log });
  return { ...house, setup, told, createFirst };
}

test("where there is nobody, the log says a code, good in any writing until somebody is there", async () => {
  const { setup, told } = await preparing(null);
  expect(setup.isNew()).toBe(false);
  await vi.waitFor(() => expect(setup.isNew()).toBe(true));
  expect(told).toHaveLength(1);
  const [code = ""] = /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(told[0] ?? "") ?? [];
  expect(told[0]).toContain("http://here/setup");
  for (const typed of [
    code,
    code.toLowerCase(),
    code.replaceAll("-", ""),
    ` ${code.replaceAll("-", " ")} `,
  ]) {
    expect(setup.isCode(typed)).toBe(true);
  }
  for (const typed of ["", "AAAA-AAAA-AAAA", code.slice(1), `${code}A`])
    expect(setup.isCode(typed)).toBe(false);
  setup.done();
  expect(setup.isNew()).toBe(false);
  expect(setup.isCode(code)).toBe(false);
  expect(setup.isCode("")).toBe(false);
});

test("the administrator that the settings name is made, and no secret is told", async () => {
  const { setup, told, enter } = await preparing({ email: "Root@example.com", password });
  await vi.waitFor(() => expect(told).toHaveLength(1));
  expect(setup.isNew()).toBe(false);
  expect(told.join()).not.toContain(password);
  expect(await enter("root@example.com")).not.toBeNull();
});

test("where there is somebody, nothing is made and no code is told", async () => {
  const { setup, told, createFirst, store } = await preparing({ email: "root@example.com", password }, false);
  // What it begins with is over when what is asked after it is.
  await store.use((db) => db.selectFrom("user").selectAll().execute());
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(setup.isNew()).toBe(false);
  expect(told).toEqual([]);
  expect(createFirst).not.toHaveBeenCalled();
});
