import type { z } from "zod";
import type { ApiErrorCode, apiErrorAnswer } from "@/lib/contracts/actions";

export type RefusalDetails = Omit<z.infer<typeof apiErrorAnswer>["error"], "code" | "message">;

/** An action is not carried out, for a reason that its caller is told. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: ApiErrorCode;
  readonly details: RefusalDetails;

  constructor(code: ApiErrorCode, message: string, details: RefusalDetails = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

/** Whether an action was refused. By name: Next's bundles each have a class of their own, so `instanceof` would miss it. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && error.name === "Refusal" && "code" in error && "details" in error;
}
