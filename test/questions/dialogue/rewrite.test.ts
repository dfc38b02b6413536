import { describe, expect, it } from 'vitest';
import { answerMore } from '../../../src/questions/answer-more.ts';
import { rewrite } from '../../../src/questions/dialogue/rewrite.ts';
import { type Turn, turnOf } from '../../../src/questions/dialogue/turn.ts';
import { templates } from '../../../src/questions/templates/index.ts';
import { libraryOf } from '../example-library.ts';

const HARBOUR = [
  'Mayor Brigitta Solum closed the harbour of Varnes on 4 May 2031 because a sandbank had grown.',
  '"The sandbank is a trap," Solum told reporters. She said the pilots had warned her twice.',
  'Anton Rask, an engineer who dredged the harbour in 2019, said the sandbank was small. "We can dredge it in a week," he said.',
  'The pilots of Varnes wanted a longer pier. Their union, the Pilots League, will meet Solum in Oslo on Friday.',
].join('\n');
const MILL =
  'The mill in Ober burned down in 1998. Fire chief Greta Holst said nobody was hurt. The mill employed 40 people. The bakery beside it was saved.';

const library = libraryOf(HARBOUR, MILL);

/** Asks one question after the other; gives what the last one was taken for. */
function talk(questions: readonly string[]): ReturnType<typeof rewrite> {
  return rewrite(library, questions.at(-1) ?? '', turnsOf(questions.slice(0, -1)));
}

function turnsOf(questions: readonly string[]): readonly Turn[] {
  const turns: Turn[] = [];
  for (const typed of questions) {
    const understood = rewrite(library, typed, turns);
    const answer = answerMore(library, understood.question, {}, understood.without);
    turns.push(turnOf(library, understood.question, answer, answer.ranked.slice(0, 1), understood));
  }
  return turns;
}

describe('a question that goes on', () => {
  it.each([
    // A bare question word asks about what the former question asked about.
    ['When was the harbour closed?', 'why?', 'Why was the harbour closed?'],
    ['When was the harbour closed?', 'and why', 'Why was the harbour closed?'],
    ['When was the harbour closed?', 'By whom?', 'By whom was the harbour closed?'],
    ['When was the harbour closed?', 'in which city?', 'In which city was the harbour closed?'],
    ['Where did the mill burn down?', 'when was that?', 'When did the mill burn down?'],
    ['Where did the mill burn down?', 'When did that happen exactly?', 'When did the mill burn down?'],
    ['Did the mill burn down?', 'when was it', 'When did the mill burn down?'],
    ['How many people did the mill employ?', 'since when?', 'Since when did the mill employ people?'],
    ['Did the pilots want a pier?', 'how many?', 'How many pilots wanted a pier?'],
    ['Did the pilots meet Solum?', 'why not?', 'Why did the pilots not meet Solum?'],
    ['When was the harbour closed?', 'how come?', 'Why was the harbour closed?'],
    ['When was the harbour closed?', 'for how long?', 'For how long was the harbour closed?'],
    ['What happened next?', 'in which week?', 'In which week did it happen next?'],
    ['Where did the mill burn down?', 'from where?', 'From where did the mill burn down?'],
    ['what happend in Ober', 'when was that', 'When did it happen in Ober?'],
    // Who or what answered takes the place of the question word.
    ['Who closed the harbour?', 'why?', 'Why did Brigitta Solum close the harbour?'],
    ['Who burned the mill?', 'how?', 'How did somebody burn the mill?'],
    ['harbour Varnes', 'why?', 'What is the reason for harbour Varnes?'],
    ['Who dredged the harbour?', 'who said that?', 'Who said that the harbour was dredged?'],
    ['When did the pilots warn Solum?', 'who said so?', 'Who said that the pilots warned Solum?'],
    ['Did the mill burn down?', 'how many times?', 'How many times did the mill burn down?'],
    ['Who was hurt in the storm?', 'how badly?', 'How badly was somebody hurt in the storm?'],
    ['When was the harbour closed?', 'how soon?', 'How soon was the harbour closed?'],
    ['Who trowelled the wall?', 'when?', 'When was the wall trowelled?'],
    ['How long was the harbour closed for?', 'why?', 'Why was the harbour closed?'],
    ['Was anybody hurt?', 'who said that?', 'Who said that somebody was hurt?'],
    ['Did the pilots stop Solum?', 'who said that?', 'Who said that the pilots did stop Solum?'],
    ['What burned down in Ober?', 'when?', 'When did it burn down in Ober?'],
    ['What did the pilots want in Varnes?', 'when did they do that?', 'When did the pilots want that in Varnes?'],
    ['How many people were on the pier?', 'when was that?', 'When were people on the pier?'],
    // Nobody says a thing.
    ['Who closed the harbour?', 'when did she say that?', 'When did Brigitta Solum say that about the harbour?'],
    // One of the same kind takes the place of another.
    ['What did Solum say about the sandbank?', 'and Rask?', 'What did Rask say about the sandbank?'],
    ['What did Solum say about the sandbank?', 'and the pier?', 'What did Solum say about the pier?'],
    ['What did Solum say about the sandbank?', 'what about the pilots', 'What did Solum say about the pilots?'],
    ['What did the mayor say?', 'And Greta Holst?', 'What did Greta Holst say?'],
    ['What did Solum say?', 'and Zoltan Fabry?', 'What did Zoltan Fabry say?'],
    ['Who dredged the harbour in 2019?', 'and in 2031?', 'Who dredged the harbour in 2031?'],
    ['Who dredged the harbour in 2019?', 'and 2031?', 'Who dredged the harbour in 2031?'],
    ['Who dredged the harbour in 2019?', 'last year?', 'last year?'],
    ['Who dredged the harbour?', 'in 2019?', 'Who dredged the harbour in 2019?'],
    ['How many people did the mill employ?', 'and in Varnes?', 'How many people did the mill employ in Varnes?'],
    ['How many people did the mill in Ober employ?', 'and Varnes?', 'How many people did the mill in Varnes employ?'],
    ['How many people worked?', 'and the mill?', 'How many people worked the mill?'],
    ['How many people did the mill employ?', 'and horses?', 'How many horses did the mill employ?'],
    ['How many boats?', 'and pilots?', 'How many pilots?'],
    // Pronouns stand for who and what was asked about, or answered.
    ['Who closed the harbour?', 'what did she say?', 'What did Brigitta Solum say?'],
    ['Who closed the harbour?', 'Who is that?', 'Who is Brigitta Solum?'],
    ['Who closed the harbour?', 'why did she close it', 'Why did Brigitta Solum close the harbour?'],
    ['What did Solum say about Rask?', 'who is she?', 'Who is Solum?'],
    ['What did Solum say about Rask?', 'who is he?', 'Who is Rask?'],
    ['What did Solum say about the sandbank?', 'where is it?', 'Where is the sandbank?'],
    ['What did Solum say?', 'what did she say about Rask?', 'What did Solum say about Rask?'],
    ['What did Rask say about the sandbank?', 'what did Solum say about it?', 'What did Solum say about the sandbank?'],
    ['What did Rask say about the sandbank?', "What's its size?", "What is the sandbank's size?"],
    ['What did the pilots of Varnes want?', 'who will they meet?', 'Who will the pilots of Varnes meet?'],
    ['Who is Greta Holst?', 'what did they say?', 'What did Greta Holst say?'],
    ['Who closed the harbour?', 'what do they want?', 'What does Brigitta Solum want?'],
    ['Where will the pilots meet Solum?', 'who lives there?', 'Who lives in Oslo?'],
    ['When was the harbour closed?', 'what happened then?', 'What happened on 4 May 2031?'],
    ['Who dredged the harbour?', "what is his sister's name?", "What is Anton Rask's sister's name?"],
    ['Is the sandbank a trap?', 'who told her?', 'Who told Brigitta Solum?'],
  ])('%s | %s', (former, typed, question) => {
    const understood = talk([former, typed]);
    expect(understood.question).toBe(question);
    expect(understood.by !== undefined).toBe(question !== typed);
    expect(understood.open).toBe(false);
  });

  it('may go on from one that went on', () => {
    const said = ['What did Solum say about the sandbank?', 'and Rask?'];
    expect(talk([...said, 'and the pier?']).question).toBe('What did Rask say about the pier?');
    expect(talk([...said, 'who is he?']).question).toBe('Who is Rask?');
  });

  it('asks another for his words, not for why he said what nobody knows yet', () => {
    const asked = talk(['What did Solum say about the sandbank?', 'why?', 'and Rask?']);
    expect(asked.question).toBe('What did Rask say about the sandbank?');
    expect(talk(['What did Solum say?', 'when?', 'and Rask?']).question).toBe('What did Rask say?');
  });

  it('takes "it" for a place only right after that place was the answer', () => {
    const turns = ['What happened to the harbour?', 'Where will Solum be on Friday?'];
    expect(talk([...turns, 'who is she?', 'how old is it?'])).toMatchObject({ question: 'How old is the harbour?' });
    expect(talk([...turns, 'how old is it?'])).toMatchObject({ question: 'How old is Oslo?' });
  });

  it('learns from "he" and "she" who is which', () => {
    const turns = ['Who dredged the harbour?', 'How old is Zoe Quarrie?', 'what did she say?'];
    expect(talk(turns).question).toBe('What did Zoe Quarrie say?');
    expect(talk([...turns, 'and what did he say?']).question).toBe('What did Anton Rask say?');
    expect(talk([...turns, 'and he?']).question).toBe('What did Anton Rask say?');
    expect(talk([...turns, 'and she?'])).toMatchObject({ question: 'and she?' });
  });

  it('reaches back to the latest turn that names who is meant', () => {
    const turns = ['Who closed the harbour?', 'When did the mill burn down?'];
    expect(talk([...turns, 'what did she say?']).question).toBe('What did Brigitta Solum say?');
    expect(talk([...turns, 'how many people did it employ?']).question).toBe('How many people did the mill employ?');
  });

  it('knows a gender by the first pronoun that reports somebody’s words; another refers to somebody else', () => {
    const said = (second: string) =>
      libraryOf(`Kvist Oyle closed the mill. "It is old," she said. Later the rain came. ${second}`);
    const genderIn = (of: ReturnType<typeof libraryOf>) => {
      const answer = answerMore(of, 'Who closed the mill?', {}, []);
      return turnOf(of, 'Who closed the mill?', answer, answer.ranked.slice(0, 1)).answer?.gender;
    };
    expect(genderIn(said(''))).toBe('she');
    expect(genderIn(said('"It is new," he said.'))).toBe('she');
  });

  it('stays in the one article that was asked', () => {
    const answer = answerMore(library, 'Who closed the harbour?', { article: 'article-0' }, []);
    const turn = turnOf(library, 'Who closed the harbour?', answer, answer.ranked, { article: 'article-0' });
    expect(rewrite(library, 'why?', [turn]).article).toBe('article-0');
    expect(rewrite(library, 'Why did the mill burn?', [turn]).article).toBeUndefined();
  });

  it('takes nobody out of passages that do not answer', () => {
    const answer = { ...answerMore(library, 'Who closed the harbour?', {}, []), kind: 'nothing' as const };
    const turn = turnOf(library, 'Who closed the harbour?', answer, answer.ranked);
    expect(rewrite(library, 'who is she?', [turn])).toMatchObject({ question: 'who is she?', open: true });
  });
});

describe('more of the same', () => {
  it.each(['what else?', 'Anything else', 'tell me more', 'what else did she say?', 'go on', 'And what else?'])(
    '%s leaves out what was shown',
    (typed) => {
      const understood = talk(['What did Solum say?', typed]);
      expect(understood).toMatchObject({ question: 'What did Solum say?', by: 'more' });
      expect(understood.without).toHaveLength(1);
    },
  );

  it('leaves out what any turn has shown', () => {
    expect(talk(['What did Solum say?', 'what else?', 'what else?']).without).toHaveLength(2);
  });

  it('asks the fuller question that was typed', () => {
    expect(talk(['What did Solum say?', 'what else did she say about the pilots?'])).toMatchObject({
      question: 'What did Solum say about the pilots?',
      by: 'more',
    });
  });
});

describe('a question complete in itself', () => {
  const turns = turnsOf(['What did Solum say about the sandbank?']);
  const afterSolum = (typed: string) => rewrite(library, typed, turns);

  it.each(templates.flatMap(({ examples, notFor }) => [...examples, ...notFor].map(({ question }) => question)))(
    'stays as it is: %s',
    (typed) => {
      expect(afterSolum(typed)).toEqual({ question: typed, open: false, without: [] });
    },
  );

  it.each([
    'What did Holst say when she saw the mill?',
    'What did Holst say about her brother?',
    'Did Holst think she could save the bakery?',
    'Who said he had never seen the mill?',
    'Who sold his boat?',
    'Which town lost its mill?',
    'Is it true that the mill burned down?',
    'How long will it take to dredge the harbour?',
    'How much did it cost to build the pier?',
    'What is the name of the bakery that was saved?',
    'Is there a bakery in Ober?',
    'How many bakeries were there?',
    'When did that fire start?',
    'When did this fire chief speak?',
    'When she was mayor, what did Holst do?',
    'According to their union, what do the pilots want?',
    'The mill, when did it burn?',
    'Why did Holst want Rask to follow her?',
    'Who lives in Varnes and wants to leave it?',
    'Tell me about Greta Holst',
    'and when did the mill burn down?',
    'Why did the mill burn down?',
    'mill fire 1998',
    'Which of the pilots lost their boats?',
    'What did the pilots say they wanted?',
    'In which city did the pilots meet?',
    'What happened in 1998?',
    'Who did it?',
    'Who would do that to the mill?',
    'How hot will it get?',
  ])('stays as it is: %s', (typed) => {
    expect(afterSolum(typed)).toEqual({ question: typed, open: false, without: [] });
  });

  it('stays as it is with nothing before it, and tells when it points back', () => {
    for (const typed of ['why?', 'who is she?', 'where was it?', 'When was that?'])
      expect(rewrite(library, typed, []), typed).toEqual({ question: typed, open: true, without: [] });
    expect(talk(['Who is Solum?', 'how many?'])).toMatchObject({ question: 'how many?', open: true });
    for (const typed of ['Who is Solum?', 'and Rask?', ''])
      expect(rewrite(library, typed, []), typed).toEqual({ question: typed, open: false, without: [] });
  });
});
