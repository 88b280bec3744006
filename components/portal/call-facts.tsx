import { useTranslations } from "next-intl";

/** All that the portal says of a call, by its own names. @param except those that are shown elsewhere */
export function CallFacts({
  call,
  except = [],
}: {
  call: Readonly<Record<string, unknown>>;
  except?: readonly string[];
}) {
  const t = useTranslations("portal.record");
  const facts = Object.entries(call).filter(([name]) => !except.includes(name));
  if (facts.length === 0) return null;
  return (
    <section aria-label={t("facts")} className="rounded-card border border-line bg-surface p-4">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="break-words">{textOf(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function textOf(value: unknown): string {
  if (value === null || value === undefined || value === "") return "–";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
