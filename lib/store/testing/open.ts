import { openDatabase } from "@/lib/store/database";
import { migrate } from "@/lib/store/migrate";

// A process of its own that opens and migrates a database when it is told to: `tsx open.ts <Settings["data"] as JSON>`.

const [, , settings = ""] = process.argv;
process.stdin.once("data", async () => {
  const database = await openDatabase(JSON.parse(settings));
  await migrate(database);
  await database.db.destroy();
  process.exit(0);
});
process.stdout.write("ready\n");
