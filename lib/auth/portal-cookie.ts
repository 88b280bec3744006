/**
 * The panel's session inside of the portal's frame. A browser sends no Lax cookie into another site's frame, so this one
 * goes there by itself; Partitioned keeps it to frames of that one site.
 */
export const portalCookieName = "__Secure-vigia.portal";
const attributes = "Path=/; HttpOnly; Secure; SameSite=None; Partitioned";

/** The `Set-Cookie` header that keeps a session until the browser is closed. */
export function portalCookie(value: string): string {
  return `${portalCookieName}=${value}; ${attributes}`;
}

/** The one that takes it away. */
export const noPortalCookie = `${portalCookieName}=; Max-Age=0; ${attributes}`;
