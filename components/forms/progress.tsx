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
        // Drawn here: a browser's own is green when it is full, and dark when there is nothing yet.
        className="h-2 w-full appearance-none overflow-hidden rounded-full border border-edge bg-surface [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-transparent [&::-webkit-progress-value]:bg-accent"
      />
    </div>
  );
}
