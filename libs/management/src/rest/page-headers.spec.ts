import { KeysetPage, OffsetPage } from './answer.ts';
import { keysetHeaders, offsetHeaders } from './page-headers.ts';

const url = new URL('https://packages.example.com/api/v4/projects/a%2Fb/packages?sort=desc&page=2');
const at = (page: number, per_page: number) => `https://packages.example.com/api/v4/projects/a%2Fb/packages?sort=desc&page=${page}&per_page=${per_page}`;

describe('offsetHeaders', () => {
  it('tells the place and the way to other pages', () => {
    expect(offsetHeaders(new OffsetPage([], { page: 2, per_page: 10 }, 35, true), url)).toEqual({
      'X-Page': '2',
      'X-Per-Page': '10',
      'X-Next-Page': '3',
      'X-Prev-Page': '1',
      'X-Total': '35',
      'X-Total-Pages': '4',
      Link: `<${at(1, 10)}>; rel="prev", <${at(3, 10)}>; rel="next", <${at(1, 10)}>; rel="first", <${at(4, 10)}>; rel="last"`,
    });
  });

  it('leaves out what nobody counted', () => {
    const headers = offsetHeaders(new OffsetPage([], { page: 1, per_page: 10 }, undefined, true), url);
    expect(headers).toEqual({ 'X-Page': '1', 'X-Per-Page': '10', 'X-Next-Page': '2', 'X-Prev-Page': '', Link: `<${at(2, 10)}>; rel="next", <${at(1, 10)}>; rel="first"` });
  });

  it('has one page where there is nothing', () => {
    expect(offsetHeaders(new OffsetPage([], { page: 1, per_page: 10 }, 0, false), url)).toMatchObject({ 'X-Total': '0', 'X-Total-Pages': '1', 'X-Next-Page': '' });
  });

  it('leads back from beyond the end', () => {
    expect(offsetHeaders(new OffsetPage([], { page: 9, per_page: 10 }, 5, false), url)).toMatchObject({ 'X-Prev-Page': '8', 'X-Next-Page': '' });
  });
});

describe('keysetHeaders', () => {
  it('carries the cursor on', () => {
    expect(keysetHeaders(new KeysetPage([], 'abc'), new URL('https://h/x?per_page=2&cursor=old'))).toEqual({ Link: '<https://h/x?per_page=2&cursor=abc>; rel="next"', 'X-Next-Cursor': 'abc' });
  });

  it('says nothing on the last page', () => {
    expect(keysetHeaders(new KeysetPage([], undefined), url)).toEqual({});
  });
});
