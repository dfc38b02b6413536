/** What undici calls a socket that was cut; discord.js repeats a request after 429 and 5xx, but not after this. */
const CUT_SOCKETS = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

/** Sends once more when the connection was cut. Not for a first answer: Discord takes only one, and it may have it. */
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
