import { describe, expect, test } from "vitest";
import { logIn, post, start, text } from "./testclient";

const entry = (phone: string, campaign = "Cobranzas->") => ({
  phone,
  campaign,
  username: "sofia",
  company: "Compañía <SA>",
  job_title: "Jefa",
  name: "Ñata",
});

async function open(options = {}) {
  const simulator = await start({ still: true, ...options });
  const token = await logIn(simulator);
  const send = (call: string, value: unknown, field = "blacklist") =>
    text(post(simulator, `admin/${call}`, { [field]: JSON.stringify(value) }, token));
  const listed = async () => (await fetch(`${simulator.url}/_sim/blacklist`)).json();
  return { simulator, send, listed };
}

describe("the blacklist", () => {
  test("takes one and many, and gives them back; a second time changes nothing", async () => {
    const { send, listed, simulator } = await open();
    expect(await send("addblack", entry("099111222"))).toBe("1");
    expect(await send("addblack", entry("099-111-222"))).toBe("1");
    expect(await send("addblackbulk", [entry("099333444"), entry("099555666", "")])).toBe("1");
    expect(await listed()).toEqual([entry("099-111-222"), entry("099333444"), entry("099555666", "")]);
    expect(simulator.office!.blacklist.blocks("099555666", "Ventas<-")).toBe(true);
    expect(simulator.office!.blacklist.blocks("099333444", "Ventas<-")).toBe(false);
    expect(await send("deleteblack", entry("099111222"))).toBe("1");
    expect(await send("deleteblackbulk", [entry("099333444"), entry("099777888")])).toBe("1");
    expect(await listed()).toEqual([entry("099555666", "")]);
  });

  test("one bad entry refuses its whole call", async () => {
    const { send, listed } = await open();
    expect(await send("addblackbulk", [entry("099111222"), entry("")])).toBe("0");
    expect(await send("addblackbulk", [])).toBe("0");
    expect(await send("addblackbulk", entry("099111222"))).toBe("0");
    expect(await send("addblack", [entry("099111222")])).toBe("0");
    expect(await send("addblack", entry("099111222", "Nada->"))).toBe("0");
    expect(await send("addblack", entry("<b>1</b>"))).toBe("0");
    expect(await send("addblack", entry("099111222"), "black")).toBe("0");
    expect(await listed()).toEqual([]);
  });

  test("the field's name is a setting, and ten thousand lines fit", async () => {
    const { send, listed } = await open({ blacklistField: "black" });
    const many = Array.from({ length: 10_000 }, (_, index) => entry(String(90_000_000 + index)));
    expect(await send("addblackbulk", many.slice(0, 5000), "black")).toBe("1");
    expect(await send("addblackbulk", many.slice(5000), "black")).toBe("1");
    expect(await listed()).toHaveLength(10_000);
  });
});
