import { language } from "@/lib/contracts/access";

const aYear = 365 * 24 * 60 * 60;

/** The cookie that a person's own language is kept in, on the browser they sign in with; none where they chose none. */
export function languageCookie(chosen: string | null): readonly string[] {
  const { data } = language.safeParse(chosen);
  if (data === undefined) return [];
  return [`vigia-locale=${data}; Path=/; Max-Age=${aYear}; HttpOnly; SameSite=Lax`];
}
