import type { ComponentProps } from "react";

export type ButtonLook = "primary" | "secondary" | "quiet" | "danger";

const looks: Record<ButtonLook, string> = {
  primary: "border-transparent bg-accent text-on-accent hover:brightness-110",
  secondary: "border-edge bg-surface text-text hover:bg-raised",
  quiet: "border-transparent text-muted hover:bg-raised hover:text-text",
  danger: "border-transparent bg-act text-on-act hover:brightness-110",
};

const sizes = { sm: "min-h-8 px-2.5 text-[0.8125rem]", md: "min-h-9 px-3.5 text-sm" };

/** `danger` is for the last step inside a dialog only. */
export function Button({
  look = "secondary",
  size = "md",
  className = "",
  ...props
}: ComponentProps<"button"> & { look?: ButtonLook; size?: keyof typeof sizes }) {
  return <button type="button" {...props} className={`${buttonClass(look, size)} ${className}`} />;
}

/** A link that looks like a button takes the same classes. */
export function buttonClass(look: ButtonLook = "secondary", size: keyof typeof sizes = "md"): string {
  return `inline-flex shrink-0 items-center justify-center gap-2 rounded-control border font-medium whitespace-nowrap disabled:cursor-not-allowed disabled:border-dashed disabled:border-edge disabled:bg-transparent disabled:text-quiet disabled:brightness-100 ${looks[look]} ${sizes[size]}`;
}
