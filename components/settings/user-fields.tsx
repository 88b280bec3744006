"use client";

import { useTranslations } from "next-intl";
import { Controller, type UseFormReturn, useWatch } from "react-hook-form";
import { RadioList } from "@/components/ui/radio-list";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { landings, languages } from "@/lib/contracts/access";
import type { NewUserInput } from "@/lib/contracts/accounts";
import { roles } from "@/lib/domain/access";
import { localeNames } from "@/lib/i18n/locales";
import { ScopePick } from "./scope-pick";
import { useLiveAgents, useLiveCampaigns } from "./use-live-names";
import { emptyIsAbsent, emptyIsNull } from "./use-schema-form";

const noChoice = "";

/** Who it is, how they sign in, what they may see and do, and how they begin. */
export function UserFields({
  form: { register, control, formState },
  isNew,
}: {
  form: UseFormReturn<NewUserInput, unknown, NewUserInput>;
  isNew: boolean;
}) {
  const t = useTranslations("settings.users.fields");
  const tr = useTranslations("settings.roles");
  const ts = useTranslations("common.shell");
  const { errors } = formState;
  const role = useWatch({ control, name: "role" });
  const campaigns = useLiveCampaigns();
  const agents = useLiveAgents();
  return (
    <>
      <TextField label={t("name")} error={errors.name?.message} {...register("name")} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t("email")}
          type="email"
          error={errors.email?.message}
          {...register("email", emptyIsNull)}
        />
        <TextField
          label={t("username")}
          hint={t("usernameHint")}
          autoCapitalize="none"
          spellCheck={false}
          error={errors.username?.message}
          {...register("username", emptyIsNull)}
        />
      </div>
      <RadioList
        label={t("role")}
        options={roles.toReversed().map((value) => ({
          value,
          label: tr(`${value}.name`),
          note: tr(`${value}.may`),
        }))}
        error={errors.role?.message}
        {...register("role")}
      />
      {role === "admin" ? null : (
        <Controller
          control={control}
          name="scope"
          render={({ field }) => (
            <ScopePick
              value={field.value}
              live={campaigns}
              error={errors.scope?.message}
              onChange={field.onChange}
            />
          )}
        />
      )}
      <TextField
        label={t("location")}
        hint={role === "agent" ? t("locationAgentHint") : t("locationHint")}
        placeholder="SIP/1010"
        spellCheck={false}
        suggestions={agents?.map(({ location, name }) => ({ value: location, label: name ?? undefined }))}
        error={errors.location?.message}
        {...register("location", emptyIsNull)}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={t("language")}
          options={[
            { value: noChoice, label: t("languageOfBrowser") },
            ...languages.map((value) => ({ value, label: localeNames[value], lang: value })),
          ]}
          error={errors.language?.message}
          {...register("language", emptyIsNull)}
        />
        <SelectField
          label={t("landing")}
          options={landings.map((value) => ({ value, label: ts(landingKeys[value]) }))}
          error={errors.landing?.message}
          {...register("landing")}
        />
      </div>
      {isNew ? (
        <TextField
          label={t("password")}
          type="password"
          hint={t("passwordHint")}
          error={errors.password?.message}
          {...register("password", emptyIsAbsent)}
          autoComplete="new-password"
        />
      ) : null}
    </>
  );
}

const landingKeys = { "/": "floor", "/agents": "agents", "/boards/floor": "wallboard" } as const;
