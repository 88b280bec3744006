import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { newUserInput } from "@/lib/contracts/accounts";
import { blacklistEntry } from "@/lib/contracts/blacklist";
import { removeScheduleInput, scheduleInput } from "@/lib/contracts/dialer";
import { agentSettingsInput, campaignSettingsSchema, generalSettingsSchema } from "@/lib/contracts/settings";
import { newWallInput } from "@/lib/contracts/walls";
import { useIssueText } from "./issue-text";
import { type Locale, locales } from "./locales";
import en from "./messages/en/settings.json";
import es from "./messages/es/settings.json";
import pt from "./messages/pt/settings.json";

const messages = { en, es, pt };

function Says({ issue, value }: { issue: z.core.$ZodIssue; value: unknown }) {
  return useIssueText()(issue, value);
}

/** What is said of the first issue of a field. */
function said(schema: z.ZodType, value: unknown, field: string, locale: Locale = "en"): string {
  const issue = schema.safeParse(value).error?.issues.find(({ path }) => path.join(".") === field);
  if (issue === undefined) throw new Error(`Nothing is wrong with ${field}.`);
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={{ settings: messages[locale] }} timeZone="UTC">
      <Says issue={issue} value={Object(value)[field]} />
    </NextIntlClientProvider>,
  );
}

const user = {
  name: "Ana",
  email: "ana@example.com",
  username: null,
  role: "lead",
  scope: "all",
  location: null,
  language: null,
  landing: "/",
};
const number = "A number has digits, * and #, and may begin with +.";
const later = { campaign: "x", destination: "1", at: "2026-11-22T10:00:00Z" };
const limits = (changes: object) => ({ displayName: null, group: null, serviceLevel: {}, limits: changes });

describe("what is wrong with a value, in words", () => {
  it.each([
    [newUserInput, { ...user, name: "" }, "name", "Fill this in."],
    [newUserInput, { ...user, name: "a\u0000" }, "name", "It has characters that are not allowed."],
    [newUserInput, { ...user, name: "a".repeat(201) }, "name", "At most 200 characters."],
    [newUserInput, { ...user, email: "ana" }, "email", "This is not an email address, like ana@example.com."],
    [newUserInput, { ...user, email: null }, "email", "An email or a user name is needed."],
    [newUserInput, { ...user, username: "a" }, "username", "At least 2 characters."],
    [
      newUserInput,
      { ...user, username: "ana pérez" },
      "username",
      "Only letters without accents, digits, dots, dashes and underscores.",
    ],
    [newUserInput, { ...user, password: "short" }, "password", "At least 8 characters."],
    [newUserInput, { ...user, role: "boss" }, "role", "Fill this in."],
    [
      newWallInput,
      { code: "ABC", name: "x", board: "floor" },
      "code",
      "The code has eight letters and digits.",
    ],
    [
      newWallInput,
      { code: "ABCD-EFGH-1", name: "x", board: "floor" },
      "code",
      "The code has eight letters and digits.",
    ],
    [generalSettingsSchema, { auditDays: 7 }, "auditDays", "At least 30."],
    [generalSettingsSchema, { auditDays: 9000 }, "auditDays", "At most 3,650."],
    [generalSettingsSchema, { auditDays: 45.5 }, "auditDays", "A whole number is needed."],
    [generalSettingsSchema, { auditDays: Number.NaN }, "auditDays", "A number is needed."],
    [
      campaignSettingsSchema,
      limits({ waitSeconds: Number.NaN }),
      "limits.waitSeconds",
      "A number is needed.",
    ],
    [campaignSettingsSchema, limits({ abandonedPercent: 101 }), "limits.abandonedPercent", "At most 100."],
    [
      agentSettingsInput,
      { location: "SIP/1", context: "from sales" },
      "context",
      "Only letters without accents, digits, dashes and underscores.",
    ],
    [blacklistEntry, { phone: "call me", campaign: "x" }, "phone", number],
    [blacklistEntry, { phone: "", campaign: "x" }, "phone", "Fill this in."],
    [blacklistEntry, { phone: "1".repeat(33), campaign: "x" }, "phone", "At most 32 characters."],
    [
      blacklistEntry,
      { phone: "1", campaign: "x", name: "=cmd()" },
      "name",
      "Formulas and markup are not allowed.",
    ],
    [scheduleInput, { ...later, alternatives: ["1", "x"] }, "alternatives.1", number],
    [scheduleInput, { ...later, agentPhone: "x" }, "agentPhone", number],
    [scheduleInput, { ...later, at: "" }, "at", "Fill this in."],
    [scheduleInput, { ...later, campaign: "" }, "campaign", "Fill this in."],
    [
      scheduleInput,
      { ...later, data: { name: "a=b" } },
      "data.0.1",
      "Neither : nor = can stand in a name or a value.",
    ],
    [
      removeScheduleInput,
      { campaign: "x", destination: "1", from: "2026-11-23T10:00:00Z", to: "2026-11-22T10:00:00Z" },
      "to",
      "The end comes before the beginning.",
    ],
  ])("%#", (schema, value, field, words) => {
    expect(said(schema, value, field)).toBe(words);
  });

  it.each(locales)("is never a schema’s own English, in %s", (locale) => {
    expect(said(newUserInput, { ...user, email: null }, "email", locale)).toBe(
      messages[locale].issue.emailOrUsername,
    );
  });
});
