import { addressOf, headersOf, refusedBy } from "#web/api/client.ts";
import { Refused } from "#web/api/problem.ts";

type Sending = { signal: AbortSignal; onShare: (share: number) => void };

/** Sends one file ahead of its form and tells how much of it has gone; what comes back is the token that attaches it. */
export async function sendFile(file: File, { signal, onShare }: Sending): Promise<string> {
  const headers = await headersOf({ method: "POST" });
  const answer = await new Promise<{ status: number; text: string }>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", addressOf("/uploads"));
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener("progress", ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0));
    request.addEventListener("load", () => resolve({ status: request.status, text: request.responseText }));
    for (const end of ["error", "abort"]) request.addEventListener(end, () => reject(new Refused("offline", 0, "")));
    signal.addEventListener("abort", () => request.abort());
    const form = new FormData();
    form.append("file", file);
    request.send(form);
  });
  if (answer.status !== 201) throw await refusedBy({ status: answer.status, text: async () => answer.text });
  return (JSON.parse(answer.text) as { upload: string }).upload;
}
