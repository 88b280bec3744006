import { randomUUID } from "node:crypto";
import { expect, onTestFinished, test, vi } from "vitest";
import type { Settings } from "@/lib/env";
import { openDatabase } from "./database";
import type { Requested } from "./ledger";
import { openStore, type Store } from "./store";
import { onBoth } from "./testing/places";

/** What the two databases must do alike. */
onBoth((emptyPlace) => {
  async function open(place: Settings["data"]): Promise<Store> {
    const store = await openStore(place);
    let closed = false;
    const close = async () => {
      if (!closed) await store.close();
      closed = true;
    };
    onTestFinished(close);
    return { ...store, close };
  }
  const openEmpty = async () => open(await emptyPlace());

  function request(more: Partial<Requested> = {}): Requested {
    return {
      actor: { kind: "system" },
      address: "127.0.0.1",
      key: randomUUID(),
      requestHash: "hash",
      verb: "hang_up",
      campaign: "Ventas ñandú<-",
      target: "SIP/1010",
      input: { campaign: "Ventas ñandú<-", said: 'it\'s "so"\n€' },
      ...more,
    };
  }

  async function begun(store: Store, requested = request()): Promise<string> {
    const answer = await store.begin(requested);
    if (answer.kind !== "begun") throw new Error("The key was used before.");
    return answer.id;
  }

  test("an action is a row as soon as it is requested", async () => {
    const store = await openEmpty();
    const before = new Date().toISOString();
    const id = await begun(store);
    const [row] = await store.latest(9);
    expect(row).toEqual({
      id,
      requested_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      finished_at: null,
      actor_kind: "system",
      actor_id: null,
      actor_name: null,
      address: "127.0.0.1",
      verb: "hang_up",
      campaign: "Ventas ñandú<-",
      target: "SIP/1010",
      input: JSON.stringify(request().input),
      outcome: "requested",
      detail: null,
    });
    expect(row!.requested_at >= before && row!.requested_at <= new Date().toISOString()).toBe(true);
  });

  test.each(["succeeded", "refused", "failed", "unknown"] as const)(
    "its outcome may be %s",
    async (outcome) => {
      const store = await openEmpty();
      await store.finish(await begun(store), { outcome, detail: { a: 1 }, answer: null });
      const [row] = await store.latest(9);
      expect(row).toMatchObject({ outcome, detail: '{"a":1}', finished_at: expect.stringContaining("T") });
    },
  );

  test("an outcome is told once: a second one does not replace it", async () => {
    const store = await openEmpty();
    const id = await begun(store);
    await store.finish(id, { outcome: "succeeded", detail: null, answer: { first: true } });
    await store.finish(id, { outcome: "failed", detail: null, answer: { first: false } });
    expect(await store.latest(9)).toMatchObject([{ outcome: "succeeded" }]);
  });

  test("who did it is kept: a user, a wall, the system", async () => {
    const store = await openEmpty();
    await begun(store, request({ actor: { kind: "user", id: "7", name: "Ana" } }));
    await begun(store, request({ actor: { kind: "wall", id: "8", name: "Floor" } }));
    await begun(store, request({ actor: { kind: "system" }, address: null, campaign: null, target: null }));
    expect(await store.latest(9)).toMatchObject([
      { actor_kind: "system", actor_id: null, actor_name: null, address: null, campaign: null, target: null },
      { actor_kind: "wall", actor_id: "8", actor_name: "Floor" },
      { actor_kind: "user", actor_id: "7", actor_name: "Ana" },
    ]);
  });

  test("a text that one of the databases refuses is written without what it refuses", async () => {
    const store = await openEmpty();
    const nul = "a\u0000b";
    const actor = { kind: "user", id: "7", name: nul } as const;
    const requested = request({ actor, address: nul, key: nul, campaign: nul, target: nul, input: { nul } });
    const id = await begun(store, requested);
    await store.finish(id, { outcome: "failed", detail: { nul }, answer: { nul } });
    const text = "a\ufffdb";
    const [row] = await store.latest(9);
    expect(row).toMatchObject({ actor_name: text, address: text, campaign: text, target: text });
    expect([JSON.parse(row!.input), JSON.parse(row!.detail!)]).toEqual([{ nul }, { nul }]);
    expect(await store.begin(requested)).toMatchObject({ kind: "known", answer: { nul } });
  });

  test("the latest rows come first, and no more than were asked for", async () => {
    const store = await openEmpty();
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) ids.push(await begun(store));
    const rows = await store.latest(3);
    expect(rows.map(({ id }) => id)).toEqual(ids.slice(2).reverse());
  });

  test("a key that was used gives its answer again, and writes no second row", async () => {
    const store = await openEmpty();
    const requested = request();
    const id = await begun(store, requested);
    expect(await store.begin(requested)).toEqual({ kind: "known", requestHash: "hash", answer: null });
    await store.finish(id, { outcome: "succeeded", detail: null, answer: { outcome: "ended" } });
    expect(await store.begin({ ...requested, requestHash: "other" })).toEqual({
      kind: "known",
      requestHash: "hash",
      answer: { outcome: "ended" },
    });
    expect(await store.latest(9)).toHaveLength(1);
  });

  test("one key used many times at once is one row", async () => {
    const place = await emptyPlace();
    const stores = [await open(place), await open(place)];
    const requested = request();
    const all = await Promise.all(Array.from({ length: 40 }, (_, i) => stores[i % 2]!.begin(requested)));
    expect(all.filter(({ kind }) => kind === "begun")).toHaveLength(1);
    expect(await stores[0]!.latest(99)).toHaveLength(1);
  });

  test("two processes' many actions at once are all written", async () => {
    const place = await emptyPlace();
    const stores = [await open(place), await open(place)];
    const ids = await Promise.all(Array.from({ length: 100 }, (_, i) => begun(stores[i % 2]!)));
    await Promise.all(
      ids.map((id, i) => stores[i % 2]!.finish(id, { outcome: "succeeded", detail: null, answer: 1 })),
    );
    const rows = await stores[0]!.latest(200);
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(ids));
    expect(new Set(rows.map(({ outcome }) => outcome))).toEqual(new Set(["succeeded"]));
  });

  test("a key is one person's own: two may choose the same one", async () => {
    const store = await openEmpty();
    const key = randomUUID();
    for (const actor of [{ kind: "system" }, wall("1"), user("1"), user("2")] as const)
      await begun(store, request({ key, actor }));
    expect(await store.begin(request({ key, actor: user("2") }))).toMatchObject({ kind: "known" });
  });

  test("the row and the key are one: where the row cannot be written the key is not used", async () => {
    const place = await emptyPlace();
    const store = await open(place);
    const requested = request();
    const database = await openDatabase(place);
    const rename = (from: string, to: string) =>
      database.db.transaction().execute((on) => on.schema.alterTable(from).renameTo(to).execute());
    await rename("audit", "away");
    await expect(store.begin(requested)).rejects.toMatchObject({ name: "StoreUnavailable" });
    await rename("away", "audit");
    await database.db.destroy();
    expect((await store.begin(requested)).kind).toBe("begun");
  });

  test("everything is there after it was closed and opened; what was left at requested is unknown", async () => {
    const place = await emptyPlace();
    const first = await open(place);
    const done = request();
    const left = request();
    const doneId = await begun(first, done);
    await first.finish(doneId, { outcome: "succeeded", detail: null, answer: { outcome: "ended" } });
    const leftId = await begun(first, left);
    await first.close();

    const second = await open(place);
    expect(await second.latest(9)).toMatchObject([
      { id: leftId, outcome: "unknown", detail: '{"code":"interrupted"}', finished_at: expect.any(String) },
      { id: doneId, outcome: "succeeded" },
    ]);
    expect(await second.begin(done)).toMatchObject({ answer: { outcome: "ended" } });
    expect(await second.begin(left)).toMatchObject({ kind: "known", answer: null });
  });

  test("who was taken for interrupted and was not tells the outcome all the same", async () => {
    const place = await emptyPlace();
    const first = await open(place);
    const requested = request();
    const id = await begun(first, requested);
    const second = await open(place);
    expect(await second.latest(9)).toMatchObject([{ outcome: "unknown" }]);
    await first.finish(id, { outcome: "succeeded", detail: null, answer: { outcome: "ended" } });
    expect(await second.latest(9)).toMatchObject([{ outcome: "succeeded" }]);
    expect(await second.begin(requested)).toMatchObject({ answer: { outcome: "ended" } });
  });

  test("keys are forgotten after seven days, rows never", async () => {
    const place = await emptyPlace();
    const first = await open(place);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - 8 * 86_400_000 });
    const old = request();
    await begun(first, old);
    vi.setSystemTime(Date.now() + 2 * 86_400_000);
    const younger = request();
    await begun(first, younger);
    vi.useRealTimers();
    await first.close();
    const second = await open(place);
    expect((await second.begin(old)).kind).toBe("begun");
    expect((await second.begin(younger)).kind).toBe("known");
    expect(await second.latest(9)).toHaveLength(3);
  });

  function user(id: string) {
    return { kind: "user", id, name: `User ${id}` } as const;
  }

  function wall(id: string) {
    return { kind: "wall", id, name: `Wall ${id}` } as const;
  }
});
