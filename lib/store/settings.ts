import { isDeepStrictEqual } from "node:util";
import type { Kysely } from "kysely";
import type { z } from "zod";
import { type DispositionSettings, dispositionSettingsSchema } from "@/lib/contracts/dispositions";
import {
  type CampaignSettings,
  campaignSettingsDefaults,
  campaignSettingsSchema,
  type GeneralSettings,
  generalSettingsDefaults,
  generalSettingsSchema,
} from "@/lib/contracts/settings";
import { type OnUnreadable, readContent } from "./content";
import type { Schema } from "./schema";

/** What was set, by campaign; a campaign that is not there has the defaults. */
export async function listCampaignSettings(
  db: Kysely<Schema>,
  onUnreadable: OnUnreadable = () => undefined,
): Promise<Map<string, CampaignSettings>> {
  const rows = await db.selectFrom("campaign_settings").selectAll().orderBy("campaign").execute();
  return new Map(
    rows.flatMap(({ campaign, content }) => {
      const row = `settings of campaign ${campaign}`;
      const read = readContent(campaignSettingsSchema, content, row, onUnreadable);
      return read === undefined ? [] : [[campaign, read] as const];
    }),
  );
}

/** Keeps only what differs from the defaults, so that a campaign set back to them follows them. */
export async function saveCampaignSettings(
  db: Kysely<Schema>,
  campaign: string,
  settings: CampaignSettings,
): Promise<void> {
  const content = JSON.stringify(settings);
  await db.transaction().execute(async (transaction) => {
    if (isDeepStrictEqual(settings, campaignSettingsDefaults)) {
      await transaction.deleteFrom("campaign_settings").where("campaign", "=", campaign).execute();
      return;
    }
    await transaction
      .insertInto("campaign_settings")
      .values({ campaign, content })
      .onConflict((conflict) => conflict.column("campaign").doUpdateSet({ content }))
      .execute();
  });
}

/** The dial plan's context of each agent's location that has one of its own. */
export async function listAgentSettings(db: Kysely<Schema>): Promise<Map<string, string>> {
  const rows = await db.selectFrom("agent_settings").selectAll().orderBy("location").execute();
  return new Map(rows.map(({ location, context }) => [location, context]));
}

/** @param context null for the platform's own */
export async function saveAgentSettings(
  db: Kysely<Schema>,
  location: string,
  context: string | null,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    if (context === null) {
      await transaction.deleteFrom("agent_settings").where("location", "=", location).execute();
      return;
    }
    await transaction
      .insertInto("agent_settings")
      .values({ location, context })
      .onConflict((conflict) => conflict.column("location").doUpdateSet({ context }))
      .execute();
  });
}

export async function generalSettings(
  db: Kysely<Schema>,
  onUnreadable: OnUnreadable = () => undefined,
): Promise<GeneralSettings> {
  const { auditDays } = generalSettingsSchema.shape;
  return {
    auditDays:
      (await settingNamed(db, "auditDays", auditDays, onUnreadable)) ?? generalSettingsDefaults.auditDays,
  };
}

export async function saveGeneralSettings(db: Kysely<Schema>, settings: GeneralSettings): Promise<void> {
  await saveNamed(db, settings);
}

/** The dispositions that an administrator lists; none unless set. */
export async function dispositionSettings(
  db: Kysely<Schema>,
  onUnreadable: OnUnreadable = () => undefined,
): Promise<DispositionSettings> {
  const { levels } = dispositionSettingsSchema.shape;
  return { levels: (await settingNamed(db, "dispositionLevels", levels, onUnreadable)) ?? [] };
}

export async function saveDispositionSettings(
  db: Kysely<Schema>,
  { levels }: DispositionSettings,
): Promise<void> {
  await saveNamed(db, { dispositionLevels: levels });
}

/** One row of the general settings; undefined where it was never set, or cannot be read. */
async function settingNamed<T>(
  db: Kysely<Schema>,
  name: string,
  schema: z.ZodType<T>,
  onUnreadable: OnUnreadable,
): Promise<T | undefined> {
  const row = await db
    .selectFrom("general_settings")
    .select("content")
    .where("name", "=", name)
    .executeTakeFirst();
  return row === undefined
    ? undefined
    : readContent(schema, row.content, `general setting ${name}`, onUnreadable);
}

async function saveNamed(db: Kysely<Schema>, settings: Readonly<Record<string, unknown>>): Promise<void> {
  const rows = Object.entries(settings).map(([name, value]) => ({ name, content: JSON.stringify(value) }));
  await db.transaction().execute((transaction) =>
    transaction
      .insertInto("general_settings")
      .values(rows)
      .onConflict((conflict) =>
        conflict.column("name").doUpdateSet((row) => ({ content: row.ref("excluded.content") })),
      )
      .execute(),
  );
}
