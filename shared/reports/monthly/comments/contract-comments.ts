import { count } from "../../figures.ts";
import { sum } from "../../licence-rules.ts";
import type { NamedCount } from "../../model.ts";
import { commentRule, some } from "./comment-rule.ts";

function total(items: readonly NamedCount[] = []) {
  const [first] = items;
  return first && { product: first.name, count: sum(items.map(({ count }) => count)), products: items.length };
}

const andOthersJa = (product: string, products: number) =>
  products > 1 ? `${product}ほか${products - 1}製品` : product;
const andOthersEn = (product: string, products: number) =>
  products > 1 ? `${product} and ${some(products - 1, "other product")}` : product;

export const contractComments = [
  commentRule({
    name: "licences-short",
    find: ({ contract: { licences } }) => {
      const found = total(licences?.decision?.short);
      return found && { shortProduct: found.product, shortProducts: found.products, shortLicences: found.count };
    },
    ja: ({ shortProduct, shortProducts, shortLicences }) =>
      `${andOthersJa(shortProduct, shortProducts)}の割り当てが、保有を${count(shortLicences)}超えています。ライセンスの追加購入、または割り当ての解除をお願いいたします。`,
    en: ({ shortProduct, shortProducts, shortLicences }) =>
      `${andOthersEn(shortProduct, shortProducts)}: ${count(shortLicences)} more assigned than owned. Please buy what is missing, or have some assignments removed.`,
  }),
  commentRule({
    name: "licences-suspended",
    find: ({ contract: { licences } }) => {
      const found = total(licences?.decision?.suspended);
      return found && { stoppedProduct: found.product, stoppedProducts: found.products, stoppedPeople: found.count };
    },
    ja: ({ stoppedProduct, stoppedProducts, stoppedPeople }) =>
      `${andOthersJa(stoppedProduct, stoppedProducts)}は契約が停止しており、割り当て済みの${count(stoppedPeople)}名が利用できません。契約の更新、またはほかの製品への切り替えをご検討ください。`,
    en: ({ stoppedProduct, stoppedProducts, stoppedPeople }) =>
      `${andOthersEn(stoppedProduct, stoppedProducts)}: the subscription is suspended, and ${some(stoppedPeople, "person", "people")} cannot use it. Please renew it, or consider another product for them.`,
  }),
  commentRule({
    name: "accounts-idle",
    find: ({ contract: { idle } }) =>
      idle && idle.people > 0
        ? { idleDays: idle.days, idlePeople: idle.people, idleLicences: idle.licences }
        : undefined,
    ja: ({ idleDays, idlePeople, idleLicences }) =>
      `${idleDays}日以上サインインのない方が${count(idlePeople)}名いらっしゃり、${count(idleLicences)}ライセンスが使われていません。休職や退職のご予定がないか、ご確認をお願いいたします。`,
    en: ({ idleDays, idlePeople, idleLicences }) =>
      `${some(idlePeople, "person has", "people have")} not signed in for ${idleDays} days or more; ${some(idleLicences, "licence is", "licences are")} not used. Please check whether they are on leave or have left.`,
  }),
];
