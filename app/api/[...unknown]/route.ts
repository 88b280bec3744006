import { noRoute } from "@/lib/http/optional-route";

/** What is no route of ours is refused as the others refuse: Next would answer with a page. */
function nothing(request: Request): Promise<Response> {
  return noRoute(request, { params: Promise.resolve({}) });
}

export { nothing as DELETE, nothing as GET, nothing as PATCH, nothing as POST, nothing as PUT };
