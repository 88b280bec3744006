/** A call that the platform received. */
export interface ReceivedCall {
  /** Below `/Integra/resources/`, as `Supervisor/campaignstatus`. */
  path: string;
  /** The form's fields; a password shows as `***`. */
  form: Record<string, string>;
  /** Milliseconds since the epoch, real time. */
  at: number;
  /** The HTTP status it got; 0 while it has none, and for connections that got none. */
  status: number;
}

export interface CallCounts {
  total: number;
  byPath: Record<string, number>;
  /** Most calls that were being answered at once. */
  peak: number;
  /** Calls being answered now. */
  open: number;
}

export interface CallLog {
  /** The latest calls, oldest first; at most 10,000 are kept. */
  readonly calls: ReceivedCall[];
  begin(path: string, form: URLSearchParams): ReceivedCall;
  end(call: ReceivedCall, status: number): void;
  counts(): CallCounts;
  /** Forgets calls and counts. */
  clear(): void;
}

const kept = 10_000;

export function createCallLog(): CallLog {
  const calls: ReceivedCall[] = [];
  const byPath = new Map<string, number>();
  let total = 0;
  let peak = 0;
  let open = 0;
  return {
    calls,
    begin(path, form) {
      const fields = Object.fromEntries(form);
      if (fields.password) fields.password = "***";
      const call: ReceivedCall = { path, form: fields, at: Date.now(), status: 0 };
      calls.push(call);
      if (calls.length > kept) calls.splice(0, calls.length - kept);
      byPath.set(path, (byPath.get(path) ?? 0) + 1);
      total++;
      open++;
      peak = Math.max(peak, open);
      return call;
    },
    end(call, status) {
      call.status = status;
      open--;
    },
    counts: () => ({ total, byPath: Object.fromEntries(byPath), peak, open }),
    clear() {
      calls.length = 0;
      byPath.clear();
      total = 0;
      peak = open;
    },
  };
}
