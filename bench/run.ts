import { startSimulator } from "@/lib/simulator/server";
import { answersPerSecond, median } from "./answers";
import { measureDecode } from "./decode";
import { watchScreens } from "./screens";
import { type Server, startProxy, startVigia } from "./servers";

type Vigia = Awaited<ReturnType<typeof startVigia>>;

/** Each measurement beside its reference, both from this run: `npm run bench`, or `npm run bench -- quick`. */
const quick = process.argv.includes("quick");
const seconds = quick ? 2 : 5;
const rounds = quick ? 1 : 5;
const watchSeconds = quick ? 8 : 30;
const pollSeconds = 2;

type Row = readonly [what: string, measured: string, reference: string, ratio: string];
const rows: Row[] = [];
const whole = (value: number) => Math.round(value).toLocaleString("en");
const tell = (text: string) => process.stderr.write(`${text}\n`);

/** The platform of the comparison: an answer of about 18 kB after 50 ms. */
const platform = await startSimulator({ campaigns: 34, agents: 200, seed: 1, still: true, token: "bench" });
platform.faults.set({ delayMs: 50 });
const account = { UCONTACT_URL: platform.url, UCONTACT_TOKEN: "bench", POLL_SECONDS: String(pollSeconds) };
const servers: Server[] = [];

try {
  tell("Starting Vigía and, beside it, a straight Next proxy route …");
  const vigia = await startVigia(account);
  servers.push(vigia);
  const proxy = await startProxy(account);
  servers.push(proxy);
  await compareAnswers(vigia, proxy);
  await proxy.stop();
  servers.splice(servers.indexOf(proxy), 1);
  await compareScreens(vigia);
} finally {
  await Promise.all(servers.map((server) => server.stop()));
  await platform.close();
}
await compareDecode();
print();

async function compareAnswers(vigia: Vigia, proxy: Server): Promise<void> {
  const path = "/api/campaignstatus";
  const { cookie } = vigia;
  const first = await fetch(`${vigia.url}${path}`, { headers: { cookie } });
  const etag = first.headers.get("etag") ?? "";
  tell(`Answers a second over 32 connections, ${rounds} rounds of ${seconds} s, in turn …`);
  const measured = { full: [] as number[], unchanged: [] as number[], proxied: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    measured.full.push(
      await answersPerSecond(vigia.url + path, seconds, { "accept-encoding": "gzip", cookie }),
    );
    measured.unchanged.push(
      await answersPerSecond(vigia.url + path, seconds, { "if-none-match": etag, cookie }),
    );
    measured.proxied.push(await answersPerSecond(proxy.url + path, seconds, { "accept-encoding": "gzip" }));
  }
  const proxied = median(measured.proxied);
  for (const [what, values] of [
    ["answers/s, whole and compressed", measured.full],
    ["answers/s, unchanged (304)", measured.unchanged],
  ] as const) {
    const value = median(values);
    const ratio = `${(value / proxied).toFixed(1)} times (at least 10 wanted)`;
    rows.push([what, whole(value), `${whole(proxied)} by a straight Next proxy route`, ratio]);
  }
}

async function compareScreens(vigia: Vigia): Promise<void> {
  const calls = async (screens: number) => {
    platform.forgetCalls();
    const watched = await watchScreens(vigia, screens, watchSeconds);
    return { ...watched, calls: platform.counts().total };
  };
  tell(`One screen for ${watchSeconds} s, then 500 …`);
  const one = await calls(1);
  const many = await calls(500);
  const perSecond = (value: { calls: number }) => (value.calls / watchSeconds).toFixed(2);
  rows.push([
    "platform calls/s with 500 screens",
    perSecond(many),
    `${perSecond(one)} with one screen`,
    `${(many.calls / one.calls).toFixed(2)} times`,
  ]);
  rows.push([
    "age of the data on 500 screens, median",
    `${whole(many.ageMs)} ms`,
    `${whole(one.ageMs)} ms on one screen`,
    `${pollSeconds * 1000 + 500} ms at most wanted`,
  ]);
}

async function compareDecode(): Promise<void> {
  tell("Decoding a whole floor …");
  const { campaigns, rows: agentRows, decodeMs, parseMs } = await measureDecode();
  rows.push([
    `CPU to decode ${campaigns} campaigns, ${whole(agentRows)} agent rows`,
    `${decodeMs.toFixed(1)} ms`,
    `${parseMs.toFixed(1)} ms for JSON.parse alone`,
    `${(decodeMs / parseMs).toFixed(1)} times (100 ms at most wanted)`,
  ]);
}

function print(): void {
  const head: Row = ["", "measured", "reference in the same run", "ratio, or what is wanted"];
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? "").length)),
  );
  for (const row of [head, ...rows]) {
    const cells = row.map((cell, column) => cell.padEnd(widths[column] ?? 0));
    process.stdout.write(`${cells.join("   ").trimEnd()}\n`);
  }
}
