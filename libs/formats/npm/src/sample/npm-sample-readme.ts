import type { NpmFamily } from './npm-sample-families.ts';

interface ReadmeSubject {
  readonly name: string;
  readonly description: string;
  readonly kind: NpmFamily['kind'];
  readonly license: string;
}

const fence = '```';
const block = (language: string, ...lines: string[]): string => [`${fence}${language}`, ...lines, fence].join('\n');

/** Markdown as people write it: code, tables, lists, links. */
export function sampleReadme(subject: ReadmeSubject): string {
  const { name, description, license } = subject;
  const parts = [
    `# ${name}`,
    `> ${description}.`,
    '## Install',
    block('sh', `npm install ${name}`),
    '## Use',
    ...usage[subject.kind](identifierOf(name), name),
    '## Support',
    '- Ask in **#platform-help** first: somebody had the same question.\n- Bugs: [open an issue](https://git.fennmark.example/issues/new).\n- Security: security@fennmark.example, *never* in an issue.',
    '## License',
    license === 'UNLICENSED' ? 'Internal to Fennmark. Do not publish outside of our own registry.' : `[${license}](./LICENSE) © Fennmark`,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** `@fennmark/ui-date-picker` becomes `uiDatePicker`. */
export function identifierOf(name: string): string {
  const base = name.split('/').at(-1) ?? name;
  return base.replace(/[-.]+(\w)/g, (_all, letter: string) => letter.toUpperCase());
}

const usage: Record<NpmFamily['kind'], (id: string, name: string) => string[]> = {
  component: (id, name) => {
    const tag = `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`;
    return [
      block('tsx', `import { ${tag} } from '${name}';`, `import '@fennmark/tokens/tokens.css';`, '', 'export function Example() {', `  return <${tag} size="medium" label="Unlock" onChange={console.log} />;`, '}'),
      '| Prop | Type | Default | |\n|---|---|---|---|\n| `size` | `\'small\' \\| \'medium\' \\| \'large\'` | `medium` | |\n| `label` | `string` | | read aloud by screen readers |\n| `disabled` | `boolean` | `false` | stays in the tab order |\n| `onChange` | `(value) => void` | | not called while disabled |',
      '### Accessibility\n\n1. Works with keyboard alone.\n2. Contrast of 4.5:1 in both themes.\n3. Respects `prefers-reduced-motion`.',
    ];
  },
  library: (id, name) => [
    block('ts', `import { ${id} } from '${name}';`, '', `const result = ${id}({ city: 'oslo', dryRun: true });`, 'console.log(result.describe());'),
    '| Option | Default | Meaning |\n|---|---|---|\n| `city` | – | where it runs; see the list of cities |\n| `dryRun` | `false` | says what it would do |\n| `timeoutMs` | `2000` | gives up after this |',
    '> **Note**: all times are UTC, all amounts are in the smallest unit of the currency.',
  ],
  client: (id, name) => [
    block('ts', `import { ${id} } from '${name}';`, '', `const client = ${id}({ baseUrl: 'https://api.fennmark.example', token: process.env.API_TOKEN });`, 'const page = await client.list({ perPage: 50 });'),
    'Generated from the service\'s OpenAPI document. Every answer is checked before you see it.',
    '| Status | Error |\n|---|---|\n| 401 | `UnauthenticatedError` |\n| 404 | `NotFoundError` |\n| 409 | `ConflictError`, with the current state |\n| 429 | retried by itself, then `RateLimitedError` |',
  ],
  tool: (id, name) => [
    block('json', '{', '  "devDependencies": {', `    "${name}": "latest"`, '  }', '}'),
    block('sh', `npx ${name} --help`),
    `<details>\n<summary>Why not something off the shelf?</summary>\n\nWe tried. \`${id}\` does less, and what it does it does the way we work.\n\n</details>`,
  ],
};
