import { describeConfig } from '@packyard/config';

/** Every environment variable, for a terminal or as the README's table. */
export function configTable(markdown: boolean): string {
  const rows = describeConfig();
  if (markdown) {
    const cells = rows.map((row) => `| \`${row.name}\` | ${row.default === '' ? '' : `\`${row.default}\``} | ${row.meaning.replaceAll('|', '\\|')} |`);
    return ['| Variable | Default | Meaning |', '|---|---|---|', ...cells].join('\n');
  }
  return rows.map((row) => `${row.name}${row.default === '' ? '' : ` (${row.default})`}\n    ${row.meaning}`).join('\n');
}
