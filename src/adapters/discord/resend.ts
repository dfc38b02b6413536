/** Error codes of a broken connection in undici; discord.js retries after 429 and 5xx, but not after these. */
const CUT_SOCKETS = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

/** Retries once after a broken connection. First answers to interactions are retried by `InteractionRest`. */
export async function resend<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (!isCutSocket(error)) throw error;
    return send();
  }
}

/** True for the error of a broken connection. */
export function isCutSocket(error: unknown): boolean {
  return CUT_SOCKETS.has(codeOf(error));
}

function codeOf(error: unknown): string {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: { code?: unknown } };
  return String(code ?? cause?.code);
}
