"use client";

import { useTranslations } from "next-intl";
import { DeedForm } from "@/components/forms/deed-form";
import { useDeed } from "@/components/forms/use-deed";
import { useSchemaForm } from "@/components/settings/use-schema-form";
import { Button } from "@/components/ui/button";
import { changeAnswer } from "@/lib/contracts/fields";
import type { RespoolRecord } from "@/lib/domain/respool";
import { respoolForm, typedChanges, wantedChanges } from "./forms";
import { RecordFields } from "./record-fields";

/** A record goes back, changed where that is allowed. */
export function RecordForm({ record, onAnother }: { record: RespoolRecord; onAnother: () => void }) {
  const t = useTranslations("dialer.putBack");
  const form = useSchemaForm(respoolForm(record), typedChanges(record));
  const { state, carryOut } = useDeed(changeAnswer, ({ outcome }) => outcome);

  const putBack = form.handleSubmit(async ({ changes }) => {
    const body = { record, changes: wantedChanges(changes) };
    await carryOut({ method: "POST", path: "/api/dialer/respool", body });
  });

  return (
    <DeedForm
      label={t("title")}
      submit={t("submit")}
      state={state}
      done={t("done", { number: form.watch("changes.destination") })}
      action={
        <Button size="sm" onClick={onAnother}>
          {t("another")}
        </Button>
      }
      onSubmit={putBack}
    >
      <RecordFields record={record} form={form} />
      <div>
        <Button size="sm" look="quiet" onClick={onAnother}>
          {t("another")}
        </Button>
      </div>
    </DeedForm>
  );
}
