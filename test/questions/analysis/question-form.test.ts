import { describe, expect, it } from 'vitest';
import { questionForm } from '../../../src/questions/analysis/question-form.ts';
import { tokeniseUtterance } from '../../../src/questions/analysis/tokenise.ts';

const formOf = (question: string) => questionForm(tokeniseUtterance(question));

describe('the form of a question', () => {
  it.each([
    ['Who founded the mill?', 'subject'],
    ['Which of the two old stone mills by the harbour was sold?', 'subject'],
    ['What did Lind build?', 'object'],
    ['Who did it?', 'object'],
    ['What is the old mill?', 'being'],
    ['What has she?', 'object'],
    ['Who has', 'being'],
  ])('says what the answer is to the verb: %s', (question, role) => {
    expect(formOf(question).answerRole).toBe(role);
  });

  it.each([
    ['What is Lind worried about?', 'about'],
    ['Where did they come from?', 'from'],
    ['About what is Lind worried?', undefined],
  ])('has the preposition that a question ends with: %s', (question, preposition) => {
    expect(formOf(question).preposition).toBe(preposition);
  });

  it.each([
    ['Who are the pilots?', { asksForSeveral: true }],
    ['In which three towns was it?', { asksForSeveral: true }],
    ['Which town was it?', { asksForSeveral: false }],
    ['What kinds of boats sank?', { asksForKind: true }],
    ['Were they kind of angry?', { asksForKind: true }],
    ['Who was kind?', { asksForKind: false }],
    ['Whose boat sank?', { asksForOwner: true }],
    ['Who sank the boat?', { asksForOwner: false, asksForDeed: false }],
    ['What did Lind do?', { asksForDeed: true }],
    ['What happened to the boat?', { asksForDeed: true }],
    ['What is the town called?', { hasNamingVerb: true, namedNoun: 'town' }],
    ['What is the name of the boat?', { hasNamingVerb: false, namedNoun: 'boat' }],
    ['Where is the town?', { hasNamingVerb: false, namedNoun: undefined }],
  ])('says what is asked for: %s', (question, expected) => {
    expect({ ...{ namedNoun: undefined }, ...formOf(question) }).toMatchObject(expected);
  });
});
