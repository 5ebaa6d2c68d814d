import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";
import { at } from "#shared/platform/graph-requests.ts";
import { action, type Call } from "./action.ts";
import { atUser } from "./clicks.ts";
import { licencesOf } from "./licences-held.ts";
import { noSuchAccount } from "./obstacles.ts";
import { readProduct } from "./read-products.ts";
import { readUser } from "./read-user.ts";
import { appNames, apps, isPlanOf } from "./service-plans.ts";

const Input = z.object({
  user: z.string(),
  name: z.string(),
  sku: z.guid().toLowerCase(),
  product: z.string(),
  app: z.enum(appNames),
  isOn: z.boolean(),
});
type Input = z.infer<typeof Input>;

/** `plans` are those of the app in this product, `disabled` all that is switched off in the licence. */
const Seen = z.object({
  isThere: z.boolean(),
  isAssigned: z.boolean(),
  isInherited: z.boolean(),
  plans: z.array(z.string()),
  disabled: z.array(z.string()),
});
type Seen = z.infer<typeof Seen>;

const words = (isOn: boolean): Words => (isOn ? { ja: "使える", en: "On" } : { ja: "使えない", en: "Off" });

const isOnIn = ({ plans, disabled }: Seen): boolean => plans.some((plan) => !disabled.includes(plan));

const setTo = (disabledPlans: readonly string[], { user, sku }: Input): Call => ({
  method: "POST",
  path: at("/users/{user}/assignLicense", { user }),
  body: { addLicenses: [{ skuId: sku, disabledPlans }], removeLicenses: [] },
});

const wanted = ({ plans, disabled }: Seen, isOn: boolean): string[] =>
  isOn ? disabled.filter((plan) => !plans.includes(plan)) : [...new Set([...disabled, ...plans])];

/** Switches one app of somebody's licence on or off, and leaves the others as they are (M365-02). */
export const setServicePlan = action<Input, Seen>({
  input: Input,
  seen: Seen,
  asks: ["GET /users/{user}", "GET /subscribedSkus", "POST /users/{user}/assignLicense"],
  title: ({ name, app, isOn }) => ({
    ja: `${name} の ${apps[app].label.ja} を${isOn ? "使えるようにする" : "使えないようにする"}`,
    en: `Switch ${apps[app].label.en} ${isOn ? "on" : "off"} for ${name}`,
  }),
  async look(graph, { user, sku, app }) {
    const [found, product] = await Promise.all([readUser(graph, user), readProduct(graph, sku)]);
    const held = licencesOf(found).find(({ skuId }) => skuId === sku);
    const plans = product?.servicePlans.filter(({ servicePlanName }) => isPlanOf(app, servicePlanName)) ?? [];
    return {
      isThere: found !== undefined,
      isAssigned: held !== undefined,
      isInherited: held?.isInherited ?? false,
      plans: plans.map(({ servicePlanId }) => servicePlanId),
      disabled: held?.disabledPlans ?? [],
    };
  },
  before: (seen) => words(seen.isAssigned && isOnIn(seen)),
  after: ({ isOn }) => words(isOn),
  isDone: (seen, { isOn }) =>
    seen.isAssigned && seen.plans.length > 0 && seen.plans.every((plan) => seen.disabled.includes(plan) !== isOn),
  obstacle({ isThere, isAssigned, isInherited, plans }, { name, product, app }) {
    if (!isThere) return noSuchAccount(name);
    if (!isAssigned)
      return { ja: `${name} に ${product} は割り当てられていません。`, en: `${name} has no ${product}.` };
    if (isInherited)
      return {
        ja: `${product} はグループを通じて割り当てられているため、個別に切り替えられません。`,
        en: `${product} comes from a group and cannot be switched for one account.`,
      };
    if (plans.length > 0) return undefined;
    return {
      ja: `${product} に ${apps[app].label.ja} は含まれていません。`,
      en: `${product} does not contain ${apps[app].label.en}.`,
    };
  },
  calls: (input, seen) => [setTo(wanted(seen, input.isOn), input)],
  repeats: "safely",
  back: ({ plans, disabled }, input, now) => [
    setTo(
      [...now.disabled.filter((plan) => !plans.includes(plan)), ...disabled.filter((plan) => plans.includes(plan))],
      input,
    ),
  ],
  byHand: ({ name, product, app, isOn }) => [
    atUser(name, {
      ja: `「ライセンスとアプリ」＞「アプリ」で ${product} の ${apps[app].label.ja} ${isOn ? "を選択" : "の選択を解除"}し、変更を保存`,
      en: `Licences and apps > Apps: ${isOn ? "tick" : "untick"} ${apps[app].label.en} of ${product} and save`,
    }),
  ],
});
