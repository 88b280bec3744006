import type { ReactNode } from "react";
import { LiveProvider } from "@/components/live/provider";
import { AppShell } from "@/components/shell/app-shell";
import { vigia } from "@/lib/vigia";

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const { settings, live } = await vigia();
  const config = { pollSeconds: settings.pollSeconds, version: live.version, renderedAt: Date.now() };
  return (
    <LiveProvider config={config}>
      <AppShell>{children}</AppShell>
    </LiveProvider>
  );
}
