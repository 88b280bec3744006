import { Select } from "@/components/ui/select";

/** Campaigns of one client or site alone; nothing where no campaign is in a group. */
export function GroupFilter({
  label,
  all,
  groups,
  value,
  onChange,
  className = "",
}: {
  label: string;
  all: string;
  groups: readonly string[];
  value: string;
  onChange: (group: string) => void;
  className?: string;
}) {
  if (groups.length === 0 && value === "") return null;
  // A link may name a group that has gone since.
  const known = value === "" || groups.includes(value) ? groups : [value, ...groups];
  return (
    <Select
      label={label}
      hideLabel
      value={value}
      onChange={onChange}
      options={[{ value: "", label: all }, ...known.map((group) => ({ value: group, label: group }))]}
      className={`min-w-0 max-w-64 ${className}`}
    />
  );
}
