import { expect, onTestFinished, test } from "vitest";
import { readSettings } from "@/lib/env";
import type { Running } from "@/lib/vigia";
import { signInForm } from "./sign-in";

/** Where the form leads somebody whose password is right. */
async function leadsTo(next: string): Promise<string | null> {
  const settings = readSettings({ UCONTACT_URL: "https://acme.example", UCONTACT_TOKEN: "token" });
  const user = { id: "1", name: "Ana", role: "admin" } as const;
  const entrance: Pick<Running["entrance"], "signIn"> = {
    signIn: async () => ({ kind: "signed_in", cookies: ["a=b"], user, landing: "/agents", language: null }),
  };
  const running: Partial<Running> = { kind: "running", settings, entrance: entrance as Running["entrance"] };
  globalThis.vigia = Promise.resolve(running as Running);
  onTestFinished(() => {
    globalThis.vigia = undefined;
  });
  const body = new URLSearchParams({ email: "ana@example.com", password: "right", next });
  const response = await signInForm(new Request("http://localhost:3000/", { method: "POST", body }));
  expect(response.status).toBe(303);
  return response.headers.get("location");
}

test.each(["/", "/campaigns/Ventas%3C-?sort=name"])("leads on to a page of ours: %o", async (next) => {
  expect(await leadsTo(next)).toBe(next);
});

test.each([
  "",
  "agents",
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "/a\r\nSet-Cookie: x=1",
  "/\u0000",
  "/ñ",
  "/😀",
])("leads nowhere else, and does not fail on what no header can say: %o", async (next) => {
  expect(await leadsTo(next)).toBe("/agents");
});
