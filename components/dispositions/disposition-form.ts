import { z } from "zod";
import { type DispositionForm, dispositionInput } from "@/lib/contracts/dispositions";
import { instantOf } from "@/lib/i18n/zoned-time";

/** A disposition as the form has it: the date as it stands in its field, on the platform's clock. The API's own schema has the last word. */
export function dispositionForm(zone: string, now: () => number) {
  const schedule = z.string().superRefine((text, { addIssue }) => {
    if (text === "") return;
    const at = instantOf(text, zone);
    if (at === null) addIssue({ code: "custom", message: "This is no date." });
    else if (at.getTime() <= now()) addIssue({ code: "custom", message: "This is past." });
  });
  return z
    .strictObject({ ...dispositionInput.shape, schedule })
    .transform(
      (form): DispositionForm => ({
        ...form,
        schedule: instantOf(form.schedule, zone)?.toISOString() ?? null,
      }),
    )
    .pipe(dispositionInput);
}

export type DispositionFields = z.input<ReturnType<typeof dispositionForm>>;
