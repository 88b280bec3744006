"use client";

import { useTimeZone, useTranslations } from "next-intl";
import type { FocusEvent } from "react";
import { serverNow } from "@/lib/client/server-clock";
import { instantOf, zonedInput } from "@/lib/i18n/zoned-time";

/** For a field that holds a moment on the platform's clock: an ISO instant in the form, `datetime-local` on the page. */
export function useMoment() {
  const t = useTranslations("dialer.moment");
  const zone = useTimeZone() ?? "UTC";
  return {
    zone,
    /** For `register`. */
    toInstant: { setValueAs: (text: string) => instantOf(text, zone)?.toISOString() ?? "" },
    /** For the TextField. */
    props: {
      type: "datetime-local",
      hint: t("zone", { zone }),
      // When somebody begins to pick, since the page may have been open for hours.
      onFocus: (event: FocusEvent<HTMLInputElement>) => {
        event.currentTarget.min = zonedInput(new Date(serverNow()), zone);
      },
    },
  } as const;
}
