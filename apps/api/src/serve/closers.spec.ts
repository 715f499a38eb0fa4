import { createLogger } from '@packyard/http';
import { Closers } from './closers.ts';

describe('Closers', () => {
  it('close the last first, whatever fails or hangs', async () => {
    const lines: string[] = [];
    const closed: string[] = [];
    const closers = new Closers(createLogger({ level: 'error', format: 'json' }, { write: (line: string) => void lines.push(line) }));
    closers.add('database', () => void closed.push('database'));
    closers.add('hanging', () => new Promise(() => undefined), 10);
    closers.add('failing', () => Promise.reject(new Error('broken')));
    closers.add('throwing', () => {
      throw new Error('broken too');
    });
    closers.add('server', () => void closed.push('server'));
    await closers.closeAll();
    expect(closed).toEqual(['server', 'database']);
    expect(lines.map((line) => (JSON.parse(line) as { closing: string }).closing)).toEqual(['throwing', 'failing', 'hanging']);
    await closers.closeAll();
    expect(closed).toHaveLength(2);
  });
});
