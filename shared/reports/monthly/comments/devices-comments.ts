import { count } from "../../figures.ts";
import type { Drawn } from "../drawn.ts";
import { commentRule, namesEn, namesJa, some } from "./comment-rule.ts";

type Reason = NonNullable<Drawn["devices"]>["late"][number]["reason"];

const lateFor = ({ devices }: Drawn, wanted: Reason) =>
  (devices?.late ?? []).filter(({ reason }) => reason === wanted).map(({ name }) => name);

export const devicesComments = [
  commentRule({
    name: "little-space",
    find: (drawn) => {
      const names = lateFor(drawn, "little-space");
      return names.length === 0 ? undefined : { littleSpacePcs: names.length, littleSpaceNames: names };
    },
    ja: ({ littleSpacePcs, littleSpaceNames }) =>
      `空き容量が少なく更新できないPCが${count(littleSpacePcs)}台あります（${namesJa(littleSpaceNames)}）。不要なファイルの整理をお願いいたします。`,
    en: ({ littleSpacePcs, littleSpaceNames }) =>
      `${some(littleSpacePcs, "PC has", "PCs have")} too little space to be updated (${namesEn(littleSpaceNames)}). Please have files removed that are not needed.`,
  }),
  commentRule({
    name: "rarely-on",
    find: (drawn) => {
      const names = lateFor(drawn, "rarely-on");
      return names.length === 0 ? undefined : { rarelyOnPcs: names.length, rarelyOnNames: names };
    },
    ja: ({ rarelyOnPcs, rarelyOnNames }) =>
      `電源が入っている時間が短く、更新が進まないPCが${count(rarelyOnPcs)}台あります（${namesJa(rarelyOnNames)}）。1時間ほど電源を入れ、インターネットに接続した状態にしてくださいますよう、ご本人へのご案内をお願いいたします。`,
    en: ({ rarelyOnPcs, rarelyOnNames }) =>
      `${some(rarelyOnPcs, "PC is", "PCs are")} on too seldom to be updated (${namesEn(rarelyOnNames)}). Please ask their users to leave them on and connected for about an hour.`,
  }),
  commentRule({
    name: "devices-silent",
    find: ({ devices }) => (devices && devices.silent.count > 0 ? { silentDevices: devices.silent.count } : undefined),
    ja: ({ silentDevices }) =>
      `30日以上接続のない端末が${count(silentDevices)}台あります。保管中、故障、紛失などの状況をお知らせください。紛失のときは、遠隔での初期化を承ります。`,
    en: ({ silentDevices }) =>
      `${some(silentDevices, "device has", "devices have")} not been connected for 30 days or more. Please tell us whether they are in store, broken or lost; a lost one can be wiped remotely.`,
  }),
];
