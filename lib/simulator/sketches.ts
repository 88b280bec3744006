import { type Strategy, strategies } from "./model";
import { campaignName } from "./names";
import type { Random } from "./random";

/** How a campaign fares. */
export type Mood = "fine" | "watch" | "trouble";

/** A campaign before anybody works in it. Times in seconds. */
export interface Sketch {
  name: string;
  mood: Mood | "dialer";
  strategy: Strategy;
  /** Share of the agents, against the others' shares. */
  weight: number;
  talk: number;
  patience: number;
  threshold: number;
  wrapUp: number;
}

/** The eight that every centre has, as many of them as it is large. */
const known: readonly Sketch[] = [
  {
    name: "Soporte<-",
    mood: "trouble",
    strategy: "rrmemory",
    weight: 17,
    talk: 260,
    patience: 420,
    threshold: 20,
    wrapUp: 20,
  },
  {
    name: "Ventas<-",
    mood: "fine",
    strategy: "leastrecent",
    weight: 15,
    talk: 210,
    patience: 150,
    threshold: 20,
    wrapUp: 15,
  },
  {
    name: "Power<-",
    mood: "fine",
    strategy: "fewestcalls",
    weight: 11,
    talk: 150,
    patience: 120,
    threshold: 15,
    wrapUp: 10,
  },
  {
    name: "Retención<-",
    mood: "watch",
    strategy: "random",
    weight: 11,
    talk: 300,
    patience: 200,
    threshold: 20,
    wrapUp: 30,
  },
  {
    name: "Turnos<-",
    mood: "fine",
    strategy: "rrordered",
    weight: 12,
    talk: 120,
    patience: 90,
    threshold: 20,
    wrapUp: 0,
  },
  {
    name: "Cobranzas->",
    mood: "dialer",
    strategy: "wrandom",
    weight: 12,
    talk: 95,
    patience: 12,
    threshold: 10,
    wrapUp: 25,
  },
  {
    name: "Atención al cliente VIP<-",
    mood: "fine",
    strategy: "ringall",
    weight: 6,
    talk: 240,
    patience: 240,
    threshold: 10,
    wrapUp: 15,
  },
  {
    name: 'Postventa "Río/Plata" O\'Higgins<-',
    mood: "fine",
    strategy: "linear",
    weight: 6,
    talk: 180,
    patience: 150,
    threshold: 30,
    wrapUp: 10,
  },
];

/** The first so many campaigns of a centre. */
export function sketches(count: number, random: Random): Sketch[] {
  const all = known.slice(0, count);
  for (let index = 0; all.length < count; index++) {
    const outbound = index % 7 === 6;
    const lot = random.next();
    all.push({
      name: outbound ? campaignName(Math.floor(index / 7), "outbound") : campaignName(index, "inbound"),
      mood: outbound ? "dialer" : lot < 0.06 ? "trouble" : lot < 0.18 ? "watch" : "fine",
      strategy: random.pick(strategies),
      weight: random.between(5, 18),
      talk: outbound ? random.between(60, 120) : random.between(110, 320),
      patience: outbound ? 12 : random.between(80, 260),
      threshold: random.pick([10, 15, 20, 20, 30]),
      wrapUp: random.pick([0, 5, 10, 15, 20, 30]),
    });
  }
  return all;
}
