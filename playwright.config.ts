import { readdirSync } from "node:fs";
import { defineConfig } from "@playwright/test";
import { systemChromium } from "./e2e/browser.mjs";

const specs = readdirSync(new URL("e2e", import.meta.url)).filter((name) => name.endsWith(".spec.ts"));

export default defineConfig({
  testDir: "e2e",
  // The tests of a file share a floor and run one after the other; files run side by side. Each file is a project, since
  // projects share no worker: what one leaves behind (a user, a board) is never in another's way.
  projects: specs.map((name) => ({ name: name.replace(".spec.ts", ""), testMatch: `**/${name}` })),
  workers: 2,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    locale: "en-US",
    viewport: { width: 1366, height: 768 },
    trace: "retain-on-failure",
    launchOptions: {
      // Without one, Playwright's own.
      executablePath: systemChromium(),
      args: ["--disable-gpu", "--disable-quic"],
    },
  },
});
