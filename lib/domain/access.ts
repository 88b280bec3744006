/** Who may see and do what. One table; pages, routes and actions ask here. */

export const roles = ["agent", "viewer", "lead", "supervisor", "admin"] as const;
export type Role = (typeof roles)[number];

/** Campaigns by the platform's names. */
export type Scope = "all" | readonly string[];

/** A person who is signed in. */
export type Person = {
  readonly kind: "user";
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** "all" for an administrator. */
  readonly scope: Scope;
  /** The platform's location of the phone that is theirs, like `SIP/1010`; null for who is no agent. */
  readonly location: string | null;
};

/** A TV with a pass: it reads its board, and nothing else. */
export type WallPass = {
  readonly kind: "wall";
  readonly id: string;
  readonly name: string;
  readonly board: { readonly id: string; readonly campaigns: Scope; readonly agentNames: boolean };
};

/** A person signed in inside of the portal's frame: for the panel there, and nothing else. */
export type PortalPass = { readonly kind: "portal"; readonly person: Person };

/** Who may look at pages beyond the panel. */
export type Looker = Person | WallPass;

/** Whoever asks, once it is known who it is. */
export type Viewer = Looker | PortalPass;

export type Area =
  | "floor"
  | "agents"
  | "hang_up"
  /** An agent's log-in and breaks. */
  | "presence"
  | "call"
  | "disposition"
  | "tag"
  | "schedule"
  | "recordings"
  | "blacklist"
  | "bases"
  | "dialer_tasks"
  | "removal"
  | "audit"
  | "administration";

/** How far somebody may go: `own` is their own phone and row, or in the audit their own actions. */
export type Reach = "none" | "own" | "scope" | "all";

const supervisorAreas = {
  blacklist: "scope",
  bases: "scope",
  dialer_tasks: "scope",
  removal: "scope",
} as const;
const leadAreas = {
  hang_up: "scope",
  presence: "scope",
  call: "scope",
  disposition: "scope",
  tag: "scope",
  schedule: "scope",
  recordings: "scope",
} as const;
const nothing = {
  floor: "none",
  agents: "none",
  hang_up: "none",
  presence: "none",
  call: "none",
  disposition: "none",
  tag: "none",
  schedule: "none",
  recordings: "none",
  blacklist: "none",
  bases: "none",
  dialer_tasks: "none",
  removal: "none",
  audit: "none",
  administration: "none",
} as const satisfies Record<Area, Reach>;
const viewer = { ...nothing, floor: "scope", agents: "scope" } as const;

const reaches: Readonly<Record<Role | "wall", Readonly<Record<Area, Reach>>>> = {
  wall: { ...nothing, floor: "scope" },
  agent: {
    ...nothing,
    floor: "scope",
    agents: "own",
    hang_up: "own",
    call: "own",
    disposition: "own",
    tag: "own",
    schedule: "own",
  },
  viewer,
  lead: { ...viewer, ...leadAreas, audit: "own" },
  supervisor: { ...viewer, ...leadAreas, ...supervisorAreas, audit: "scope" },
  admin: {
    floor: "all",
    agents: "all",
    hang_up: "all",
    presence: "all",
    call: "all",
    disposition: "all",
    tag: "all",
    schedule: "all",
    recordings: "all",
    blacklist: "all",
    bases: "all",
    dialer_tasks: "all",
    removal: "all",
    audit: "all",
    administration: "all",
  },
};

/**
 * How far this viewer may go in an area. A wall sees agents when its board says so. A portal's pass by itself reaches
 * nowhere: the panel's own routes ask for its person.
 */
export function reach(viewer: Viewer, area: Area): Reach {
  if (viewer.kind === "portal") return "none";
  if (viewer.kind === "user") return reaches[viewer.role][area];
  if (area === "agents" && viewer.board.agentNames) return "scope";
  return reaches.wall[area];
}

/** The campaigns that this viewer may know of. An agent's are besides only those that the phone belongs to. */
export function scopeOf(viewer: Looker): Scope {
  return viewer.kind === "user" ? viewer.scope : viewer.board.campaigns;
}

/** Whether a campaign lies within a scope. */
export function isWithin(scope: Scope, campaign: string): boolean {
  return scope === "all" || scope.includes(campaign);
}

/** What part of the floor somebody sees. Those with the same `key` see the same. */
export type Lens = {
  readonly key: string;
  readonly campaigns: Scope;
  /** Which agents' rows are seen: all of those campaigns', one's own, or only how many there are. */
  readonly agents: "all" | "counts" | { readonly own: string };
};

export const wholeFloor: Lens = { key: "all", campaigns: "all", agents: "all" };

/** @returns the lens through which this viewer sees the floor */
export function lensOf(viewer: Viewer): Lens {
  if (viewer.kind === "portal") return lensOf(viewer.person);
  const campaigns = scopeOf(viewer);
  const agents = agentsSeen(viewer);
  if (campaigns === "all" && agents === "all") return wholeFloor;
  const sorted = campaigns === "all" ? campaigns : campaigns.toSorted();
  return { key: JSON.stringify([sorted, agents]), campaigns: sorted, agents };
}

function agentsSeen(viewer: Looker): Lens["agents"] {
  switch (reach(viewer, "agents")) {
    case "all":
    case "scope":
      return "all";
    case "own":
      // Whose phone is not known sees nobody.
      return viewer.kind === "user" && viewer.location !== null ? { own: viewer.location } : { own: "" };
    case "none":
      return "counts";
  }
}
