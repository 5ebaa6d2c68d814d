import type { Impact } from "#shared/inquiries/model.ts";
import { useKept } from "#web/parts/use-kept.ts";
import type { ReadyFile } from "../attachments/uploads.ts";

/** What was typed so far. The key stays with the form, so that sending it again makes no second inquiry. */
export type Draft = {
  key: string;
  subject: string;
  description: string;
  impact: Impact | "";
  name: string;
  replyTo: string;
  isConfidential: boolean;
  files: readonly ReadyFile[];
};

export const limits = { subject: 100, description: 4000, name: 60, replyTo: 254 } as const;

const blank = (): Draft => ({
  key: crypto.randomUUID(),
  subject: "",
  description: "",
  impact: "",
  name: "",
  replyTo: "",
  isConfidential: false,
  files: [],
});

export const useDraft = () => useKept("inquiry", blank);
