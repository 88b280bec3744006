/** How a form says "every campaign", since what is empty is not chosen yet. */
export const every = "*";

/** What the entry's campaign is: empty for every campaign; null while none is chosen. */
export function chosenCampaign(value: string): string | null {
  if (value === every) return "";
  return value === "" ? null : value;
}
