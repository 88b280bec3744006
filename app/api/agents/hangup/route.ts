import { hangUpInput } from "@/lib/contracts/actions";
import { answerAction } from "@/lib/http/action";
import { idempotencyKey, readJson } from "@/lib/http/body";
import { checkOrigin } from "@/lib/http/origin";
import { vigia } from "@/lib/vigia";

export function POST(request: Request): Promise<Response> {
  return answerAction(async () => {
    const { settings, hangUp } = await vigia();
    checkOrigin(request, settings);
    const input = await readJson(request, hangUpInput);
    return hangUp(idempotencyKey(request), input);
  });
}
