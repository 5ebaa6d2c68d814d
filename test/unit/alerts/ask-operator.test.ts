import { expect, test } from "vitest";
import { inquiryAbout } from "#shared/alerts/ask-operator.ts";
import type { AlertCase } from "#shared/alerts/dedupe.ts";
import { Temporal } from "#shared/base/time.ts";
import type { Tenant } from "#shared/tenants/model.ts";
import { alert, minute } from "./samples.ts";

const now = Temporal.Instant.from(minute(1));
const settings = {
  service: { name: "", providerName: "株式会社みほんシステムズ", siteUrl: "", emergencyPhone: "" },
  inEnglish: { serviceName: "", providerName: "Mihon Systems Co., Ltd." },
};

const asked = (language: Tenant["language"], found: object = {}) =>
  inquiryAbout(
    { alert: { ...alert, ...found }, openings: 1 } as AlertCase,
    { name: "見本商事", language } as Tenant,
    settings,
    now,
  );

test.each`
  language | name                          | subject       | line
  ${"ja"}  | ${"株式会社みほんシステムズ"} | ${"【検知】"} | ${"種類：身代金要求型ウイルス、侵入\n"}
  ${"ja"}  | ${"株式会社みほんシステムズ"} | ${"【検知】"} | ${"検知元：Microsoft Defender for Endpoint\n"}
  ${"en"}  | ${"Mihon Systems Co., Ltd."}  | ${"Alert: "}  | ${"Kind: Ransomware, Initial access\n"}
  ${"en"}  | ${"Mihon Systems Co., Ltd."}  | ${"Alert: "}  | ${"Found by: Microsoft Defender for Endpoint\n"}
`("an alert's inquiry for a company written to in $language says $line", ({ language, name, subject, line }) => {
  const inquiry = asked(language, { categories: ["Ransomware", "InitialAccess"] });

  expect(inquiry.requester.name).toBe(name);
  expect(inquiry.subject).toBe(subject + alert.title);
  expect(inquiry.description).toContain(line);
});

test("a source and a category that are not known keep their own names", () => {
  const { description } = asked("ja", { source: "ExampleSensor", categories: ["Platform"] });

  expect(description).toContain("種類：Platform\n");
  expect(description).toContain("検知元：ExampleSensor\n");
});
