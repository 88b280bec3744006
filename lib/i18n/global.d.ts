import type { formats } from "./formats";
import type { Locale } from "./locales";
import type account from "./messages/en/account.json";
import type agents from "./messages/en/agents.json";
import type attention from "./messages/en/attention.json";
import type audit from "./messages/en/audit.json";
import type blacklist from "./messages/en/blacklist.json";
import type board from "./messages/en/board.json";
import type calls from "./messages/en/calls.json";
import type campaign from "./messages/en/campaign.json";
import type charts from "./messages/en/charts.json";
import type common from "./messages/en/common.json";
import type composer from "./messages/en/composer.json";
import type dialer from "./messages/en/dialer.json";
import type dispositions from "./messages/en/dispositions.json";
import type entrance from "./messages/en/entrance.json";
import type floor from "./messages/en/floor.json";
import type hangup from "./messages/en/hangup.json";
import type kpi from "./messages/en/kpi.json";
import type misread from "./messages/en/misread.json";
import type portal from "./messages/en/portal.json";
import type presence from "./messages/en/presence.json";
import type recordings from "./messages/en/recordings.json";
import type settings from "./messages/en/settings.json";
import type states from "./messages/en/states.json";
import type tv from "./messages/en/tv.json";
import type { namespaces } from "./namespaces";

type Namespaces = {
  account: typeof account;
  agents: typeof agents;
  attention: typeof attention;
  audit: typeof audit;
  blacklist: typeof blacklist;
  board: typeof board;
  calls: typeof calls;
  campaign: typeof campaign;
  charts: typeof charts;
  common: typeof common;
  composer: typeof composer;
  dialer: typeof dialer;
  dispositions: typeof dispositions;
  entrance: typeof entrance;
  floor: typeof floor;
  hangup: typeof hangup;
  kpi: typeof kpi;
  misread: typeof misread;
  portal: typeof portal;
  presence: typeof presence;
  recordings: typeof recordings;
  settings: typeof settings;
  states: typeof states;
  tv: typeof tv;
};

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    // A namespace of the list without its line above is an error here.
    Messages: { [N in (typeof namespaces)[number]]: Namespaces[N] };
    Formats: typeof formats;
  }
}
