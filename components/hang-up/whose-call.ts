/** Whose call an agent is in, as the queues say; `nobody`: no campaign knows of it; `unknown`: not read yet. */
export type WhoseCall =
  | { readonly kind: "this" | "nobody" | "unknown" }
  | { readonly kind: "other"; readonly campaign: string };

export type HeldCalls =
  | readonly { readonly location: string; readonly campaigns: readonly string[] }[]
  | null;

/** @param said Vigía's own word on it, which counts more than what the page has */
export function whoseCall(
  calls: HeldCalls,
  location: string,
  campaign: string,
  said: string | null,
): WhoseCall {
  if (said !== null) return { kind: "other", campaign: said };
  const holders = calls?.find((call) => call.location === location)?.campaigns;
  if (holders === undefined) return { kind: "unknown" };
  const [first] = holders;
  if (first === undefined) return { kind: "nobody" };
  return holders.includes(campaign) ? { kind: "this" } : { kind: "other", campaign: first };
}
