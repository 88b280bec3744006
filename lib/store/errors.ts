/** The database cannot be used now. The message is one line, says why, and holds nothing secret. */
export class StoreUnavailable extends Error {
  override readonly name = "StoreUnavailable";
}

/** By name: Next's bundles each have a class of their own. */
export function isStoreUnavailable(error: unknown): error is StoreUnavailable {
  return error instanceof Error && error.name === "StoreUnavailable";
}

/** SQLite's primary result codes: libsql has no names for many of those that say more. */
const sqliteNames: Readonly<Record<number, string>> = {
  5: "SQLITE_BUSY",
  8: "SQLITE_READONLY",
  10: "SQLITE_IOERR",
  11: "SQLITE_CORRUPT",
  13: "SQLITE_FULL",
  14: "SQLITE_CANTOPEN",
  19: "SQLITE_CONSTRAINT",
  26: "SQLITE_NOTADB",
};

/** By code of SQLite, PostgreSQL or the system: the beginning of a code will do. */
const reasons: readonly (readonly [code: string, reason: string])[] = [
  ["SQLITE_FULL", "the disk is full"],
  ["SQLITE_READONLY", "it is read-only"],
  ["SQLITE_BUSY", "another program keeps it locked"],
  ["SQLITE_CORRUPT", "its file is damaged"],
  ["SQLITE_NOTADB", "its file is not a database"],
  ["SQLITE_CANTOPEN", "its file cannot be opened"],
  ["SQLITE_IOERR", "its file cannot be read or written"],
  ["EACCES", "DATA_DIR may not be written"],
  ["EPERM", "DATA_DIR may not be written"],
  ["EROFS", "DATA_DIR is read-only"],
  ["ENOSPC", "the disk is full"],
  ["ENOTDIR", "DATA_DIR is not a folder"],
  ["EEXIST", "DATA_DIR is not a folder"],
  ["ECONNREFUSED", "its server does not answer"],
  ["ENOTFOUND", "its server is not known"],
  ["EAI_AGAIN", "its server is not known"],
  ["ECONNRESET", "its server ended the connection"],
  ["28", "its server refuses the account"],
  ["3D000", "its server has no such database"],
  ["25006", "it is read-only"],
  ["42501", "the account may not write to it"],
  ["53100", "the disk is full"],
  ["53300", "its server has too many connections"],
  ["55P03", "another program keeps it locked"],
  ["57014", "its server takes too long"],
  ["57P", "its server is starting or stopping"],
  ["08", "the connection is lost"],
];

/**
 * What a driver's error means. Its own message is not passed on, since it may name the account or the server.
 * @param error whatever was thrown while the database was used
 */
export function asUnavailable(error: unknown): StoreUnavailable {
  if (isStoreUnavailable(error)) return error;
  const code = codeOf(error);
  const known = reasons.find(([beginning]) => code.startsWith(beginning));
  const reason =
    known?.[1] ?? (code === "" ? "it cannot be opened or the connection is lost" : `error ${code}`);
  return new StoreUnavailable(`The database cannot be used: ${reason}.`, { cause: error });
}

/** Whether the database refused a change by a rule of its schema: a value that must be the only one, or a trigger. */
export function isBrokenRule(error: unknown): boolean {
  const code = codeOf(error);
  return code === "SQLITE_CONSTRAINT" || code.startsWith("23");
}

/** The error's code, of the first cause that has one; "" when none has. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const sqlite = sqliteName(error);
  if (sqlite !== undefined) return sqlite;
  if ("code" in error && typeof error.code === "string" && error.code !== "") return error.code;
  const [first] = error instanceof AggregateError ? error.errors : [error.cause];
  return codeOf(first);
}

/** The name of SQLite's primary result code, when the error is one of SQLite's that are known here. */
export function sqliteName(error: unknown): string | undefined {
  if (!(error instanceof Error && "rawCode" in error && typeof error.rawCode === "number")) return undefined;
  return sqliteNames[error.rawCode & 0xff];
}
