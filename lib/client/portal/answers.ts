import { z } from "zod";
import type { PortalReport } from "@/lib/contracts/portal";
import { isGuid } from "@/lib/domain/guid";
import { fromJson } from "./wire";

/** One kind of answer: what it says, in an object; null for all that is no answer of this kind. */
export type Answers<Told> = {
  readonly withinMs: number;
  readonly read: (data: unknown) => { readonly told: Told; readonly guid?: string } | null;
};

export type Done = Exclude<PortalReport, { result: "no_answer" }>;

const call = z.object({ guid: z.union([z.string(), z.number(), z.boolean(), z.null()]) });
const cti = z.object({ CTI: z.union([z.string(), z.record(z.string(), z.unknown()), z.null()]) });
const yes = z.literal([1, "1", true, "ok", "OK"]);
const no = z.literal([0, "0", false, "error", "ERROR"]);
/** As the platform's own calls say it: `{"Result":"ok"}`. */
const worded = z.object({ Result: z.unknown() }).or(z.object({ result: z.unknown() }));

const answerWithinMs = 10_000;
/** The platform's document has no answer to these: what does not come soon does not come. */
const wordWithinMs = 3000;

/** A call: its id, or that there is none. */
export const callAnswers: Answers<Done> = {
  withinMs: answerWithinMs,
  read(data) {
    const parsed = call.safeParse(data);
    if (!parsed.success) return null;
    const { guid } = parsed.data;
    if (guid === null || guid === "" || no.safeParse(guid).success) return { told: { result: "refused" } };
    // Taken, by an id that nothing of Vigía's could use.
    if (typeof guid !== "string" || !isGuid(guid)) return { told: { result: "done", guid: null } };
    return { told: { result: "done", guid }, guid };
  },
};

/** The call that was answered, as the portal has it, an object or its text; null when there is none. */
export const ctiAnswers: Answers<Readonly<Record<string, unknown>> | null> = {
  withinMs: answerWithinMs,
  read(data) {
    const parsed = cti.safeParse(data);
    if (!parsed.success) return null;
    const { CTI: given } = parsed.data;
    const object = z
      .record(z.string(), z.unknown())
      .safeParse(typeof given === "string" ? fromJson(given) : given);
    return { told: object.success && Object.keys(object.data).length > 0 ? object.data : null };
  },
};

/** A yes or a no. Anything else, as the portal may say of its own accord, is no answer. */
export const wordAnswers: Answers<Done> = {
  withinMs: wordWithinMs,
  read(data) {
    const object = worded.safeParse(data).data;
    const word = object === undefined ? data : "Result" in object ? object.Result : object.result;
    if (yes.safeParse(word).success) return { told: { result: "done", guid: null } };
    return no.safeParse(word).success ? { told: { result: "refused" } } : null;
  },
};
