import { z } from "zod";
import { isAhead, typedNumber, typedNumbers, typedRows } from "@/components/forms/typed";
import {
  dialerTaskInput,
  type RespoolForm,
  type RespoolInput,
  removeContactInput,
  removeScheduleInput,
  respoolInput,
  scheduleInput,
} from "@/lib/contracts/dialer";
import { formatVariables, parseVariables } from "@/lib/domain/dialer-data";
import { dialerModes } from "@/lib/domain/dialer-task";
import { alternativesOf, type RespoolRecord } from "@/lib/domain/respool";

/** The dialer's forms as they are typed in; each becomes its route's input, which the same schema checks again. */
const target = {
  campaign: z.string(),
  destination: typedNumber,
  alternatives: typedNumbers,
  data: typedRows,
};
const past = { path: ["at"], message: "This has passed." };

export const scheduleForm = z
  .object({ ...target, at: z.string(), agentPhone: typedNumber })
  .transform((typed): z.input<typeof scheduleInput> => typed)
  .pipe(scheduleInput)
  .refine(({ at }) => isAhead(at), past);

export const taskForm = z
  .object({ ...target, mode: z.enum(dialerModes), at: z.string(), agent: z.string(), source: z.string() })
  .transform(
    ({ at, agent, source, ...rest }): z.input<typeof dialerTaskInput> => ({
      ...rest,
      agent: agent.trim(),
      source: source.trim(),
      // What was picked before another task was chosen is none of its.
      at: rest.mode === "scheduled" ? at : null,
    }),
  )
  .pipe(dialerTaskInput)
  .refine(({ at }) => at === null || isAhead(at), past);

export const removeContactForm = z
  .object({ campaign: z.string(), number: typedNumber })
  .pipe(removeContactInput);

export const removeScheduleForm = z
  .object({ campaign: z.string(), destination: typedNumber, from: z.string(), to: z.string() })
  .pipe(removeScheduleInput);

/** The changes to a record; what is as it was is none. */
export function respoolForm(record: RespoolRecord) {
  return z
    .object({
      changes: z.object({
        destination: typedNumber,
        alternatives: typedNumbers,
        retries: z.number(),
        priority: z.number(),
        data: typedRows,
        agentphone: typedNumber,
      }),
    })
    .transform(({ changes }): RespoolForm => ({ record, changes: changesOf(record, changes) }))
    .pipe(respoolInput);
}

/** A record's changes as they are typed in. */
export type TypedChanges = z.input<ReturnType<typeof respoolForm>>;

/** A record as it came: what is typed in begins with it. */
export function typedChanges(record: RespoolRecord): TypedChanges {
  const { destination, retries, priority, agentphone } = record;
  const data = (parseVariables(record.data) ?? []).map(([name, value]) => ({ name, value }));
  const alternatives = alternativesOf(record).join(", ");
  return { changes: { destination, alternatives, retries, priority, data, agentphone } };
}

/** The changes as the route takes them. */
export function wantedChanges({ data, ...rest }: RespoolInput["changes"]): RespoolForm["changes"] {
  return data === undefined ? rest : { ...rest, data: Object.fromEntries(data) };
}

/** Whether the record's data can be shown as names and values; what cannot be shown is not changed. */
export function isListed({ data }: RespoolRecord): boolean {
  return parseVariables(data) !== null;
}

type Typed = Required<RespoolForm["changes"]> & { readonly data: Readonly<Record<string, string>> };

function changesOf(record: RespoolRecord, typed: Typed): RespoolForm["changes"] {
  const { destination, alternatives, retries, priority, data, agentphone } = typed;
  const moved = destination !== record.destination;
  return {
    ...(moved ? { destination, retries: 0 } : {}),
    ...(moved || retries === record.retries ? {} : { retries }),
    ...(alternatives.join(":") === alternativesOf(record).join(":") ? {} : { alternatives }),
    ...(priority === record.priority ? {} : { priority }),
    ...(isListed(record) && formatVariables(Object.entries(data)) !== record.data ? { data } : {}),
    ...(agentphone === record.agentphone ? {} : { agentphone }),
  };
}
