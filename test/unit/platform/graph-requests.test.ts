import { expect, test } from "vitest";
import { graphChanges } from "#shared/platform/graph-changes.ts";
import { at, graphRequests } from "#shared/platform/graph-requests.ts";
import type { Methods } from "#shared/platform/graph-services.ts";

const rowsOf = (table: Record<string, Methods>) =>
  Object.entries(table).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, asked]) => ({ method, path, ...asked })),
  );
type Row = ReturnType<typeof rowsOf>[number];
const [watching, changing] = [rowsOf(graphRequests), rowsOf(graphChanges)];

const permissionsOf = (rows: readonly Row[]) =>
  [...new Set(rows.flatMap(({ permissions: needed }) => needed))].toSorted();

const asTable = (heads: readonly string[], lines: readonly (readonly string[])[]) =>
  [heads, heads.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

const permissionTable = (rows: readonly Row[]) =>
  asTable(
    ["permission", "what for"],
    permissionsOf(rows).map((permission) => [
      `\`${permission}\``,
      [...new Set(rows.filter((row) => row.permissions.includes(permission)).map(({ purpose }) => purpose))].join("; "),
    ]),
  );

const requestTable = (rows: readonly Row[]) =>
  asTable(
    ["request", "least permission", "budget", "what for"],
    rows.map(({ method, path, permissions: needed, service, purpose }) => [
      `\`${method} ${path}\``,
      needed.map((permission) => `\`${permission}\``).join(", "),
      service,
      purpose,
    ]),
  );

/** `npx vitest run test/unit/platform/graph-requests.test.ts -u` writes the three files anew. */
test("every request, with the least permission for it, stands in the documentation", async () => {
  const document = [
    "# What the product asks of Microsoft Graph",
    "",
    "Written from `shared/platform/graph-requests.ts` and `graph-changes.ts`: nothing that is not there can be asked. All",
    "permissions are application permissions; a customer grants those of each app once, by admin consent.",
    "",
    "## To watch: permissions",
    "",
    permissionTable(watching),
    "",
    "## To watch: requests",
    "",
    requestTable(watching),
    "",
    "## To change: permissions",
    "",
    "Asked by an app of its own. A customer that has not consented to it, or not to all of it, has what it orders fulfilled",
    "by hand.",
    "",
    permissionTable(changing),
    "",
    "## To change: requests",
    "",
    requestTable(changing),
    "",
  ].join("\n");

  await expect(document).toMatchFileSnapshot("../../../docs/permissions.md");
});

test("the app registrations ask for just these permissions", async () => {
  const asJson = (rows: readonly Row[]) => `${JSON.stringify(permissionsOf(rows), undefined, 2)}\n`;

  await expect(asJson(watching)).toMatchFileSnapshot("../../../infra/graph-permissions.json");
  await expect(asJson(changing)).toMatchFileSnapshot("../../../infra/graph-change-permissions.json");
});

test("a value in a path cannot lead elsewhere", () => {
  const values = { mailbox: "support@mihon.example", message: "a/../b?$select=id#c" };

  expect(at("/users/{mailbox}/messages/{message}/send", values)).toBe(
    "/users/support@mihon.example/messages/a%2F..%2Fb%3F%24select%3Did%23c/send",
  );
});
