import { describe, expect, test, vi } from "vitest";
import { createOnce } from "./once";
import { Refusal } from "./refusal";

const refusal = expect.objectContaining({ name: "Refusal", code: "key_reused" });

describe("a key", () => {
  test("with the same input gives the same answer, and nothing is done twice", async () => {
    const once = createOnce<{ outcome: string }>();
    const work = vi.fn().mockResolvedValue({ outcome: "ended" });
    const first = await once.run("key", { a: 1 }, work);
    expect(await once.run("key", { a: 1 }, work)).toBe(first);
    expect(work).toHaveBeenCalledOnce();
  });

  test("does nothing twice while the first is still running", async () => {
    const once = createOnce<string>();
    let end: (value: string) => void = () => undefined;
    const work = vi.fn(
      () =>
        new Promise<string>((resolve) => {
          end = resolve;
        }),
    );
    const both = [once.run("key", 1, work), once.run("key", 1, work)];
    end("done");
    expect(await Promise.all(both)).toEqual(["done", "done"]);
    expect(work).toHaveBeenCalledOnce();
  });

  test("gives the same refusal again", async () => {
    const once = createOnce<string>();
    const work = vi.fn().mockRejectedValue(new Refusal("platform_refused", "No."));
    await expect(once.run("key", 1, work)).rejects.toMatchObject({ code: "platform_refused" });
    await expect(once.run("key", 1, work)).rejects.toMatchObject({ code: "platform_refused" });
    expect(work).toHaveBeenCalledOnce();
  });

  test("with another input is refused, and the first answer stays", async () => {
    const once = createOnce<string>();
    const work = vi.fn().mockResolvedValue("done");
    await once.run("key", { a: 1 }, work);
    await expect(once.run("key", { a: 2 }, work)).rejects.toEqual(refusal);
    expect(await once.run("key", { a: 1 }, work)).toBe("done");
    expect(work).toHaveBeenCalledOnce();
  });

  test("is its own: another key does the work again", async () => {
    const once = createOnce<string>();
    const work = vi.fn().mockResolvedValue("done");
    await once.run("one", 1, work);
    await once.run("two", 1, work);
    expect(work).toHaveBeenCalledTimes(2);
  });

  test("is forgotten after ten thousand others, the oldest first", async () => {
    const once = createOnce<string>();
    const work = vi.fn().mockResolvedValue("done");
    for (let i = 0; i <= 10_000; i++) await once.run(`key-${i}`, 1, work);
    work.mockClear();
    await once.run("key-1", 1, work);
    expect(work).not.toHaveBeenCalled();
    await once.run("key-0", 1, work);
    expect(work).toHaveBeenCalledOnce();
  });
});

test("all is settled when nothing is running any more, failures included", async () => {
  const once = createOnce<string>();
  const ends: (() => void)[] = [];
  const running = (key: string, fails: boolean) =>
    once.run(
      key,
      1,
      () =>
        new Promise((resolve, reject) =>
          ends.push(() => (fails ? reject(new Error("failed")) : resolve("done"))),
        ),
    );
  const failing = expect(running("one", true)).rejects.toThrow("failed");
  const done = running("two", false);
  let settled = false;
  const waiting = once.settled().then(() => {
    settled = true;
  });
  ends[0]?.();
  await failing;
  expect(settled).toBe(false);
  ends[1]?.();
  await done;
  await waiting;
  expect(settled).toBe(true);
});
