/**
 * Flags of Node for processes that end soon. V8 of Node 20 optimises a function after a few thousand steps. Of what tests run,
 * little runs long enough to make up for that: optimising fifteen times later takes a quarter of the processor time away. Later
 * versions of V8 count otherwise, and refuse the flag.
 */
export const OPTIMISE_LATE: string[] = process.versions.node.startsWith('20.') ? ['--interrupt-budget=1000000'] : [];
