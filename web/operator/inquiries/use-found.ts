import { useState } from "react";
import type { ListedInquiry } from "#shared/inquiries/listing.ts";
import { useReading } from "#web/api/queries.ts";
import { useSettled } from "#web/parts/use-settled.ts";
import { both, useWords } from "#web/words/language.ts";
import type { Option, Seeking } from "../desk/choose.tsx";
import { stateNames } from "./words.ts";

const foundWords = both(
  { seek: "番号・件名・本文で探す", noSubject: "（件名なし）" },
  { seek: "Search numbers, subjects and texts", noSubject: "(no subject)" },
);

/** The inquiries of a company to choose from: the newest, or those in which what is typed was said. */
export function useFound(
  tenant: string | undefined,
  isFit: (inquiry: ListedInquiry) => boolean,
): { options: Option<ListedInquiry>[]; seeking: Seeking } {
  const words = useWords(foundWords);
  const states = useWords(stateNames);
  const [text, type] = useState("");
  const q = useSettled(text);
  const path = tenant === undefined ? undefined : "/inquiries";
  const { data, isFetching } = useReading<{ inquiries: ListedInquiry[] }>(path, { tenant, q, take: 30 });
  const options = (data?.value.inquiries ?? []).filter(isFit).map((one) => ({
    value: one,
    name: `${one.number} ${one.subject || words.noSubject}`,
    detail: `${states[one.state]}　${one.requester.name}`,
  }));
  return { options, seeking: { label: words.seek, text, type, isReading: isFetching || q !== text.trim() } };
}
