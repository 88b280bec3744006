"use client";

import { useTranslations } from "next-intl";
import { useViewer } from "@/components/live/provider";
import { Tone } from "@/components/ui/tone";
import type { Tone as ToneName } from "@/lib/domain/tone";
import type { HangUpState } from "./state";
import { useCampaignText, type Words } from "./use-words";
import type { WhoseCall } from "./whose-call";

/** What the button that is off is described by. */
export const reasonId = "hang-up-reason";

function toneOf(state: HangUpState): ToneName | null {
  switch (state.step) {
    case "asking":
      return "watch";
    case "done":
      return state.outcome === "ended" ? "fine" : "watch";
    case "refused":
    case "unreachable":
      return "watch";
    case "over":
    case "gone":
    case "sending":
      return null;
  }
}

/** Everything the dialog tells beside the facts. A reader hears it when it changes. */
export function Says({
  words,
  state,
  whose,
  name,
  live,
}: {
  words: Words | null;
  state: HangUpState;
  whose: WhoseCall;
  name: string;
  live: boolean;
}) {
  const t = useTranslations("hangup");
  const campaignText = useCampaignText();
  const { scope } = useViewer();
  const tone = toneOf(state);
  const asking = state.step === "asking";
  return (
    <div role="status" className="flex flex-col gap-3 text-sm empty:hidden">
      {words === null ? null : (
        <div>
          <p className="font-semibold">
            {tone === null ? words.title : <Tone tone={tone}>{words.title}</Tone>}
          </p>
          <p className="text-pretty text-muted">{words.text}</p>
        </div>
      )}
      {asking && whose.kind === "other" ? (
        <p className="text-pretty">{t("whose.other", { name, campaign: campaignText(whose.campaign) })}</p>
      ) : null}
      {asking && whose.kind === "nobody" ? (
        <p className="text-pretty">{scope === "all" ? t("whose.nobody") : t("whose.noneOfYours")}</p>
      ) : null}
      {!live && asking ? (
        <p id={reasonId} className="text-pretty">
          {t("notLive")}
        </p>
      ) : null}
    </div>
  );
}
