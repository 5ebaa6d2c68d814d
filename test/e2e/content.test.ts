import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { companies } from "#local/demo.ts";
import { Temporal } from "#shared/base/time.ts";
import { Article, ArticleItem } from "#shared/content/article.ts";
import { type AuditEntry, firstBroken } from "#shared/content/audit-trail.ts";
import { publishDue } from "#shared/content/publish-due.ts";
import { Source } from "#shared/content/source.ts";
import { launchChromium } from "#shared/platform/printer/chromium.ts";
import { ProblemBody } from "#shared/platform/problem-response.ts";
import { useService } from "#test/support/service.ts";

const running = useService();
const domain = companies[0]?.domain ?? "";
const operator = "operator@mihon-systems.example";
const admin = `admin@${domain}`;
const user = `user@${domain}`;

type Call = { as?: string | undefined; method?: string; body?: unknown; headers?: Record<string, string> };

async function ask(path: string, { as, method = "GET", body, headers = {} }: Call = {}): Promise<Response> {
  const token = as === undefined ? {} : { authorization: `Bearer ${await running.service.issuer.token(as)}` };
  const json = body === undefined ? {} : { body: JSON.stringify(body) };
  const type = body === undefined ? {} : { "content-type": "application/json" };
  return fetch(`${running.service.host.url}/api${path}`, {
    method,
    headers: { ...type, ...token, ...headers },
    ...json,
  });
}

const put = (path: string, body: unknown, etag?: string, as: string | undefined = operator) =>
  ask(path, { as, method: "PUT", body, ...(etag !== undefined && { headers: { "if-match": etag } }) });

async function written(answer: Response): Promise<Source & { etag: string }> {
  expect(answer.ok, await answer.clone().text()).toBe(true);
  return { ...Source.parse(await answer.json()), etag: answer.headers.get("etag") ?? "" };
}

async function refused(answer: Response) {
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  return ProblemBody.parse(await answer.json());
}

const List = z.object({ items: z.array(ArticleItem), cursor: z.string().optional() });
const listed = async (path: string, as?: string) => List.parse(await (await ask(path, { as })).json());
const read = async (path: string, as?: string) => Article.parse(await (await ask(path, { as })).json());
const daysFromNow = (days: number) =>
  Temporal.Now.instant()
    .add({ hours: 24 * days })
    .toString();

let serial = 0;
const newSlug = (name: string) => `${name}-${(serial += 1)}`;

const printing = {
  title: { ja: "複合機で印刷できない", en: "Cannot print" },
  body: { ja: "# 確かめること\n\n**電源**を確かめます。", en: "Check the *power*." },
  publishAt: "now",
};

describe("an entry", () => {
  const minimal = { title: { ja: "題名" }, body: { ja: "本文" }, publishAt: "now" };

  test.each`
    path          | fields                           | reader
    ${"/notices"} | ${{ category: "general" }}       | ${undefined}
    ${"/faqs"}    | ${{ topic: "印刷" }}             | ${undefined}
    ${"/tips"}    | ${{}}                            | ${undefined}
    ${"/manuals"} | ${{ topic: "アカウント" }}       | ${admin}
    ${"/pages"}   | ${{ effectiveOn: "2027-04-01" }} | ${undefined}
  `("under $path is written, read, listed first, changed and withdrawn", async ({ path, fields, reader }) => {
    const address = `${path}/${newSlug("life")}`;

    const first = await put(address, { ...minimal, ...fields });
    const { etag } = await written(first);
    const second = await written(await put(address, { ...minimal, ...fields, title: { ja: "新しい題名" } }, etag));
    const article = await read(address, reader);
    const newest = (await listed(path, reader)).items[0];
    const gone = await ask(address, { as: operator, method: "DELETE", headers: { "if-match": second.etag } });

    expect([first.status, first.headers.get("location")]).toEqual([201, `/api${address}`]);
    expect(article).toMatchObject({ title: "新しい題名", html: "<p>本文</p>\n", version: 2, ...fields });
    expect(newest).toMatchObject({ slug: article.slug, title: "新しい題名", summary: "本文" });
    expect(gone.status).toBe(204);
    expect((await ask(address, { as: reader })).status).toBe(404);
    expect((await listed(path, reader)).items.map(({ slug }) => slug)).not.toContain(article.slug);
  });

  test("is read in the language that was asked for, else in that of the browser, else in Japanese", async () => {
    const address = `/faqs/${newSlug("printing")}`;
    await written(await put(address, printing));
    const japaneseOnly = `/faqs/${newSlug("japanese")}`;
    await written(await put(japaneseOnly, minimal));

    const english = await read(`${address}?lang=en`);
    const byBrowser = await ask(address, { headers: { "accept-language": "en-US,en;q=0.9" } });
    const fallback = await ask(`${japaneseOnly}?lang=en`);

    expect([english.title, english.html]).toEqual(["Cannot print", "<p>Check the <em>power</em>.</p>\n"]);
    expect(byBrowser.headers.get("content-language")).toBe("en");
    expect(byBrowser.headers.get("vary")).toContain("accept-language");
    expect((await read(address)).html).toBe("<h2>確かめること</h2>\n<p><strong>電源</strong>を確かめます。</p>\n");
    expect(fallback.headers.get("content-language")).toBe("ja");
  });

  test("never carries script into a reader's page", async () => {
    const address = `/faqs/${newSlug("script")}`;
    const ja = "<script>alert(1)</script> [押す](javascript:alert(1)) <img src=x onerror=alert(1)>";
    await written(await put(address, { ...minimal, body: { ja } }));

    const { html } = await read(address);

    expect(html).not.toMatch(/<script|<img|href=/);
    expect(html).toContain("&lt;script&gt;");
  });

  test("that is a draft is seen by its writers only", async () => {
    const address = `/tips/${newSlug("draft")}`;
    const { publishAt: _publishAt, ...draft } = minimal;
    await written(await put(address, draft));

    expect((await ask(address)).status).toBe(404);
    const source = await written(await ask(`${address}/source`, { as: operator }));
    expect([source.state, source.body.ja]).toEqual(["draft", "本文"]);
  });

  test("is listed for its writers in whatever state, and shown as readers would see it before it is kept", async () => {
    const slug = newSlug("listed-draft");
    const { publishAt: _, ...draft } = printing;
    await put(`/faqs/${slug}`, draft);

    const { entries } = z
      .object({ entries: z.array(z.object({ slug: z.string(), state: z.string() })) })
      .parse(await (await ask("/operator/content/faq?take=100", { as: operator })).json());
    const preview = await ask("/operator/content-preview", {
      as: operator,
      method: "POST",
      body: { body: "**強調**<script>alert(1)</script>" },
    });

    expect(entries.find((one) => one.slug === slug)?.state).toBe("draft");
    expect(await preview.json()).toEqual({
      html: "<p><strong>強調</strong>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n",
    });
  });

  test("changed by two people at once is changed by one; the other hears of it", async () => {
    const address = `/faqs/${newSlug("race")}`;
    const { etag } = await written(await put(address, minimal));

    const answers = await Promise.all(
      ["一人目", "二人目", "三人目"].map((ja) => put(address, { ...minimal, title: { ja } }, etag)),
    );

    const statuses = answers.map(({ status }) => status);
    expect(statuses.toSorted((one, other) => one - other)).toEqual([200, 412, 412]);
    const late = answers.find(({ status }) => status === 412);
    expect(late && (await refused(late)).code).toBe("stale-version");
  });

  test.each`
    what                               | etag         | status
    ${"an older version"}              | ${'"7"'}     | ${412}
    ${"no version, as if it were new"} | ${undefined} | ${412}
    ${"a version that cannot be read"} | ${"latest"}  | ${400}
  `("changed or withdrawn with $what is refused with $status", async ({ etag, status }) => {
    const address = `/faqs/${newSlug("stale")}`;
    await written(await put(address, minimal));
    const headers: Record<string, string> = etag === undefined ? {} : { "if-match": etag };

    expect((await put(address, minimal, etag)).status).toBe(status);
    expect((await ask(address, { as: operator, method: "DELETE", headers })).status).toBe(status);
  });

  test("that was withdrawn comes back with all its versions", async () => {
    const address = `/pages/${newSlug("terms")}`;
    const { etag } = await written(await put(address, { ...minimal, effectiveOn: "2027-01-01" }));
    await ask(address, { as: operator, method: "DELETE", headers: { "if-match": etag } });

    const back = await put(address, { ...minimal, title: { ja: "改めて" }, effectiveOn: "2027-04-01" }, '"2"');

    expect(back.status).toBe(200);
    const { versions } = z
      .object({ versions: z.array(z.object({ version: z.int(), state: z.string(), by: z.string() })) })
      .parse(await (await ask(`${address}/versions`, { as: operator })).json());
    expect(versions.map(({ version, state }) => `${version} ${state}`)).toEqual([
      "3 published",
      "2 withdrawn",
      "1 published",
    ]);
    expect(new Set(versions.map(({ by }) => by))).toEqual(new Set(["応対 涼"]));
    expect(await read(`${address}/versions/1`)).toMatchObject({ title: "題名", effectiveOn: "2027-01-01" });
    const seenByAll = await (await ask(`${address}/versions`)).text();
    expect(seenByAll).not.toContain("応対");
    expect(seenByAll).not.toContain("withdrawn");
  });
});

describe("who may do what", () => {
  const slug = "for-roles";
  const body = { title: { ja: "権限" }, body: { ja: "本文" }, publishAt: "now" };
  beforeAll(async () => {
    for (const path of ["/manuals", "/pages", "/faqs"]) await written(await put(`${path}/${slug}`, body));
  });

  test.each`
    method      | path                             | visitor | user   | admin  | operator
    ${"GET"}    | ${`/faqs/${slug}`}               | ${200}  | ${200} | ${200} | ${200}
    ${"GET"}    | ${"/manuals"}                    | ${401}  | ${403} | ${200} | ${200}
    ${"GET"}    | ${`/manuals/${slug}`}            | ${401}  | ${403} | ${200} | ${200}
    ${"GET"}    | ${`/manuals/${slug}/versions`}   | ${401}  | ${403} | ${200} | ${200}
    ${"GET"}    | ${`/manuals/${slug}/versions/1`} | ${401}  | ${403} | ${200} | ${200}
    ${"GET"}    | ${`/pages/${slug}/versions`}     | ${200}  | ${200} | ${200} | ${200}
    ${"GET"}    | ${`/faqs/${slug}/versions`}      | ${401}  | ${403} | ${403} | ${200}
    ${"GET"}    | ${`/faqs/${slug}/source`}        | ${401}  | ${403} | ${403} | ${200}
    ${"PUT"}    | ${`/faqs/${slug}`}               | ${401}  | ${403} | ${403} | ${412}
    ${"DELETE"} | ${`/manuals/${slug}`}            | ${401}  | ${403} | ${403} | ${412}
    ${"GET"}    | ${"/operator/tip-weeks"}         | ${401}  | ${403} | ${403} | ${200}
    ${"GET"}    | ${"/operator/content-audit/faq"} | ${401}  | ${403} | ${403} | ${200}
    ${"GET"}    | ${"/operator/content/faq"}       | ${401}  | ${403} | ${403} | ${200}
  `(
    "$method $path: visitor $visitor, user $user, admin $admin, operator $operator",
    async ({ method, path, ...expected }) => {
      const sent = method === "PUT" ? { body } : {};
      const statuses: Record<string, number> = {};
      for (const [who, as] of Object.entries({ visitor: undefined, user, admin, operator }))
        statuses[who] = (await ask(path, { as, method, ...sent })).status;

      expect(statuses).toEqual(expected);
    },
  );

  test.each(["/notices", "/faqs", "/tips", "/pages"])("anyone lists %s", async (path) => {
    expect((await ask(path)).status).toBe(200);
  });
});

describe("what cannot be taken", () => {
  const good = { title: { ja: "題名" }, body: { ja: "本文" }, publishAt: "now", category: "general" };

  test.each`
    what                           | change                                                        | pointer
    ${"no title"}                  | ${{ title: undefined }}                                       | ${"#/title"}
    ${"a title in English only"}   | ${{ title: { en: "Title" } }}                                 | ${"#/title/ja"}
    ${"half an English version"}   | ${{ title: { ja: "題名", en: "Title" } }}                     | ${"#/body/en"}
    ${"a title that is too long"}  | ${{ title: { ja: "あ".repeat(101) } }}                        | ${"#/title/ja"}
    ${"a text that is too long"}   | ${{ body: { ja: "あ".repeat(30_001) } }}                      | ${"#/body/ja"}
    ${"a control character"}       | ${{ body: { ja: "本文\u0007" } }}                             | ${"#/body/ja"}
    ${"half a character"}          | ${{ body: { ja: "本文\ud83d" } }}                             | ${"#/body/ja"}
    ${"an unknown field"}          | ${{ colour: "red" }}                                          | ${"#/colour"}
    ${"an unknown category"}       | ${{ category: "gossip" }}                                     | ${"#/category"}
    ${"a day that is none"}        | ${{ category: "price-change", effectiveOn: "2027-02-30" }}    | ${"#/effectiveOn"}
    ${"a time without a zone"}     | ${{ startsAt: "2027-01-01T09:00:00" }}                        | ${"#/startsAt"}
    ${"a time that has passed"}    | ${{ publishAt: "2020-01-01T00:00:00Z" }}                      | ${"#/publishAt"}
    ${"a time that is none"}       | ${{ publishAt: "tomorrow" }}                                  | ${"#/publishAt"}
    ${"services that are no list"} | ${{ services: "Teams" }}                                      | ${"#/services"}
    ${"maintenance told too late"} | ${{ category: "maintenance", startsAt: daysFromNow(10) }}     | ${"#/startsAt"}
    ${"a price told too late"}     | ${{ category: "price-change", effectiveOn: firstOfMonth(1) }} | ${"#/effectiveOn"}
  `("$what is refused by the name of its field", async ({ change, pointer }) => {
    const answer = await refused(await put(`/notices/${newSlug("bad")}`, { ...good, ...change }));

    expect(answer.status).toBe(422);
    expect(answer.errors?.map((error) => error.pointer)).toEqual([pointer]);
    expect(answer.errors?.[0]?.detail).not.toBe("");
  });

  test.each`
    path                            | status | pointer
    ${"/faqs/not-there"}            | ${404} | ${undefined}
    ${"/faqs/NOT_A_SLUG"}           | ${404} | ${undefined}
    ${"/faqs?take=0"}               | ${422} | ${"#/take"}
    ${"/faqs?lang=fr"}              | ${422} | ${"#/lang"}
    ${"/faqs?colour=red"}           | ${422} | ${"#/colour"}
    ${"/faqs?cursor=%F0%9F"}        | ${422} | ${undefined}
    ${`/faqs?q=${"a".repeat(501)}`} | ${422} | ${"#/q"}
  `("GET $path gets $status", async ({ path, status, pointer }) => {
    const answer = await refused(await ask(path));

    expect(answer.status).toBe(status);
    if (pointer) expect(answer.errors?.map((error) => error.pointer)).toEqual([pointer]);
  });

  test("a body that is no JSON, or not sent as JSON, is refused", async () => {
    const send = async (type: string) =>
      (
        await ask(`/faqs/${newSlug("raw")}`, {
          as: operator,
          method: "PUT",
          headers: { "content-type": type },
          body: undefined,
        })
      ).status;

    expect([await send("application/json"), await send("text/plain")]).toEqual([400, 415]);
  });
});

describe("a notice", () => {
  const outage = {
    title: { ja: "Teamsの通話がつながりにくい状態です", en: "Calls in Teams may fail" },
    body: { ja: "調べています。", en: "We are looking into it." },
    category: "incident",
    services: ["Microsoft Teams"],
    startsAt: "2026-11-20T00:00:00Z",
    publishAt: "now",
  };

  test("ADM-03, NTF-02: tells what became of it, newest first, in the reader's language", async () => {
    const address = `/notices/${newSlug("outage")}`;
    const first = await written(await put(address, outage));
    const note = { ja: "原因が分かりました。", en: "The cause is known." };
    const second = await written(await put(address, { ...outage, note }, first.etag));
    await written(await put(address, { ...outage, isClosed: true, endsAt: "2026-11-20T03:00:00Z" }, second.etag));

    const { timeline, isClosed, services } = await read(`${address}?lang=en`);

    expect(timeline?.map(({ status, note }) => [status, note])).toEqual([
      ["closed", undefined],
      ["updated", "The cause is known."],
      ["published", undefined],
    ]);
    expect([isClosed, services]).toEqual([true, ["Microsoft Teams"]]);
  });

  test("NTF-01: of maintenance says by when it has to be out; in an emergency it says why it was not", async () => {
    const address = `/notices/${newSlug("maintenance")}`;
    const work = { ...outage, category: "maintenance", startsAt: daysFromNow(3) };

    const emergencyReason = { ja: "脆弱性への対応のため", en: "To close a vulnerability" };
    const { lead } = await written(await put(address, { ...work, emergencyReason }));

    const latestOn = Temporal.Instant.from(work.startsAt)
      .toZonedDateTimeISO("Asia/Tokyo")
      .toPlainDate()
      .subtract({ days: 14 });
    expect(lead?.latestOn).toBe(latestOn.toString());
    expect((await read(`${address}?lang=en`)).emergencyReason).toBe("To close a vulnerability");
  });

  test("that was told in time is not moved to a day for which it would be late", async () => {
    const address = `/notices/${newSlug("moved")}`;
    const work = { ...outage, category: "maintenance", startsAt: daysFromNow(20) };
    const { etag } = await written(await put(address, work));

    const answer = await refused(await put(address, { ...work, startsAt: daysFromNow(5) }, etag));

    expect([answer.status, answer.errors?.[0]?.pointer]).toEqual([422, "#/startsAt"]);
  });
});

describe("scheduled publishing", () => {
  test("publishes what is due once, and nothing before its time", async () => {
    const { platform, host } = running.service;
    const soon = `/tips/${newSlug("soon")}`;
    const later = `/tips/${newSlug("later")}`;
    const tip = { title: { ja: "今週のTIPS" }, body: { ja: "本文" } };
    await written(await put(soon, { ...tip, publishAt: daysFromNow(1) }));
    await written(await put(later, { ...tip, publishAt: daysFromNow(40) }));
    await host.run("publishScheduledContent");
    expect([(await ask(soon)).status, (await ask(later)).status]).toEqual([404, 404]);

    const then = daysFromNow(2);
    const inTwoDays = { ...platform, clock: { now: () => Temporal.Instant.from(then) } };
    await publishDue(inTwoDays);
    await publishDue(inTwoDays);
    await host.run("publishScheduledContent");

    expect((await ask(later)).status).toBe(404);
    const article = await read(soon);
    expect([article.version, article.publishedAt]).toEqual([2, then]);
    await ask(soon, { as: operator, method: "DELETE", headers: { "if-match": '"2"' } });
  });

  test("by the timer brings out an entry whose time has come while it waited", async () => {
    const { host } = running.service;
    const address = `/tips/${newSlug("minute")}`;
    const publishAt = Temporal.Now.instant().add({ seconds: 2 }).toString();
    await written(await put(address, { title: { ja: "まもなく" }, body: { ja: "本文" }, publishAt }));

    await expect
      .poll(
        async () => {
          await host.run("publishScheduledContent");
          return (await ask(address)).status;
        },
        { timeout: 30_000, interval: 500 },
      )
      .toBe(200);
  });

  test("SUP-04: a week without a tip stands out for operators", async () => {
    const Weeks = z.object({
      weeks: z.array(
        z.object({ beginsOn: z.string(), tips: z.array(z.object({ slug: z.string() })), isMissing: z.boolean() }),
      ),
    });
    const slug = newSlug("next-week");
    const weeks = async () => Weeks.parse(await (await ask("/operator/tip-weeks", { as: operator })).json()).weeks;
    const fourth = (await weeks()).at(-1);
    expect(fourth?.isMissing).toBe(true);

    await written(
      await put(`/tips/${slug}`, {
        title: { ja: "予約" },
        body: { ja: "本文" },
        publishAt: `${fourth?.beginsOn}T09:00:00+09:00`,
      }),
    );

    expect((await weeks()).at(-1)).toMatchObject({ isMissing: false, tips: [{ slug }] });
  });
});

describe("the FAQ", () => {
  const Suggestions = z.object({ suggestions: z.array(z.object({ slug: z.string(), title: z.string() })) });
  const suggest = async (q: string, lang = "ja") =>
    Suggestions.parse(await (await ask(`/faqs?q=${encodeURIComponent(q)}&lang=${lang}`)).json()).suggestions;
  const camera = {
    title: { ja: "オンライン会議でカメラが映らない", en: "The camera shows nothing in online meetings" },
    body: { ja: "設定の「プライバシー」を開きます。", en: "Open the privacy settings." },
    keywords: ["Webカメラ"],
    publishAt: "now",
  };

  test("SUP-03: offers what fits while an inquiry is typed, in both languages, as soon as it is out", async () => {
    const slug = newSlug("camera");
    expect(await suggest("カメラが映りません")).toEqual([]);

    const { etag } = await written(await put(`/faqs/${slug}`, camera));

    expect((await suggest("会議でｶﾒﾗが映りません"))[0]).toEqual({ slug, title: camera.title.ja });
    expect((await suggest("camera privacy", "en"))[0]).toEqual({ slug, title: camera.title.en });
    await ask(`/faqs/${slug}`, { as: operator, method: "DELETE", headers: { "if-match": etag } });
    expect(await suggest("カメラが映りません")).toEqual([]);
  });

  test("is listed page by page, each entry once, newest first", async () => {
    for (let count = 0; count < 5; count += 1) await written(await put(`/faqs/${newSlug("paged")}`, camera));

    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listed(`/faqs?take=2${cursor === undefined ? "" : `&cursor=${encodeURIComponent(cursor)}`}`);
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map(({ slug }) => slug));
      cursor = page.cursor;
    } while (cursor !== undefined);

    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.slice(0, 2)).toEqual([`paged-${serial}`, `paged-${serial - 1}`]);
  });

  test("counts each voter once, lets them change their mind, and keeps no name", async () => {
    const address = `/faqs/${newSlug("votes")}`;
    await written(await put(address, camera));
    const vote = async (isHelpful: boolean, who: { voter?: string; as?: string }) => {
      const { as, ...voter } = who;
      return (await ask(`${address}/votes`, { as, method: "POST", body: { isHelpful, ...voter } })).status;
    };

    const statuses = [
      await vote(true, { voter: "5c9f0a52d2b14c0e" }),
      await vote(true, { voter: "5c9f0a52d2b14c0e" }),
      await vote(true, { as: user }),
      await vote(false, { as: user }),
      await vote(true, { as: admin }),
    ];

    expect(statuses).toEqual([204, 204, 204, 204, 204]);
    const source = await written(await ask(`${address}/source`, { as: operator }));
    expect(source.votes).toEqual({ helpful: 2, unhelpful: 1 });
  });

  test.each`
    what                      | path                       | body                                                 | status | pointer
    ${"without saying who"}   | ${"/faqs/for-votes/votes"} | ${{ isHelpful: true }}                               | ${422} | ${"#/voter"}
    ${"under a short name"}   | ${"/faqs/for-votes/votes"} | ${{ isHelpful: true, voter: "me" }}                  | ${422} | ${"#/voter"}
    ${"neither way"}          | ${"/faqs/for-votes/votes"} | ${{ isHelpful: "maybe", voter: "5c9f0a52d2b14c0e" }} | ${422} | ${"#/isHelpful"}
    ${"on what is not there"} | ${"/faqs/not-there/votes"} | ${{ isHelpful: true, voter: "5c9f0a52d2b14c0e" }}    | ${404} | ${undefined}
  `("a vote $what gets $status", async ({ path, body, status, pointer }) => {
    const answer = await refused(await ask(path, { method: "POST", body }));

    expect([answer.status, answer.errors?.[0]?.pointer]).toEqual([status, pointer]);
  });

  test("takes no flood of votes from one sender", async () => {
    const address = `/faqs/${newSlug("flood")}`;
    await written(await put(address, camera));
    const headers = { "x-forwarded-for": "203.0.113.9" };

    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, at) =>
        ask(`${address}/votes`, {
          method: "POST",
          body: { isHelpful: true, voter: `one-of-many-voters-${at}` },
          headers,
        }),
      ),
    );

    const held = answers.filter(({ status }) => status === 429);
    expect(held.length).toBeGreaterThan(0);
    expect(held[0]?.headers.get("retry-after")).not.toBeNull();
    const { votes } = await written(await ask(`${address}/source`, { as: operator }));
    expect(votes?.helpful).toBe(30 - held.length);
  });
});

test("the feeds are XML that a browser can read, with the newest first and marks as they were typed", async () => {
  const title = 'お知らせ & <重要> "停止" 🌸';
  for (const [path, fields] of [
    ["/notices", { category: "general" }],
    ["/tips", {}],
  ] as const)
    await written(
      await put(`${path}/${newSlug("feed")}`, {
        title: { ja: title },
        body: { ja: "a < b && c > d" },
        publishAt: "now",
        ...fields,
      }),
    );
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const { service, inEnglish } = running.service.platform.settings;
    const feeds = { "/notices.atom": service.providerName, "/tips.atom?lang=en": inEnglish.providerName };
    for (const [path, author] of Object.entries(feeds)) {
      const answer = await ask(path);
      const xml = await answer.text();
      const seen = await page.evaluate(
        `(() => {
          const feed = new DOMParser().parseFromString(${JSON.stringify(xml)}, "application/xml");
          const text = (selector) => feed.querySelector(selector)?.textContent;
          return { broken: text("parsererror"), space: feed.documentElement.namespaceURI, author: text("author > name"),
            title: text("entry > title"), summary: text("entry > summary"), entries: feed.querySelectorAll("entry > id + title + updated").length > 0,
            link: feed.querySelector("entry > link").getAttribute("href"), updated: text("feed > updated") };
        })()`,
      );

      expect(answer.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
      expect(seen).toMatchObject({
        space: "http://www.w3.org/2005/Atom",
        title,
        summary: "a < b && c > d",
        entries: true,
        author,
        updated: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
        link: expect.stringMatching(/\/api\/(notices|tips)\/feed-\d+\?lang=(ja|en)$/),
      });
      expect(seen).not.toHaveProperty("broken");
    }
  } finally {
    await browser.close();
  }
});

test("everything that was done is in the audit trail, which is whole", async () => {
  const slug = newSlug("audited");
  const { etag } = await written(await put(`/faqs/${slug}`, printing));
  await ask(`/faqs/${slug}`, { as: operator, method: "DELETE", headers: { "if-match": etag } });

  const Trail = z.object({ entries: z.array(z.custom<AuditEntry>()), cursor: z.string().optional() });
  const entries: AuditEntry[] = [];
  let cursor: string | undefined;
  do {
    const query = cursor === undefined ? "" : `&cursor=${encodeURIComponent(cursor)}`;
    const page = Trail.parse(
      await (await ask(`/operator/content-audit/faq?take=100${query}`, { as: operator })).json(),
    );
    entries.push(...page.entries);
    cursor = page.cursor;
  } while (cursor !== undefined);

  expect(entries.slice(0, 2).map(({ action, slug, by }) => [action, slug, by.name])).toEqual([
    ["withdrawn", slug, "応対 涼"],
    ["published", slug, "応対 涼"],
  ]);
  expect(firstBroken(entries.toReversed())).toBeUndefined();
});

test("the API's description knows every address", async () => {
  const { paths } = z
    .object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
    .parse(await (await ask("/openapi.json")).json());

  expect(Object.keys(paths["/notices/{slug}"] ?? {})).toEqual(["get", "put", "delete"]);
  expect(Object.keys(paths)).toEqual(
    expect.arrayContaining(["/faqs", "/tips.atom", "/manuals/{slug}/versions/{version}", "/faqs/{slug}/votes"]),
  );
});

function firstOfMonth(ahead: number): string {
  return Temporal.Now.plainDateISO("Asia/Tokyo").add({ months: ahead }).with({ day: 1 }).toString();
}
