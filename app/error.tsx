"use client";

import { FailedPage, type Failure } from "@/components/shell/failed-page";

export default function PageError(failure: Failure) {
  return <FailedPage {...failure} />;
}
