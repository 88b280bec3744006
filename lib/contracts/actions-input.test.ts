import { describe, expect, test } from "vitest";
import { z } from "zod";
import { blacklistAnswer, blacklistInput } from "./blacklist";
import { agentCallAnswer, agentCallInput } from "./calls";
import {
  baseInput,
  dialerTaskInput,
  maxBaseBytes,
  removeContactInput,
  removeScheduleInput,
  respoolInput,
  scheduleInput,
} from "./dialer";
import { dispositionAnswer, dispositionInput } from "./dispositions";
import { audioQuery, recordingsAnswer, recordingsQuery, tagInput } from "./recordings";

const guid = "020f9687-adc6-46ca-b675-e96c9d1606ef";
const at = "2026-11-22T15:00:00.000Z";
const call = { campaign: "Ventas->", location: "SIP/1010", callerId: "29001234", destination: "098344484" };
const disposition = { campaign: "Ventas->", agent: "Ana", callerId: "098344484", guid, level1: "Venta" };
const entry = { phone: "098344484", campaign: "Ventas->" };
const task = { mode: "priority", campaign: "Ventas->", destination: "12-345-678" };
const schedule = { campaign: "Ventas->", destination: "098344484", at };
const range = { campaign: "Ventas->", destination: "098344484", from: at, to: at };
const record = {
  campaign: "Ventas->",
  destination: "098344484",
  dialerbase: "basetest",
  status: 1,
  data: "Par1=Val1:Par2=Val2",
  alternatives: "098124484",
  contact: 222,
  retries: 0,
  priority: 9999,
  agentphone: "1001",
};
const base = { campaign: "Ventas->", filename: "noviembre.csv", content: "Ventas->;098344484;;\n" };
const search = { from: at, to: at };

describe("what is absent or null is sent as empty", () => {
  test("in a call", () => {
    const empty = { ...call, context: "", data: "", form: "" };
    expect(agentCallInput.parse(call)).toEqual(empty);
    expect(agentCallInput.parse({ ...call, context: null, data: null, form: null })).toEqual(empty);
  });

  test("in a disposition", () => {
    const rest = {
      level2: "",
      level3: "",
      data1: "",
      data2: "",
      comment: "",
      rescheduleCampaign: "",
      tag: "",
    };
    const empty = { ...disposition, ...rest, schedule: null };
    const nulls = Object.fromEntries(Object.keys(rest).map((key) => [key, null]));
    expect(dispositionInput.parse(disposition)).toEqual(empty);
    expect(dispositionInput.parse({ ...disposition, ...nulls, schedule: null })).toEqual(empty);
  });

  test("in a blacklist's entry", () => {
    expect(blacklistInput.parse({ entries: [{ ...entry, company: null }] })).toEqual({
      entries: [{ ...entry, username: "", company: "", jobTitle: "", name: "" }],
    });
  });

  test("in the dialer's", () => {
    const empty = { ...task, alternatives: [], agent: "", data: [], source: "", at: null };
    const nulls = { alternatives: null, agent: null, data: null, source: null, at: null };
    expect(dialerTaskInput.parse(task)).toEqual(empty);
    expect(dialerTaskInput.parse({ ...task, ...nulls })).toEqual(empty);
    expect(scheduleInput.parse(schedule)).toEqual({
      ...schedule,
      alternatives: [],
      agentPhone: "",
      data: [],
    });
    expect(baseInput.parse({ ...base, timeZone: null })).toEqual({ ...base, timeZone: "" });
  });

  test("in a search, as it stands in an address", () => {
    const empty = {
      ...search,
      agent: "",
      campaign: "",
      source: "",
      destination: "",
      tag: "",
      hours: "",
      rating: null,
      minSeconds: null,
      exclude: "",
      minOccurrences: null,
      offset: 0,
      limit: 50,
    };
    expect(recordingsQuery.parse(search)).toEqual(empty);
    const blank = { agent: "", campaign: "", rating: "", minSeconds: "", offset: "", limit: "" };
    expect(recordingsQuery.parse({ ...search, ...blank })).toEqual(empty);
    expect(
      recordingsQuery.parse({ ...search, rating: "5", minSeconds: "30", offset: "50", limit: "10" }),
    ).toEqual({ ...empty, rating: 5, minSeconds: 30, offset: 50, limit: 10 });
  });
});

describe("what is put back", () => {
  test("leaves alone what is not named, and empties what is null", () => {
    expect(respoolInput.parse({ record, changes: {} })).toEqual({ record, changes: {} });
    expect(respoolInput.parse({ record, changes: { data: null } }).changes).toEqual({ data: [] });
    expect(respoolInput.parse({ record, changes: { data: { a: "b" } } }).changes).toEqual({
      data: [["a", "b"]],
    });
  });

  test("keeps the protected fields as they came", () => {
    const odd = { ...record, contact: null, status: "1", dialerbase: null };
    expect(respoolInput.parse({ record: odd, changes: {} }).record).toEqual(odd);
  });
});

test("data keep their names, whatever they are, and their order", () => {
  const data = JSON.parse('{"z":"1","__proto__":"2","constructor":"","ñ á":"3 4"}');
  expect(dialerTaskInput.parse({ ...task, data }).data).toEqual([
    ["z", "1"],
    ["__proto__", "2"],
    ["constructor", ""],
    ["ñ á", "3 4"],
  ]);
});

test.each([
  ['{"id":7}', '{"id":7}'],
  ["any text", "any text"],
  [{ id: "7", deep: { more: [1, null] } }, '{"id":"7","deep":{"more":[1,null]}}'],
])("a call's data may be %j", (data, sent) =>
  expect(agentCallInput.parse({ ...call, data }).data).toBe(sent),
);

test.each(["Ficha", "https://crm.example/?id=1", "crm/ficha"])("a call's form may be %s", (form) =>
  expect(agentCallInput.parse({ ...call, form }).form).toBe(form),
);

test.each([undefined, "098344484", "anonymous", "+598 98 344-484", "ana@sip.example"])(
  "a disposition's caller may be %s",
  (callerId = "1") => expect(dispositionInput.safeParse({ ...disposition, callerId }).success).toBe(true),
);

test.each(["+598 (98) 344-484", "-", "Pérez & Cía", "A < B"])("a company may be called %s", (company) =>
  expect(blacklistInput.safeParse({ entries: [{ ...entry, company }] }).success).toBe(true),
);

const long = "x".repeat(5000);
const script = "<script>alert(1)</script>";
const wrong: [string, z.ZodType, object, string][] = [
  ["no campaign", agentCallInput, { ...call, campaign: "" }, "campaign"],
  ["a campaign that is no text", agentCallInput, { ...call, campaign: 7 }, "campaign"],
  ["a long campaign", agentCallInput, { ...call, campaign: long }, "campaign"],
  ["a line break in a location", agentCallInput, { ...call, location: "SIP/1010\n" }, "location"],
  ["no destination", agentCallInput, { ...call, destination: "" }, "destination"],
  ["a null destination", agentCallInput, { ...call, destination: null }, "destination"],
  ["a formula for a destination", agentCallInput, { ...call, destination: "=1+1" }, "destination"],
  ["a script for a caller", agentCallInput, { ...call, callerId: script }, "callerId"],
  ["a path for a context", agentCallInput, { ...call, context: "../x" }, "context"],
  ["half a JSON", agentCallInput, { ...call, data: '{"id":' }, "data"],
  ["long data", agentCallInput, { ...call, data: { long } }, "data"],
  ["a number for data", agentCallInput, { ...call, data: 7 }, "data"],
  ["a script's address", agentCallInput, { ...call, form: "javascript:alert(1)" }, "form"],
  ["a script's address, hidden", agentCallInput, { ...call, form: " JaVaScript:alert(1)" }, "form"],
  ["a data address", agentCallInput, { ...call, form: "data:text/html,x" }, "form"],
  ["a script for a form", agentCallInput, { ...call, form: script }, "form"],
  ["no guid", dispositionInput, { ...disposition, guid: "" }, "guid"],
  ["a path in a guid", dispositionInput, { ...disposition, guid: `../${guid}` }, "guid"],
  ["no first level", dispositionInput, { ...disposition, level1: "" }, "level1"],
  ["a script for an agent's name", dispositionInput, { ...disposition, agent: script }, "agent"],
  ["a formula for an agent's name", dispositionInput, { ...disposition, agent: "=1+1" }, "agent"],
  ["a formula for a tag", tagInput, { phone: "098344484", text: "=1+1" }, "text"],
  ["no agent", dispositionInput, { ...disposition, agent: null }, "agent"],
  ["a script for a caller", dispositionInput, { ...disposition, callerId: script }, "callerId"],
  ["a script in a level", dispositionInput, { ...disposition, level2: script }, "level2"],
  ["a script in a comment", dispositionInput, { ...disposition, comment: script }, "comment"],
  ["a formula for a tag", dispositionInput, { ...disposition, tag: "=1+1" }, "tag"],
  [
    "the platform's own form of a date",
    dispositionInput,
    { ...disposition, schedule: "2026-11-22 15:00:00" },
    "schedule",
  ],
  ["no entries", blacklistInput, { entries: [] }, "entries"],
  ["entries that are none", blacklistInput, { entries: {} }, "entries"],
  ["too many entries", blacklistInput, { entries: Array.from({ length: 10_001 }, () => entry) }, "entries"],
  ["no phone", blacklistInput, { entries: [entry, { ...entry, phone: "" }] }, "entries.1.phone"],
  ["a formula for a phone", blacklistInput, { entries: [{ ...entry, phone: "=cmd()" }] }, "entries.0.phone"],
  ["a script in a name", blacklistInput, { entries: [{ ...entry, name: script }] }, "entries.0.name"],
  [
    "a formula for a name",
    blacklistInput,
    { entries: [{ ...entry, name: "=HYPERLINK(1)" }] },
    "entries.0.name",
  ],
  [
    "a formula for a company",
    blacklistInput,
    { entries: [{ ...entry, company: "@SUM(1)" }] },
    "entries.0.company",
  ],
  [
    "another formula",
    blacklistInput,
    { entries: [{ ...entry, company: " -2+3+cmd|' /C calc'!A1" }] },
    "entries.0.company",
  ],
  [
    "the platform's own name of a field",
    blacklistInput,
    { entries: [{ ...entry, job_title: "" }] },
    "entries.0",
  ],
  ["no beginning", recordingsQuery, { to: at }, "from"],
  ["an end before the beginning", recordingsQuery, { from: at, to: "2026-11-22T14:00:00Z" }, "to"],
  ["a year far away", recordingsQuery, { from: "0001-01-01T00:00:00Z", to: at }, "from"],
  ["a rating that is none", recordingsQuery, { ...search, rating: "11" }, "rating"],
  ["less than nothing", recordingsQuery, { ...search, offset: "-1" }, "offset"],
  ["too large a page", recordingsQuery, { ...search, limit: "201" }, "limit"],
  ["no page", recordingsQuery, { ...search, limit: "0" }, "limit"],
  ["hours that are none", recordingsQuery, { ...search, hours: "all day" }, "hours"],
  ["a script for an agent", recordingsQuery, { ...search, agent: script }, "agent"],
  ["a path for a day", audioQuery, { date: "../20220" }, "date"],
  ["a day in another form", audioQuery, { date: "2022-06-20" }, "date"],
  ["no tag", tagInput, { phone: "1", text: "" }, "text"],
  ["a script in a tag", tagInput, { phone: "1", text: script }, "text"],
  ["a mode that is none", dialerTaskInput, { ...task, mode: "bulk" }, "mode"],
  ["a date that is not asked for", dialerTaskInput, { ...task, at }, "at"],
  ["no date", dialerTaskInput, { ...task, mode: "scheduled" }, "at"],
  ["alternatives that are text", dialerTaskInput, { ...task, alternatives: "1:2" }, "alternatives"],
  ["two alternatives in one", dialerTaskInput, { ...task, alternatives: ["1:2"] }, "alternatives.0"],
  ["a colon in a value", dialerTaskInput, { ...task, data: { a: "http://x" } }, "data.0.1"],
  ["an equals sign in a name", dialerTaskInput, { ...task, data: { "a=b": "1" } }, "data.0.0"],
  ["no name", dialerTaskInput, { ...task, data: { "": "1" } }, "data.0.0"],
  ["a value that is no text", dialerTaskInput, { ...task, data: { a: 7 } }, "data.0.1"],
  ["data as a list", dialerTaskInput, { ...task, data: ["a"] }, "data"],
  ["data as text", scheduleInput, { ...schedule, data: "a=b" }, "data"],
  ["no date", scheduleInput, { ...schedule, at: null }, "at"],
  ["a location for a phone", scheduleInput, { ...schedule, agentPhone: "SIP/1001" }, "agentPhone"],
  ["an end before the beginning", removeScheduleInput, { ...range, to: "2026-11-22T14:00:00Z" }, "to"],
  ["a change of what is protected", respoolInput, { record, changes: { campaign: "Otra->" } }, "changes"],
  ["the priority of scheduled calls", respoolInput, { record, changes: { priority: 1 } }, "changes.priority"],
  [
    "the priority of scheduled calls, kept",
    respoolInput,
    { record: { ...record, priority: 1 }, changes: {} },
    "changes.priority",
  ],
  ["retries below none", respoolInput, { record, changes: { retries: -1 } }, "changes.retries"],
  ["no changes", respoolInput, { record }, "changes"],
  ["a record with more in it", respoolInput, { record: { ...record, more: 1 }, changes: {} }, "record"],
  ["no number", removeContactInput, { campaign: "Ventas->", number: "" }, "number"],
  ["a path for a file", baseInput, { ...base, filename: "../../etc/passwd" }, "filename"],
  ["a hidden file", baseInput, { ...base, filename: ".htaccess" }, "filename"],
  ["a script for a file", baseInput, { ...base, filename: script }, "filename"],
  ["no content", baseInput, { ...base, content: "" }, "content"],
  ["blank lines alone", baseInput, { ...base, content: "\r\n \n" }, "content"],
  ["a formula in a line", baseInput, { ...base, content: `${base.content}Ventas->;=1+1;;` }, "content"],
  ["a zone with more in it", baseInput, { ...base, timeZone: "UTC;x" }, "timeZone"],
];

test.each(wrong)("%s is refused, at its field", (_, schema, input, field) => {
  const read = schema.safeParse(input);
  expect(read.success).toBe(false);
  expect(read.error?.issues[0]?.path.join(".")).toBe(field);
});

test.each([
  ["letters of one byte", "x", 1],
  ["letters of two", "ñ", 2],
])("a piece of a base has so many bytes and no more: %s", (_, letter, bytes) => {
  const line = `Ventas->;1;a=${letter.repeat(3000)};\n`;
  const size = 14 + 3000 * bytes + 1;
  const fits = line.repeat(Math.floor(maxBaseBytes / size));
  expect(baseInput.safeParse({ ...base, content: fits }).success).toBe(true);
  expect(baseInput.safeParse({ ...base, content: fits + line }).success).toBe(false);
});

test("a piece of a base loses its byte order mark, and nothing else", () => {
  const { content } = base;
  expect(baseInput.parse({ ...base, content: `\u{FEFF}${content}` }).content).toBe(content);
  expect(baseInput.parse({ ...base, content: `${content}\r\n${content}` }).content).toBe(
    `${content}\r\n${content}`,
  );
});

test("a search that names what is not known is refused, and one whose end comes first all the same", () => {
  const strict = recordingsQuery.strict();
  expect(strict.safeParse(search).success).toBe(true);
  expect(strict.safeParse({ ...search, colour: "red" }).success).toBe(false);
  expect(strict.safeParse({ from: at, to: "2026-11-22T14:00:00Z" }).success).toBe(false);
});

test("every input and answer can be described to others", () => {
  const schemas = {
    agentCallInput,
    dispositionInput,
    blacklistInput,
    recordingsQuery,
    audioQuery,
    tagInput,
    dialerTaskInput,
    scheduleInput,
    removeScheduleInput,
    respoolInput,
    removeContactInput,
    baseInput,
  };
  for (const schema of Object.values(schemas))
    expect(z.toJSONSchema(schema, { io: "input" })).toMatchObject({ type: "object" });
  for (const schema of [agentCallAnswer, dispositionAnswer, blacklistAnswer, recordingsAnswer])
    expect(z.toJSONSchema(schema)).toMatchObject({ type: "object" });
  expect(z.toJSONSchema(scheduleInput, { io: "input" })).toMatchObject({
    required: ["campaign", "destination", "at"],
    properties: {
      data: { anyOf: [{ type: "object", additionalProperties: { type: "string" } }, { type: "null" }] },
    },
  });
});
