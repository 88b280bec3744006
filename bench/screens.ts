import { Agent, request } from "undici";
import { median } from "./answers";

export type Watched = {
  /** Age in ms of the data on a screen at a moment, the median over screens and moments. */
  readonly ageMs: number;
  readonly answers: number;
};

type Shown = { readonly at: number; readonly ageMs: number };

/** So many screens that ask when they are told to, for so many seconds; what they show is looked at ten times a second. */
export async function watchScreens(
  { url, cookie }: { readonly url: string; readonly cookie: string },
  screens: number,
  seconds: number,
): Promise<Watched> {
  const dispatcher = new Agent({ connections: screens });
  const end = Date.now() + seconds * 1000;
  const shown: (Shown | null)[] = Array.from({ length: screens }, () => null);
  const ages: number[] = [];
  let answers = 0;

  async function screen(index: number): Promise<void> {
    // People open their screens at different moments.
    await pause((2000 * index) / screens);
    let etag = "";
    while (Date.now() < end) {
      const { headers, body } = await request(`${url}/api/campaignstatus`, {
        dispatcher,
        headers: { "accept-encoding": "gzip", "if-none-match": etag, cookie },
      });
      await body.dump();
      answers += 1;
      etag = String(headers.etag);
      shown[index] = { at: Date.now(), ageMs: Number(headers["x-vigia-age-ms"]) };
      await pause(Math.min(Number(headers["x-vigia-next-ms"]), Math.max(0, end - Date.now())));
    }
  }

  const looks = setInterval(() => {
    const now = Date.now();
    for (const one of shown) if (one !== null) ages.push(one.ageMs + now - one.at);
  }, 100);
  await Promise.all(shown.map((_, index) => screen(index)));
  clearInterval(looks);
  await dispatcher.close();
  return { ageMs: median(ages), answers };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
