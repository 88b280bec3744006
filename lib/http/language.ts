import { language } from "@/lib/contracts/access";
import type { Settings } from "@/lib/env";

const aYear = 365 * 24 * 60 * 60;

/** The cookie that a person's own language is kept in, on the browser they sign in with; none where they chose none. */
export function languageCookie(
  chosen: string | null,
  { publicUrl }: Pick<Settings, "publicUrl">,
): readonly string[] {
  const { data } = language.safeParse(chosen);
  if (data === undefined) return [];
  const secure = publicUrl.startsWith("https:") ? "; Secure" : "";
  return [`vigia-locale=${data}; Path=/; Max-Age=${aYear}; HttpOnly; SameSite=Lax${secure}`];
}
