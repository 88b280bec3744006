import type { IncomingMessage } from "node:http";
import proxyAddress from "proxy-addr";
import type { Settings } from "@/lib/env";

/**
 * Where a request came from: the socket's address, or the one that proxies named in TRUSTED_PROXIES vouch for. Null where
 * the connection is gone already.
 */
export function addressReader({ trustedProxies }: Pick<Settings, "trustedProxies">) {
  const trusts = proxyAddress.compile([...trustedProxies]);
  return (request: IncomingMessage): string | null => {
    if (request.socket.remoteAddress === undefined) return null;
    return proxyAddress(request, trusts).replace(/^::ffff:/, "");
  };
}
