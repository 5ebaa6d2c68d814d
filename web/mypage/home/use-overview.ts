import type { SnapshotKind } from "#shared/inventory/model.ts";
import type { InventoryOverview } from "#shared/inventory/show-snapshot.ts";
import { useRead } from "#web/api/queries.ts";
import { useTenant } from "#web/app/for-role.tsx";

export type Standing = InventoryOverview["kinds"][number];

/** How every kind stands, and the figures of one. */
export function useOverview() {
  const { kinds } = useRead<InventoryOverview>(`/tenants/${useTenant()}/overview`).value;
  const of = (kind: SnapshotKind) => kinds.find((one) => one.kind === kind);
  return {
    kinds,
    of,
    /** A figure of a kind; what could not be read has none. */
    figure: (kind: SnapshotKind, name: string) => {
      const figures = of(kind)?.figures as Record<string, unknown> | undefined;
      const value = figures?.[name];
      return typeof value === "number" ? value : undefined;
    },
    age: (kind: SnapshotKind) => {
      const { shown, attempt } = of(kind) ?? {};
      return {
        at: shown?.asOf ?? shown?.readAt,
        coverage: shown?.coverage ?? "none",
        reason: shown ? shown.reason : attempt?.reason,
      } as const;
    },
  };
}
