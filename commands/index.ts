import type { Command } from '../src/app/commands/command.ts';
import { articleCommand } from './article.ts';
import { articlesCommand } from './articles.ts';
import { askCommand } from './ask.ts';
import { auditCommand } from './audit.ts';
import { checkCommand } from './check.ts';
import { confirmCommand } from './confirm.ts';
import { followCommand } from './follow.ts';
import { forgetCommand } from './forget.ts';
import { gapsCommand } from './gaps.ts';
import { helpCommand } from './help.ts';
import { ingestCommand } from './ingest.ts';
import { quotesCommand } from './quotes.ts';
import { reloadCommand } from './reload.ts';
import { searchCommand } from './search.ts';
import { settingsCommand } from './settings.ts';
import { sourcesCommand } from './sources.ts';
import { summaryCommand } from './summary.ts';
import { timelineCommand } from './timeline.ts';
import { whoIsCommand } from './who-is.ts';
import { whoSaidCommand } from './who-said.ts';

/** All commands, in the order shown by `/help`. */
export const commands: readonly Command[] = [
  askCommand,
  whoSaidCommand,
  checkCommand,
  quotesCommand,
  sourcesCommand,
  summaryCommand,
  timelineCommand,
  whoIsCommand,
  searchCommand,
  articlesCommand,
  helpCommand,
  ingestCommand,
  followCommand,
  articleCommand,
  forgetCommand,
  reloadCommand,
  settingsCommand,
  auditCommand,
  gapsCommand,
  confirmCommand,
];
