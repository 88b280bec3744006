/** What a call can come to, as the platform was set up: three levels, of which the lower ones may be empty. */
export interface Disposition {
  readonly l1: string;
  readonly l2: string;
  readonly l3: string;
  readonly txtcode: string;
  /** What the dialer does about it. */
  readonly action: "NONE" | "RESCHEDULE";
}

const tree: Record<string, Record<string, readonly string[]>> = {
  Contacto: {
    Venta: ["Plan básico", "Plan completo"],
    "No le interesa": ["Precio", "Ya tiene servicio"],
    Reclamo: ["Factura", "Servicio"],
    "Volver a llamar": ["Pidió otro horario", "No está el titular"],
  },
  "Sin contacto": { Ocupado: [], "No contesta": [], "Buzón de voz": [], "Número equivocado": [] },
  Agenda: {},
};

const rescheduled = new Set(["Volver a llamar", "Agenda"]);

/** `Contacto`, `Venta`, `Plan básico` → `CONTACTO_VENTA_PLAN_BASICO` */
const codeOf = (levels: readonly string[]): string =>
  levels
    .filter((level) => level !== "")
    .join("_")
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replaceAll(" ", "_")
    .toUpperCase();

function leaf(l1: string, l2: string, l3: string): Disposition {
  const action = rescheduled.has(l1) || rescheduled.has(l2) ? "RESCHEDULE" : "NONE";
  return { l1, l2, l3, txtcode: codeOf([l1, l2, l3]), action };
}

/** The same for every campaign. */
export const dispositions: readonly Disposition[] = Object.entries(tree).flatMap(([l1, second]) => {
  const pairs = Object.entries(second);
  if (pairs.length === 0) return [leaf(l1, "", "")];
  return pairs.flatMap(([l2, third]) =>
    third.length === 0 ? [leaf(l1, l2, "")] : third.map((l3) => leaf(l1, l2, l3)),
  );
});

export const dispositionOf = (l1: string, l2: string, l3: string): Disposition | undefined =>
  dispositions.find((known) => known.l1 === l1 && known.l2 === l2 && known.l3 === l3);
