import { language } from "@/lib/contracts/access";
import type { Settings } from "@/lib/env";

const aYear = 365 * 24 * 60 * 60;

/** The cookie that a person's own language is kept in, on the browser they sign in with; none where they chose none. */
export function languageCookie(
  chosen: string | null,
  { publicUrl }: Pick<Settings, "publicUrl">,
): readonly string[] {
  return kept(chosen, `SameSite=Lax${publicUrl.startsWith("https:") ? "; Secure" : ""}`);
}

/** The same inside of the portal's frame, where no Lax cookie goes. */
export function framedLanguageCookie(chosen: string | null): readonly string[] {
  return kept(chosen, "SameSite=None; Secure; Partitioned");
}

function kept(chosen: string | null, attributes: string): readonly string[] {
  const { data } = language.safeParse(chosen);
  return data === undefined
    ? []
    : [`vigia-locale=${data}; Path=/; Max-Age=${aYear}; HttpOnly; ${attributes}`];
}
