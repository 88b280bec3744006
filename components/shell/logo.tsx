/** The lookout's mark. */
export function Logo({ className = "size-6" }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" className={`shrink-0 text-accent ${className}`}>
      <path
        d="M12 3.5 21.5 20.5h-19Z"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinejoin="round"
      />
      <circle cx="12" cy="15" r="2.3" fill="currentColor" />
    </svg>
  );
}
