"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { audioAddress, type Probe, probeAudio } from "@/lib/client/recordings";
import type { Call } from "./calls";
import { Trouble } from "./trouble";
import { useCallWords } from "./use-call-words";

/** Keeps a recording as a file. Asks first whether it can be had: a browser would save the refusal in its place. */
export function DownloadButton({
  call,
  folder,
  onSearchAgain,
}: {
  call: Call;
  folder: string;
  onSearchAgain: () => void;
}) {
  const t = useTranslations("recordings");
  const words = useCallWords();
  const [asking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<Probe | null>(null);

  async function download() {
    if (asking) return;
    setAsking(true);
    const address = audioAddress(call.guid, folder, "download");
    const probe = await probeAudio(address);
    setAsking(false);
    if (probe.kind === "there" || probe.kind === "gsm") save(address);
    else setTrouble(probe);
  }

  return (
    <>
      <IconButton
        label={t("download", { call: words.name(call) })}
        aria-busy={asking}
        onClick={() => void download()}
      >
        <Download aria-hidden className={asking ? "animate-pulse" : ""} />
      </IconButton>
      <Dialog
        open={trouble !== null}
        onOpenChange={() => setTrouble(null)}
        title={t("notDownloaded")}
        description={words.name(call)}
      >
        {trouble ? (
          <Trouble
            trouble={trouble}
            onSearchAgain={() => {
              setTrouble(null);
              onSearchAgain();
            }}
          />
        ) : null}
      </Dialog>
    </>
  );
}

function save(address: string) {
  const link = document.createElement("a");
  link.href = address;
  link.download = "";
  link.click();
}
