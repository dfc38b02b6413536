/**
 * What answers, for `main.ts` to load at once and only when it is needed: reading the word lists takes most of a start, and
 * one module with all of it is bundled into fewer files than several.
 */
export { commands } from '../commands/index.ts';
export { runTerminal } from './adapters/console/terminal.ts';
export { createApp } from './app/app.ts';
