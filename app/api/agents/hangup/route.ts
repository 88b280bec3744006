import { hangUpInput } from "@/lib/contracts/actions";
import { answerAction } from "@/lib/http/action";
import { readJson } from "@/lib/http/body";
import { callerOf } from "@/lib/http/caller";
import { checkOrigin } from "@/lib/http/origin";
import { vigia } from "@/lib/vigia";

export function POST(request: Request): Promise<Response> {
  return answerAction(async () => {
    const { settings, hangUp } = await vigia();
    checkOrigin(request, settings);
    const input = await readJson(request, hangUpInput);
    return hangUp(callerOf(request), input);
  });
}
