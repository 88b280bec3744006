"use client";

import { BoardFailed } from "@/components/boards/board-failed";

export default function BoardError({ error }: { error: Error & { digest?: string } }) {
  return <BoardFailed digest={error.digest} />;
}
