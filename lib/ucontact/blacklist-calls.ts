import type { BlacklistEntry } from "@/lib/domain/blacklist";
import { expectDone } from "./parse-answer";
import type { PlatformActions } from "./platform-actions";
import type { Sending } from "./send";

/**
 * The blacklist, by one entry or by many.
 * @param field the form's, which the vendor's documents do not name
 */
export function blacklistCalls(
  { call }: Sending,
  field: string,
): Pick<PlatformActions, "addToBlacklist" | "removeFromBlacklist"> {
  async function change(verb: "addblack" | "deleteblack", entries: readonly BlacklistEntry[]): Promise<void> {
    const [first, ...others] = entries.map(wireEntry);
    if (first === undefined) return;
    const several = others.length > 0;
    const value = JSON.stringify(several ? [first, ...others] : first);
    expectDone(await call(`admin/${verb}${several ? "bulk" : ""}`, { [field]: value }));
  }

  return {
    addToBlacklist: (entries) => change("addblack", entries),
    removeFromBlacklist: (entries) => change("deleteblack", entries),
  };
}

function wireEntry({ phone, campaign, username, company, jobTitle, name }: BlacklistEntry) {
  return { phone, campaign, username, company, job_title: jobTitle, name };
}
