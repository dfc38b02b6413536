import { describe, expect, it } from 'vitest';
import { newsCorpus } from '../news/news-corpus.ts';
import { COMMANDS } from './arguments.ts';
import { REQUESTS, stepOf } from './requests.ts';

const ARTICLES = newsCorpus(30);

describe('the requests', () => {
  it.each(COMMANDS)('/%s: as many as were set, the same every time, and not one over and over', (command) => {
    const step = stepOf(command, ARTICLES);
    expect(step).toEqual(stepOf(command, ARTICLES));
    expect(step.warmUp).toHaveLength(REQUESTS[command].warmUp);
    expect(step.measured).toHaveLength(REQUESTS[command].measured);
    expect(new Set(step.measured).size).toBeGreaterThan(0.6 * step.measured.length);
    for (const line of step.measured) expect(JSON.parse(line)).toMatchObject({ command });
  });
});
