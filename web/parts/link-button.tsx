import { Button, type ButtonProps } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useHref, useLinkClickHandler } from "react-router";

type LinkButtonProps = { to: string; appearance?: ButtonProps["appearance"]; children: ReactNode };

/** A link to another page that looks like a button. */
export function LinkButton({ to, appearance = "secondary", children }: LinkButtonProps) {
  const follow = useLinkClickHandler(to);
  return (
    <Button as="a" href={useHref(to)} appearance={appearance} onClick={follow}>
      {children}
    </Button>
  );
}
