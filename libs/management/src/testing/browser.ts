import type { CallOptions, JsonAnswer, ManagementHarness } from './management-harness.ts';

/** A browser with its session cookie, and a page that knows the CSRF token. */
export class Browser {
  private constructor(
    private readonly api: ManagementHarness,
    private cookie: string,
    private csrf: string,
  ) {}

  static async signIn(api: ManagementHarness, login: string, password: string): Promise<Browser> {
    const browser = new Browser(api, '', '');
    await browser.ok('POST /session', { body: { login, password } });
    return browser;
  }

  async call(target: string, options: CallOptions = {}): Promise<JsonAnswer> {
    const own: Record<string, string> = this.cookie === '' ? {} : { cookie: this.cookie, 'x-csrf-token': this.csrf };
    const answer = await this.api.call(target, { ...options, headers: { ...own, ...options.headers } });
    this.cookie = answer.headers['set-cookie']?.split(';')[0] ?? this.cookie;
    const csrf = (answer.body as { csrf_token?: unknown } | undefined)?.csrf_token;
    if (typeof csrf === 'string') this.csrf = csrf;
    return answer;
  }

  async ok(target: string, options: CallOptions = {}): Promise<JsonAnswer> {
    const answer = await this.call(target, options);
    if (answer.status >= 300) throw new Error(`${target}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer;
  }
}
