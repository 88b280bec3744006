import { vigia } from "@/lib/vigia";

/** Vigía is alive; which build runs. */
export async function GET(): Promise<Response> {
  const { live } = await vigia();
  return Response.json(
    { status: "alive", version: live.version },
    { headers: { "Cache-Control": "no-store" } },
  );
}
