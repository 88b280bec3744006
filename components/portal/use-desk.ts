"use client";

import { useEffect, useRef, useState } from "react";
import type { ChangeRefusal } from "@/lib/client/changes";
import { ctiAnswers } from "@/lib/client/portal/answers";
import { carryOut as carryOutBy } from "@/lib/client/portal/carry-out";
import { PortalLine } from "@/lib/client/portal/line";
import type { PortalActionForm } from "@/lib/contracts/portal";
import { isGuid } from "@/lib/domain/guid";
import type { AnsweredCall, Standing, Wish } from "./standing";

export type Desk = {
  readonly standing: Standing | null;
  /** Whether Vigía could not be told what came of the latest. */
  readonly unrecorded: boolean;
  readonly busy: boolean;
  /** Of the latest call that is known here. */
  readonly lastGuid: string | null;
  /** @param place shows a refusal of Vigía's at its field; whether it could */
  readonly carryOut: (input: PortalActionForm, place?: (error: ChangeRefusal) => boolean) => Promise<void>;
  /** @returns in an object what the portal has, null where it has no such call; null when it did not say */
  readonly takeCall: () => Promise<{ readonly call: AnsweredCall | null } | null>;
};

/** The line to the portal at this origin, for one thing at a time. */
export function useDesk(portalOrigin: string): Desk {
  const line = useRef<PortalLine | null>(null);
  const underWay = useRef(false);
  const [standing, setStanding] = useState<Standing | null>(null);
  const [unrecorded, setUnrecorded] = useState<Standing | null>(null);
  const [lastGuid, setLastGuid] = useState<string | null>(null);

  useEffect(() => {
    const now = () => performance.now();
    const opened = new PortalLine({ here: window, portal: window.parent, portalOrigin, now });
    line.current = opened;
    return () => opened.close();
  }, [portalOrigin]);

  /** @returns null, and begins nothing, while something is under way */
  async function alone<Result>(
    wish: Wish,
    work: (line: PortalLine) => Promise<Result>,
  ): Promise<Result | null> {
    if (underWay.current || line.current === null) return null;
    underWay.current = true;
    setStanding({ step: "sending", wish });
    try {
      return await work(line.current);
    } finally {
      underWay.current = false;
    }
  }

  const carryOut: Desk["carryOut"] = async (input, place = () => false) => {
    const wish = input.verb;
    const carried = await alone(wish, (line) =>
      carryOutBy(line, input, () => setStanding({ step: "asked", wish })),
    );
    switch (carried?.kind) {
      case undefined:
        return;
      case "unanswered":
        setStanding({ step: "unanswered", wish });
        return;
      case "denied":
        setStanding(place(carried.error) ? null : { step: "denied", wish, error: carried.error });
        return;
      case "asked": {
        const { report, recorded } = carried;
        const ended: Standing =
          report.result === "done"
            ? { step: "done", wish, guid: report.guid }
            : { step: report.result, wish };
        setStanding(ended);
        if (ended.step === "done" && ended.guid !== null) setLastGuid(ended.guid);
        void recorded.then((told) => {
          if (!told) setUnrecorded(ended);
        });
      }
    }
  };

  const takeCall: Desk["takeCall"] = async () => {
    const asked = await alone("cti", (line) => {
      setStanding({ step: "asked", wish: "cti" });
      return line.ask({ action: "CTI" }, ctiAnswers);
    });
    if (asked === null) return null;
    if (asked.kind !== "told") {
      setStanding({ step: "no_answer", wish: "cti" });
      return null;
    }
    setStanding(null);
    const guid = asked.told?.guid;
    if (typeof guid === "string" && isGuid(guid)) setLastGuid(guid);
    return { call: asked.told };
  };

  const busy = standing?.step === "sending" || standing?.step === "asked";
  const isUnrecorded = standing !== null && unrecorded === standing;
  return { standing, unrecorded: isUnrecorded, busy, lastGuid, carryOut, takeCall };
}
