/** Who walks: nobody, a TV with a pass for one board, and people of each role whose scope is everything. */
export const walkers = ["nobody", "wall", "agent", "viewer", "lead", "supervisor", "admin"] as const;
export type Walker = (typeof walkers)[number];

/**
 * What becomes of each walker: a status; `in`: led to the sign-in page; `own`: a TV is led to its own board; `home`: led
 * to the floor.
 */
export type Outcome = number | "in" | "own" | "home";

/** One method of one page or route, and the outcome for each walker in their order. */
export type Entry = {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** As the build names it. */
  readonly path: string;
  readonly outcomes: readonly Outcome[];
  /** What stands in place of `[…]`; what is asked for where it matters. */
  readonly at?: string;
  /** A form's body in place of JSON that is not valid. */
  readonly form?: string;
};

/** What a body that fits no schema is answered: whoever is let in comes as far as that, and nothing is changed. */
const invalid = 400;

const get = (path: string, outcomes: string, at?: string) => entry("GET", path, outcomes, at);

function entry(method: Entry["method"], path: string, outcomes: string, at?: string): Entry {
  const read = (text: string): Outcome => {
    if (text === "in" || text === "own" || text === "home") return text;
    return Number(text);
  };
  return { method, path, outcomes: outcomes.split(" ").map(read), ...(at === undefined ? {} : { at }) };
}

// In the order of `walkers`.
const everybody = "200 200 200 200 200 200 200";
const people = "in own 200 200 200 200 200";
const leads = "in own 403 403 200 200 200";
const supervisors = "in own 403 403 403 200 200";
const schedulers = "in own 200 403 200 200 200";
const administrators = "in own 403 403 403 403 200";
const nowhere = "in own 404 404 404 404 404";
const missing = "404 404 404 404 404 404 404";

/** The campaign that exists in the walk; see the floor in access.spec.ts. */
export const ownCampaign = "Alfa<-";
const alfa = encodeURIComponent(ownCampaign);

export const pages: readonly Entry[] = [
  get("/", people),
  get("/campaigns/[name]", people, `/campaigns/${alfa}`),
  get("/agents", people),
  get("/account", people),
  get("/audit", leads),
  get("/blacklist", supervisors),
  get("/dialer", schedulers),
  get("/recordings", leads),
  get("/boards/[id]", people, "/boards/floor"),
  get("/settings", administrators),
  get("/settings/agents", administrators),
  get("/settings/boards", administrators),
  get("/settings/boards/[id]", administrators, "/settings/boards/none"),
  get("/settings/boards/new", administrators),
  get("/settings/campaigns", administrators),
  get("/settings/dispositions", administrators),
  get("/settings/general", administrators),
  get("/settings/users", administrators),
  get("/settings/walls", administrators),
  get("/sign-in", "200 200 home home home home home"),
  get("/reset-password", everybody),
  get("/portal", everybody),
  get("/tv", "200 own 200 200 200 200 200"),
  get("/setup", missing),
  get("/missing", nowhere),
  get("/not-allowed", people),
  get("/_not-found", nowhere),
  get("/_global-error", "in own 500 500 500 500 500"),
];

const invalidOf = {
  person: `401 403 ${Array(5).fill(invalid).join(" ")}`,
  leads: `401 403 403 403 ${invalid} ${invalid} ${invalid}`,
  leadsAndAgents: `401 403 ${invalid} 403 ${invalid} ${invalid} ${invalid}`,
  supervisors: `401 403 403 403 403 ${invalid} ${invalid}`,
  administrator: `401 403 403 403 403 403 ${invalid}`,
  everybody: Array(7).fill(invalid).join(" "),
};
/** It is for who is signed in to the panel: see portal-session.spec.ts. */
const nobodyOfThese = Array(7).fill(401).join(" ");
const api = {
  live: "401 200 200 200 200 200 200",
  administrator: "401 403 403 403 403 403 200",
  nothing: "401 403 403 403 403 403 404",
  off: "401 403 404 404 404 404 404",
};

export const routes: readonly Entry[] = [
  get("/healthz", everybody),
  get("/readyz", everybody),
  get("/icon.svg", everybody),

  get("/api/openapi.json", "401 403 200 200 200 200 200"),

  get("/api/campaignstatus", api.live),
  get("/api/floor", api.live),
  get("/api/queuesummary", api.live),
  get("/api/trend", api.live),
  get("/api/agents", "401 403 200 200 200 200 200"),
  entry("POST", "/api/agents/hangup", invalidOf.leadsAndAgents),
  // Their settings are off.
  entry("POST", "/api/agents/logoff", api.off),
  entry("POST", "/api/agents/unbreak", api.off),

  entry("POST", "/api/calls", invalidOf.leadsAndAgents),
  get("/api/calls/context", invalidOf.leadsAndAgents),
  get("/api/dispositions/levels", "401 403 200 403 200 200 200"),
  entry("POST", "/api/dispositions", invalidOf.leadsAndAgents),
  entry("POST", "/api/blacklist", invalidOf.supervisors),
  entry("DELETE", "/api/blacklist", invalidOf.supervisors),
  entry("POST", "/api/dialer/tasks", invalidOf.supervisors),
  entry("POST", "/api/dialer/schedule", invalidOf.leadsAndAgents),
  // What is not their own is refused to agents and leads once it is known what it is.
  entry("DELETE", "/api/dialer/schedule", invalidOf.leadsAndAgents),
  entry("POST", "/api/dialer/respool", invalidOf.supervisors),
  entry("DELETE", "/api/dialer/contacts", invalidOf.supervisors),
  entry("POST", "/api/dialer/bases", invalidOf.supervisors),
  get("/api/recordings", invalidOf.leads),
  get("/api/recordings/[guid]/audio", invalidOf.leads, "/api/recordings/none/audio"),
  entry("POST", "/api/recordings/[guid]/tag", invalidOf.leadsAndAgents, "/api/recordings/none/tag"),

  get("/api/audit", "401 403 403 403 200 200 200"),
  get("/api/audit/export", "401 403 403 403 200 200 200"),

  get("/api/users", api.administrator),
  entry("POST", "/api/users", invalidOf.administrator),
  entry("PATCH", "/api/users/[id]", invalidOf.administrator, "/api/users/none"),
  entry("POST", "/api/users/[id]/reset", api.nothing, "/api/users/none/reset"),
  get("/api/boards", api.administrator),
  entry("POST", "/api/boards", invalidOf.administrator),
  get("/api/boards/[id]", api.nothing, "/api/boards/none"),
  entry("PUT", "/api/boards/[id]", invalidOf.administrator, "/api/boards/none"),
  entry("DELETE", "/api/boards/[id]", api.nothing, "/api/boards/none"),
  get("/api/walls", api.administrator),
  entry("POST", "/api/walls", invalidOf.administrator),
  entry("PATCH", "/api/walls/[id]", invalidOf.administrator, "/api/walls/none"),
  entry("DELETE", "/api/walls/[id]", api.nothing, "/api/walls/none"),
  get("/api/settings", api.administrator),
  entry("PUT", "/api/settings/agents", invalidOf.administrator),
  entry("PUT", "/api/settings/campaigns", invalidOf.administrator),
  entry("PUT", "/api/settings/dispositions", invalidOf.administrator),
  entry("PUT", "/api/settings/general", invalidOf.administrator),

  entry("POST", "/api/account/password", invalidOf.person),
  entry("PUT", "/api/account/preferences", invalidOf.person),
  entry("POST", "/api/tv/seen", `401 ${invalid} 403 403 403 403 403`),

  entry("POST", "/api/auth/sign-in/email", invalidOf.everybody),
  { ...entry("POST", "/api/auth/sign-in/form", "in in in in in in in"), form: "email=&password=" },
  entry("POST", "/api/auth/reset-password", invalidOf.everybody),
  entry("POST", "/api/setup", invalidOf.everybody),
  entry("POST", "/api/portal/actions", nobodyOfThese),
  entry("PUT", "/api/portal/actions/[key]", nobodyOfThese, "/api/portal/actions/none"),
  entry("POST", "/api/portal/sign-in", invalidOf.everybody),
  entry("POST", "/api/portal/sign-out", everybody),
  entry("POST", "/api/tv/pairing", everybody),
  get("/api/tv/pairing", everybody),

  ...(["GET", "POST", "PUT", "PATCH", "DELETE"] as const).map((method) =>
    entry(method, "/api/[...unknown]", "401 403 404 404 404 404 404", "/api/auth/get-session"),
  ),

  // Ends the session: the last one of the walk.
  entry("POST", "/api/auth/sign-out", everybody),
];
