import { ablationSection } from './ablation.ts';
import { abstainSection } from './abstain.ts';
import { askSection } from './ask.ts';
import type { Section } from './bench.ts';
import { casesSection } from './cases.ts';
import { confirmedSection } from './confirmed.ts';
import { extractSection } from './extract.ts';
import { goldenSection } from './golden.ts';
import { keyphrasesSection } from './keyphrases.ts';
import { misquotesSection } from './misquotes.ts';
import { quotesSection } from './quotes.ts';
import { realSection } from './real.ts';
import { searchSection } from './search.ts';
import { sourcesSection } from './sources.ts';
import { summarySection } from './summary.ts';
import { textSection } from './text.ts';
import { timelineSection } from './timeline.ts';
import { verdictsSection } from './verdicts.ts';

/** The sections of the report in order, by the name that `--task` takes. */
export const SECTIONS: Readonly<Record<string, Section>> = {
  quotes: quotesSection,
  misquotes: misquotesSection,
  ask: askSection,
  confirmed: confirmedSection,
  search: searchSection,
  abstain: abstainSection,
  real: realSection,
  ablation: ablationSection,
  summary: summarySection,
  keyphrases: keyphrasesSection,
  timeline: timelineSection,
  text: textSection,
  extract: extractSection,
  cases: casesSection,
  golden: goldenSection,
  verdicts: verdictsSection,
  sources: sourcesSection,
};

/** Those that need nothing from outside the repository. */
export const SELF_CONTAINED: ReadonlySet<string> = new Set(['golden', 'verdicts', 'sources']);
