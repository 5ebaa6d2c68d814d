import type { KeyboardEvent } from "react";

/**
 * For a field with a list of what was found: a space is a part of a name. Without this it would choose whoever is marked,
 * when the letters came by an input method.
 */
export function typeSpaces(event: KeyboardEvent): void {
  if (event.key === " " && event.target instanceof HTMLInputElement) event.stopPropagation();
}
