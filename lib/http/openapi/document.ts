import { z } from "zod";
import { apiErrorAnswer } from "@/lib/contracts/actions";
import { type Operation, operations } from "./operations";

type Json = Record<string, unknown>;

const error = { $ref: "#/components/responses/Error" };
const key = { $ref: "#/components/parameters/IdempotencyKey" };

/** The API as OpenAPI 3.1 describes one, from the schemas that check what comes and tell what goes. */
export function openApiDocument(version: string): Json {
  const paths: Record<string, Json> = {};
  for (const [name, operation] of Object.entries(operations)) {
    const [method = "", path = ""] = name.split(" ");
    paths[path] = { ...paths[path], [method.toLowerCase()]: described(method, path, operation) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Vigía", version },
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "vigia.session_token" },
        portal: { type: "apiKey", in: "cookie", name: "__Secure-vigia.portal" },
      },
      parameters: {
        IdempotencyKey: {
          name: "Idempotency-Key",
          in: "header",
          required: true,
          description: "The same key and input: the same answer, and nothing is done twice.",
          schema: { type: "string", pattern: "^[\\x21-\\x7e]{1,200}$" },
        },
      },
      responses: {
        Error: {
          description: "Why not",
          content: { "application/json": { schema: schemaOf(apiErrorAnswer, "output") } },
        },
      },
    },
  };
}

function described(method: string, path: string, operation: Operation): Json {
  const { does, answer, input, query, form, how, session } = operation;
  const parameters = [
    ...Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => ({
      name,
      in: "path",
      required: true,
      schema: { type: "string" },
    })),
    ...(query === undefined ? [] : queryParameters(query)),
    ...(how === "keyed" ? [key] : []),
  ];
  const [type, body] = form === undefined ? ["application/json", input] : [formType, form];
  return {
    operationId: `${method.toLowerCase()}${path.replaceAll(/[^A-Za-z]+(\w)?/g, (_, letter = "") => letter.toUpperCase())}`,
    summary: does,
    ...(how === "open" ? { security: [] } : {}),
    ...(session === undefined ? {} : { security: [{ [session]: [] }] }),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { [type]: { schema: schemaOf(body, "input") } } } }),
    responses: { ...answered(answer), default: error },
  };
}

const formType = "application/x-www-form-urlencoded";

function answered(answer: Operation["answer"]): Json {
  if (answer === null) return { 303: { description: "Leads on" } };
  const content =
    typeof answer === "string"
      ? { [answer]: { schema: { type: "string" } } }
      : { "application/json": { schema: schemaOf(answer, "output") } };
  return { 200: { description: "Done", content } };
}

function queryParameters(query: z.ZodType): Json[] {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: "input" });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema,
  }));
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...bare } = z.toJSONSchema(schema, { io });
  return bare;
}
