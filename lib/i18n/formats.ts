import type { Formats } from "next-intl";

/** Named formats: `format.number(82.4, "oneDecimal")`, `format.dateTime(instant, "time")`. */
export const formats = {
  number: {
    oneDecimal: { minimumFractionDigits: 1, maximumFractionDigits: 1 },
    whole: { maximumFractionDigits: 0 },
  },
  dateTime: {
    time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
    timeSeconds: { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" },
    dayTime: { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  },
} as const satisfies Formats;
