import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { Add16Regular, ColumnTriple20Regular } from "@fluentui/react-icons";
import { Fragment } from "react";
import type { TableColumn } from "#shared/inventory/narrow-table.ts";
import { count } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import style from "./data-table.module.css";
import { type Facet, shownCell } from "./rows.ts";
import type { Chosen } from "./use-columns.ts";
import type { Narrowed } from "./use-narrowing.ts";
import { tableWords } from "./words.ts";

/** Every value by which rows can be picked out, with how many there are. */
export function FilterMenu({ facets, narrowing }: { facets: readonly Facet[]; narrowing: Narrowed }) {
  const words = useWords(tableWords);
  const language = useLanguage();
  if (facets.length === 0) return undefined;
  const isWanted = (title: string, value: string) =>
    narrowing.pairs.some((pair) => pair[0] === title && pair[1] === value);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<Add16Regular />}>{words.addFilter}</Button>
      </MenuTrigger>
      <MenuPopover className={style["popover"] ?? ""}>
        <MenuList>
          {facets.map(({ title, column, values }, at) => (
            <Fragment key={title}>
              {at > 0 && <MenuDivider />}
              <MenuGroup>
                <MenuGroupHeader>{column.title[language]}</MenuGroupHeader>
                {values
                  .filter(({ value }) => !isWanted(title, value))
                  .map(({ value, count: many }) => (
                    <MenuItem key={value} secondaryContent={count(many)} onClick={() => narrowing.want(title, value)}>
                      {value ? shownCell(value, column, language) : words.empty}
                    </MenuItem>
                  ))}
              </MenuGroup>
            </Fragment>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Which columns are shown; the first always is. */
export function ColumnMenu({
  columns,
  chosen,
  size = "medium",
}: {
  columns: readonly TableColumn[];
  chosen: Chosen;
  size?: "small" | "medium";
}) {
  const words = useWords(tableWords);
  const language = useLanguage();
  return (
    <Menu
      checkedValues={{ columns: chosen.shown }}
      onCheckedValueChange={(_, { checkedItems }) => chosen.show(checkedItems)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button size={size} icon={<ColumnTriple20Regular />}>
          {words.columns}
        </Button>
      </MenuTrigger>
      <MenuPopover className={style["popover"] ?? ""}>
        <MenuList>
          {columns.slice(1).map(({ title }) => (
            <MenuItemCheckbox key={title.en} name="columns" value={title.en}>
              {title[language]}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
