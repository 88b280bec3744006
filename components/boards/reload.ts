const firstRetryMs = 10_000;
const longestRetryMs = 60_000;
const answerWithinMs = 5000;

/** How long to wait after so many attempts that found no Vigía, ms. */
export function retryMs(attempts: number): number {
  return Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(attempts, 10));
}

/** Whether Vigía is alive and hands out this very page: nobody stands by to reload an error page by hand. */
export async function isPageThere(): Promise<boolean> {
  return (await answers("/healthz")) && (await answers(window.location.pathname));
}

async function answers(path: string): Promise<boolean> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), answerWithinMs);
  try {
    const { ok, body } = await fetch(path, { cache: "no-store", signal: stop.signal });
    await body?.cancel();
    return ok;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Reloads the page as soon as Vigía would answer with one, however long that takes.
 * @param firstMs when to look for the first time; a moment by chance, or all walls would come at once
 * @returns gives it up
 */
export function reloadWhenThere({
  firstMs,
  isThere = isPageThere,
  reload = () => window.location.reload(),
}: {
  firstMs: number;
  isThere?: () => Promise<boolean>;
  reload?: () => void;
}): () => void {
  let given = false;
  let timer = setTimeout(() => void attempt(0), firstMs);

  async function attempt(attempts: number): Promise<void> {
    const there = await isThere();
    if (given) return;
    if (there) reload();
    // A reload that did not come about is tried again as well.
    timer = setTimeout(() => void attempt(attempts + 1), retryMs(attempts));
  }

  return () => {
    given = true;
    clearTimeout(timer);
  };
}
