import { describe, expect, it } from 'vitest';
import { isNoComment } from '../../../src/digest/cleaning/no-comment.ts';

describe('a sentence of which the news is that there is none', () => {
  it.each([
    'Bluerail has been contacted for comment.',
    'The Courier has approached both captains for comment.',
    'The Courier asked the harbour board for a response.',
    'The ferry line did not immediately respond to a request for comment.',
    "The owners didn't reply to our emails.",
    'Mr Holm could not immediately be reached.',
    'A spokeswoman for the port declined to comment on the figures.',
    'The mayor, Ada Lind, refused an interview.',
    'The builder was not available for comment on Friday.',
    'The Courier has sought comment from the union.',
  ])('%s', (sentence) => {
    expect(isNoComment(sentence)).toBe(true);
  });
});

describe('a sentence with news', () => {
  it.each([
    'The mayor commented on the bridge for an hour.',
    'The crew was asked for help by the lighthouse keeper.',
    'Divers could not reach the wreck.',
    'She did not answer the door when the flood came.',
    'The union asked for higher wages.',
    'That predecessor, Ada Lind, who left the port in January with a payment of 4 million crowns after a quarrel over the new pier and its cost, could not be reached for comment.',
  ])('%s', (sentence) => {
    expect(isNoComment(sentence)).toBe(false);
  });
});
