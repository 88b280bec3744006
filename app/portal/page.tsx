import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { FloorData } from "@/components/campaigns/use-floor";
import { LiveProvider } from "@/components/live/provider";
import { PanelEntrance } from "@/components/portal/panel-entrance";
import { PanelFrame } from "@/components/portal/panel-frame";
import { PanelOff } from "@/components/portal/panel-off";
import { PortalPanel } from "@/components/portal/portal-panel";
import { SignOut } from "@/components/portal/sign-out";
import { asShown, signedInToPortal } from "@/lib/auth/viewer";
import { reach } from "@/lib/domain/access";
import type { Campaign } from "@/lib/domain/campaign";
import { type PortalAction, portalAreas } from "@/lib/domain/portal";
import { firstAnswer } from "@/lib/live/first";
import { vigia } from "@/lib/vigia";

type Search = Promise<Record<string, string | string[] | undefined>>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal");
  return { title: t("title") };
}

export default async function PortalPage({ searchParams }: { searchParams: Search }) {
  const [{ settings, live, access }, person, search] = await Promise.all([
    vigia(),
    signedInToPortal(),
    searchParams,
  ]);
  const { portalOrigin, pollSeconds } = settings;
  if (portalOrigin === null) return <PanelOff />;
  if (person === null) return <PanelEntrance portalOrigin={portalOrigin} ended={search.ended === "1"} />;

  const viewer = asShown(person);
  const may = (verb: PortalAction["verb"]) => reach(person, portalAreas[verb]) !== "none";
  const rights = {
    call: may("call"),
    call_with_phone: may("call_with_phone"),
    hang_up: may("hang_up"),
    tag: may("tag"),
    respool: may("respool"),
    schedule: may("schedule"),
  };
  const lens = access.lensOf(person);
  const first = {
    campaigns: firstAnswer<Campaign[]>(live, lens, "/api/campaignstatus"),
    floor: firstAnswer<FloorData>(live, lens, "/api/floor"),
  };
  return (
    <LiveProvider
      config={{ pollSeconds, version: live.version, renderedAt: Date.now(), viewer, signIn: "here" }}
    >
      <PanelFrame portalOrigin={portalOrigin} person={<SignOut name={person.name} />}>
        <PortalPanel portalOrigin={portalOrigin} rights={rights} first={first} />
      </PanelFrame>
    </LiveProvider>
  );
}
