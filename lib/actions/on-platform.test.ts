import { expect, test } from "vitest";
import {
  PlatformHttpError,
  PlatformRefused,
  PlatformTimeout,
  PlatformUnauthorized,
  PlatformUnintelligible,
  PlatformUnreachable,
} from "@/lib/ucontact/errors";
import { told } from "./on-platform";

const undone = [
  new PlatformRefused(),
  new PlatformUnauthorized("No."),
  new PlatformUnreachable("ECONNREFUSED"),
  new PlatformUnreachable("closing"),
  new PlatformHttpError(404),
  new PlatformHttpError(302),
];
const unclear = [
  new PlatformTimeout(4000),
  new PlatformUnreachable("ECONNRESET"),
  new PlatformUnreachable(),
  new PlatformHttpError(500),
  new PlatformHttpError(502),
  new PlatformUnintelligible("A page."),
];

test.each(undone)("%o: nothing was done, and it is called a refusal", async (error) => {
  await expect(told(Promise.reject(error))).rejects.toMatchObject({ code: "platform_refused", details: {} });
});

test.each(unclear)("%o: it may be done all the same", async (error) => {
  await expect(told(Promise.reject(error))).rejects.toMatchObject({
    code: "platform_timeout",
    message: expect.stringContaining("It may be done all the same."),
    details: { outcome: "unknown" },
  });
});

test("what is no answer of the platform's is thrown as it is", async () => {
  const bug = new Error("a bug");
  await expect(told(Promise.reject(bug))).rejects.toBe(bug);
  expect(await told(Promise.resolve(7))).toBe(7);
});
