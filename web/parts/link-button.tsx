import { Button, type ButtonProps } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useHref, useLinkClickHandler } from "react-router";

type LinkButtonProps = Pick<ButtonProps, "appearance" | "size"> & { to: string; children: ReactNode };

/** A link to another page that looks like a button. */
export function LinkButton({ to, appearance = "secondary", size = "medium", children }: LinkButtonProps) {
  const follow = useLinkClickHandler(to);
  return (
    <Button as="a" href={useHref(to)} appearance={appearance} size={size} onClick={follow}>
      {children}
    </Button>
  );
}
