"use client";

import { FailedPage, type Failure } from "@/components/shell/failed-page";

export default function ConsoleError(failure: Failure) {
  return <FailedPage {...failure} inside />;
}
