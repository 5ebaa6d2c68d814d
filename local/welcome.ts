import { companies, people } from "./demo.ts";

type Addresses = { service: string; signIn: string; graph: string; topic: string; bus: string; teams: string };

/** What stands on the screen when everything runs: where to go, who may sign in, what to try first. */
export function welcome({ service, signIn, graph, topic, bus, teams }: Addresses, seconds: string): string {
  const admin = people.find((one) => one.part === "管理者");
  return `
Ready in ${seconds} s.

  Inquiry form    ${service}/
  Mails sent      ${service}/mail
  Teams cards     ${service}/teams  (workflows: ${teams}/workflows/…)
  API             ${service}/api/openapi.json
  Sign-in         ${signIn}/
  Graph           ${graph}/v1.0  (control: ${graph}/_control)
  Alert topic     ${topic}
  Service Bus     ${bus}

Customers
${companies.map(({ name, id, people: count }) => `  ${id}  ${name}（${count}名）`).join("\n")}

People who can sign in
${people.map(({ userName, part, company, name }) => `  ${userName}  ${part}｜${company}　${name}`).join("\n")}

A token for curl
  curl -s -X POST ${signIn}/sign-in/token -d user=${admin?.userName ?? ""}

Ctrl-C stops; npm start -- --fresh forgets everything first.
`;
}
