/** Who acts. `local`: whoever sits at this machine, as long as there are no accounts. */
export type Actor =
  | { readonly kind: "local" }
  | { readonly kind: "user"; readonly id: string; readonly name: string }
  | { readonly kind: "wall"; readonly id: string; readonly name: string }
  | { readonly kind: "system" };
