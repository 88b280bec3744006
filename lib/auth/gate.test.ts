import { describe, expect, test } from "vitest";
import type { Person, Role, Viewer } from "@/lib/domain/access";
import { gate } from "./gate";

const person = (role: Role): Person => ({
  kind: "user",
  id: "1",
  name: "Ana",
  role,
  scope: "all",
  location: null,
});

const wall: Viewer = {
  kind: "wall",
  id: "1",
  name: "Hall",
  board: { id: "a b", campaigns: "all", agentNames: false },
};

const everybody: readonly (Viewer | null)[] = [
  null,
  wall,
  ...(["agent", "viewer", "lead", "supervisor", "admin"] as const).map(person),
];

/** What becomes of everybody on a page, in short. */
function outcomes(path: string): string {
  return everybody
    .map((viewer) => {
      const verdict = gate(path, "", viewer, false);
      return verdict.kind === "go" ? verdict.to : verdict.kind;
    })
    .join(" ");
}

const toSignIn = (path: string) => `/sign-in?${new URLSearchParams({ next: path })}`;
const board = "/boards/a%20b";

describe("who may open a page", () => {
  test.each([
    ["/", `/sign-in ${board} open open open open open`],
    ["/campaigns/Sales", `${toSignIn("/campaigns/Sales")} ${board} open open open open open`],
    ["/agents", `${toSignIn("/agents")} ${board} open open open open open`],
    ["/account", `${toSignIn("/account")} ${board} open open open open open`],
    ["/audit", `${toSignIn("/audit")} ${board} refused refused open open open`],
    ["/settings", `${toSignIn("/settings")} ${board} refused refused refused refused open`],
    ["/settings/users", `${toSignIn("/settings/users")} ${board} refused refused refused refused open`],
    [
      "/settings/boards/new",
      `${toSignIn("/settings/boards/new")} ${board} refused refused refused refused open`,
    ],
    ["/boards/floor", `${toSignIn("/boards/floor")} ${board} open open open open open`],
    [board, `${toSignIn(board)} open open open open open open`],
    ["/nothing", `${toSignIn("/nothing")} ${board} open open open open open`],
    ["/setup", "missing missing missing missing missing missing missing"],
    ["/sign-in", "open open / / / / /"],
    ["/portal", "open open open open open open open"],
    ["/portal/", `${toSignIn("/portal/")} ${board} open open open open open`],
  ])("%s", (path, expected) => expect(outcomes(path)).toBe(expected));
});

test("where somebody wanted to go is kept, its query too", () => {
  expect(gate("/audit", "?verb=hang_up", null, false)).toEqual({
    kind: "go",
    to: toSignIn("/audit?verb=hang_up"),
  });
});

test("as long as there is no account, every page leads to the set-up", () => {
  for (const path of ["/", "/sign-in", "/audit", "/settings/users", "/boards/floor", "/nothing"]) {
    expect(gate(path, "", null, true)).toEqual({ kind: "go", to: "/setup" });
  }
  expect(gate("/setup", "", null, true)).toEqual({ kind: "open" });
});

test("the panel waits for nobody's set-up", () => {
  expect(gate("/portal", "", null, true)).toEqual({ kind: "open" });
});

test("the panel's session opens no other page", () => {
  const portal: Viewer = { kind: "portal", person: person("admin") };
  for (const path of ["/", "/agents", "/account", "/audit", "/settings/users", board, "/nothing"]) {
    const to = gate(path, "", portal, false);
    expect(to).toEqual(gate(path, "", null, false));
    expect(to.kind).toBe("go");
  }
  expect(gate("/sign-in", "", portal, false)).toEqual({ kind: "open" });
});
