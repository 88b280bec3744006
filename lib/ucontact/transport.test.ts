import type { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { PlatformTimeout, PlatformUnintelligible, PlatformUnreachable } from "./errors";
import { startServer, startSocketServer } from "./testing/server";
import { type Call, createTransport, type TransportOptions } from "./transport";

const call: Call = {
  path: "Supervisor/queuesummary",
  fields: { user: "ana", password: "s3cret" },
  token: "dG9rZW4=",
};
const noLastCall = () => Promise.resolve(null);

function transportTo(url: string, options: Partial<TransportOptions> = {}) {
  return createTransport({ url, timeoutMs: 2000, maxConcurrency: 4, ...options });
}

async function failure(promise: Promise<unknown>): Promise<Error> {
  const error = await promise.then(
    () => new Error("it did not fail"),
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error)) throw new Error("not an Error");
  return error;
}

describe("what is sent", () => {
  it("is a form in UTF-8, with the token as it came", async () => {
    const server = await startServer(() => "[]");
    const transport = transportTo(server.url);
    const queue = "Ñandú / 50% & \"x\" + 'y' = __proto__ <-";
    await transport.post({
      path: "Supervisor/campaignstatus",
      fields: { queue, empty: "" },
      token: "dG9r/ZW4+=",
    });
    await transport.post({ path: "auth/getUserToken", fields: {}, token: null });
    expect(server.calls).toEqual([
      {
        path: "/Integra/resources/Supervisor/campaignstatus",
        form: { queue, empty: "" },
        authorization: "Basic dG9r/ZW4+=",
        contentType: "application/x-www-form-urlencoded; charset=UTF-8",
      },
      expect.objectContaining({
        path: "/Integra/resources/auth/getUserToken",
        form: {},
        authorization: undefined,
      }),
    ]);
    await transport.close(noLastCall);
  });

  it.each([
    ["", "/Integra/resources/a"],
    ["/", "/Integra/resources/a"],
    ["/portal", "/portal/Integra/resources/a"],
    ["/portal//", "/portal/Integra/resources/a"],
    ["/Integra", "/Integra/resources/a"],
    ["/portal/Integra/", "/portal/Integra/resources/a"],
  ])("to the platform at …%s goes to %s", async (path, expected) => {
    const server = await startServer(() => "1");
    const transport = transportTo(server.url + path);
    await transport.post({ ...call, path: "a" });
    expect(server.calls[0]?.path).toBe(expected);
    await transport.close(noLastCall);
  });

  it("goes over one kept connection, also after an error", async () => {
    const server = await startServer((_, index) =>
      index === 1 ? { status: 500, body: "x".repeat(5000) } : "[]",
    );
    const transport = transportTo(server.url, { maxConcurrency: 1 });
    for (let i = 0; i < 5; i++) await transport.post(call);
    expect(server.calls).toHaveLength(5);
    expect(server.connections).toBe(1);
    await transport.close(noLastCall);
  });
});

describe("what comes back", () => {
  it("is UTF-8 whatever the content type says, byte order mark gone", async () => {
    const server = await startServer(() => (response) => {
      response.writeHead(200, { "content-type": "text/html; charset=ISO-8859-1" });
      response.end(Buffer.from('\uFEFF"Ñandú\u202F"', "utf8"));
    });
    const transport = transportTo(server.url);
    expect(await transport.post(call)).toEqual({ status: 200, text: '"Ñandú\u202F"' });
    await transport.close(noLastCall);
  });

  it("may be a redirect, which is not followed", async () => {
    const server = await startServer(
      () => (response) => response.writeHead(302, { location: "/elsewhere" }).end("moved"),
    );
    const transport = transportTo(server.url);
    expect(await transport.post(call)).toEqual({ status: 302, text: "" });
    expect(server.calls).toHaveLength(1);
    await transport.close(noLastCall);
  });

  it("may be large, up to a bound", async () => {
    const server = await startServer((_, index) => "x".repeat(index === 0 ? 10_000 : 10_001));
    const transport = transportTo(server.url, { maxAnswerBytes: 10_000 });
    expect((await transport.post(call)).text).toHaveLength(10_000);
    expect(await failure(transport.post(call))).toBeInstanceOf(PlatformUnintelligible);
    await transport.close(noLastCall);
  });
});

describe("no whole answer", () => {
  it("nobody listens", async () => {
    const error = await failure(transportTo("http://127.0.0.1:9").post(call));
    expect(error).toBeInstanceOf(PlatformUnreachable);
    expect(error.message).toBe("The platform cannot be reached (ECONNREFUSED).");
  });

  it("no such host, and the message does not name it", async () => {
    const error = await failure(transportTo("http://vigia-test.invalid").post(call));
    expect(error).toBeInstanceOf(PlatformUnreachable);
    expect(error.message).not.toContain("vigia-test");
  });

  it.each([
    ["another protocol", "SSH-2.0-OpenSSH_9.2\r\n\r\n"],
    ["a length that is none", "HTTP/1.1 200 OK\r\nContent-Length: abc\r\n\r\n"],
    ["endless headers", `HTTP/1.1 200 OK\r\nX: ${"y".repeat(20_000)}\r\n\r\n`],
  ])("%s is unintelligible", async (_, said) => {
    const { url } = await startSocketServer((socket) => socket.end(said));
    expect(await failure(transportTo(url).post(call))).toBeInstanceOf(PlatformUnintelligible);
  });

  it.each<[string, (socket: Socket) => void]>([
    ["reset", (socket) => socket.resetAndDestroy()],
    ["closed without a word", (socket) => socket.end()],
    [
      "broken in mid-body",
      (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n[{"queue":'),
    ],
    [
      "broken in mid-chunk",
      (socket) => socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n[{"queue":'),
    ],
  ])("%s: unreachable, and asked only once", async (_, onRequest) => {
    const server = await startSocketServer(onRequest);
    expect(await failure(transportTo(server.url).post(call))).toBeInstanceOf(PlatformUnreachable);
    expect(server.requests()).toBe(1);
  });

  it.each<[string, (socket: Socket) => void]>([
    ["silence", () => undefined],
    ["silence after the head", (socket) => socket.write("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n")],
    [
      "a trickle that never ends",
      (socket) => {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n");
        const trickle = setInterval(() => socket.write("x"), 20);
        socket.once("close", () => clearInterval(trickle));
      },
    ],
  ])("%s: the time limit is over the whole call, and the connection is given up", async (_, onRequest) => {
    let given: Promise<unknown> = Promise.resolve();
    const { url } = await startSocketServer((socket) => {
      given = new Promise((resolve) => socket.once("close", resolve));
      onRequest(socket);
    });
    const started = performance.now();
    const error = await failure(transportTo(url, { timeoutMs: 200 }).post(call));
    expect(error).toBeInstanceOf(PlatformTimeout);
    expect(error.message).toBe("The platform did not answer within 0.2 s.");
    expect(performance.now() - started).toBeLessThan(1500);
    await given;
  });

  it("an error whose page never ends is the error still", async () => {
    const { url } = await startSocketServer((socket) =>
      socket.write("HTTP/1.1 500 No\r\nContent-Length: 500\r\n\r\n<html>"),
    );
    expect(await transportTo(url, { timeoutMs: 200 }).post(call)).toEqual({ status: 500, text: "" });
  });

  it("the connection freed by a time limit serves the next call", async () => {
    const server = await startServer((_, index) => (index === 0 ? () => undefined : "1"));
    const transport = transportTo(server.url, { timeoutMs: 200, maxConcurrency: 1 });
    const [first, second] = await Promise.allSettled([transport.post(call), transport.post(call)]);
    expect(first.status).toBe("rejected");
    expect(second).toMatchObject({ status: "fulfilled", value: { text: "1" } });
    await transport.close(noLastCall);
  });
});

describe("many calls at once", () => {
  it.each([1, 3])(
    "are asked at most %i at a time, and waiting for a turn costs no time limit",
    async (maxConcurrency) => {
      const server = await startServer(() => new Promise((resolve) => setTimeout(resolve, 60, "1")));
      const transport = transportTo(server.url, { maxConcurrency, timeoutMs: 300 });
      const answers = await Promise.all(Array.from({ length: 9 }, () => transport.post(call)));
      expect(answers).toHaveLength(9);
      expect(server.mostAtOnce).toBe(maxConcurrency);
      expect(server.connections).toBeLessThanOrEqual(maxConcurrency);
      await transport.close(noLastCall);
    },
  );
});

describe("closing", () => {
  it("lets what has started finish, refuses the rest, and then makes the last call", async () => {
    const server = await startServer(() => new Promise((resolve) => setTimeout(resolve, 80, "1")));
    const transport = transportTo(server.url, { maxConcurrency: 1 });
    const running = transport.post({ ...call, path: "running" });
    const queued = failure(transport.post({ ...call, path: "queued" }));
    await expect.poll(() => server.calls.length).toBe(1);
    const closed = transport.close(() => Promise.resolve({ ...call, path: "last" }));
    const late = failure(transport.post({ ...call, path: "late" }));

    expect((await running).text).toBe("1");
    expect(await queued).toBeInstanceOf(PlatformUnreachable);
    expect(await late).toBeInstanceOf(PlatformUnreachable);
    await closed;
    expect(server.pathsCalled()).toEqual(["running", "last"]);
  });

  it("keeps the last call back until the others are answered, though there were connections for it", async () => {
    const server = await startServer(() => new Promise((resolve) => setTimeout(resolve, 80, "1")));
    const transport = transportTo(server.url, { maxConcurrency: 4 });
    const running = transport.post({ ...call, path: "running" });
    await expect.poll(() => server.calls.length).toBe(1);
    await transport.close(() => Promise.resolve({ ...call, path: "last" }));
    expect((await running).text).toBe("1");
    expect(server.pathsCalled()).toEqual(["running", "last"]);
    expect(server.mostAtOnce).toBe(1);
  });

  it("finds no time limit still running after a call, which would keep the process alive", async () => {
    const server = await startServer(() => "1");
    const transport = transportTo(server.url, { timeoutMs: 60_000 });
    const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;
    const before = timers();
    for (let i = 0; i < 5; i++) await transport.post(call);
    expect(timers()).toBeLessThan(before + 5);
    await transport.close(noLastCall);
  });

  it("does not fail, nor wait long, when the last call finds nobody or is not answered", async () => {
    const { url } = await startSocketServer(() => undefined);
    const started = performance.now();
    for (const to of [url, "http://127.0.0.1:9"]) {
      await transportTo(to, { timeoutMs: 60_000 }).close(() => Promise.resolve(call));
    }
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
