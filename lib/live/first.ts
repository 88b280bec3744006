import type { Source } from "@/lib/contracts/live";
import type { LiveAnswer } from "@/lib/contracts/live-answer";
import type { Lens } from "@/lib/domain/access";
import type { Live } from "./start";

/**
 * A live answer for a page's first paint, from memory like every other; null where the API would answer with an error.
 * `T` is what the route's data are, by the contracts.
 */
export function firstAnswer<T>(
  { answer }: Pick<Live, "answer">,
  lens: Lens,
  path: string,
  campaign?: string,
): LiveAnswer<T> | null {
  const search = new URLSearchParams(campaign === undefined ? {} : { queue: campaign });
  const { status, headers, body } = answer({ path, search, lens, ifNoneMatch: null, acceptEncoding: null });
  if (status !== 200 || body === null) return null;
  const { source, data } = JSON.parse(body.toString()) as { source: Source; data: T };
  const now = Number(headers["X-Vigia-Now"]);
  const at = (name: string) => (headers[name] === undefined ? null : now - Number(headers[name]));
  return {
    source,
    data,
    dataAt: at("X-Vigia-Age-Ms"),
    agentsAt: at("X-Vigia-Agents-Age-Ms"),
    agesAt: (headers["X-Vigia-Ages"] ?? "").split(",").map((age) => (age === "" ? null : now - Number(age))),
    nextMs: Number(headers["X-Vigia-Next-Ms"]),
    version: headers["X-Vigia-Version"] ?? "",
    now,
  };
}
