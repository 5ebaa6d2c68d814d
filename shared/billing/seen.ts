import * as z from "zod";
import { says } from "#shared/base/says.ts";

/** The value of a preview, by which only what was looked over is carried out. */
export const Seen = z
  .string(
    says({
      ja: "確認した内容の値（seen）を送ってください。",
      en: "Send the value of what was looked over, as seen.",
    }),
  )
  .max(64);
