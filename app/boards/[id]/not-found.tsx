import { BoardMissing } from "@/components/boards/board-missing";
import { MissingPage } from "@/components/shell/missing-page";

export default function BoardNotFound() {
  return (
    <BoardMissing>
      <MissingPage />
    </BoardMissing>
  );
}
