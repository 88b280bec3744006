import { type NextRequest, NextResponse } from "next/server";
import { gate, panel, type Verdict } from "@/lib/auth/gate";
import { vigia } from "@/lib/vigia";

const development = process.env.NODE_ENV === "development";

/**
 * Scripts run by nonce alone; recharts and toasts draw nothing without inline styles.
 * @param framedBy the origin of who may frame the page; null: nobody may
 */
function contentSecurityPolicy(nonce: string, framedBy: string | null): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${framedBy ?? "'none'"}`,
  ].join("; ");
}

/**
 * Lets nobody open a page who has no right to it, and gives each page its nonce: Next reads it from the request's own
 * policy, our layout from `x-nonce`.
 */
export async function proxy(request: NextRequest) {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const { settings } = await vigia();
  const policy = contentSecurityPolicy(
    nonce,
    panel.test(request.nextUrl.pathname) ? settings.portalOrigin : null,
  );
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = answer(await judge(request), request, headers);
  response.headers.set("content-security-policy", policy);
  return response;
}

async function judge(request: NextRequest): Promise<Verdict> {
  const { access, setup } = await vigia();
  const { pathname, search } = request.nextUrl;
  const isNew = setup.isNew();
  // The panel has a sign-in of its own, and its own session says who it is for.
  if (panel.test(pathname)) return gate(pathname, search, null, isNew);
  try {
    const viewer = await access.viewerOf(request.headers.get("cookie"));
    return gate(pathname, search, viewer, isNew);
  } catch {
    // Without a database nobody can be told from anybody: the sign-in page says so.
    return pathname === "/sign-in" ? { kind: "open" } : { kind: "go", to: "/sign-in?error=unavailable" };
  }
}

function answer(verdict: Verdict, request: NextRequest, headers: Headers): NextResponse {
  switch (verdict.kind) {
    case "open":
      return NextResponse.next({ request: { headers } });
    case "go":
      return NextResponse.redirect(new URL(verdict.to, request.nextUrl));
    case "missing":
      return NextResponse.rewrite(new URL("/missing", request.nextUrl), {
        request: { headers },
        status: 404,
      });
    case "refused":
      return NextResponse.rewrite(new URL("/not-allowed", request.nextUrl), {
        request: { headers },
        status: 403,
      });
  }
}

// Routes are not pages: no nonce, and a body through here would be cut at 10 MB without a word.
export const config = { matcher: ["/((?!api/|healthz$|readyz$|_next/static|_next/image|icon.svg).*)"] };
