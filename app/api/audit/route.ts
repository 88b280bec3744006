import { auditQuery } from "@/lib/contracts/audit";
import { sightOf } from "@/lib/http/audit-sight";
import { readQuery } from "@/lib/http/query";
import { route } from "@/lib/http/route";
import { auditPeople, auditRows } from "@/lib/store/audit-rows";

export const GET = route({ needs: "audit" }, async ({ vigia, viewer, search }) => {
  const query = readQuery(search, auditQuery);
  const sight = sightOf(viewer);
  return vigia.store.use(async (db) => ({
    ...(await auditRows(db, query, sight)),
    people: await auditPeople(db, sight),
  }));
});
