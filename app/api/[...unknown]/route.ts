import { Refusal } from "@/lib/actions/refusal";
import { route } from "@/lib/http/route";

const refuse = route({ needs: "person" }, () =>
  Promise.reject(new Refusal("not_found", "The API has no such route.")),
);

/** What is no route of ours is refused as the others refuse: Next would answer with a page. */
function nothing(request: Request): Promise<Response> {
  return refuse(request, { params: Promise.resolve({}) });
}

export { nothing as DELETE, nothing as GET, nothing as PATCH, nothing as POST, nothing as PUT };
