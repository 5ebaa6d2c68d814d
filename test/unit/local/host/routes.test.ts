import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseTemplate } from "#local/host/route-template.ts";
import { byPrecedence, matchTemplate, splitPath } from "#local/host/routes.ts";

const match = (template: string, path: string) => {
  const segments = splitPath(path);
  return segments && matchTemplate(parseTemplate(template), segments);
};

describe("a route template", () => {
  test.each`
    template                        | path                  | params
    ${"items"}                      | ${"/ITEMS/"}          | ${{}}
    ${"/items"}                     | ${"/items"}           | ${{}}
    ${"items"}                      | ${"/items/1"}         | ${undefined}
    ${""}                           | ${"/"}                | ${{}}
    ${"items/{id}"}                 | ${"/items"}           | ${undefined}
    ${"items/{id}"}                 | ${"/items//"}         | ${undefined}
    ${"items/{id}"}                 | ${"/items/a%20b"}     | ${{ id: "a b" }}
    ${"items/{id}"}                 | ${"/items/a%2Fb"}     | ${{ id: "a%2Fb" }}
    ${"items/{id}"}                 | ${"/items/%e3%81%82"} | ${{ id: "あ" }}
    ${"items/{id}"}                 | ${"/items/%zz"}       | ${undefined}
    ${"items/{id?}"}                | ${"/items"}           | ${{}}
    ${"items/{id=5}"}               | ${"/items"}           | ${{ id: "5" }}
    ${"items/{id=5}"}               | ${"/items/6"}         | ${{ id: "6" }}
    ${"a/{b?}/{c?}"}                | ${"/a/1"}             | ${{ b: "1" }}
    ${"{*rest}"}                    | ${"/a/b/c"}           | ${{ rest: "a/b/c" }}
    ${"files/{**rest}"}             | ${"/files"}           | ${{}}
    ${"files/{*rest:alpha}"}        | ${"/files/1"}         | ${undefined}
    ${"{name}.{type}"}              | ${"/a.b.c"}           | ${{ name: "a.b", type: "c" }}
    ${"v{major:int}-{minor:int}"}   | ${"/v1-2"}            | ${{ major: "1", minor: "2" }}
    ${"v{major:int}-{minor:int}"}   | ${"/v1-b"}            | ${undefined}
    ${"{id:regex(^\\d{{3}}[/]?$)}"} | ${"/123"}             | ${{ id: "123" }}
    ${"{id:regex(^(a|b)$)?}"}       | ${"/c"}               | ${undefined}
    ${"{id:regex(^(a|b)$)?}"}       | ${"/"}                | ${{}}
    ${"{id:int:min(3)}"}            | ${"/2"}               | ${undefined}
    ${"{id:int:min(3)=7}"}          | ${"/"}                | ${{ id: "7" }}
  `("$template and $path give $params", ({ template, path, params }) => {
    expect(match(template, path)).toEqual(params);
  });

  test.each`
    template          | why
    ${"{*rest}/more"} | ${"catch-all"}
    ${"{a}/{A}"}      | ${"named twice"}
    ${"{a}{b}"}       | ${"touch"}
    ${"{a?}.pdf"}     | ${"segment of its own"}
    ${"{a"}           | ${"brace"}
    ${"a//b"}         | ${"empty"}
    ${"{}"}           | ${"no name"}
    ${"{a:}"}         | ${"no name"}
    ${"{a:thing}"}    | ${"no route constraint 'thing'"}
    ${"{a:int(}"}     | ${"means nothing"}
  `("$template is refused: $why", ({ template, why }) => {
    expect(() => parseTemplate(template)).toThrow(why);
  });

  test.each`
    constraint           | takes                                       | refuses
    ${"int"}             | ${["0", "-1", "2147483647"]}                | ${["a", "1.5", "2147483648", "-2147483649"]}
    ${"long"}            | ${["2147483648"]}                           | ${["9223372036854775808"]}
    ${"decimal"}         | ${["1.5", "-2"]}                            | ${["x"]}
    ${"bool"}            | ${["true", "FALSE"]}                        | ${["1"]}
    ${"alpha"}           | ${["abc"]}                                  | ${["ab1"]}
    ${"guid"}            | ${["3f2504e0-4f89-41d3-9a0c-0305e82c3301"]} | ${["3f2504e0"]}
    ${"datetime"}        | ${["2026-05-01", "2026-05-01T10:00:00Z"]}   | ${["soon"]}
    ${"minlength(2)"}    | ${["ab"]}                                   | ${["a"]}
    ${"maxlength(2)"}    | ${["ab"]}                                   | ${["abc"]}
    ${"length(2)"}       | ${["ab"]}                                   | ${["a", "abc"]}
    ${"length(2,3)"}     | ${["ab", "abc"]}                            | ${["a", "abcd"]}
    ${"max(5)"}          | ${["5"]}                                    | ${["6", "x"]}
    ${"range(2,4)"}      | ${["2", "4"]}                               | ${["1", "5", "x"]}
    ${"regex(^[a-c]+$)"} | ${["abc", "ABC"]}                           | ${["abd"]}
  `("the constraint $constraint tells values apart", ({ constraint, takes, refuses }) => {
    const fits = (value: string) => match(`{v:${constraint}}`, `/${value}`) !== undefined;

    expect(takes.filter(fits)).toEqual(takes);
    expect(refuses.filter(fits)).toEqual([]);
  });
});

describe("precedence", () => {
  test("tries what is more definite first", () => {
    const templates = ["{*rest}", "{*rest:int}", "{a}", "{a:int}", "b", "b/{c?}", "b/c", "x{a}", "a"].map(
      parseTemplate,
    );

    const order = templates.toSorted(byPrecedence).map(({ text }) => text);

    expect(order).toEqual(["b/c", "b/{c?}", "a", "b", "x{a}", "{a:int}", "{a}", "{*rest:int}", "{*rest}"]);
  });
});

const word = fc.stringMatching(/^[a-z]{1,6}$/);
const segment = fc.oneof(
  word.map((text) => ({ template: text, path: text, params: {} })),
  fc.tuple(word, fc.integer({ min: 0, max: 9999 })).map(([name, value]) => ({
    template: `{${name}:int}`,
    path: String(value),
    params: { [name]: String(value) },
  })),
  fc.tuple(word, fc.string({ minLength: 1, unit: "grapheme" })).map(([name, value]) => ({
    template: `{${name}}`,
    path: encodeURIComponent(value),
    params: { [name]: value.replaceAll("/", "%2F") },
  })),
);
const uniqueNames = (segments: readonly { params: object }[]) => {
  const names = segments.flatMap(({ params }) => Object.keys(params));
  return new Set(names).size === names.length;
};

describe("for any template", () => {
  test("a path made for it gives back the values it was made of", () => {
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 5 }).filter(uniqueNames), (segments) => {
        const template = segments.map((one) => one.template).join("/");
        const path = `/${segments.map((one) => one.path).join("/")}`;

        expect(match(template, path)).toEqual(Object.assign({}, ...segments.map((one) => one.params)));
      }),
    );
  });

  test("the order of precedence is a total order", () => {
    const template = fc.array(segment, { maxLength: 4 }).filter(uniqueNames);
    const parsed = template.map((segments) => parseTemplate(segments.map((one) => one.template).join("/")));
    fc.assert(
      fc.property(parsed, parsed, parsed, (a, b, c) => {
        expect(Math.sign(byPrecedence(a, b))).toBe(0 - Math.sign(byPrecedence(b, a)));
        if (byPrecedence(a, b) <= 0 && byPrecedence(b, c) <= 0) expect(byPrecedence(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
