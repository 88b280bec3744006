const given = (
  "Agustina, Alejandro, Ana Laura, Andrés, Belén, Bruno, Camila, Carolina, Cecilia, Daniel, Diego, " +
  "Eliana, Emiliano, Fabiana, Facundo, Federico, Fernanda, Florencia, Gabriela, Gastón, Gonzalo, " +
  "Guillermo, Hernán, Ignacio, Inés, Joaquín, Jorge, José Pedro, Juan Manuel, Julieta, Karina, " +
  "Leticia, Lorena, Lucas, Lucía, Luis, Magdalena, Marcelo, María José, Martín, Matías, Mauricio, " +
  "Micaela, Natalia, Nicolás, Noelia, Pablo, Paola, Patricia, Rodrigo, Romina, Santiago, Sebastián, " +
  "Silvana, Sofía, Tatiana, Valentina, Verónica, Virginia, Ximena"
).split(", ");

const family = (
  "Acosta, Aguirre, Álvarez, Arocena, Báez, Barboza, Batlle, Bentancor, Bonilla, Cabrera, Cáceres, " +
  "Castro, Chiappara, Correa, Da Silva, De los Santos, Delgado, Echeverría, Etcheverry, Fagúndez, " +
  "Fernández, Ferreira, Fontes, Gadea, García, Giménez, González, Gutiérrez, Hernández, Ibáñez, " +
  "Iglesias, Lacalle, Larrañaga, Lemos, López, Machado, Maidana, Martínez, Méndez, Morales, Moreira, " +
  "Muñoz, Noguera, Núñez, O'Neill, Olivera, Ordoñez, Pereira, Pérez, Píriz, Quiroga, Ramos, Rivero, " +
  "Rodríguez, Rosas, Saldaña, Sánchez, Silveira, Sosa, Techera, Umpiérrez, Varela, Vázquez, Viera, " +
  "Yarza, Zabala, Zunino"
).split(", ");

/**
 * The n-th agent's name: no two alike among the first 4,020, and neighbours do not share a part.
 * Beyond that a second family name is added.
 */
export function agentName(index: number): string {
  const first = given[index % given.length] ?? "";
  // 60 and 67 have no common divisor, so the pair comes round only after 60 × 67.
  const last = family[(index * 29) % family.length] ?? "";
  const round = Math.floor(index / (given.length * family.length));
  return round === 0
    ? `${first} ${last}`
    : `${first} ${last} ${family[(index * 31 + round) % family.length] ?? ""}`;
}

const services = (
  "Soporte, Ventas, Facturación, Reclamos, Turnos, Retención, Postventa, Mesa de ayuda, Emergencias, " +
  "Bienvenida, Pagos, Logística, Garantías, Becas"
).split(", ");
const errands = "Cobranzas, Encuestas, Renovaciones, Recupero".split(", ");
const places = (
  "Montevideo, Canelones, Salto, Paysandú, Maldonado, Rivera, Tacuarembó, Colonia, San José, " +
  "Durazno, Florida, Rocha, Artigas, Cerro Largo, Treinta y Tres, Río Negro, Soriano, Lavalleja, " +
  "Flores"
).split(", ");

/** The n-th name of its direction, suffix included; unique up to 266 inbound and 76 outbound ones. */
export function campaignName(index: number, direction: "inbound" | "outbound"): string {
  const kinds = direction === "inbound" ? services : errands;
  const place = index % places.length;
  // Each round through the places starts one service further, so that no pair comes twice.
  const round = Math.floor(index / places.length);
  const kind = kinds[(place + round) % kinds.length] ?? "";
  return `${kind} ${places[place] ?? ""}${direction === "inbound" ? "<-" : "->"}`;
}
