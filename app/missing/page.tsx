import { notFound } from "next/navigation";

/** Where the gate leads who asks for what is not there for them: it looks like what does not exist. */
export default function MissingPage(): never {
  notFound();
}
