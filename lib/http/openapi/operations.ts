import { z } from "zod";
import {
  changedUserInput,
  changePasswordInput,
  linkSchema,
  newUserAnswer,
  newUserInput,
  portalSignInAnswer,
  preferencesInput,
  resetPasswordInput,
  setupInput,
  signInAnswer,
  signInInput,
  userSchema,
  usersAnswer,
} from "@/lib/contracts/accounts";
import { hangUpAnswer, hangUpInput } from "@/lib/contracts/actions";
import { auditAnswer, auditQuery } from "@/lib/contracts/audit";
import { blacklistAnswer, blacklistInput } from "@/lib/contracts/blacklist";
import { boardAnswer, boardInput, boardsAnswer } from "@/lib/contracts/boards";
import { agentCallAnswer, agentCallInput, callContextAnswer, callContextQuery } from "@/lib/contracts/calls";
import {
  baseAnswer,
  baseInput,
  dialerTaskInput,
  removeContactInput,
  removeScheduleInput,
  respoolInput,
  scheduleInput,
} from "@/lib/contracts/dialer";
import {
  dispositionAnswer,
  dispositionInput,
  dispositionSettingsSchema,
  knownLevelsAnswer,
} from "@/lib/contracts/dispositions";
import { changeAnswer } from "@/lib/contracts/fields";
import {
  agentsAnswer,
  campaignFloorAnswer,
  campaignTrendAnswer,
  floorAnswer,
  trendAnswer,
} from "@/lib/contracts/floor";
import { campaignAnswer, campaignsAnswer, queueSummariesAnswer } from "@/lib/contracts/live";
import {
  portalActionAnswer,
  portalActionInput,
  portalReport,
  portalReportAnswer,
} from "@/lib/contracts/portal";
import { endBreakInput, logOffInput } from "@/lib/contracts/presence";
import { audioQuery, recordingsAnswer, recordingsQuery, tagInput } from "@/lib/contracts/recordings";
import {
  agentSettingsInput,
  campaignSettingsInput,
  generalSettingsSchema,
  settingsAnswer,
} from "@/lib/contracts/settings";
import {
  changedWallInput,
  newWallInput,
  pairingAnswer,
  pairingStateAnswer,
  wallAnswer,
  wallSeenAnswer,
  wallSeenInput,
  wallsAnswer,
} from "@/lib/contracts/walls";

/** What a route answers with: JSON, or another type of content; null where it only leads on. */
type Answer = z.ZodType | "text/csv" | "audio/mpeg" | null;

export type Operation = {
  readonly does: string;
  readonly answer: Answer;
  /** The body's schema. */
  readonly input?: z.ZodType;
  readonly query?: z.ZodType;
  /** A form's fields, in place of JSON. */
  readonly form?: z.ZodType;
  /** `open`: nobody needs to be signed in; `keyed`: done on the platform, so it must have an `Idempotency-Key`. */
  readonly how?: "open" | "keyed";
  /** Whose session it asks for, where it is not the ordinary one. */
  readonly session?: "portal";
};

const signedOut = z.object({ signedOut: z.literal(true) });
const done = z.object({ done: z.literal(true) });
const userAnswer = z.object({ user: userSchema });
const queue = z.object({ queue: z.string().optional() });
/** What is asked for without a campaign, and with one. */
const either = (all: z.ZodType, one: z.ZodType) => z.union([all, one]);
const { before: _, limit: __, ...exported } = auditQuery.shape;

/** Every route of the API, by method and path. */
export const operations: Readonly<Record<string, Operation>> = {
  "GET /healthz": {
    does: "Whether Vigía is alive, and its version",
    answer: z.object({ status: z.literal("alive"), version: z.string() }),
    how: "open",
  },
  "GET /readyz": {
    does: "Whether there is live data: 200, or 503",
    answer: z.object({ status: z.enum(["ready", "not_ready"]), state: z.string() }),
    how: "open",
  },
  "GET /api/openapi.json": { does: "This description", answer: z.looseObject({}) },

  "GET /api/queuesummary": { does: "Queues", answer: queueSummariesAnswer },
  "GET /api/campaignstatus": {
    does: "Campaigns, or one with its agents",
    query: queue,
    answer: either(campaignsAnswer, campaignAnswer),
  },
  "GET /api/floor": {
    does: "What Vigía has seen of the floor over time, or of one campaign",
    query: queue,
    answer: either(floorAnswer, campaignFloorAnswer),
  },
  "GET /api/agents": { does: "Agents across the floor, each once", answer: agentsAnswer },
  "GET /api/trend": {
    does: "Waiting calls over the last hour, or one campaign's",
    query: queue,
    answer: either(trendAnswer, campaignTrendAnswer),
  },

  "POST /api/agents/hangup": {
    does: "Ends the call that was seen, and no other",
    input: hangUpInput,
    answer: hangUpAnswer,
    how: "keyed",
  },
  "POST /api/agents/logoff": {
    does: "Logs an agent off who is in no call; there only while UCONTACT_LOG_OFF is on",
    input: logOffInput,
    answer: changeAnswer,
    how: "keyed",
  },
  "POST /api/agents/unbreak": {
    does: "Ends an agent's break; there only while UCONTACT_END_BREAK is on",
    input: endBreakInput,
    answer: changeAnswer,
    how: "keyed",
  },
  "POST /api/calls": {
    does: "Rings an agent, and on answer the destination",
    input: agentCallInput,
    answer: agentCallAnswer,
    how: "keyed",
  },
  "GET /api/calls/context": {
    does: "An agent's call context, as the settings have it",
    query: callContextQuery,
    answer: callContextAnswer,
  },
  "GET /api/dispositions/levels": {
    does: "Levels that were used lately or are listed in the settings",
    answer: knownLevelsAnswer,
  },
  "GET /api/recordings": {
    does: "Finds recordings",
    query: recordingsQuery,
    answer: recordingsAnswer,
  },
  "GET /api/recordings/{guid}/audio": {
    does: "A recording's sound, whole or a range of it",
    query: audioQuery,
    answer: "audio/mpeg",
  },
  "POST /api/recordings/{guid}/tag": {
    does: "Tags a recording",
    input: tagInput,
    answer: changeAnswer,
    how: "keyed",
  },
  "POST /api/dispositions": {
    does: "Says what a call was about",
    input: dispositionInput,
    answer: dispositionAnswer,
    how: "keyed",
  },
  "POST /api/blacklist": {
    does: "Blocks numbers",
    input: blacklistInput,
    answer: blacklistAnswer,
    how: "keyed",
  },
  "DELETE /api/blacklist": {
    does: "Lets blocked numbers go",
    input: blacklistInput,
    answer: blacklistAnswer,
    how: "keyed",
  },
  "POST /api/dialer/tasks": {
    does: "Gives the dialer a number to call",
    input: dialerTaskInput,
    answer: changeAnswer,
    how: "keyed",
  },
  "POST /api/dialer/schedule": {
    does: "Schedules a call",
    input: scheduleInput,
    answer: changeAnswer,
    how: "keyed",
  },
  "DELETE /api/dialer/schedule": {
    does: "Removes a number's scheduled calls between two dates; who may not, takes back one of their own",
    input: removeScheduleInput,
    answer: changeAnswer,
    how: "keyed",
  },
  "POST /api/dialer/respool": {
    does: "Puts a record back into its dialer",
    input: respoolInput,
    answer: changeAnswer,
    how: "keyed",
  },
  "DELETE /api/dialer/contacts": {
    does: "Takes a number out of a dialer",
    input: removeContactInput,
    answer: changeAnswer,
    how: "keyed",
  },
  "POST /api/dialer/bases": {
    does: "Gives a base to a dialer",
    input: baseInput,
    answer: baseAnswer,
    how: "keyed",
  },

  "GET /api/audit": { does: "What was done, newest first", query: auditQuery, answer: auditAnswer },
  "GET /api/audit/export": {
    does: "What was done, as CSV",
    query: z.object(exported),
    answer: "text/csv",
  },

  "GET /api/users": { does: "Users", answer: usersAnswer },
  "POST /api/users": { does: "Creates a user", input: newUserInput, answer: newUserAnswer },
  "PATCH /api/users/{id}": { does: "Changes a user", input: changedUserInput, answer: userAnswer },
  "POST /api/users/{id}/reset": { does: "Makes a one-time link to choose a password", answer: linkSchema },
  "GET /api/boards": { does: "Boards", answer: boardsAnswer },
  "POST /api/boards": { does: "Creates a board", input: boardInput, answer: boardAnswer },
  "GET /api/boards/{id}": { does: "A board", answer: boardAnswer },
  "PUT /api/boards/{id}": { does: "Changes a board", input: boardInput, answer: boardAnswer },
  "DELETE /api/boards/{id}": { does: "Deletes a board that no TV shows", answer: boardAnswer },
  "GET /api/walls": { does: "TVs with a pass", answer: wallsAnswer },
  "POST /api/walls": { does: "Pairs the TV that shows a code", input: newWallInput, answer: wallAnswer },
  "PATCH /api/walls/{id}": {
    does: "Renames a TV, or gives it another board",
    input: changedWallInput,
    answer: wallAnswer,
  },
  "DELETE /api/walls/{id}": { does: "Revokes a TV's pass", answer: wallAnswer },
  "GET /api/settings": { does: "Settings that differ from the defaults", answer: settingsAnswer },
  "PUT /api/settings/campaigns": {
    does: "Sets a campaign",
    input: campaignSettingsInput,
    answer: campaignSettingsInput,
  },
  "PUT /api/settings/agents": {
    does: "Sets an agent's call context",
    input: agentSettingsInput,
    answer: agentSettingsInput,
  },
  "PUT /api/settings/dispositions": {
    does: "Lists levels of dispositions to choose from",
    input: dispositionSettingsSchema,
    answer: dispositionSettingsSchema,
  },
  "PUT /api/settings/general": {
    does: "Sets how long the audit is kept",
    input: generalSettingsSchema,
    answer: generalSettingsSchema,
  },

  "POST /api/account/password": { does: "Changes one's password", input: changePasswordInput, answer: done },
  "PUT /api/account/preferences": {
    does: "Changes one's preferences",
    input: preferencesInput,
    answer: done,
  },
  "POST /api/tv/seen": { does: "A TV tells of itself", input: wallSeenInput, answer: wallSeenAnswer },
  "POST /api/tv/pairing": { does: "A TV asks for a code", answer: pairingAnswer, how: "open" },
  "GET /api/tv/pairing": {
    does: "How a TV's request stands",
    answer: pairingStateAnswer,
    how: "open",
  },
  "POST /api/portal/actions": {
    does: "What to tell the portal, so that it does something; recorded first",
    input: portalActionInput,
    answer: portalActionAnswer,
    how: "keyed",
    session: "portal",
  },
  "PUT /api/portal/actions/{key}": {
    does: "Takes what the portal said",
    input: portalReport,
    answer: portalReportAnswer,
    session: "portal",
  },
  "POST /api/portal/sign-in": {
    does: "Signs in to the panel inside of the portal's frame",
    input: signInInput,
    answer: portalSignInAnswer,
    how: "open",
  },
  "POST /api/portal/sign-out": { does: "Signs out of the panel", answer: signedOut, how: "open" },
  "POST /api/auth/sign-in/email": { does: "Signs in", input: signInInput, answer: signInAnswer, how: "open" },
  "POST /api/auth/sign-in/form": {
    does: "Signs in by a plain form, and leads on",
    form: z.object({ email: z.string(), password: z.string(), next: z.string().optional() }),
    answer: null,
    how: "open",
  },
  "POST /api/auth/sign-out": { does: "Signs out", answer: signedOut, how: "open" },
  "POST /api/auth/reset-password": {
    does: "Chooses a password with a one-time link",
    input: resetPasswordInput,
    answer: done,
    how: "open",
  },
  "POST /api/setup": {
    does: "Makes the first administrator, with the code of the log",
    input: setupInput,
    answer: z.object({ url: z.string() }),
    how: "open",
  },
};
