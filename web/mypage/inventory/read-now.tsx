import { Button } from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons";
import type { SnapshotKind } from "#shared/inventory/model.ts";
import { ask } from "#web/api/client.ts";
import { useAction } from "#web/api/use-action.ts";
import { useMe, useTenant } from "#web/app/for-role.tsx";
import { Message, Refusal } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import { inventoryWords } from "./words.ts";

/** Support staff can have a kind read now instead of in the night. */
export function ReadNow({ kind, path }: { kind: SnapshotKind; path: string }) {
  const words = useWords(inventoryWords);
  const tenant = useTenant();
  const { role } = useMe();
  const order = () => ask(`/tenants/${tenant}/refresh`, { method: "POST", body: { kinds: [kind] } });
  const { mutate, isPending, isSuccess, error, reset } = useAction(order, [path, `/tenants/${tenant}/overview`]);
  if (role !== "operator") return undefined;
  return (
    <>
      <Button icon={<ArrowSync20Regular />} disabledFocusable={isPending} onClick={() => mutate(undefined)}>
        {words.readNow}
      </Button>
      {isSuccess && <Message kind="running">{words.ordered}</Message>}
      {error && <Refusal error={error} retry={reset} />}
    </>
  );
}
