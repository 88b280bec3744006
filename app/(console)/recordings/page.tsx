import type { Metadata } from "next";
import { getTimeZone, getTranslations } from "next-intl/server";
import { RecordingsScreen } from "@/components/recordings/recordings-screen";
import { signedIn } from "@/lib/auth/viewer";
import { lensOf, reach } from "@/lib/domain/access";
import { instantOf, zonedInput } from "@/lib/i18n/zoned-time";
import { vigia } from "@/lib/vigia";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("recordings");
  return { title: t("title") };
}

export default async function RecordingsPage() {
  const [{ live, settings }, person, zone] = await Promise.all([vigia(), signedIn(), getTimeZone()]);
  const oneCampaign = person.scope !== "all";
  const campaigns = oneCampaign ? person.scope : (live.campaignsSeen(lensOf(person)) ?? []);
  return (
    <RecordingsScreen
      usual={{ ...today(new Date(), zone), campaign: oneCampaign ? (campaigns[0] ?? "") : "" }}
      campaigns={campaigns}
      oneCampaign={oneCampaign}
      canPlay={settings.recordings !== null}
      canTag={reach(person, "tag") !== "none"}
    />
  );
}

/** The whole day on the platform's clocks. */
function today(now: Date, zone: string) {
  const day = zonedInput(now, zone).slice(0, 10);
  const at = (time: string) => (instantOf(`${day}T${time}`, zone) ?? now).toISOString();
  return { from: at("00:00"), to: at("23:59") };
}
