const deadlineMs = 15_000;
const pauseMs = 20;

/** Waits until the check passes: what a server does after a client broke off has no answer to wait for. Throws the last failure. */
export async function eventually(check: () => Promise<void>): Promise<void> {
  const endAtMs = Date.now() + deadlineMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > endAtMs) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}
