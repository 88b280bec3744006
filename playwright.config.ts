import { defineConfig } from "@playwright/test";
import { systemChromium } from "./e2e/browser.mjs";

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  // The tests of a file share a floor and run one after the other; files run side by side.
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
