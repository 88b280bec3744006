/** A Java server's error page. */
export function errorPage(status: number, reason: string): string {
  return `<html><head><title>GlassFish Server - Error report</title></head><body><h1>HTTP Status ${status} - ${reason}</h1><hr/><p><b>type</b> Status report</p><p><b>message</b> ${reason}</p><hr/><h3>GlassFish Server</h3></body></html>`;
}

/** What a proxy puts in place of the platform. */
export const proxyPage =
  '<!DOCTYPE html>\n<html lang="es"><head><title>Mantenimiento</title></head><body><h1>Volvemos enseguida</h1></body></html>\n';
