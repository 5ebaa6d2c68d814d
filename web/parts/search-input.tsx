import { type InputHTMLAttributes, useEffect, useRef, useState } from "react";

type SearchInputProps = Omit<InputHTMLAttributes<HTMLInputElement>, "value" | "onChange" | "type"> & {
  value: string;
  onSearch: (text: string) => void;
};

const pauseMs = 250;

/** A field that narrows while one types: it tells what stands in it after a pause, and never in the middle of a conversion. */
export function SearchInput({ value, onSearch, ...rest }: SearchInputProps) {
  const [typed, setTyped] = useState(value);
  const [isComposing, setIsComposing] = useState(false);
  const tell = useRef(onSearch);
  tell.current = onSearch;
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (isComposing || typed === value) return undefined;
    const timer = setTimeout(() => tell.current(typed), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, value, isComposing]);
  return (
    <input
      {...rest}
      type="search"
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onCompositionStart={() => setIsComposing(true)}
      onCompositionEnd={() => setIsComposing(false)}
    />
  );
}
