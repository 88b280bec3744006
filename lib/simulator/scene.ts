import { route } from "./calls";
import { logIn, resume } from "./presence";
import { type AgentScene, setAgent, settle } from "./sceneagent";
import { type CampaignScene, setCampaign, setWaiting } from "./scenecampaign";
import { knownKeys } from "./scenekeys";
import { refresh } from "./status";
import { setStill, type World } from "./world";

/** A picture of the floor, set in this order: still, clear, campaigns, agents, routing. Times in seconds. */
export interface Scene {
  /** Nothing happens but time: no arrivals, nobody answers, hangs up, gives up or pauses by chance. */
  still?: boolean;
  /** Free agents take waiting callers. Off while still, unless asked for here; on otherwise. */
  routing?: boolean;
  /** No calls and no callers, everybody logged in, free since a minute and not paused. Counters stay. */
  clear?: boolean;
  campaigns?: CampaignScene[];
  agents?: AgentScene[];
}

/** Brings every existing phone back: logged in, out of any call, not paused, free since a minute. */
function clear(world: World): void {
  const { routing } = world;
  world.routing = false;
  for (const campaign of world.campaigns.values()) setWaiting(world, campaign, 0, 0);
  for (const agent of world.agents.values()) {
    settle(world, agent);
    logIn(world, agent);
    resume(world, agent);
    refresh(agent, world.now);
    agent.since = world.now - 60_000;
  }
  world.routing = routing;
}

/**
 * Sets things precisely. What the scene does not mention stays as it is.
 * Throws a TypeError that names what is not known; what came before it has been set by then.
 */
export function pretend(world: World, scene: Scene): void {
  knownKeys(scene, ["still", "routing", "clear", "campaigns", "agents"]);
  if (scene.still !== undefined) setStill(world, scene.still);
  if (scene.clear) clear(world);
  const { routing } = world;
  // Nobody may take a caller while the picture is half set.
  world.routing = false;
  try {
    for (const campaign of scene.campaigns ?? []) setCampaign(world, campaign);
    for (const agent of scene.agents ?? []) setAgent(world, agent);
  } finally {
    world.routing = scene.routing ?? routing;
  }
  for (const campaign of world.campaigns.values()) route(world, campaign);
}
