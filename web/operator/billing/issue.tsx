import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from "@fluentui/react-components";
import { useState } from "react";
import type { MonthOverview } from "#shared/billing/month/month-overview.ts";
import { ask } from "#web/api/client.ts";
import { readAgain } from "#web/api/queries.ts";
import { Refusal } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import { billingWords } from "./words.ts";

type IssueProps = { path: string; overview: MonthOverview; onIssued: () => void };

/** Issues what is ready exactly as it was seen; the button names how many, and that there is no way back. */
export function Issue({ path, overview: { customers, seen }, onIssued }: IssueProps) {
  const words = useWords(billingWords);
  const [refused, setRefused] = useState<{ error: unknown }>();
  const [isOpen, setIsOpen] = useState(false);
  const ready = customers.ready ?? 0;
  const issue = async () => {
    try {
      await ask(`${path}/issue`, { method: "POST", body: { seen } });
      setRefused(undefined);
      setIsOpen(false);
      onIssued();
      setTimeout(() => void readAgain(path), 5000);
    } catch (error) {
      setRefused({ error });
    }
    await readAgain(path);
  };
  return (
    <div className="spread pad">
      <p>
        <b>{words.final}</b> <span className="quiet">{words.finalWhy}</span>
      </p>
      <Dialog open={isOpen} onOpenChange={(_, { open }) => setIsOpen(open)}>
        <DialogTrigger disableButtonEnhancement>
          <Button appearance="primary" disabled={ready === 0}>
            {words.issue(ready)}
          </Button>
        </DialogTrigger>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{words.issueTitle(ready)}</DialogTitle>
            <DialogContent>
              <p>
                <b>{words.final}</b> {words.finalWhy}
              </p>
              {refused && <Refusal error={refused.error} />}
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" onClick={() => void issue()}>
                {words.issue(ready)}
              </Button>
              <DialogTrigger disableButtonEnhancement>
                <Button>{words.cancel}</Button>
              </DialogTrigger>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </div>
  );
}
