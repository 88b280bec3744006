/** The reference: what a dashboard does that asks the platform anew for every screen. */
export async function GET() {
  const answer = await fetch(`${process.env.UCONTACT_URL}/Integra/resources/Supervisor/campaignstatus`, {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded; charset=UTF-8",
      authorization: `Basic ${process.env.UCONTACT_TOKEN}`,
    },
    body: "queue=",
    cache: "no-store",
  });
  return new Response(await answer.text(), { headers: { "content-type": "application/json" } });
}
