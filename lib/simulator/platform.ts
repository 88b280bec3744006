import { allCampaigns, type Dialect, oneCampaign, queueSummary } from "./dialect";
import { campaignsOf, type Floor, type FloorCampaign } from "./floor";
import { toGson } from "./gson";
import type { Office } from "./office";
import { type OfficeCall, officeCalls } from "./officecalls";
import type { Sessions } from "./session";

/** How the log-in answers: a bare JSON string, the same without quotes, a list that ends in the token, or an object. */
export type TokenForm = "string" | "text" | "list" | "object";

export interface Platform {
  floor: Floor;
  /** A recording has none: nothing can be done on it but cutting calls. */
  office: Office | undefined;
  sessions: Sessions;
  dialect: Dialect;
  /** The one log-in call that this server has. */
  auth: "getUserToken" | "UserLogin";
  tokenForm: TokenForm;
  nextActionId(): string;
}

/** What an endpoint is told beside the form. */
export interface Circumstances {
  /** Campaigns show none of their agents. */
  agentsVanish: boolean;
}

/** A text is a 200, as almost everything is. */
export type Answer = ReturnType<OfficeCall>;
type Endpoint = (platform: Platform, form: URLSearchParams, circumstances: Circumstances) => Answer;

const refusal = "0";

function withoutAgents(campaign: FloorCampaign): FloorCampaign {
  return { ...campaign, members: [], loggedIn: 0, available: 0 };
}

function tokenAnswer(form: TokenForm, auth: Platform["auth"], user: string, token: string): string {
  if (auth === "UserLogin") {
    return form === "object" ? toGson({ username: user, md5secret: token }) : toGson([user, "1", token]);
  }
  if (form === "text") return token;
  return form === "list" ? toGson([user, token]) : toGson(token);
}

function logIn(platform: Platform, form: URLSearchParams): string {
  const user = form.get("user") ?? "";
  const token = platform.sessions.logIn(user, form.get("password") ?? "");
  return token === undefined ? refusal : tokenAnswer(platform.tokenForm, platform.auth, user, token);
}

function endSession(platform: Platform, form: URLSearchParams): string {
  return platform.sessions.end(form.get("token") ?? "") ? "1" : refusal;
}

function summary(platform: Platform, _form: URLSearchParams, { agentsVanish }: Circumstances): string {
  const { floor, dialect } = platform;
  const campaigns = campaignsOf(floor);
  const shown = agentsVanish ? campaigns.map(withoutAgents) : campaigns;
  return queueSummary(shown, floor.now(), platform.nextActionId(), dialect);
}

function status(platform: Platform, form: URLSearchParams, { agentsVanish }: Circumstances): string {
  const { floor, dialect } = platform;
  const queue = form.get("queue") ?? "";
  if (queue === "") {
    const campaigns = campaignsOf(floor);
    return allCampaigns(agentsVanish ? campaigns.map(withoutAgents) : campaigns);
  }
  const campaign = floor.campaign(queue);
  const shown = campaign && agentsVanish ? withoutAgents(campaign) : campaign;
  return oneCampaign(shown, floor.now(), platform.nextActionId(), dialect);
}

function hangUp(platform: Platform, form: URLSearchParams): string {
  return platform.floor.hangUp(form.get("phone") ?? "") ? "1" : refusal;
}

const inOffice =
  (call: OfficeCall): Endpoint =>
  ({ office }, form) =>
    office ? call(office, form) : refusal;

const open: Record<string, Endpoint> = { "auth/getUserToken": logIn, "auth/UserLogin": logIn };
const guarded: Record<string, Endpoint> = {
  "auth/EndSession": endSession,
  "Supervisor/queuesummary": summary,
  "Supervisor/campaignstatus": status,
  "Agents/HangupPhone": hangUp,
  ...Object.fromEntries(Object.entries(officeCalls).map(([path, call]) => [path, inOffice(call)])),
};

/** The endpoint behind a path below `/Integra/resources/`, and whether it wants a token. */
export function endpointAt(
  platform: Platform,
  path: string,
): { run: Endpoint; guarded: boolean } | undefined {
  const logInPath = `auth/${platform.auth}`;
  if (Object.hasOwn(open, path)) {
    const run = path === logInPath ? open[path] : undefined;
    return run && { run, guarded: false };
  }
  const run = Object.hasOwn(guarded, path) ? guarded[path] : undefined;
  // EndSession names its token in the form, as old clients call it without a header.
  return run && { run, guarded: path !== "auth/EndSession" };
}
