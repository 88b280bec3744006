import { afterAll, afterEach } from "vitest";

// A noisy console fails the test. One that expects the noise says so: vi.spyOn(console, "error").mockReturnValue().
let noise: string[] = [];

for (const method of ["error", "warn"] as const) {
  console[method] = (...args) => {
    noise.push(`console.${method}: ${args.map(text).join(" ")}`);
  };
}

function text(value: unknown): string {
  return value instanceof Error ? (value.stack ?? value.message) : String(value);
}

function expectQuiet(): void {
  const heard = noise;
  noise = [];
  if (heard.length > 0) throw new Error(`Unexpected noise on the console:\n${heard.join("\n")}`);
}

afterEach(expectQuiet);
afterAll(expectQuiet);
