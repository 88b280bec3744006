import { z } from "zod";
import { type AgentCallForm, agentCallInput } from "@/lib/contracts/calls";

const row = z.object({ name: z.string(), value: z.string() });

/** What the workflow is given: names and values, or a text as it is. What is not chosen stays for who comes back to it. */
const dataFields = z
  .object({ kind: z.enum(["rows", "text"]), rows: z.array(row), text: z.string() })
  .superRefine(({ kind, rows }, { addIssue }) => {
    if (kind === "text") return;
    const names = rows.map(({ name }) => name.trim());
    for (const [i, { value }] of rows.entries()) {
      const name = names[i] ?? "";
      const path = ["rows", i, "name"];
      if (name === "" && value !== "") addIssue({ code: "custom", path, message: "A name is missing." });
      if (name !== "" && names.indexOf(name) < i)
        addIssue({ code: "custom", path, message: "This name is there twice." });
    }
  });

export type DataFields = z.infer<typeof dataFields>;

/** A call as the form has it; the API's own schema has the last word. */
export const callFormSchema = z
  .strictObject({ ...agentCallInput.shape, data: dataFields })
  .transform(({ data, ...call }): AgentCallForm => ({ ...call, data: dataText(data) }))
  .pipe(agentCallInput);

export type CallFields = z.input<typeof callFormSchema>;

/** The data as they are sent: rows as a JSON object, in their order; nothing where there is none. */
export function dataText({ kind, rows, text }: DataFields): string {
  if (kind === "text") return text.trim();
  const pairs = rows.map(({ name, value }) => [name.trim(), value] as const).filter(([name]) => name !== "");
  return pairs.length === 0 ? "" : JSON.stringify(Object.fromEntries(pairs));
}

/** The rows that say the same as a text; null where it is no object of single values. */
export function rowsOf(text: string): DataFields["rows"] | null {
  if (text.trim() === "") return [];
  const read = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).safeParse(parsed(text));
  if (!read.success) return null;
  return Object.entries(read.data).map(([name, value]) => ({ name, value: String(value) }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
