import { type Agent, request } from "node:http";

export type Asked = {
  readonly method?: string;
  readonly cookie?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  /** A body as it is, in place of `json`. */
  readonly body?: string;
  /** The connections to use; a new one each time where there are none. */
  readonly over?: Agent;
};

export type Answered = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** Whether it came over a connection that was open already. */
  readonly reused: boolean;
};

/** Asks letter for letter, without what `fetch` makes of addresses and headers, and follows nothing. */
export function ask(url: string, path: string, asked: Asked = {}): Promise<Answered> {
  const { method = "GET", cookie = null, headers = {}, json, over } = asked;
  const body = asked.body ?? (json === undefined ? undefined : JSON.stringify(json));
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        hostname,
        port,
        path,
        method,
        agent: over ?? false,
        headers: {
          ...(cookie === null ? {} : { cookie }),
          ...(json === undefined ? {} : { "content-type": "application/json" }),
          ...(body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) }),
          ...headers,
        },
      },
      (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part: string) => {
          text += part;
        });
        response.on("error", reject).on("end", () => {
          const { statusCode: status = 0 } = response;
          resolve({ status, headers: response.headers, text, reused: sent.reusedSocket });
        });
      },
    );
    sent.on("error", reject).end(body);
  });
}
