import { QueryCache, QueryClient } from "@tanstack/react-query";
import { isSessionOver } from "./barred";

/** A screen's cache of live answers. @param onSessionOver called when an answer says so, at the first one */
export function liveClient(onSessionOver: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (isSessionOver(error)) onSessionOver();
      },
    }),
  });
}
