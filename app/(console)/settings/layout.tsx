import type { ReactNode } from "react";
import { Sections } from "@/components/settings/sections";

export default function SettingsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <Sections />
      {children}
    </>
  );
}
