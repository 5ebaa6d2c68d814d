import { type FileFault, faultOf } from "#shared/inquiries/file-rules.ts";
import { isRefused } from "#web/api/problem.ts";
import { sendFile } from "./send-file.ts";

/** Why a file was not taken, beyond what its name and size tell. */
export type Trouble = "too-many" | "content" | "cut-off";

type Named = { id: string; name: string; bytes: number };

/** A file that goes with a form: on its way, there under its token, or not taken. */
export type Upload =
  | (Named & { state: "sending"; share: number })
  | (Named & { state: "ready"; token: string })
  | (Named & { state: "refused"; trouble: FileFault | Trouble; detail?: string });

export type ReadyFile = Extract<Upload, { state: "ready" }>;

const mostFiles = 10;

/** The files of one form, sent ahead as they are added. */
export function openUploads(kept: readonly ReadyFile[], tell: (files: readonly ReadyFile[]) => void) {
  let list: readonly Upload[] = kept;
  const listeners = new Set<() => void>();
  const going = new Map<string, { file: File; abort: AbortController; ended: Promise<void> }>();

  function become(next: readonly Upload[]): void {
    list = next;
    tell(next.filter((one) => one.state === "ready"));
    for (const listener of listeners) listener();
  }
  const put = (upload: Upload) => become(list.map((one) => (one.id === upload.id ? upload : one)));

  function start(file: File, named: Named): void {
    const abort = new AbortController();
    put({ ...named, state: "sending", share: 0 });
    const onShare = (share: number) => put({ ...named, state: "sending", share });
    const ended = sendFile(file, { signal: abort.signal, onShare }).then(
      (token) => put({ ...named, state: "ready", token }),
      (error) => put({ ...named, state: "refused", ...troubleIn(error) }),
    );
    going.set(named.id, { file, abort, ended });
  }

  function add(file: File): void {
    const named = { id: crypto.randomUUID(), name: file.name, bytes: file.size };
    const taken = list.filter(({ state }) => state !== "refused").length;
    const trouble = taken >= mostFiles ? "too-many" : faultOf(named);
    become([...list, { ...named, state: "refused", trouble: trouble ?? "cut-off" }]);
    if (trouble === undefined) start(file, named);
  }

  return {
    list: () => list,
    listen: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: (files: Iterable<File>) => [...files].forEach(add),
    /** Takes a file away, wherever it is. */
    remove(id: string): void {
      become(list.filter((one) => one.id !== id));
      going.get(id)?.abort.abort();
    },
    retry({ id, name, bytes }: Named): void {
      const file = going.get(id)?.file;
      if (file) start(file, { id, name, bytes });
    },
    /** What the files have come to, once none is on its way any more. */
    async settled(): Promise<readonly Upload[]> {
      await Promise.all([...going.values()].map(({ ended }) => ended));
      return list;
    },
    clear: () => become([]),
  };
}

export type Uploads = ReturnType<typeof openUploads>;

function troubleIn(error: unknown): { trouble: FileFault | Trouble; detail?: string } {
  if (isRefused(error, "too-large")) return { trouble: "too-large" };
  if (!isRefused(error, "invalid-input")) return { trouble: "cut-off" };
  const detail = error.errors[0]?.detail;
  return { trouble: "content", ...(detail !== undefined && { detail }) };
}
