// The script of the page of `arealetter review`. What needs no page to be tested is in files of its own:
// file.ts, filter.ts, keys.ts, review.ts.

import { startAddress } from './address.js';
import { startCiting } from './citing.js';
import { startCorrecting } from './corrections/panel.js';
import { startDeciding } from './deciding.js';
import { all } from './elements.js';
import { startFiling } from './filed.js';
import { startFiltering } from './filtering.js';
import { restore, startLoading } from './loading.js';
import { startMissing } from './missing.js';
import { startPointing } from './pointing.js';
import { startSaving } from './saving.js';
import { startSelecting } from './selection.js';
import { show } from './session.js';
import { startKeys } from './stepping.js';
import { startViewing } from './viewing.js';

const HIDDEN =
  '.tools, .decisions, [data-missing], [data-passage], [data-cite], .zoom, .divider, .side-switch';

startFiling();
startFiltering();
startDeciding();
startPointing();
startKeys();
startSaving();
startLoading();
startSelecting();
startCorrecting();
startMissing();
startViewing();
startCiting();
for (const part of all(HIDDEN)) part.hidden = false;
show();
restore();
startAddress();
