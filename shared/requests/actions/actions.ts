import type { Action, AnyAction } from "./action.ts";
import { createAccount } from "./create-account.ts";
import { setSignIn } from "./set-sign-in.ts";

/** Every kind of change that the system can carry out, by the name under which plans keep it. */
export const actions = {
  "create-account": createAccount,
  "set-sign-in": setSignIn,
} as const;

export type ActionName = keyof typeof actions;
export type InputOf<Name extends ActionName> =
  (typeof actions)[Name] extends Action<infer Input, infer _> ? Input : never;

const byName = new Map<string, AnyAction>(
  // Whoever asks by name has parsed what it hands in by the action's own schemas.
  Object.entries(actions).map(([name, one]) => [name, one as unknown as AnyAction]),
);

/** The action of a name that a plan has kept; a plan of an older version may name one that is gone. */
export const actionOf = (name: string): AnyAction | undefined => byName.get(name);
