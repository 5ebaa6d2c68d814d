const size = 64;
const edge = 3;

/** The signs of a company's seal in columns from right to left; what is left of the last column is filled with 之印. */
export function sealColumns(name: string): string[][] {
  const signs = Array.from(name.replace(/\s/g, ""));
  const tall = Math.max(2, Math.ceil(Math.sqrt(signs.length + 1)));
  const columns: string[][] = [];
  for (let at = 0; at < signs.length; at += tall) columns.push(signs.slice(at, at + tall));
  const last = columns.at(-1);
  if (last && last.length <= tall - 2) last.push("之", "印");
  else if (last && last.length === tall - 1) last.push("印");
  else columns.push(["之", "印"]);
  return columns;
}

/** A square seal drawn from a company's name, as Japanese invoices carry it beside the issuer; a Latin name has none. */
export function Seal({ name, label }: { name: string; label: string }) {
  if (!/[\u3040-\u30ff\u3400-\u9fff]/.test(name)) return null;
  const columns = sealColumns(name);
  const across = (size - 2 * edge) / columns.length;
  return (
    <svg className="seal" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect x="2.2" y="2.2" width="59.6" height="59.6" rx="3" fill="none" stroke="#b3261e" strokeWidth="2.6" />
      {columns.flatMap((signs, column) => {
        const down = (size - 2 * edge) / signs.length;
        const type = Math.min(across, down, 16) * 0.82;
        return signs.map((sign, row) => (
          <text
            key={`${column}-${row}-${sign}`}
            x={size - edge - across * (column + 0.5)}
            y={edge + down * (row + 0.5) + type * 0.36}
            fontSize={type}
            fontWeight="700"
            textAnchor="middle"
            fill="#b3261e"
          >
            {sign}
          </text>
        ));
      })}
    </svg>
  );
}
