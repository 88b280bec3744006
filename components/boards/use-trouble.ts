import { useTranslations } from "next-intl";
import type { Live } from "@/components/live/use-live";
import type { SourceErrorCode } from "@/lib/contracts/live";

/** Why there are no new numbers, in words; null while that is not known. What is nearer comes first: Vigía, then the platform. */
export function useTrouble({ answer, error }: Live<unknown>): { title: string; text: string } | null {
  const t = useTranslations("common");
  const words = (code: SourceErrorCode | "vigia_unreachable") => ({
    title: t(`sourceError.${code}.title`),
    text: t(`sourceError.${code}.text`),
  });
  if (error?.code === "unreachable") return words("vigia_unreachable");
  if (error !== null) return { title: t(`apiError.${error.code}`), text: "" };
  const code = answer?.source.error?.code;
  return code === undefined ? null : words(code);
}
