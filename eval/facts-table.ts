type Figures = Readonly<Record<string, number>>;

/** The figures of facts and queries as two tables, each followed by shares. */
export function factsTable(figures: {
  readonly meetings: Figures;
  readonly fields: Readonly<Record<string, Figures>>;
  readonly queries: Readonly<Record<string, Figures>>;
}): string {
  const { meetings, fields, queries } = figures;
  const shares = ({ asserted = 0, right = 0, stated = 0, found = 0 }: Figures) => [
    share(right, asserted),
    share(found, stated),
  ];
  const columns = Object.keys(Object.values(fields)[0] ?? {});
  const all = sum(Object.values(fields));
  const rows = [...Object.entries(fields), ['all', all] as const].map(([name, own]) => [
    name,
    ...columns.map((column) => String(own[column] ?? 0)),
    ...shares(own),
  ]);
  return [
    Object.entries(meetings)
      .map(([name, count]) => `${name} ${count}`)
      .join(', '),
    ...aligned([['meetings', ...columns, 'right', 'found'], ...rows]),
    ...aligned([
      ['queries', 'asked', 'right', 'right'],
      ...Object.entries(queries).map(([name, { asked = 0, right = 0 }]) => [
        name,
        String(asked),
        String(right),
        share(right, asked),
      ]),
    ]),
  ].join('\n');
}

function sum(all: readonly Figures[]): Figures {
  const names = Object.keys(all[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, all.reduce((total, own) => total + (own[name] ?? 0), 0)]));
}

function share(part: number, of: number): string {
  return of === 0 ? '–' : `${Math.round((100 * part) / of)} %`;
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const width = (column: number) => Math.max(...rows.map((row) => (row[column] ?? '').length));
  return rows.map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(width(at)) : cell.padStart(width(at)))).join('  '),
  );
}
