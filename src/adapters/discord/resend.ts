/** Error codes of a broken connection in undici; discord.js retries after 429 and 5xx, but not after these. */
const CUT_SOCKETS = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

/**
 * Retries once after a broken connection. Not for the first answer to an interaction: Discord accepts only one and may
 * have received it.
 */
export async function resend<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (!CUT_SOCKETS.has(codeOf(error))) throw error;
    return send();
  }
}

function codeOf(error: unknown): string {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: { code?: unknown } };
  return String(code ?? cause?.code);
}
