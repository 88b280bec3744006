import { auditQuery } from "@/lib/contracts/audit";
import { answerAuditCsv } from "@/lib/http/audit-csv";
import { sightOf } from "@/lib/http/audit-sight";
import { readQuery } from "@/lib/http/query";
import { route } from "@/lib/http/route";
import { auditRows } from "@/lib/store/audit-rows";

const filter = auditQuery.omit({ before: true, limit: true });

export const GET = route({ needs: "audit" }, async ({ vigia, viewer, search }) => {
  const asked = readQuery(search, filter);
  const sight = sightOf(viewer);
  return answerAuditCsv((limit, before) =>
    vigia.store.use((db) => auditRows(db, { ...asked, limit, before }, sight)),
  );
});
