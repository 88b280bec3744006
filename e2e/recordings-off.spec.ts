import { expect, test } from "@/e2e/fixtures";

test.use({ settings: { UCONTACT_RECORDINGS_URL: "", UCONTACT_RECORDINGS_BACKUP_URL: "" } });

test("without a place where recordings lie they are searched and tagged, and it is said why none plays", async ({
  page,
}) => {
  const at = (ago: number) => new Date(Math.floor(Date.now() / 60_000) * 60_000 - ago).toISOString();
  await page.goto(`/recordings?${new URLSearchParams({ from: at(86_400_000), to: at(0) })}`);
  await expect(page.getByText("Recordings cannot be played")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Tag / }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: /^(Play|Download) / })).toHaveCount(0);
});
