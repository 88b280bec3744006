import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { systemNginx } from "@/e2e/install.mjs";

/** Browsers look for such names on this machine. */
const host = "vigia.localhost";
const startLimitMs = 10_000;

/** Where a site is to be: its https address, and its plain one. */
export type Ports = { readonly https: number; readonly http: number };

/** An nginx of its own, with a certificate that nobody else has, as docs/nginx.md says. */
export type Nginx = {
  /** What clients trust: the site's own certificate. */
  readonly certificate: string;
  stop(): Promise<void>;
};

export const hasNginx = systemNginx() !== undefined;

export function siteAt({ https }: Ports): string {
  return `https://${host}:${https}`;
}

/** Starts nginx in front of a Vigía, without any right of root's; resolves when it answers. Rejects with its log. */
export async function startNginx(ports: Ports, vigia: string): Promise<Nginx> {
  const folder = await mkdtemp(join(tmpdir(), "vigia-nginx-"));
  const certificate = await makeCertificate(folder, `DNS:${host}`);
  await writeFile(join(folder, "site.conf"), await documentedSite(folder, ports, vigia));
  await writeFile(join(folder, "nginx.conf"), around(folder));
  const child = spawn(systemNginx() ?? "nginx", ["-p", folder, "-e", "stderr", "-c", "nginx.conf"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const exited = once(child, "exit");
  let log = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    log += text;
  });

  async function stop(): Promise<void> {
    child.kill("SIGTERM");
    await exited;
    await rm(folder, { recursive: true });
  }

  const deadline = Date.now() + startLimitMs;
  while (!(await answers(ports.https, certificate))) {
    if (child.exitCode === null && Date.now() < deadline) {
      await sleep(50);
      continue;
    }
    await stop();
    throw new Error(`nginx does not answer:\n${log}`);
  }
  return { certificate, stop };
}

/** The document's own text, with this site's names and places in it. */
async function documentedSite(folder: string, ports: Ports, vigia: string): Promise<string> {
  const page = await readFile(join(import.meta.dirname, "../docs/nginx.md"), "utf8");
  const site = /```nginx\n(.*?)```/s.exec(page)?.[1];
  if (site === undefined) throw new Error("docs/nginx.md shows no configuration.");
  const places = [
    ["server 127.0.0.1:3000", `server ${new URL(vigia).host}`],
    ["listen 80", `listen 127.0.0.1:${ports.http}`],
    ["listen 443", `listen 127.0.0.1:${ports.https}`],
    ["https://vigia.example.com", siteAt(ports)],
    ["server_name vigia.example.com", `server_name ${host}`],
    ["/etc/ssl/vigia/fullchain.pem", join(folder, "certificate.pem")],
    ["/etc/ssl/vigia/privkey.pem", join(folder, "key.pem")],
  ] as const;
  return places.reduce((filled, [shown, ours]) => {
    if (!filled.includes(shown)) throw new Error(`docs/nginx.md has no “${shown}” any more.`);
    return filled.replaceAll(shown, ours);
  }, site);
}

/** What a system's own nginx.conf has around the sites. One process: there is none to outlive it. */
function around(folder: string): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${join(folder, kind)};`,
  );
  return `
daemon off;
master_process off;
pid ${join(folder, "pid")};
error_log stderr warn;
events { worker_connections 256; }
http {
  access_log off;
  ${temporary.join("\n  ")}
  include ${join(folder, "site.conf")};
}
`;
}

/** Its text; it lies in `certificate.pem`, and its key in `key.pem`. @param names whose it is, as openssl writes them */
export async function makeCertificate(folder: string, names: string): Promise<string> {
  const certificate = join(folder, "certificate.pem");
  await promisify(execFile)("openssl", [
    ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"],
    ...["-subj", "/CN=vigia", "-addext", `subjectAltName=${names}`],
    ...["-keyout", join(folder, "key.pem"), "-out", certificate],
  ]);
  return readFile(certificate, "utf8");
}

async function answers(port: number, certificate: string): Promise<boolean> {
  try {
    await askSite({ port, certificate }, "/healthz");
    return true;
  } catch {
    return false;
  }
}

export type SiteRequest = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Where it comes from: any 127.x.x.x is this machine. */
  readonly from?: string;
};

/** An exchange over TLS that trusts this certificate alone, by a client that unpacks and follows nothing. */
export async function askSite(
  { port, certificate }: { readonly port: number; readonly certificate: string },
  path: string,
  { method = "GET", headers = {}, body, from }: SiteRequest = {},
) {
  const asked = request({
    host: "127.0.0.1",
    port,
    localAddress: from,
    servername: host,
    ca: certificate,
    agent: false,
    method,
    path,
    headers: { Host: `${host}:${port}`, ...headers },
  });
  asked.end(body);
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) };
}
