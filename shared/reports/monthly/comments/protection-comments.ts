import { count } from "../../figures.ts";
import { commentRule, namesEn, namesJa, some } from "./comment-rule.ts";

export const protectionComments = [
  commentRule({
    name: "malware-left",
    find: ({ protection: { protection } }) => {
      const left = (protection?.detections ?? []).filter(({ isRemediated }) => !isRemediated);
      const names = [...new Set(left.map(({ device }) => device))];
      return names.length === 0 ? undefined : { malwarePcs: names.length, malwareNames: names };
    },
    ja: ({ malwarePcs, malwareNames }) =>
      `検知したウイルスを駆除できていないPCが${count(malwarePcs)}台あります（${namesJa(malwareNames)}）。対処が終わるまで、ネットワークから外したままにしてくださいますようお願いいたします。`,
    en: ({ malwarePcs, malwareNames }) =>
      `Malware is not removed from ${some(malwarePcs, "PC")} (${namesEn(malwareNames)}). Please keep them off the network until it is.`,
  }),
  commentRule({
    name: "without-real-time",
    find: ({ protection: { protection } }) => {
      const names = (protection?.withoutRealTime ?? []).map(({ name }) => name);
      return names.length === 0 ? undefined : { unprotectedPcs: names.length, unprotectedNames: names };
    },
    ja: ({ unprotectedPcs, unprotectedNames }) =>
      `リアルタイム保護がオフのPCが${count(unprotectedPcs)}台あります（${namesJa(unprotectedNames)}）。ほかのウイルス対策ソフトをご利用の場合は、製品名をお知らせください。`,
    en: ({ unprotectedPcs, unprotectedNames }) =>
      `Real-time protection is off on ${some(unprotectedPcs, "PC")} (${namesEn(unprotectedNames)}). If another product protects them, please tell us which.`,
  }),
  commentRule({
    name: "definitions-stale",
    find: ({ protection: { protection } }) => {
      const names = (protection?.staleDefinitions ?? []).map(({ name }) => name);
      return names.length === 0 ? undefined : { stalePcs: names.length, staleNames: names };
    },
    ja: ({ stalePcs, staleNames }) =>
      `ウイルス定義の更新が遅れているPCが${count(stalePcs)}台あります（${namesJa(staleNames)}）。電源を入れてインターネットに接続すると、自動で更新されます。ご本人へのご案内をお願いいたします。`,
    en: ({ stalePcs, staleNames }) =>
      `Virus definitions are old on ${some(stalePcs, "PC")} (${namesEn(staleNames)}). They update by themselves once switched on and connected; please tell their users.`,
  }),
];
