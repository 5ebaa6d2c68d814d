import { expect, test } from "vitest";
import { at, graphRequests } from "#shared/platform/graph-requests.ts";

const rows = Object.entries(graphRequests).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, asked]) => ({ method, path, ...asked })),
);
const permissions = [...new Set(rows.flatMap(({ permissions: needed }) => needed))].toSorted();

const asTable = (heads: readonly string[], lines: readonly (readonly string[])[]) =>
  [heads, heads.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/** `npx vitest run test/unit/platform/graph-requests.test.ts -u` writes both files anew. */
test("every request, with the least permission for it, stands in the documentation", async () => {
  const document = [
    "# What the product asks of Microsoft Graph",
    "",
    "Written from `shared/platform/graph-requests.ts`: nothing that is not there can be asked. All permissions are",
    "application permissions; a customer grants them once, by admin consent.",
    "",
    "## Permissions",
    "",
    asTable(
      ["permission", "what for"],
      permissions.map((permission) => [
        `\`${permission}\``,
        [...new Set(rows.filter((row) => row.permissions.includes(permission)).map(({ purpose }) => purpose))].join(
          "; ",
        ),
      ]),
    ),
    "",
    "## Requests",
    "",
    asTable(
      ["request", "least permission", "budget", "what for"],
      rows.map(({ method, path, permissions: needed, service, purpose }) => [
        `\`${method} ${path}\``,
        needed.map((permission) => `\`${permission}\``).join(", "),
        service,
        purpose,
      ]),
    ),
    "",
  ].join("\n");

  await expect(document).toMatchFileSnapshot("../../../docs/permissions.md");
});

test("the app registration asks for just these permissions", async () => {
  await expect(`${JSON.stringify(permissions, undefined, 2)}\n`).toMatchFileSnapshot(
    "../../../infra/graph-permissions.json",
  );
});

test("a value in a path cannot lead elsewhere", () => {
  const values = { mailbox: "support@mihon.example", message: "a/../b?$select=id#c" };

  expect(at("/users/{mailbox}/messages/{message}/send", values)).toBe(
    "/users/support@mihon.example/messages/a%2F..%2Fb%3F%24select%3Did%23c/send",
  );
});
