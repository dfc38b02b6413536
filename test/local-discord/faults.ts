/** What happens to a request instead of, or before, its answer. */
export interface Fault {
  /** The request it waits for: method and the end of the path, for example `POST /callback`. */
  readonly on: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** In milliseconds, before the request is handled. */
  readonly delay?: number;
  /** Cuts the socket after the request was read; `handled` does what it asked for first. */
  readonly drop?: 'unhandled' | 'handled';
}

/** Faults wait in order; the first that fits a request is used up by it. */
export function takeFault(queue: Fault[], method: string, path: string): Fault | undefined {
  const at = queue.findIndex((fault) => {
    const [verb, end = ''] = fault.on.split(' ');
    return verb === method && path.endsWith(end);
  });
  return at < 0 ? undefined : queue.splice(at, 1)[0];
}
