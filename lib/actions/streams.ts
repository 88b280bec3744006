import { Refusal } from "./refusal";

/** One stream of somebody's, from before it is opened until it has ended. */
export type StreamPlace = {
  /** The same body; its end, however it comes, frees the place. */
  readonly hold: (body: ReadableStream<Uint8Array>) => ReadableStream<Uint8Array>;
  readonly free: () => void;
};

/**
 * Bounds how many streams one person may have open at once: each keeps a connection to the web server, also while its
 * reader reads nothing.
 */
export function createStreams(most: number): {
  /** @throws Refusal `too_many_requests` */
  readonly take: (personId: string) => StreamPlace;
} {
  const open = new Map<string, number>();

  function count(personId: string, change: 1 | -1): void {
    const left = (open.get(personId) ?? 0) + change;
    if (left > 0) open.set(personId, left);
    else open.delete(personId);
  }

  return {
    take(personId) {
      if ((open.get(personId) ?? 0) >= most) {
        throw new Refusal("too_many_requests", "Too many recordings are open at once. Close one.");
      }
      count(personId, 1);
      let isFree = false;
      const free = () => {
        if (!isFree) count(personId, -1);
        isFree = true;
      };
      return { free, hold: (body) => freeing(body, free) };
    },
  };
}

/** Reads no faster than it is read. */
function freeing(body: ReadableStream<Uint8Array>, free: () => void): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (!done) return controller.enqueue(value);
          free();
          controller.close();
        } catch (error) {
          free();
          throw error;
        }
      },
      cancel(reason) {
        free();
        return reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
