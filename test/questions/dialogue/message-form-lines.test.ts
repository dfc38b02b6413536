import { expect, test } from 'vitest';
import { messageForm } from '../../../src/questions/dialogue/message-form.ts';

/** Written before the rules were tried on them. */
const QUESTIONS = `Who opened the new ferry terminal?
when does the market move to the quay
How many people live on the island?
what did the mayor say about the tram
Why was the library closed?
where will the salmon be counted
how much does the bridge cost
Is the swimming pool open again?
who is Runa Falk
which school burned down
Did the council agree to the plan?
whose dog found the ring
what happened to the lighthouse
Tell me about the flood barrier
can you tell me who won the vote
and the harbour master?
what about the fishermen
why
how long did the debate last?
What else did she say?
does anybody know when the road reopens?
who said "we start in spring"
How old is the chapel?
please explain why the gates were late
what's the name of the new ship
Who's the engineer behind the gates?
hey, how many ships ran aground
so what does the report say
When was that?
in which year was the mill built
show me what the biologists said
What colour is the new tram?
was there a storm in December
how did the fire start
To whom did the county sell the wood?
who else spoke against it
what do the residents want
Has the ferry been repaired?
describe the new museum
and why did he resign`.split('\n');

const TALK = `lol
nice one
that was a great game yesterday
stop
be quiet
you are a cool bot
is a cool bot
is so funny
good bot
I think it is broken again
haha the mayor again
we should meet at the pub tonight
see you tomorrow
this bot knows everything
he said it would rain all week
never mind
my cat likes the ferry
wow, look at that
can't believe they won
told you so
the weather is awful here
I was there when it happened
that is what I thought
what a day
how nice
who cares
why not
you again
sorry, wrong channel
brb, dinner
we voted yesterday
I love this town
meh
no way, really
gotta go
please stop that
don't listen to him
this is not funny
at least somebody works here
ok then let us go`.split('\n');

test('of 40 questions nearly all are seen as such', () => {
  const missed = QUESTIONS.filter((text) => messageForm(text) !== 'question');
  expect(QUESTIONS).toHaveLength(40);
  expect(missed.length, missed.join('; ')).toBeLessThanOrEqual(4);
});

test('of 40 lines of talk hardly any is taken for a question', () => {
  const taken = TALK.filter((text) => messageForm(text) === 'question');
  expect(TALK).toHaveLength(40);
  expect(taken.length, taken.join('; ')).toBeLessThanOrEqual(1);
});
