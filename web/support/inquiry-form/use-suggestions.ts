import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { reading } from "#web/api/queries.ts";
import { useLanguage } from "#web/words/language.ts";

export type Suggestion = { slug: string; title: string; topic?: string };

const fewest = 3;
const most = 3;
const pause = 300;

/** The questions that fit what is being typed, once its writer rests and no character is half written. */
export function useSuggestions(typed: string) {
  const language = useLanguage();
  const [isComposing, setIsComposing] = useState(false);
  const [sought, setSought] = useState("");
  const text = typed.trim();
  useEffect(() => {
    if (isComposing) return undefined;
    const timer = setTimeout(() => setSought(Array.from(text).length < fewest ? "" : text), pause);
    return () => clearTimeout(timer);
  }, [text, isComposing]);
  const { data } = useQuery({
    ...reading<{ suggestions: Suggestion[] }>("/faqs", { q: sought }, language),
    enabled: sought !== "",
    placeholderData: keepPreviousData,
  });
  return {
    suggestions: sought === "" ? [] : (data?.value.suggestions ?? []).slice(0, most),
    onCompositionStart: () => setIsComposing(true),
    onCompositionEnd: () => setIsComposing(false),
  };
}
