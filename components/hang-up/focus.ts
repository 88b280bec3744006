/** Marks an agent's button, so that the focus finds it again however the list was drawn anew. */
export const buttonMark = "data-hang-up";

/** Remembers where an agent stands on the page; the function it gives puts the focus back there, or as near as is left. */
export function placeOf(location: string): () => void {
  const button = buttonOf(location);
  const card = button?.closest<HTMLElement>("article, [role=article]") ?? null;
  const region = button?.closest<HTMLElement>("section, [role=region], main") ?? null;
  const label = card?.getAttribute("aria-label") ?? null;

  return () => {
    const now = buttonOf(location);
    if (now !== null) return now.focus();
    focus(stillThere(card) ?? cardNamed(label) ?? headingIn(region) ?? document.querySelector("h1"));
  };
}

function buttonOf(location: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[${buttonMark}="${CSS.escape(location)}"]`);
}

function stillThere(element: HTMLElement | null): HTMLElement | null {
  return element?.isConnected ? element : null;
}

function cardNamed(label: string | null): HTMLElement | null {
  if (label === null) return null;
  return document.querySelector<HTMLElement>(
    `:is(article, [role=article])[aria-label="${CSS.escape(label)}"]`,
  );
}

function headingIn(region: HTMLElement | null): HTMLElement | null {
  return stillThere(region)?.querySelector<HTMLElement>("h1, h2, h3") ?? null;
}

function focus(element: HTMLElement | null): void {
  if (element !== null && !element.hasAttribute("tabindex")) element.tabIndex = -1;
  element?.focus();
}
