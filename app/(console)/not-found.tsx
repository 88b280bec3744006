import { MissingPage } from "@/components/shell/missing-page";

export default function ConsoleNotFound() {
  return <MissingPage inside />;
}
