import { liveServer } from '@packyard/registry-testing/clients';

interface Session {
  readonly cookie: string;
  readonly csrfToken: string;
}

async function request(method: string, path: string, body: unknown, session?: Session): Promise<Response> {
  const headers: Record<string, string> = { 'Content-Type': 'application/json', ...(session === undefined ? {} : { Cookie: session.cookie, 'X-CSRF-Token': session.csrfToken }) };
  const response = await fetch(`${liveServer().api}${path}`, { method, headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
  return response;
}

async function sessionOf(response: Response): Promise<Session> {
  const { csrf_token: csrfToken } = (await response.json()) as { csrf_token: string };
  return { cookie: response.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0]).join('; '), csrfToken };
}

/** Signs in on the web page as somebody whose password was set for them, and chooses a new one. */
export async function signInFirst(username: string, given: string, chosen: string): Promise<Session> {
  const first = await sessionOf(await request('POST', '/session', { login: username, password: given }));
  return sessionOf(await request('PUT', '/user/password', { current_password: given, new_password: chosen }, first));
}

/** Agrees to the sign-in that a command line waits for: `loginUrl` is what it printed. */
export async function approve(session: Session, loginUrl: string): Promise<void> {
  const code = new URL(loginUrl).pathname.split('/').at(-1) ?? '';
  await request('POST', `/web_logins/${code}/approve`, {}, session);
}
