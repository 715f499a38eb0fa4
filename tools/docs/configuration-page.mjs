import { describeConfig } from '../../libs/config/src/describe-config.ts';

export const configurationFile = 'docs/CONFIGURATION.md';

const row = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

/** The page about environment variables. Everything in the table comes from the code that reads them. */
export function configurationPage() {
  const rows = describeConfig().map(({ name, default: value, meaning }) => row([`\`${name}\``, value === '' ? '' : `\`${value}\``, meaning]));
  return [
    '# Configuration',
    '',
    '<!-- Written by `node tools/docs/write-configuration.mjs` from libs/config: edit the descriptions there. -->',
    '',
    'Packyard reads environment variables, once, when it starts. None is needed: with none set, `npm start` runs a complete server with its data in the folder `data` beside the code. A value that cannot be used stops the start with a sentence about each problem. An empty value counts as not set. Everything else (who may do what, limits by format) is set in the web app or by the API while the server runs.',
    '',
    '| Variable | Default | Meaning |',
    '|---|---|---|',
    ...rows,
    '',
    'Sizes are bytes, or take a unit: `64MiB`, `2GB`. Relative paths start in the folder where the command is run. `packyard config` prints the same table.',
    '',
    '## The usual cases',
    '',
    '| You want | Set |',
    '|---|---|',
    '| others to reach it | `HOST=0.0.0.0`, and `EXTERNAL_URL` to the address they use |',
    '| a proxy with TLS in front | `EXTERNAL_URL=https://packages.example.com` and `TRUSTED_PROXIES=loopback` (or the addresses of the proxy) |',
    '| a PostgreSQL of your own | `DATABASE_URL` |',
    '| several replicas | `DATABASE_URL`, the same `EXTERNAL_URL`, and one `DATA_DIR` that all of them share: see `docker/compose.yaml` |',
    '| to choose the first password | `INITIAL_ROOT_PASSWORD_FILE` |',
    '| background jobs apart from requests | `RUN_JOBS=false` for the servers, and `packyard work` beside them |',
    '',
  ].join('\n');
}
