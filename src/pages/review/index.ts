// The script of the page of `arealetter review`. What needs no page to be tested is in files of its own:
// file.ts, filter.ts, keys.ts, review.ts.
import { startDeciding } from './deciding.js';
import { all } from './elements.js';
import { startFiltering } from './filtering.js';
import { startPointing } from './pointing.js';
import { restore, startSaving } from './saving.js';
import { show } from './session.js';
import { startKeys } from './stepping.js';

startFiltering();
startDeciding();
startPointing();
startKeys();
startSaving();
for (const part of all('.tools, .decisions')) part.hidden = false;
show();
restore();
