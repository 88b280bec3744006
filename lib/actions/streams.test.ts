import { expect, test } from "vitest";
import { createStreams, type StreamPlace } from "./streams";

const tooMany = expect.objectContaining({ code: "too_many_requests" });
const words = () => new Response("abc").body!;
const endless = () =>
  new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array([7])) });
const cut = () =>
  new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(new Error("The line is cut.")) });

test("so many at once for each person", () => {
  const { take } = createStreams(2);
  take("lea");
  const second = take("lea");
  expect(() => take("lea")).toThrow(tooMany);
  take("otto");
  second.free();
  second.free();
  take("lea");
  expect(() => take("lea")).toThrow(tooMany);
});

const ends: readonly (readonly [title: string, end: (place: StreamPlace) => Promise<unknown>])[] = [
  ["its end", ({ hold }) => new Response(hold(words())).text()],
  ["its reader's leaving", ({ hold }) => hold(endless()).cancel()],
  ["a line that is cut", ({ hold }) => new Response(hold(cut())).text().catch(() => "cut")],
];

test.each(ends)("%s makes room for another", async (_, end) => {
  const { take } = createStreams(1);
  const place = take("lea");
  expect(() => take("lea")).toThrow(tooMany);
  await end(place);
  expect(() => take("lea")).not.toThrow();
});

test("what is held is what was opened", async () => {
  expect(await new Response(createStreams(1).take("lea").hold(words())).text()).toBe("abc");
});
