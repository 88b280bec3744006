import { useTranslations } from "next-intl";
import { StateIcon } from "./state-icon";
import { type ShownState, shownStates, stateLooks } from "./state-look";

export type Segment = { key: ShownState; count: number };

const ink = "color-mix(in oklab, var(--surface) 55%, transparent)";

/** A pattern over the hue: no two states look alike without colour. */
const patterns: Partial<Record<ShownState, string>> = {
  in_use: `repeating-linear-gradient(45deg, transparent 0 .4375rem, color-mix(in oklab, var(--surface) 22%, transparent) .4375rem .53125rem)`,
  ring_in_use: `radial-gradient(circle, ${ink} .08125rem, transparent .1rem) 0 0 / .5625rem .5625rem`,
  busy: `repeating-linear-gradient(45deg, transparent 0 .25rem, ${ink} .25rem .3125rem), repeating-linear-gradient(-45deg, transparent 0 .25rem, ${ink} .25rem .3125rem)`,
  paused_in_call: `repeating-linear-gradient(-45deg, transparent 0 .25rem, ${ink} .25rem .375rem)`,
  ringing: `radial-gradient(circle, ${ink} .075rem, transparent .09375rem) 0 0 / .3125rem .3125rem`,
  on_hold: `repeating-linear-gradient(90deg, transparent 0 .25rem, ${ink} .25rem .375rem)`,
  wrap_up: `repeating-linear-gradient(90deg, transparent 0 .6875rem, ${ink} .6875rem .75rem)`,
  paused: `repeating-linear-gradient(45deg, transparent 0 .1875rem, ${ink} .1875rem .375rem)`,
  unavailable: `repeating-linear-gradient(0deg, transparent 0 .125rem, ${ink} .125rem .25rem)`,
  invalid: `repeating-linear-gradient(0deg, transparent 0 .0625rem, ${ink} .0625rem .125rem)`,
  unknown: `linear-gradient(var(--surface), var(--surface))`,
};

/**
 * Agents by state as one bar, with the counts in text below. Segments that count nothing are left out. `labels` overrides a
 * state's word where a source means something wider by it ("busy" of a campaign's own fields, say).
 */
export function StateBar({
  segments,
  legend = true,
  words = false,
  labels = {},
  barClassName = "h-2",
  className = "",
}: {
  segments: readonly Segment[];
  legend?: boolean;
  /** The states' words in the legend too, not only their icons. */
  words?: boolean;
  labels?: Partial<Record<ShownState, string>>;
  barClassName?: string;
  className?: string;
}) {
  const t = useTranslations("states");
  const shown = shownStates.flatMap((key) => {
    const count = segments.reduce((sum, segment) => (segment.key === key ? sum + segment.count : sum), 0);
    return count > 0 ? [{ key, count, label: labels[key] ?? t(key) }] : [];
  });
  const text = shown.map(({ label, count }) => t("count", { state: label, count })).join(", ");

  return (
    <div className={className}>
      <div
        {...(legend
          ? { "aria-hidden": true }
          : { role: "img", "aria-label": `${t("group")}: ${text || t("nobody")}` })}
        className={`flex gap-px overflow-hidden rounded-full bg-raised forced-color-adjust-none ${barClassName}`}
      >
        {shown.map(({ key, count, label }) => (
          <div
            key={key}
            title={`${label}: ${count}`}
            className={`min-w-1.5 ${stateLooks[key].hue} ${key === "unknown" ? "border border-current" : "bg-current"}`}
            style={{ flex: `${count} 1 0` }}
          >
            <div className="size-full" style={{ background: patterns[key] }} />
          </div>
        ))}
      </div>
      {legend ? (
        <ul
          aria-label={t("group")}
          className="mt-2 flex flex-wrap gap-x-3.5 gap-y-1 text-[0.8125rem] font-semibold"
        >
          {shown.length === 0 ? <li className="font-normal text-muted">{t("nobody")}</li> : null}
          {shown.map(({ key, count, label }) => (
            <li key={key} title={label} className="inline-flex items-center gap-1.5">
              <StateIcon state={key} className="size-[1em]" />
              <span className={words ? "font-normal text-muted" : "sr-only"}>{label}</span>
              <span data-figure>{count}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
