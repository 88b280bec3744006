/** How far something is, with its words; announced as it goes on. */
export function Progress({ label, done, all }: { label: string; done: number; all: number }) {
  return (
    <div className="flex flex-col gap-1.5">
      <p role="status" className="text-sm">
        {label}
      </p>
      <progress
        aria-label={label}
        value={done}
        max={Math.max(all, 1)}
        className="h-2 w-full accent-(--accent)"
      />
    </div>
  );
}
