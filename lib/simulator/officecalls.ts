import { agentCall, agentCallWithData } from "./agentcall";
import { agentLogoff, agentUnBreak } from "./agentstate";
import { uploadBase, uploadBaseWithTimezone } from "./basecalls";
import { addBlack, addBlackBulk, deleteBlack, deleteBlackBulk } from "./blacklistcalls";
import {
  dialerTask,
  removeContact,
  removeScheduleDialerCall,
  respool,
  scheduleDialerCall,
} from "./dialercalls";
import { dispositionCall } from "./dispositioncall";
import type { Office } from "./office";
import { convert, getRecords, tagRecord } from "./recordcalls";

/** The platform's actions, by path below `/Integra/resources/`. A 400 has its reason as the body. */
export type OfficeCall = (office: Office, form: URLSearchParams) => string | { badRequest: string };

export const officeCalls: Record<string, OfficeCall> = {
  "Agents/AgentCall": agentCall,
  "Agents/AgentCallwithData": agentCallWithData,
  "Agents/TagRecord": tagRecord,
  "Cdr/getrecords": getRecords,
  "Dialers/DialerTask": dialerTask,
  "Dialers/RemoveContact": removeContact,
  "Dialers/RemoveScheduleDialerCall": removeScheduleDialerCall,
  "Dialers/Respool": respool,
  "Dialers/ScheduleDialerCall": scheduleDialerCall,
  "Dialers/uploadbase": uploadBase,
  "Dialers/uploadbasewithtimezone": uploadBaseWithTimezone,
  "Supervisor/convert": convert,
  "api/AgentLogoff": agentLogoff,
  "api/AgentUnBreak": agentUnBreak,
  "api/DispositionCall": dispositionCall,
  "admin/addblack": addBlack,
  "admin/addblackbulk": addBlackBulk,
  "admin/deleteblack": deleteBlack,
  "admin/deleteblackbulk": deleteBlackBulk,
};
