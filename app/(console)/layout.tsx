import type { ReactNode } from "react";
import { AgentActionsProvider } from "@/components/agent-actions/provider";
import { LiveProvider } from "@/components/live/provider";
import { AppShell } from "@/components/shell/app-shell";
import { NoticeStack } from "@/components/ui/notice-stack";
import { asShown, signedIn } from "@/lib/auth/viewer";
import { vigia } from "@/lib/vigia";

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const [{ settings, live }, person] = await Promise.all([vigia(), signedIn()]);
  const config = {
    pollSeconds: settings.pollSeconds,
    version: live.version,
    renderedAt: Date.now(),
    viewer: asShown(person, settings.optional),
  };
  return (
    <LiveProvider config={config}>
      <NoticeStack>
        <AgentActionsProvider>
          <AppShell person={person}>{children}</AppShell>
        </AgentActionsProvider>
      </NoticeStack>
    </LiveProvider>
  );
}
