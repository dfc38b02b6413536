import type { MessageKey } from '../../app/languages/messages.ts';
import { refusal } from '../../app/languages/refusal.ts';
import { lexicon } from '../../text/lexicon.ts';
import type { WebLimits } from './limits.ts';

/** What decides whether a page is an article. */
export interface PageSigns {
  readonly title: string;
  readonly text: string;
  /** False if the publisher marks the text as for subscribers only. */
  readonly free?: boolean;
  /** Open Graph's type of the page: `article`, `video.other` … */
  readonly kind?: string;
  /** UTF-16 units of text before cleaning, and the share of them inside links. */
  readonly found: number;
  readonly linkShare: number;
}

type Fault = 'error' | 'robot' | 'consent' | 'paywall' | 'video' | 'links' | 'nothing';

const REASONS: Readonly<Record<Fault, MessageKey>> = {
  error: 'page-error',
  robot: 'page-robots',
  consent: 'page-cookies',
  paywall: 'page-paywall',
  video: 'page-video',
  links: 'page-list',
  nothing: 'page-no-text',
};

const FAULTS = Object.keys(REASONS) as Fault[];

/** UTF-16 units from which a text is an article whatever it says about cookies or subscriptions. */
const WHOLE_ARTICLE = 1800;

/** Share of text inside links from which a page is an index and not an article. */
const MAX_LINKED_SHARE = 0.5;

/** UTF-16 units from which a line counts as prose even without a final full stop. */
const PROSE_LINE = 120;

/** UTF-16 units of prose below which a page with a hint at subscriptions has only the beginning of its article. */
const LITTLE_PROSE = 450;

interface Sign {
  /** `little`: in the text of a page with little prose. */
  readonly place: 'title' | 'text' | 'little';
  readonly fault: Fault;
  readonly words: RegExp;
}

/** In the order of `REASONS`: a page with several signs is refused for the first. */
const REFUSAL_SIGNS: readonly Sign[] = lexicon('web/page-refusals')
  .map((row) => {
    const [pattern, fault, place] = row.split('\t') as [string, Fault, Sign['place']];
    return { place, fault, words: new RegExp(place === 'title' ? `^(?:${pattern})[.!?…]{0,3}$` : pattern, 'iu') };
  })
  .sort((a, b) => FAULTS.indexOf(a.fault) - FAULTS.indexOf(b.fault));

/** Separators between a title and the name of the site. */
const TITLE_PARTS = /\s{1,5}[|–—·-]\s{1,5}|:\s{1,5}/;

/** @throws UserError `unreadable`, with the reason, if a page is not an article */
export function refuseNoArticle(page: PageSigns, limits: Pick<WebLimits, 'articleCharacters'>): void {
  const fault = faultOf(page, limits);
  if (fault) throw refusal('unreadable', REASONS[fault]);
}

function faultOf(page: PageSigns, { articleCharacters }: Pick<WebLimits, 'articleCharacters'>): Fault | undefined {
  const prose = proseOf(page.text);
  if (prose < WHOLE_ARTICLE) {
    const parts = page.title.split(TITLE_PARTS);
    const sign = REFUSAL_SIGNS.find(({ place, fault, words }) => {
      if (place === 'title') return parts.some((part) => words.test(part));
      if (place === 'little' && prose >= LITTLE_PROSE) return false;
      return fault === 'paywall' || fault === 'error' ? words.test(page.text) : isAddressed(words, page.text);
    });
    if (sign) return sign.fault;
    if (page.free === false) return 'paywall';
  }
  if (page.linkShare > MAX_LINKED_SHARE && page.found >= articleCharacters) return 'links';
  if (prose >= articleCharacters) return undefined;
  return page.kind?.startsWith('video') ? 'video' : 'nothing';
}

/** True where a site speaks to its reader in these words; news of such pages has them inside a sentence of its own. */
function isAddressed(words: RegExp, text: string): boolean {
  return text.split('\n').some((line) => {
    const found = words.exec(line);
    return found !== null && ADDRESS.test(line.slice(0, found.index));
  });
}
const ADDRESS =
  /(?:^|[.!?…]\s)(?:(?:please|to|before|we|our|your|you|confirm|first|make sure|in order|one)\b[^.!?“”"]{0,80})?$/i;

/** UTF-16 units of lines that read as sentences, not as menus, labels or headlines. */
export function proseOf(text: string): number {
  const lines = text
    .split('\n')
    .filter((line) => line.length >= PROSE_LINE || /[.!?…。！？]["'”’»)\]]{0,3}$/u.test(line));
  return lines.reduce((sum, line) => sum + line.length, 0);
}
