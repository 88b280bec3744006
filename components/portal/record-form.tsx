"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { respoolForm, typedChanges, wantedChanges } from "@/components/dialer/forms";
import { RecordFields } from "@/components/dialer/record-fields";
import { useMoment } from "@/components/forms/use-moment";
import { usePlaceRefusal } from "@/components/settings/use-place-refusal";
import { useSchemaForm } from "@/components/settings/use-schema-form";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { TextField } from "@/components/ui/text-field";
import type { RespoolInput } from "@/lib/contracts/dialer";
import type { RespoolRecord } from "@/lib/domain/respool";
import { CallFacts } from "./call-facts";
import { usePortalDesk } from "./desk";
import { whenForm } from "./forms";
import type { PanelRights } from "./rights";
import type { AnsweredCall } from "./standing";
import { WishForm } from "./wish-form";

const uses = ["respool", "schedule"] as const;

/** The answered call's record goes back to the dialer, now or at a moment, changed where that is allowed. */
export function RecordForm({
  record,
  call,
  rights,
}: {
  record: RespoolRecord;
  call: AnsweredCall;
  rights: PanelRights;
}) {
  const t = useTranslations("portal.record");
  const tf = useTranslations("dialer.fields");
  const { carryOut } = usePortalDesk();
  const moment = useMoment();
  const mine = uses.filter((use) => rights[use]);
  const [chosen, setChosen] = useState<(typeof uses)[number]>("respool");
  const use = mine.find((each) => each === chosen) ?? mine[0] ?? "schedule";
  const form = useSchemaForm(respoolForm(record), typedChanges(record));
  const when = useSchemaForm(whenForm, { at: "" });
  const place = usePlaceRefusal(when, ["at"]);

  const putBack = form.handleSubmit(({ changes }) => carryOut({ verb: "respool", ...wanted(changes) }));
  const schedule = when.handleSubmit(({ at }) =>
    form.handleSubmit(({ changes }) => carryOut({ verb: "schedule", at, ...wanted(changes) }, place))(),
  );
  const wanted = (changes: RespoolInput["changes"]) => ({ record, changes: wantedChanges(changes) });

  return (
    <WishForm
      label={t(`uses.${use}`)}
      submit={t(`submit.${use}`)}
      onSubmit={use === "respool" ? putBack : schedule}
    >
      <CallFacts call={call} except={[...Object.keys(record), "dialebase"]} />
      <RecordFields record={record} form={form} />
      {mine.length < 2 ? null : (
        <SegmentedControl
          label={t("use")}
          value={use}
          options={mine.map((value) => ({ value, label: t(`uses.${value}`) }))}
          onChange={setChosen}
          className="*:flex-1"
        />
      )}
      {use === "schedule" ? (
        <TextField
          label={tf("at")}
          error={when.formState.errors.at?.message}
          {...moment.props}
          {...when.register("at", moment.toInstant)}
        />
      ) : null}
    </WishForm>
  );
}
