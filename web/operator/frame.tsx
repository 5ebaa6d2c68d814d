import { ForRole } from "#web/app/for-role.tsx";
import { type NavItem, Portal } from "#web/app/portal.tsx";
import { both, useWords } from "#web/words/language.ts";

const frameWords = both(
  { name: "運用コンソール", queue: "すべての未完了" },
  { name: "Operator console", queue: "All open" },
);

export const OperatorFrame = () => (
  <ForRole roles={["operator"]}>
    <Framed />
  </ForRole>
);

function Framed() {
  const words = useWords(frameWords);
  const nav: NavItem[][] = [[{ to: "/operator", name: words.queue, isExact: true }]];
  return <Portal home="/operator" name={words.name} nav={nav} isDense />;
}
