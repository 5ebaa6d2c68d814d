import * as z from "zod";
import { endpoint } from "#shared/platform/endpoint.ts";

const Me = z.object({
  name: z.string(),
  mail: z.string(),
  role: z.enum(["user", "admin", "operator"]),
  tenant: z.string(),
});

export const readMe = endpoint({
  on: "GET /me",
  allow: "signed-in",
  staysOpen: true,
  summary: "Who is signed in, for which company, in which role",
  answer: { 200: Me },
  run: async ({ caller }) => Me.parse(caller),
  respond: (me) => ({ jsonBody: me }),
});
