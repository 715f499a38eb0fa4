import { readPage } from './page.ts';

describe('readPage', () => {
  const source = (length: number) => {
    const counted = jest.fn(async () => Math.min(length, 10_001));
    const list = async ({ limit, offset }: { limit: number; offset: number }): Promise<number[]> => Array.from({ length: Math.max(0, Math.min(limit, length - offset)) }, (_, index) => offset + index);
    return { counted, page: (page: number, perPage: number) => readPage({ page, perPage }, list, counted) };
  };

  it('knows the total of a last page without counting', async () => {
    const { page, counted } = source(5);
    expect(await page(3, 2)).toEqual({ page: 3, perPage: 2, rows: [4], total: 5, hasMore: false });
    expect(await source(0).page(1, 2)).toEqual({ page: 1, perPage: 2, rows: [], total: 0, hasMore: false });
    expect(counted).not.toHaveBeenCalled();
  });

  it('counts where there is more, and beyond the end', async () => {
    expect(await source(5).page(1, 2)).toEqual({ page: 1, perPage: 2, rows: [0, 1], total: 5, hasMore: true });
    expect(await source(5).page(9, 2)).toEqual({ page: 9, perPage: 2, rows: [], total: 5, hasMore: false });
  });

  it('tells no total beyond 10,000', async () => {
    expect((await source(10_000).page(1, 2)).total).toBe(10_000);
    expect(await source(20_000).page(1, 2)).toMatchObject({ total: undefined, hasMore: true });
  });
});
