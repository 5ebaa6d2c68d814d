import { createDOMRenderer, FluentProvider, RendererProvider } from "@fluentui/react-components";
import { QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { queryClient } from "#web/api/queries.ts";
import { useLanguage } from "#web/words/language.ts";
import { useTheme } from "./theme.ts";

const renderer = createDOMRenderer(document);

/** What every page stands in: styles, theme, and what was read from the API. */
export function App({ children }: { children: ReactNode }) {
  const language = useLanguage();
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={useTheme()} lang={language}>
        <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
      </FluentProvider>
    </RendererProvider>
  );
}
