/** An inquiry as the index knows it: its row in its company's list, `0000…|inq_…`, so that the newest is the first. */
export type Seat = string;

/** A key and the places of its inquiries among the seats, ascending. */
export type Entry = { key: string; places: readonly number[] };

/** Which inquiries each key leads to: seats and keys both in order, each once. */
export type IndexPart = { seats: readonly Seat[]; entries: Iterable<Entry> };

/** The index of some documents. */
export function indexOf(documents: readonly { seat: Seat; keys: readonly string[] }[]): IndexPart {
  const seats = inOrder(documents.map(({ seat }) => seat));
  const placeOf = placesOf(seats);
  const places = new Map<string, Set<number>>();
  for (const { seat, keys } of documents)
    for (const key of keys) places.set(key, (places.get(key) ?? new Set()).add(placeOf(seat)));
  const entries = inOrder([...places.keys()]).map((key) => ({ key, places: ascending(places.get(key) ?? []) }));
  return { seats, entries };
}

/** What all parts know together; what several know is known once, so that doing it twice changes nothing. */
export function unionOf(parts: readonly IndexPart[]): IndexPart {
  const seats = inOrder(parts.flatMap((part) => part.seats));
  const placeOf = placesOf(seats);
  const moved = parts.map((part) => {
    const places = Int32Array.from(part.seats, placeOf);
    return { places, entries: part.entries };
  });
  return { seats, entries: entriesOf(moved) };
}

type Moved = { places: Int32Array; entries: Iterable<Entry> };

function* entriesOf(parts: readonly Moved[]): Generator<Entry> {
  const open = parts.map(({ places, entries }) => ({ places, entries: entries[Symbol.iterator]() }));
  let heads = open.flatMap(nextOf);
  while (heads.length > 0) {
    const key = heads.reduce((least, { entry }) => (entry.key < least ? entry.key : least), heads[0]?.entry.key ?? "");
    const same = heads.filter(({ entry }) => entry.key === key);
    const [first, ...others] = same.map(({ part, entry }) => moved(part.places, entry.places));
    yield { key, places: others.length === 0 ? (first ?? []) : ascending([first ?? [], ...others].flat()) };
    heads = [...heads.filter(({ entry }) => entry.key !== key), ...same.flatMap(({ part }) => nextOf(part))];
  }
}

type Open = { places: Int32Array; entries: Iterator<Entry> };

function nextOf(part: Open): { part: Open; entry: Entry }[] {
  const { done, value } = part.entries.next();
  return done ? [] : [{ part, entry: value }];
}

const moved = (to: Int32Array, places: readonly number[]) => places.map((place) => to[place] ?? 0);

function placesOf(seats: readonly Seat[]): (seat: Seat) => number {
  const places = new Map(seats.map((seat, place) => [seat, place]));
  return (seat) => places.get(seat) ?? 0;
}

const inOrder = (texts: readonly string[]) => [...new Set(texts)].toSorted();

const ascending = (numbers: Iterable<number>): number[] => {
  const sorted = [...numbers].toSorted((one, other) => one - other);
  return sorted.filter((number, at) => number !== sorted[at - 1]);
};
