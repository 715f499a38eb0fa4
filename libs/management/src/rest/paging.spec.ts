import { countedPage, windowOf } from './paging.ts';

describe('countedPage', () => {
  const same = (row: number) => row;

  it('tells no total beyond 10,000, but that there is more', () => {
    expect(countedPage({ rows: [1, 2], total: 10_001 }, { page: 1, per_page: 2 }, same)).toMatchObject({ total: undefined, hasMore: true });
    expect(countedPage({ rows: [1, 2], total: 10_000 }, { page: 5000, per_page: 2 }, same)).toMatchObject({ total: 10_000, hasMore: false });
  });

  it('believes whoever read one row more', () => {
    expect(countedPage({ rows: [1, 2], total: undefined, hasMore: true }, { page: 1, per_page: 2 }, same)).toMatchObject({ total: undefined, hasMore: true });
  });
});

describe('windowOf', () => {
  it('is where the page begins', () => expect(windowOf({ page: 3, per_page: 20 })).toEqual({ limit: 20, offset: 40 }));

  it('refuses pages so far down that every row before them would be walked', () => {
    expect(windowOf({ page: 10_001, per_page: 100 })).toEqual({ limit: 100, offset: 1_000_000 });
    expect(() => windowOf({ page: 10_002, per_page: 100 })).toThrow(expect.objectContaining({ code: 'parameter_invalid' }));
  });
});
