import { describe, expect, it } from "vitest";
import { negotiate } from "./locales";

describe("the language to speak", () => {
  it.each([
    { chosen: "pt", header: "es", speaks: "pt", because: "it was chosen" },
    { chosen: "fr", header: "es-UY,es;q=0.9", speaks: "es", because: "what was chosen is none of ours" },
    { chosen: undefined, header: "pt-BR,pt;q=0.9,en;q=0.8", speaks: "pt", because: "the browser prefers it" },
    { chosen: undefined, header: "en;q=0.5, es;q=0.9", speaks: "es", because: "quality counts, not order" },
    {
      chosen: undefined,
      header: "fr-FR,fr;q=0.9,es;q=0.1",
      speaks: "es",
      because: "it is the first that we have",
    },
    { chosen: undefined, header: "es;q=0, pt", speaks: "pt", because: "zero means: not this one" },
    { chosen: undefined, header: "fr", speaks: "en", because: "nothing matches" },
    { chosen: undefined, header: null, speaks: "en", because: "nothing is said" },
    { chosen: "", header: ";q=x,,*", speaks: "en", because: "the header is nonsense" },
  ])("is $speaks: $because", ({ chosen, header, speaks }) => {
    expect(negotiate(chosen, header)).toBe(speaks);
  });
});
