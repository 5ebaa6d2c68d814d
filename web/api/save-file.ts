import { askFile } from "./client.ts";

/** Fetches a file as whoever is signed in, and has the browser save it under its name. */
export async function saveFile(path: string): Promise<void> {
  const file = await askFile(path);
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
