import { createServer, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createSocketServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";

export type Received = {
  readonly path: string;
  readonly form: Readonly<Record<string, string>>;
  readonly authorization: string | undefined;
  readonly contentType: string | undefined;
};

export type TestServer = {
  readonly url: string;
  /** Every call, oldest first. */
  readonly calls: readonly Received[];
  /** How many connections were ever opened, and the most calls that were open at once. */
  readonly connections: number;
  readonly mostAtOnce: number;
  pathsCalled(): string[];
};

/** What to say to a call: a body (200), a status, both, or whatever is done to the response by hand. */
export type Reply =
  | string
  | number
  | { readonly status: number; readonly body: string }
  | ((response: ServerResponse) => void);

/** An HTTP server that lasts as long as the test. */
export async function startServer(
  reply: (call: Received, index: number) => Reply | Promise<Reply>,
): Promise<TestServer> {
  const calls: Received[] = [];
  const counts = { connections: 0, open: 0, mostAtOnce: 0 };

  const server = createServer((request, response) => {
    counts.open += 1;
    counts.mostAtOnce = Math.max(counts.mostAtOnce, counts.open);
    response.once("close", () => {
      counts.open -= 1;
    });
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const call: Received = {
        path: request.url ?? "",
        form: Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString("utf8"))),
        authorization: request.headers.authorization,
        contentType: request.headers["content-type"],
      };
      const index = calls.push(call) - 1;
      void Promise.resolve(reply(call, index)).then((said) => say(said, response));
    });
  });
  server.on("connection", () => {
    counts.connections += 1;
  });
  const port = await listen(server);
  onTestFinished(async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  });

  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    get connections() {
      return counts.connections;
    },
    get mostAtOnce() {
      return counts.mostAtOnce;
    },
    pathsCalled: () => calls.map(({ path }) => path.replace("/Integra/resources/", "")),
  };
}

function say(reply: Reply, response: ServerResponse): void {
  if (typeof reply === "function") reply(response);
  else if (typeof reply === "number") response.writeHead(reply).end();
  else if (typeof reply === "string") response.writeHead(200, { "content-type": "text/html" }).end(reply);
  else response.writeHead(reply.status).end(reply.body);
}

/** A TCP server for what no HTTP server would do; `onRequest` gets the socket when a request has begun to arrive. */
export async function startSocketServer(
  onRequest: (socket: Socket) => void,
): Promise<{ url: string; requests(): number }> {
  const sockets = new Set<Socket>();
  let requests = 0;
  const server = createSocketServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.once("data", () => {
      requests += 1;
      onRequest(socket);
    });
  });
  const port = await listen(server);
  onTestFinished(async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  });
  return { url: `http://127.0.0.1:${port}`, requests: () => requests };
}

async function listen(server: ReturnType<typeof createSocketServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}
