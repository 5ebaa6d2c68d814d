import { useParams } from "react-router";
import type { Catalogue } from "#shared/requests/read-catalogue.ts";
import { useRead } from "#web/api/queries.ts";
import { NotFound } from "#web/app/not-found.tsx";
import { Page } from "#web/parts/page.tsx";
import { useLanguage, useWords } from "#web/words/language.ts";
import { OrderForm } from "./order-form.tsx";
import { orderWords } from "./order-words.ts";

/** The order of one type, step by step. */
export function Order() {
  const { type: name } = useParams();
  const words = useWords(orderWords);
  const language = useLanguage();
  const { types } = useRead<Catalogue>("/request-types").value;
  const type = types.find((one) => one.name === name);
  if (!type) return <NotFound />;
  return (
    <Page title={words.lead(type.title[language])} lead={type.purpose[language]}>
      <OrderForm key={type.name} type={type} schema={type.schema[language]} />
    </Page>
  );
}
