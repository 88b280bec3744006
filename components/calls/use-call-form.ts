"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { ActedOn, PlacedCall } from "@/components/agent-actions/context";
import { useSchemaForm } from "@/components/settings/use-schema-form";
import { callContextOf } from "@/lib/client/calls";
import type { AgentCallInput } from "@/lib/contracts/calls";
import { directionOf } from "@/lib/domain/campaign";
import { type CallFields, callFormSchema } from "./call-form";
import { useIssueWords } from "./use-issue-words";

/**
 * The form of a call, with what is known filled in as soon as it is known: the agent's own context, and a campaign that
 * calls out. What somebody has filled in already stays.
 */
export function useCallForm(agent: ActedOn, last: PlacedCall | null, campaigns: readonly string[]) {
  const form = useSchemaForm<CallFields, AgentCallInput>(
    callFormSchema,
    {
      campaign: "",
      location: agent.location,
      callerId: last?.callerId ?? "",
      destination: "",
      context: "",
      form: "",
      data: { kind: "rows", rows: [], text: "" },
    },
    useIssueWords(),
  );
  const { data, isError } = useQuery(callContextOf(agent.location));
  const known = {
    context: data?.context ?? "",
    campaign: last?.campaign ?? campaigns.find((name) => directionOf(name) !== "inbound") ?? "",
  };
  useFilledIn(form, "context", known.context);
  useFilledIn(form, "campaign", known.campaign);
  return { form, contextUnread: isError };
}

type Form = ReturnType<typeof useSchemaForm<CallFields, AgentCallInput>>;

function useFilledIn({ getValues, setValue }: Form, field: "context" | "campaign", value: string): void {
  useEffect(() => {
    if (value !== "" && getValues(field) === "") setValue(field, value);
  }, [value, field, getValues, setValue]);
}
