import { describe, expect, it } from 'vitest';
import { quotesOf } from '../quotations.ts';

const names = (text: string) => quotesOf(text).map((quote) => quote.speakerName);

describe('resolveSpeakers: sources with a name', () => {
  it('returns the fullest form of the name in the article', () => {
    expect(names('Lind said the bridge was safe. Ada Lind then left.')).toEqual(['Ada Lind']);
  });

  it('skips possessors and names after a preposition', () => {
    expect(names("Ada Lind's lawyer said the bridge was safe.")).toEqual([undefined]);
    expect(names('A spokesman for Ada Lind said the bridge was safe.')).toEqual([undefined]);
  });
});

describe('resolveSpeakers: pronouns', () => {
  it('refer to the last agreeing subject rather than the nearest name', () => {
    expect(names('Ada Lind met Clara Berg on Monday. She said the bridge was safe.')).toEqual(['Ada Lind']);
  });

  it('refer to the subject of the previous sentence rather than an earlier source', () => {
    const after = 'Clara Berg said the bridge was safe. ';
    const she = ' She said it would open.';
    const last = (sentence: string) => names(after + sentence + she).at(-1);
    expect(last('Asked if she would stay, Ada Lind laughed.')).toBe('Ada Lind');
    expect(last('The student, Ada Lind, remembers it well.')).toBe('Ada Lind');
    expect(last('It was Ada Lind who painted the bridge.')).toBe('Ada Lind');
    expect(last('It rained.')).toBe('Clara Berg');
  });

  it('agree with titles', () => {
    const text = 'Mr. Holm met Ms. Lind. She said the bridge was safe. He said it was not.';
    expect(names(text)).toEqual(['Lind', 'Holm']);
  });

  it('never contradict a title', () => {
    expect(names('Mr. Holm left. Ms. Lind stayed. He said the bridge was safe.')).toEqual(['Holm']);
    expect(names('Ms. Lind left. Mr. Holm stayed. She said the bridge was safe.')).toEqual(['Lind']);
  });

  it('agree with given names', () => {
    expect(names('Peter Holm and the council met. Clara Lind left. He said the bridge was safe.')).not.toContain(
      'Clara Lind',
    );
  });

  it('refer to a person of known gender rather than to the subject of unknown gender', () => {
    expect(names('Orrin Finch met Clara Berg on Monday. "He was kind," she said.')).toEqual(['Clara Berg']);
  });

  it('have no name when somebody else was named since, who fits as well', () => {
    const text = 'Ada Lind said the mill was shut. The fire took the shop of Clara Berg. She said it came at night.';
    expect(names(text)).toEqual(['Ada Lind', undefined]);
  });

  it('inside a quotation tell nothing of the speaker', () => {
    const text =
      'Ruth Adler put the case. Lise Marchetti told the court she was there. "He was fine," she said. "He sang."';
    expect(names(`${text} She agreed that it was late.`).at(-1)).toBe('Lise Marchetti');
  });

  it('have no name when the last speaker may be a person whose name is not known as one', () => {
    const text = 'Ruth Adler put the case. Lise Marsh told the court that it rained. "He was fine," she said.';
    expect(names(text).at(-1)).toBeUndefined();
  });

  it('refer to a person behind a place, in a cleft sentence, and behind a colon', () => {
    const last = (text: string) => names(`Peter Holm said it rained. ${text} said it was late.`).at(-1);
    expect(last('Among the patients was Karl Berg, 81, a retired baker. He')).toBe('Karl Berg');
    expect(last('It was his uncle, the baker Karl Berg, who saw it. He')).toBe('Karl Berg');
    expect(last('One has already come: the owner of a garage has paid. He')).not.toBe('Peter Holm');
  });

  it('refer to a person behind "be", and never to water or to a title', () => {
    expect(names('The conductor was Ewald Berg. He said it rained.')).toEqual(['Ewald Berg']);
    expect(names('Clara Berg saw it. Water had come in through a crack, she said.').at(-1)).toBe('Clara Berg');
    const night =
      'Karl Berg locked the door. It was the night of Norma, and the hall was full, as he put it, "to the roof".';
    expect(names(night).at(-1)).not.toBe('Norma');
  });

  it('refer to the person who opens the sentence with a verb in the present', () => {
    const text =
      'Karl Berg left. Prof Peter Holm, an expert on dogs, doubts that the howling was real. "Dogs howl," he said.';
    expect(names(text).at(-1)).toBe('Peter Holm');
  });

  it('refer to the speaker rather than to whom the speaker told of', () => {
    const text = 'Peter Holm, meanwhile, confirmed that Karl Berg would miss the match. He said nobody had rung.';
    expect(names(text)).toEqual(['Peter Holm', 'Peter Holm']);
  });

  it('refer to the one who is asked rather than to whoever asks in an opening clause', () => {
    const told = 'Clara Lind spoke on Monday. ';
    expect(names(`${told}When a member suggested it was late, she said no.`).at(-1)).toBe('Clara Lind');
    expect(names(`${told}When Ruth Berg asked if it was late, she said no.`).at(-1)).not.toBe('Ruth Berg');
  });

  it('refer to the owner in their own sentence', () => {
    const text = 'Karl Berg said no. Steel is a priority of Peter Holm\'s plan to build what he calls "a new harbour".';
    expect(names(text)).toEqual(['Karl Berg', 'Peter Holm']);
  });

  it('refer to the subject before a relative clause', () => {
    const text = 'Ada Lind said no. Clara Berg, whose house burned, lost everything. She said the fire came at night.';
    expect(names(text).at(-1)).toBe('Clara Berg');
  });

  it('do not refer to a source inside another quotation', () => {
    const text = 'Peter Holm said Karl Berg had told him the bridge was safe. He said he doubted it.';
    expect(
      quotesOf(text)
        .filter((quote) => !quote.nested)
        .map((quote) => quote.speakerName),
    ).toEqual(['Peter Holm', 'Peter Holm']);
  });

  it('refer to the last group in the plural, by its description', () => {
    const theyAfter = (group: string) => names(`${group} met on Monday. They said the bridge was safe.`);
    expect(theyAfter('Ada Lind and Peter Holm')).toEqual(['Ada Lind and Peter Holm']);
    expect(theyAfter('Peter Holm left. Holm aides')).toEqual(['Holm aides']);
    expect(theyAfter('The fishermen')).toEqual(['fishermen']);
    expect(names('Ada Lind and Peter Holm met. The fishermen came. They said the bridge was safe.')).toEqual([
      'fishermen',
    ]);
    expect(names('The fishermen came. The chairs were wet. They said the bridge was safe.')).toEqual(['fishermen']);
  });

  it('are described by their antecedent when they are relative', () => {
    expect(names('A fisherman who said the bridge was safe left.')).toEqual(['fisherman']);
  });

  it('are marked as inferred, unlike names', () => {
    const text = 'Ada Lind said the bridge was safe. She said it would open.';
    expect(quotesOf(text).map((quote) => quote.inferred)).toEqual([false, true]);
  });
});

describe('resolveSpeakers: descriptions', () => {
  it('refer to the person with that role', () => {
    const text = 'Foreign Minister Ada Lind arrived. The minister said the bridge was safe.';
    expect(quotesOf(text)).toMatchObject([{ speakerName: 'Ada Lind', inferred: true }]);
  });

  it('refer to the organisation with that word in its name', () => {
    expect(names('The Oxby Bridge Company closed the road. The company said the bridge was safe.')).toEqual([
      'Oxby Bridge Company',
    ]);
  });

  it('never refer to an organisation whose name says that it is something else', () => {
    const text = (body: string) => `The Oxby Harbour Party closed the road. The ${body} said the bridge was safe.`;
    expect(names(text('party'))).toEqual(['Oxby Harbour Party']);
    expect(names(text('ministry'))).toEqual([undefined]);
    expect(names(text('company'))).toEqual([undefined]);
  });

  it('refer to the organisation mentioned before rather than a person with a role in it', () => {
    const text = 'Ada Lind, a gallery guard, left the Velm Bay Gallery. The gallery said the door was shut.';
    expect(names(text)).toEqual(['Velm Bay Gallery']);
  });

  it('do not refer to somebody of another nation or office', () => {
    const text = 'Norlandic Foreign Minister Ada Lind arrived. ';
    expect(names(`${text}The Norwegian foreign minister said the bridge was safe.`)).toEqual([undefined]);
    expect(names(`${text}The prime minister said the bridge was safe.`)).toEqual([undefined]);
    expect(names(`${text}The foreign minister said the bridge was safe.`)).toEqual(['Ada Lind']);
  });

  it('refer to the person of that age', () => {
    const text = 'Ada Lind, 29, and Clara Berg, 41, run the mill. The 29-year-old said the bridge was safe.';
    expect(names(text)).toEqual(['Ada Lind']);
  });

  it('refer to the organisation beside whose name the noun stands, and to none of two', () => {
    const airline = 'Budget airline Tolva Air cut flights. Orm Airways did not. The airline said the planes were old.';
    expect(names(airline)).toEqual(['Tolva Air']);
    const two = 'Tolva Air cut flights. Orm Airways did not. The firm said the planes were old.';
    expect(names(two)).toEqual([undefined]);
  });

  it('have no name when nobody fits', () => {
    const [quote] = quotesOf('The gardener said the bridge was safe.');
    expect(quote?.speakerName).toBeUndefined();
    expect(quote?.speaker).toEqual({ start: 0, end: 12 });
  });
});

describe('resolveSpeakers: labels in capitals', () => {
  const labelled = (label: string) => names(`Ada Lind met the press.\n\n${label}: The bridge is safe.`);

  it('refer to the person with that surname', () => {
    expect(labelled('MAYOR LIND')).toEqual(['Ada Lind']);
  });

  it('have no name when they are a common word', () => {
    expect(labelled('QUESTION')).toEqual([undefined]);
  });
});
