import { at } from "#shared/platform/graph-requests.ts";
import { action } from "./action.ts";
import { App, appNotThereYet, idsOf, lookAtApp, looksAtApp, SeenApp } from "./app.ts";

/** Microsoft's template of an application that is not in its gallery, the same for every company. */
const template = "8adf8e6e-67b2-4cf2-a259-e3dc5476c621";

/** Makes an enterprise application, marked with the order's id from its first moment on, so that it is never made twice. */
export const createApp = action<App, SeenApp>({
  input: App,
  seen: SeenApp,
  asks: [...looksAtApp, "POST /applicationTemplates/{template}/instantiate", "DELETE /applications/{application}"],
  title: ({ name }) => ({
    ja: `エンタープライズ アプリケーション「${name}」を作成`,
    en: `Make the enterprise application ${name}`,
  }),
  look: lookAtApp,
  before: ({ application }) =>
    application
      ? { ja: `アプリケーションID ${application.appId}`, en: `Application id ${application.appId}` }
      : { ja: "なし", en: "Not there" },
  after: ({ name }) => ({ ja: `アプリ「${name}」`, en: `The application ${name}` }),
  isDone: ({ application, principal }) => application !== undefined && principal !== undefined,
  notYet: (seen, input) => (seen.application ? appNotThereYet(seen, input) : undefined),
  calls: ({ name, order }) => [
    {
      method: "POST",
      path: at("/applicationTemplates/{template}/instantiate", { template }),
      body: { displayName: name, serviceManagementReference: order },
    },
  ],
  repeats: "never",
  back: (_before, _input, now) =>
    now.application
      ? [{ method: "DELETE", path: at("/applications/{application}", { application: idsOf(now).application }) }]
      : [],
  byHand: ({ name }) => [
    {
      ja: `Microsoft Entra 管理センター ＞ エンタープライズ アプリケーション ＞ 「新しいアプリケーション」＞「独自のアプリケーションの作成」で、ギャラリーに見つからないアプリケーションとして「${name}」を作成`,
      en: `Entra admin centre > Enterprise applications > New application > Create your own application, one that is not in the gallery: ${name}`,
    },
  ],
});
