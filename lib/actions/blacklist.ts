import { createHash } from "node:crypto";
import type { BlacklistAnswer, BlacklistInput, EntryOutcome } from "@/lib/contracts/blacklist";
import type { Person } from "@/lib/domain/access";
import type { BlacklistEntry } from "@/lib/domain/blacklist";
import type { Platform } from "@/lib/ucontact/platform";
import type { Action, Actions, Caller } from "./carry-out";
import { type Done, done, onPlatform, told } from "./on-platform";
import { actableCampaigns, noSuchCampaign, type SeenCampaigns } from "./permission";
import { isRefusal, Refusal } from "./refusal";

const mostInOneCall = 500;

export type BlacklistParts = {
  readonly platform: Pick<Platform, "addToBlacklist" | "removeFromBlacklist">;
  readonly live: SeenCampaigns;
  readonly actions: Pick<Actions, "carryOut">;
};

export type BlacklistVerb = "add_to_blacklist" | "remove_from_blacklist";

/** Entries of one campaign that go to the platform in one call, and are recorded as one action. */
type Chunk = {
  readonly campaign: string;
  readonly part: number;
  readonly parts: number;
  /** SHA-256 of all that was asked for, so that the same key with other entries is told from a repeat. */
  readonly digest: string;
  readonly entries: readonly BlacklistEntry[];
};

/**
 * Adds entries to the blacklist, or removes them, chunk by chunk. One that is refused stops no other; once the platform
 * gives no clear answer it is sent nothing more.
 * @throws Refusal when nothing was sent
 */
export async function changeBlacklist(
  parts: BlacklistParts,
  verb: BlacklistVerb,
  { viewer, caller, input }: { viewer: Person; caller: Caller; input: BlacklistInput },
): Promise<BlacklistAnswer> {
  const { entries } = input;
  const action = changing(parts, verb, () => checkEntries(parts.live, viewer, entries));
  const outcomes = new Map<BlacklistEntry, EntryOutcome>();
  let isAnswering = true;
  for (const chunk of chunksOf(entries)) {
    const outcome: EntryOutcome = isAnswering
      ? await outcomeOf(parts.actions, action, caller, chunk)
      : "failed";
    isAnswering &&= outcome !== "unknown";
    for (const entry of chunk.entries) outcomes.set(entry, outcome);
  }
  return {
    results: entries.map((entry) => ({
      phone: entry.phone,
      campaign: entry.campaign,
      outcome: outcomes.get(entry) ?? "failed",
    })),
  };
}

function changing({ platform }: BlacklistParts, verb: BlacklistVerb, check: () => void): Action<Chunk, Done> {
  const send = {
    add_to_blacklist: platform.addToBlacklist,
    remove_from_blacklist: platform.removeFromBlacklist,
  }[verb];
  return onPlatform({
    verb,
    onWhom: ({ campaign, entries }) => ({
      campaign: campaign === "" ? null : campaign,
      target: nameOf(entries),
    }),
    async work({ entries }) {
      check();
      await told(send(entries));
      return done;
    },
  });
}

/** All entries' campaigns are this person's; one that is for every campaign is for who may act on every campaign. */
function checkEntries(live: SeenCampaigns, person: Person, entries: readonly BlacklistEntry[]): void {
  const allowed = actableCampaigns(live, person);
  for (const [index, { campaign }] of entries.entries()) {
    const field = `entries.${index}.campaign`;
    if (campaign === "" && person.scope !== "all") {
      throw new Refusal("invalid_request", `${field}: Name one of your campaigns.`, { field });
    }
    if (campaign !== "" && !allowed.has(campaign)) throw noSuchCampaign(field);
  }
}

/** What became of a chunk. Why the first is refused is why nothing is sent. */
async function outcomeOf(
  actions: BlacklistParts["actions"],
  action: Action<Chunk, Done>,
  caller: Caller,
  chunk: Chunk,
): Promise<EntryOutcome> {
  const isFirst = chunk.part === 1;
  const { actor, address, key } = caller;
  // A caller's own key has no space in it. All chunks together count as one action.
  const as = isFirst ? caller : { actor, address, key: `${key} ${chunk.part}` };
  try {
    return (await actions.carryOut(action, as, chunk)).outcome;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (error.details.outcome === "unknown") return "unknown";
    if (isFirst && error.code !== "platform_refused") throw error;
    return "failed";
  }
}

/** By campaign, so that each action is one campaign's in the audit. */
function chunksOf(entries: readonly BlacklistEntry[]): readonly Chunk[] {
  const digest = createHash("sha256").update(JSON.stringify(entries)).digest("hex");
  const chunks: { readonly campaign: string; readonly entries: BlacklistEntry[] }[] = [];
  const open = new Map<string, BlacklistEntry[]>();
  for (const entry of entries) {
    const { campaign } = entry;
    const before = open.get(campaign);
    if (before !== undefined && before.length < mostInOneCall) {
      before.push(entry);
      continue;
    }
    const chunk = { campaign, entries: [entry] };
    chunks.push(chunk);
    open.set(campaign, chunk.entries);
  }
  return chunks.map((chunk, index) => ({ ...chunk, part: index + 1, parts: chunks.length, digest }));
}

/** The first number, and how many more there are. */
function nameOf([first, ...others]: readonly BlacklistEntry[]): string | null {
  if (first === undefined) return null;
  return others.length === 0 ? first.phone : `${first.phone} +${others.length}`;
}
