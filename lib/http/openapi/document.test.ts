import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { z } from "zod";
import { routes } from "@/e2e/access-table";
import { openApiDocument } from "./document";

const text = JSON.stringify(openApiDocument("test"));
const operation = z.looseObject({ operationId: z.string(), responses: z.record(z.string(), z.unknown()) });
const document = z
  .looseObject({
    paths: z.record(z.string(), z.record(z.string(), operation)),
    components: z.looseObject({}),
  })
  .parse(JSON.parse(text));

test("it is an OpenAPI document", async () => {
  expect(await new Validator().validate(JSON.parse(text))).toEqual({ valid: true });
  expect(await new Validator().validate({ ...JSON.parse(text), info: {} })).toMatchObject({ valid: false });
});

test("every route is described, and no other", () => {
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const built = routes
    .map(({ method, path }) => `${method} ${path.replaceAll(/\[(\w+)\]/g, "{$1}")}`)
    .filter((name) => !name.includes("[") && !name.endsWith(".svg"));
  expect(described.sort()).toEqual(built.sort());
});

test("each has a name of its own, and every reference leads somewhere", () => {
  const ids = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  );
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, path = ""] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const found = path
      .split("/")
      .reduce<unknown>(
        (at, key) =>
          typeof at === "object" && at !== null ? Object.entries(at).find(([k]) => k === key)?.[1] : at,
        document,
      );
    expect(found, path).toBeDefined();
  }
});

test("what is done on the platform names its key, its input as it is sent, and its answer", () => {
  expect(document.paths["/api/dialer/schedule"]?.post).toMatchObject({
    parameters: [{ $ref: "#/components/parameters/IdempotencyKey" }],
    requestBody: {
      content: {
        "application/json": {
          schema: { required: ["campaign", "destination", "at"], additionalProperties: false },
        },
      },
    },
    responses: { 200: { content: { "application/json": { schema: { required: ["outcome"] } } } } },
  });
  expect(document.paths["/api/audit"]?.get).toMatchObject({
    parameters: expect.arrayContaining([expect.objectContaining({ name: "outcome", in: "query" })]),
  });
});
