import { z } from "zod";
import { name } from "./access";
import { guid, line, orEmpty, phone } from "./fields";

const maxDataLength = 4000;

/** For the workflow: text as it is, or an object, which is sent as JSON. What looks like JSON must be JSON. */
const data = z
  .union([z.string(), z.record(z.string(), z.unknown())])
  .transform((given) => (typeof given === "string" ? given : JSON.stringify(given)))
  .pipe(z.string().max(maxDataLength).refine(isWorkflowData, "This is not whole JSON."));

/** A form's name, or the address of a page. */
const form = line(500).refine(isFormOrPage, "An address begins with http:// or https://.");

export const agentCallInput = z.strictObject({
  /** The campaign that the call counts for. */
  campaign: name,
  location: name,
  /** The number that the other side is shown. */
  callerId: phone,
  destination: phone,
  /** The dial plan's, instead of the agent's own. */
  context: orEmpty(
    z
      .string()
      .max(80)
      .regex(/^[\w-]*$/),
  ),
  data: orEmpty(data),
  form: orEmpty(form),
});
export const agentCallAnswer = z.object({ guid });

/** The dial plan's context that an administrator gave an agent; null for the platform's own. */
export const callContextQuery = z.object({ location: name });
export const callContextAnswer = z.object({ context: z.string().nullable() });

export type AgentCallInput = z.infer<typeof agentCallInput>;
export type AgentCallForm = z.input<typeof agentCallInput>;

function isWorkflowData(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return true;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** It opens on the agent's screen, so no scheme that runs something passes. */
function isFormOrPage(text: string): boolean {
  return !/^\s*[a-z][a-z\d+.-]*:/i.test(text) || (/^https?:\/\//i.test(text) && URL.canParse(text));
}
