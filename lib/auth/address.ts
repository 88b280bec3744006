import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
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
    const address = proxyAddress(request, trusts).replace(/^::ffff:/, "");
    // What a proxy passes on may be anything that somebody wrote.
    return isIP(address) === 0 ? request.socket.remoteAddress : address;
  };
}
